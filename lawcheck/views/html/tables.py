"""The tables of one report: score, parts, outline with shares, duties, shortcomings and plans."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import DutyStatus, shorten
from lawcheck.documents.model import Document, Location
from lawcheck.reports.model import PartStatus
from lawcheck.review import Review
from lawcheck.views import rounds, safe, touched, verdicts, words
from lawcheck.views.excerpts import excerpt
from lawcheck.views.names import clean

PART_MARKS: dict[PartStatus, str] = {
    "separate": "√",
    "merged": "▲",
    "embedded": "▲",
    "missing": "×",
}
DUTY_WORDS: dict[DutyStatus, str] = {
    "covered": "√ 写了做法或者数字",
    "claimed": "▲ 只有提法",
    "absent": "× 没有写到",
}
#: From this share on points are fair, below poor.
_FAIR = 0.6
#: So much of a place is shown in a table.
_SHOWN = 70
#: Deeper headings are not listed.
_DEEPEST = 2


def all_of(prefix: str, review: Review) -> Iterator[str]:
    """Yield those tables that there is something to tell in."""
    yield from _since(prefix, review)
    yield from _score(review)
    yield from _parts(review)
    yield from _outline(prefix, review)
    yield from _duties(prefix, review)
    yield from _chains(prefix, review)
    yield from _overlap(review)


def bar(share: float, kind: str = "") -> str:
    """A bar as long as ``share`` (0 to 1), drawn so that it is printed too."""
    named = f"bar {kind}".strip()
    return (
        f'<svg class="{named}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="rest" width="100" height="6"/><rect width="{share * 100:.0f}" height="6"/>'
        "</svg>"
    )


def _kind(share: float) -> str:
    """The colour of points, as on the terminal."""
    return "" if share >= 1 else "fair" if share >= _FAIR else "poor"


def _since(prefix: str, review: Review) -> Iterator[str]:
    if review.since is None:
        return
    from lawcheck.views.html.cards import numbers

    cards = {finding.fingerprint: number for number, finding in numbers(review)}
    yield (
        f"<details open><summary>{safe.html(rounds.headline(review, review.since))}</summary>"
        '<table class="since"><tbody>\n'
    )
    for row in rounds.rows(review, review.since):
        name = safe.html(row.name)
        card = cards.get(row.fingerprint) if row.became != "mended" else None
        link = f'<a href="#{prefix}f{card}">{name}</a>' if card else name
        yield (
            f'<tr class="{row.became}"><td class="became">{rounds.WORDS[row.became]}</td>'
            f'<th scope="row">{link}</th><td>{safe.html(row.place)}</td></tr>\n'
        )
    yield "</tbody></table></details>\n"


def _score(review: Review) -> Iterator[str]:
    if review.score is None:
        return
    yield '<details open><summary>评分</summary><table class="score"><tbody>\n'
    for item in review.score.items:
        share = item.points / item.maximum if item.maximum else 1.0
        points = f"{words.number(item.points)} / {words.number(item.maximum)}"
        yield (
            f'<tr><th scope="row">{safe.html(item.name)}</th><td class="number">{points}</td>'
            f"<td>{bar(share, _kind(share))}</td></tr>\n"
        )
    yield "</tbody></table>"
    if left := verdicts.left_to_read(review):
        yield f"<p>{safe.html(left)}</p>"
    yield "</details>\n"


def _parts(review: Review) -> Iterator[str]:
    report = review.report
    if report is None or not report.parts:
        return
    yield '<details open><summary>规定的部分</summary><table class="parts"><tbody>\n'
    for part in report.parts:
        told = "：".join(filter(None, (words.PART_STATUS[part.status], part.heading)))
        size = f"{part.characters}字" if part.characters else ""
        yield (
            f'<tr class="{part.status}"><td class="mark">{PART_MARKS[part.status]}</td>'
            f'<th scope="row">{safe.html(words.part_name(review.pack, part.id))}</th>'
            f'<td>{safe.html(told)}</td><td class="number">{size}</td></tr>\n'
        )
    yield "</tbody></table></details>\n"


def _outline(prefix: str, review: Review) -> Iterator[str]:
    report = review.report
    shown = [one for one in report.walk if one.level <= _DEEPEST] if report else []
    if report is None or not shown:
        return
    whole = max(sum(_size(p.text) for p in report.body), 1)
    yield '<details><summary>提纲和篇幅</summary><table class="outline"><tbody>\n'
    for section in shown:
        size = _size(report.document.slice(section.body)) if section.body else 0
        heading = safe.html(shorten(report.document.slice(section.span), _SHOWN))
        yield (
            f'<tr class="l{section.level}"><th scope="row"><a href="#{prefix}p'
            f'{section.span.paragraph}">{heading}</a></th><td class="number">{size}字</td>'
            f'<td class="number">{size / whole:.0%}</td><td>{bar(min(size / whole, 1))}</td></tr>\n'
        )
    yield "</tbody></table></details>\n"


def _size(text: str) -> int:
    return len("".join(text.split()))


def _duties(prefix: str, review: Review) -> Iterator[str]:
    if not review.duties:
        return
    covered = sum(duty.status == "covered" for duty in review.duties)
    told, doubt = DUTY_WORDS, ""
    if touched.only_mentioned(review):
        told, doubt = {**DUTY_WORDS, "covered": touched.TOLD}, f"；{touched.MENTIONED}"
    yield (
        f"<details><summary>第一责任人职责（{covered}/{len(review.duties)}{doubt}）</summary>"
        '<table class="duties"><tbody>\n'
    )
    for duty in review.duties:
        yield (
            f'<tr class="{duty.status}"><th scope="row">{safe.html(duty.name)}</th>'
            f"<td>{told[duty.status]}</td>"
            f"<td>{_there(prefix, duty.location)}</td></tr>\n"
        )
    yield "</tbody></table></details>\n"


def _chains(prefix: str, review: Review) -> Iterator[str]:
    document = review.document
    if not review.chains or document is None:
        return
    yield (
        "<details><summary>不足、原因和下一年度的安排</summary>"
        '<div class="wide" tabindex="0" role="region" aria-label="不足、原因和安排">'
        '<table class="chains"><thead><tr><th scope="col">不足</th>'
        '<th scope="col">原因</th><th scope="col">安排</th></tr></thead><tbody>\n'
    )
    for chain in review.chains:
        cells = (chain.shortcoming, chain.cause, chain.plan)
        yield "<tr>" + "".join(f"<td>{_quoted(prefix, document, cell)}</td>" for cell in cells)
        yield "</tr>\n"
    yield "</tbody></table></div></details>\n"


def _overlap(review: Review) -> Iterator[str]:
    overlap = review.overlap
    if overlap is None or not (overlap.reports or overlap.handed_down):
        return
    yield '<details open><summary>与其他报告相同的文字</summary><table class="overlap"><tbody>\n'
    for other in overlap.reports:
        yield (
            f'<tr><th scope="row">{safe.html(other.issuer or "")}</th>'
            f'<td>{safe.html(clean(other.path))}</td><td class="number">{other.share:.0%}</td>'
            f"<td>{bar(min(other.share, 1))}</td></tr>\n"
        )
    if overlap.handed_down:
        yield (
            '<tr><th scope="row">各单位共有（不计）</th><td></td>'
            f'<td class="number">{overlap.handed_down:.0%}</td>'
            f"<td>{bar(min(overlap.handed_down, 1))}</td></tr>\n"
        )
    yield "</tbody></table></details>\n"


def _there(prefix: str, location: Location | None) -> str:
    if location is None:
        return ""
    place = safe.html(words.place(location, section=False))
    return f'<a href="#{prefix}p{location.paragraph}">{place}</a>'


def _quoted(prefix: str, document: Document, location: Location | None) -> str:
    """The words at ``location``, linked to where they stand."""
    if location is None:
        return '<span class="none">没有找到</span>'
    paragraph = document[location.paragraph]
    anchors = [a for a in paragraph.anchors if a.line == location.line] or [paragraph.anchors[0]]
    start = max(anchors[0].offset + location.column - anchors[0].column, 0)
    text = safe.html(excerpt(paragraph.text[start:], _SHOWN))
    return f'<a href="#{prefix}p{location.paragraph}">{text}</a>'
