"""``--format html``: one file that any browser shows and prints, without a network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files

from lawcheck.checks.model import Finding
from lawcheck.packs.model import RulePack
from lawcheck.reports.model import PartStatus, Report
from lawcheck.review import Review
from lawcheck.scoring import Score
from lawcheck.version import __version__
from lawcheck.views import safe, verdicts, words
from lawcheck.views.contract import clean

PART_MARKS: dict[PartStatus, str] = {
    "separate": "√",
    "merged": "▲",
    "embedded": "▲",
    "missing": "×",
}


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield the page: a table of all reports where there are several, then each report."""
    listed = list(reviews)
    style = (files("lawcheck.views") / "page.css").read_text(encoding="utf-8")
    yield (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>年度报告审查结果</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
    )
    if len(listed) > 1:
        yield from _table(listed)
    for number, review in enumerate(listed, 1):
        yield from _review(number, review)
    yield f"<footer>lawcheck {__version__}</footer>\n</body>\n</html>\n"


def _table(reviews: list[Review]) -> Iterator[str]:
    yield f"<h1>{verdicts.tally(reviews)}</h1>\n<table>\n<tr><th>文件</th>"
    yield "<th>结论</th><th>得分</th>"
    yield "".join(f"<th>{name}</th>" for name in words.SEVERITIES.values()) + "</tr>\n"
    for number, review in sorted(enumerate(reviews, 1), key=lambda pair: _need(pair[1])):
        counts = "".join(
            f"<td class=number>{words.count(review.counted, severity) or ''}</td>"
            for severity in words.SEVERITIES
        )
        path = safe.html(clean(review.path))
        yield (
            f'<tr class="{review.verdict}"><td><a href="#r{number}">{path}</a>'
            f"</td><td class=verdict>{safe.html(verdicts.verdict(review))}</td>"
            f"<td class=number>{_total(review)}</td>{counts}</tr>\n"
        )
    yield "</table>\n"


def _review(number: int, review: Review) -> Iterator[str]:
    report = review.report
    title = report.title.text if report and report.title else clean(review.path)
    mark, word = verdicts.VERDICTS[review.verdict]
    yield f'<article id="r{number}" class="{review.verdict}">\n<h2>{safe.html(title)}</h2>\n'
    yield f"<p class=verdict>{mark} {word} {safe.html(verdicts.points(review))}</p>\n"
    if review.status == "judged":
        yield f"<p class=counts>{safe.html(verdicts.counts(review))}</p>\n"
    for reason in verdicts.why(review):
        yield f"<p class=veto>{safe.html(reason)}</p>\n"
    facts = [clean(review.path)]
    if report is not None:
        facts += [report.issuer or "", words.LEVELS[report.level]]
        facts += [f"{report.year}年度"] if report.year else []
        facts += [f"{report.published.day.isoformat()} 公开"] if report.published else []
    yield f"<p class=facts>{safe.html(' · '.join(filter(None, facts)))}</p>\n"
    if review.reason is not None:
        yield f"<p>{safe.html(review.reason.message)}</p>\n"
    for notice in verdicts.notices(review):
        yield f"<p>注意：{safe.html(notice)}</p>\n"
    if review.score is not None:
        yield from _score(review.score)
    if report is not None and report.parts:
        yield from _parts(report, review.pack)
    for severity, name in words.SEVERITIES.items():
        found = [finding for finding in review.counted if finding.severity == severity]
        if found:
            yield f"<h3>{name}（{len(found)}处）</h3>\n"
            for group in words.alike(found):
                yield from _finding(group, review.pack)
    yield from _excepted(review)
    yield "</article>\n"


def _score(score: Score) -> Iterator[str]:
    yield "<table class=score>\n"
    for item in score.items:
        share = round(100 * item.points / item.maximum) if item.maximum else 100
        points = f"{words.number(item.points)} / {words.number(item.maximum)}"
        yield (
            f"<tr><td>{safe.html(item.name)}</td><td class=number>{points}</td>"
            f'<td class=bar><div style="width:{share}%"></div></td></tr>\n'
        )
    yield "</table>\n"


def _parts(report: Report, pack: RulePack) -> Iterator[str]:
    yield "<table class=parts>\n"
    for part in report.parts:
        told = "：".join(filter(None, (words.PART_STATUS[part.status], part.heading)))
        size = f"{part.characters}字" if part.characters else ""
        yield (
            f"<tr class={part.status}><td class=mark>{PART_MARKS[part.status]}</td>"
            f"<td>{safe.html(words.part_name(pack, part.id))}</td><td>{safe.html(told)}</td>"
            f"<td class=number>{size}</td></tr>\n"
        )
    yield "</table>\n"


def _finding(group: list[Finding], pack: RulePack) -> Iterator[str]:
    first = group[0]
    lost = sum(finding.deduction for finding in group)
    minus = f" <b>扣{words.number(lost)}分</b>" if lost else ""
    yield (
        f"<section class={first.severity}>\n<h4>{safe.html(words.rule_name(pack, first.rule))} "
        f"<code>{first.rule}</code>{minus}</h4>\n"
    )
    message, *rest = words.told(first)
    yield f"<p>{safe.html(message)}</p>\n"
    if len(group) > 1:
        rest.append(f"还有：{words.places([finding.location for finding in group[1:]])}")
    rows = (line.partition("：") for line in rest)
    yield "<dl>"
    yield "".join(f"<dt>{label}</dt><dd>{safe.html(text)}</dd>" for label, _, text in rows)
    yield "</dl>\n</section>\n"


def _excepted(review: Review) -> Iterator[str]:
    """What does not count, and why: whoever reads the page sees what was let pass."""
    left_out = [(f, f.excepted) for f in review.findings if f.excepted]
    if not left_out:
        return
    yield f"<h3>{verdicts.excepted(len(left_out))[0]}</h3>\n<ul>\n"
    for finding, why in left_out:
        yield (
            f"<li>{safe.html(words.rule_name(review.pack, finding.rule))} "
            f"<code>{finding.rule}</code> {safe.html(finding.message)}"
            f"（{safe.html(verdicts.reason(why))}）</li>\n"
        )
    yield "</ul>\n"


def _need(review: Review) -> tuple[int, float]:
    return verdicts.need(review.verdict, review.score.total if review.score else None)


def _total(review: Review) -> str:
    return words.number(review.score.total) if review.score else ""
