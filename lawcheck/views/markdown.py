"""``--format markdown``: for a comment on a merge request, or a note to a colleague."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lawcheck.checks.model import Finding
from lawcheck.packs.model import RulePack
from lawcheck.review import Review
from lawcheck.views import crowds, rounds, safe, verdicts, words
from lawcheck.views.names import clean


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield a table of all reports where there are several, then each report."""
    listed = list(reviews)
    if len(listed) > 1:
        yield from _table(listed)
    for review in listed:
        yield from _review(review)


def _table(reviews: list[Review]) -> Iterator[str]:
    compared = any(review.since for review in reviews)
    since = ("与上一稿比",) if compared else ()
    heads = ("文件", "结论", "得分", *words.SEVERITIES.values(), *since)
    yield f"**{verdicts.tally(reviews)}**\n\n"
    yield f"| {' | '.join(heads)} |\n|---|---|---:|---:|---:|---:|{'---|' * compared}\n"
    for review in sorted(reviews, key=_need):
        counts = [str(words.count(review.counted, severity)) for severity in words.SEVERITIES]
        cells = (
            safe.markdown(clean(review.path)),
            verdicts.verdict(review),
            _total(review),
            *counts,
            *((rounds.moved(review, review.since) if review.since else "",) if compared else ()),
        )
        yield f"| {' | '.join(cells)} |\n"
    yield "\n"
    yield from _alike(reviews)


def _alike(reviews: list[Review]) -> Iterator[str]:
    """Which of the reports share a text."""
    found = crowds.overlaps(reviews)
    lines = [
        f"- {crowds.of_group(share, paths)}{_named(paths)}" for share, paths in crowds.groups(found)
    ]
    lines += [f"- {crowds.of_draft(paths)}{_named(paths)}" for paths in crowds.drafts(found)]
    if lines:
        yield f"**{crowds.HEADING}**（{crowds.NOTE}）\n\n" + "\n".join(lines) + "\n\n"


def _named(paths: Sequence[str]) -> str:
    return "、".join(safe.markdown(clean(path)) for path in paths)


def _review(review: Review) -> Iterator[str]:
    mark, word = verdicts.VERDICTS[review.verdict]
    told = " ".join(filter(None, (mark, word, verdicts.points(review))))
    yield f"## {told}：{safe.markdown(clean(review.path))}\n\n"
    if review.reason is not None:
        yield f"{safe.markdown(review.reason.message)}\n\n"
        return
    if review.report is not None and review.report.title is not None:
        yield f"{safe.markdown(review.report.title.text)}\n\n"
    yield f"{verdicts.counts(review)}。\n\n"
    for notice in verdicts.notices(review):
        yield f"注意：{safe.markdown(notice)}\n\n"
    for reason in verdicts.why(review):
        yield f"**{safe.markdown(reason)}**\n\n"
    if review.since is not None:
        yield f"**{safe.markdown(rounds.headline(review, review.since))}**\n\n"
        yield "| | 问题 | 位置 |\n|---|---|---|\n"
        for row in rounds.rows(review, review.since):
            cells = (rounds.WORDS[row.became], row.name, row.place)
            yield f"| {' | '.join(map(safe.markdown, cells))} |\n"
        yield "\n"
    if review.score is not None:
        yield "| 评分项 | 得分 | 满分 |\n|---|---:|---:|\n"
        for item in review.score.items:
            points, most = words.number(item.points), words.number(item.maximum)
            yield f"| {safe.markdown(item.name)} | {points} | {most} |\n"
        yield "\n"
        if left := verdicts.left_to_read(review):
            yield f"{safe.markdown(left)}\n\n"
    for severity, name in words.SEVERITIES.items():
        found = [finding for finding in review.counted if finding.severity == severity]
        if found:
            yield f"### {name}（{len(found)}处）\n\n"
            for group in words.alike(found):
                yield from _finding(group, review.pack)
            yield "\n"
    left_out = [(f, f.excepted) for f in review.findings if f.excepted]
    if left_out:
        yield f"### {verdicts.excepted(len(left_out))[0]}\n\n"
        for finding, why in left_out:
            name = safe.markdown(words.rule_name(review.pack, finding.rule))
            yield f"- **{name}**（`{finding.rule}`）"
            yield f"{safe.markdown(finding.message)}（{safe.markdown(verdicts.reason(why))}）\n"
        yield "\n"


def _finding(group: list[Finding], pack: RulePack) -> Iterator[str]:
    first = group[0]
    lost = sum(finding.deduction for finding in group)
    minus = f"，扣{words.number(lost)}分" if lost else ""
    yield f"- **{safe.markdown(words.rule_name(pack, first.rule))}**（`{first.rule}`{minus}）"
    message, *rest = words.told(first)
    yield f"{safe.markdown(message)}\n"
    for line in rest:
        yield f"  - {safe.markdown(line)}\n"
    if len(group) > 1:
        others = words.places([finding.location for finding in group[1:]])
        yield f"  - 同样的还有：{others}\n"


def _need(review: Review) -> tuple[int, float]:
    return verdicts.need(review.verdict, review.score.total if review.score else None)


def _total(review: Review) -> str:
    return words.number(review.score.total) if review.score else "-"
