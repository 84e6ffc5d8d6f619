"""One review on the terminal: the verdict first, then why, then what to change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Location
from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.scoring import Verdict
from lawcheck.views import excerpts, rounds, verdicts, words
from lawcheck.views.layout import width, wrap
from lawcheck.views.names import clean
from lawcheck.views.screen import Line, Screen, linked
from lawcheck.views.terminal import tables

#: What may be asked for beside the verdict.
Section = Literal["findings", "score", "parts", "duties"]
SECTIONS: tuple[Section, ...] = ("score", "parts", "duties", "findings")
#: Without being asked: a report that is judged alone.
USUAL: tuple[Section, ...] = ("score", "parts", "findings")

#: Severity → mark, style.
MARKS: dict[Severity, tuple[str, str]] = {
    "error": ("×", "bad"),
    "warning": ("▲", "warn"),
    "info": ("●", "note"),
}
STYLES: dict[Verdict, str] = {
    "fit": "good",
    "revise": "warn",
    "unfit": "bad",
    "unjudged": "strong",
}


_ROUND_MARKS: dict[rounds.Became, tuple[str, str]] = {
    "mended": ("√", "good"),
    "remaining": ("×", "bad"),
    "new": ("▲", "warn"),
}

_LABEL = "依据  "
_BETWEEN = " · "
#: A quote is cut to so many characters, at pauses: about two lines.
_QUOTE = 64


def told(review: Review, screen: Screen, sections: tuple[Section, ...] = USUAL) -> Iterator[Line]:
    """The verdict with what stands behind it, and the sections that were asked for."""
    yield _verdict(review)
    yield from _about(review, screen)
    if review.status == "unjudged":
        return
    yield from _since(review, screen)
    for section in SECTIONS:
        if section in sections:
            yield from _SECTIONS[section](review, screen)


def _since(review: Review, screen: Screen) -> Iterator[Line]:
    """What the earlier draft had, and what became of it."""
    if review.since is None:
        return
    yield []
    for text in wrap(rounds.headline(review, review.since), screen.columns, screen.ambiguous):
        yield [(text, "strong")]
    for row in rounds.rows(review, review.since):
        mark, style = _ROUND_MARKS[row.became]
        told = "，".join(filter(None, (rounds.WORDS[row.became], row.place)))
        lead = f"  {mark} "
        for text in wrap(f"{row.name}（{told}）", screen.columns - 4, screen.ambiguous):
            yield [(lead, style), (text, "")]
            lead = "    "


def _findings(review: Review, screen: Screen) -> Iterator[Line]:
    for severity, (mark, style) in MARKS.items():
        found = [finding for finding in review.counted if finding.severity == severity]
        if not found:
            continue
        yield []
        yield [(f"{words.SEVERITIES[severity]}（{len(found)}处）", "strong")]
        for group in words.alike(found):
            yield from _finding(review, group, mark, style, screen)
    yield from _excepted(review, screen)


def _excepted(review: Review, screen: Screen) -> Iterator[Line]:
    """What does not count, and why, a line or two for each."""
    left_out = [(f, f.excepted) for f in review.findings if f.excepted]
    if left_out:
        yield []
        yield [(verdicts.excepted(len(left_out))[0], "strong")]
    for finding, why in left_out:
        name = words.rule_name(review.pack, finding.rule)
        told = f"{name}（{finding.rule}）{finding.message}（{verdicts.reason(why)}）"
        for text in wrap(told, screen.columns - 2, screen.ambiguous):
            yield [("  " + text, "dim")]


def mark_of(review: Review) -> tuple[str, str]:
    return verdicts.VERDICTS[review.verdict][0], STYLES[review.verdict]


def _verdict(review: Review) -> Line:
    mark, style = mark_of(review)
    line: Line = [(f"{mark} {verdicts.verdict(review)}", style)]
    if review.score is not None:
        line.append((f"  {verdicts.points(review)}", style))
        line.append((f"（满分 {words.number(review.score.maximum)}）", "dim"))
    line.append((f"  {verdicts.counts(review)}", ""))
    return line


def _about(review: Review, screen: Screen) -> Iterator[Line]:
    indent = "  "
    room = screen.columns - len(indent)
    report = review.report
    if report is not None and report.title is not None:
        for text in wrap(report.title.text, room, screen.ambiguous):
            yield [(indent + text, "strong")]
    facts = [clean(review.path)]
    if report is not None:
        if report.issuer:
            facts.append(report.issuer)
        facts.append(words.LEVELS[report.level])
        if report.year:
            plans = f"（安排{report.plan_year}年）" if report.plan_year else ""
            facts.append(f"{report.year}年度{plans}")
        if report.published:
            facts.append(f"{report.published.day.isoformat()} 公开")
    for text in _flow(facts, room, screen.ambiguous):
        before, path, after = text.partition(facts[0])
        yield [(indent + before, "dim"), (path, linked("dim", review.path)), (after, "dim")]
    if review.reason is not None:
        for text in wrap(review.reason.message, room, screen.ambiguous):
            yield [(indent + text, "")]
    for reason in verdicts.why(review):
        for text in wrap(reason, room, screen.ambiguous):
            yield [(indent + text, "bad")]
    for notice in verdicts.notices(review):
        for text in wrap(f"注意：{notice}", room, screen.ambiguous):
            yield [(indent + text, "warn")]


def _finding(
    review: Review, group: list[Finding], mark: str, style: str, screen: Screen
) -> Iterator[Line]:
    first = group[0]
    lost = sum(finding.deduction for finding in group)
    head: Line = [(f"{mark} ", style), (words.rule_name(review.pack, first.rule), "strong")]
    head.append((f"  {first.rule}", "dim"))
    if lost:
        head.append((f"  扣{words.number(lost)}分", style))
    yield head
    indent = "  "
    for text in wrap(first.message, screen.columns - 2, screen.ambiguous):
        yield [(indent + text, "")]
    if first.location is not None:
        told = _quoted(excerpts.told(review, first, _QUOTE), first.location, first.quote)
        if len(group) > 1:
            others = words.places([finding.location for finding in group[1:]])
            told += f"；同样的还有{others}"
        yield from _field("原文", told, "", screen)
    for other in first.related:
        quote = excerpts.excerpt(other.quote, _QUOTE) if other.quote != first.quote else ""
        told = _quoted(quote, other.location, other.quote if quote else "")
        yield from _field("对照", _noted(other.note, told), "", screen)
    if first.suggestion:
        yield from _field("改法", first.suggestion, "", screen)
    if first.basis is not None:
        yield from _field("依据", words.basis(first.basis), "dim", screen)


def _quoted(quote: str, location: Location | None, whole: str) -> str:
    """“…”（第5行，一、…）; a heading that is quoted, the ``whole`` of it, is not told twice."""
    told = words.quoted(quote) if quote else ""
    if location is not None:
        told += f"（{words.place(location, section=location.section != whole)}）"
    return told


def _noted(note: str, told: str) -> str:
    return f"{note}：{told}" if note and told.startswith(("“", "「")) else note + told


def _flow(facts: list[str], columns: int, ambiguous: int) -> Iterator[str]:
    """``facts`` side by side, on as many lines as they need, none parted that fits on a line."""
    line = ""
    for fact in facts:
        if line and width(line + _BETWEEN + fact, ambiguous) > columns:
            yield from wrap(line, columns, ambiguous)
            line = fact
        else:
            line = line + _BETWEEN + fact if line else fact
    yield from wrap(line, columns, ambiguous)


def _field(label: str, text: str, style: str, screen: Screen) -> Iterator[Line]:
    left = 2 + width(_LABEL)
    lead = f"  {label}  "
    for line in wrap(text, screen.columns - left, screen.ambiguous):
        yield [(lead, "dim"), (line, style)]
        lead = " " * left


_SECTIONS: dict[Section, Callable[[Review, Screen], Iterator[Line]]] = {
    "score": tables.score,
    "parts": tables.parts,
    "duties": tables.duties,
    "findings": _findings,
}
