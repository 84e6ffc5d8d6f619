"""One row a report, as both tables (xlsx, csv) have it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from lawcheck.packs.model import RulePack
from lawcheck.reports.model import PartStatus
from lawcheck.review import Review
from lawcheck.roster.standing import Standing, standings
from lawcheck.views import kept, rounds, verdicts, words
from lawcheck.views.names import clean, file_name
from lawcheck.views.run import Kept, Run

Cell = str | float | int | None

#: Status of a part → as the table shows it.
PARTS: dict[PartStatus, str] = {
    "separate": "√ 有",
    "merged": "▲ 合写",
    "embedded": "▲ 夹在其他部分",
    "missing": "× 缺少",
}
#: The parts in the order in which reports usually have them; a pack's own stand behind.
ORDER = ("achievements", "first_responsible", "shortcomings", "plans")
#: Of more reports that text was taken from only these are named.
MOST_COPIED = 3
#: For a unit without a report.
ABSENT = "未报送"
#: For a report of nobody on the list.
UNLISTED = "不在名单上"


class Table(msgspec.Struct, frozen=True):
    """The headings and the rows, of units that did not hand in too; and opinions of no row."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    reviews: tuple[Review | None, ...]
    """The review of each row, None where the unit did not hand in."""
    left: tuple[Kept, ...] = ()


def table(reviews: Sequence[Review], run: Run, *, whole: bool = False) -> Table:
    """The rows: in the order of the list where there is one, else what needs work first.

    With ``whole`` all that became of an earlier draft stands in its cell: a lone table has no
    sheet beside it.
    """
    names = part_names(reviews)
    listed = _listed(reviews, run)
    compared = any(review.since for review in reviews)
    heads = (
        *("单位", "层级", "年度"),
        *(("报送情况",) if run.units else ()),
        *("结论", "得分", "等次"),
        *names.values(),
        *(words.SEVERITIES.values()),
        *("已豁免", "最要紧的问题", "与谁雷同"),
        *(("与上一稿比",) if compared else ()),
        "文件",
    )
    rows = [
        _row(review, standing, list(names), run, _became(whole) if compared else None)
        for review, standing in listed
    ]
    keys = [(str(row[0] or ""), str(row[-1] or ""), str(row[2] or "")) for row in rows]
    texts, left = kept.placed(run.kept, keys)
    return Table(
        (*heads, kept.COLUMN),
        tuple((*row, texts.get(turn, "")) for turn, row in enumerate(rows)),
        tuple(review for review, _ in listed),
        tuple(left),
    )


def part_names(reviews: Sequence[Review]) -> dict[str, str]:
    """Id → name of all parts that some report must have."""
    names = {part.id: part.name for review in reviews for part in review.pack.parts}
    return {part_id: names[part_id] for part_id in (*ORDER, *names) if part_id in names}


def _listed(reviews: Sequence[Review], run: Run) -> list[tuple[Review | None, Standing | str]]:
    """Each row with its review and where its unit stands."""
    if not run.units:
        ordered = sorted(reviews, key=need)
        return [(review, "") for review in ordered]
    rows: list[tuple[Review | None, Standing | str]] = []
    used: set[int] = set()
    for standing in standings(run.units, reviews, run.today):
        used.update(standing.reports)
        rows += [(reviews[turn], standing) for turn in standing.reports] or [(None, standing)]
    rows += [(one, UNLISTED) for turn, one in enumerate(reviews) if turn not in used]
    return rows


def need(review: Review) -> tuple[int, float]:
    """The key by which what needs most attention stands first."""
    return verdicts.need(review.verdict, review.score.total if review.score else None)


def _row(
    review: Review | None,
    standing: Standing | str,
    parts: Sequence[str],
    run: Run,
    became: Callable[[Review], str] | None,
) -> tuple[Cell, ...]:
    told = standing if isinstance(standing, str) else standing.told
    listed = (told,) if run.units else ()
    if review is None:
        assert isinstance(standing, Standing)
        unit = standing.unit
        blanks = (None,) * (len(parts) + len(words.SEVERITIES) + 3 + (became is not None))
        return (unit.name, unit.level, None, *listed, ABSENT, None, None, *blanks, None)
    report, score = review.report, review.score
    unit_name = report.issuer if report else None
    if not unit_name and isinstance(standing, Standing):
        unit_name = standing.unit.name
    return (
        unit_name or "",
        words.LEVELS[report.level] if report else "",
        report.year if report else None,
        *listed,
        verdicts.verdict(review),
        score.total if score else None,
        score.grade if score else None,
        *(_part(review, part) for part in parts),
        *(words.count(review.counted, severity) for severity in words.SEVERITIES),
        review.excepted,
        " ".join(filter(None, verdicts.worst(review))),
        copied(review),
        *((became(review),) if became else ()),
        clean(review.path),
    )


def _became(whole: bool) -> Callable[[Review], str]:
    """What the cell on the earlier draft says of a report."""

    def told(review: Review) -> str:
        if review.since is None:
            return ""
        moved = rounds.moved(review, review.since)
        return "；".join([moved, *rounds.lines(review)[1:]]) if whole else moved

    return told


def _part(review: Review, part_id: str) -> str:
    part = review.report.part(part_id) if review.report else None
    return PARTS[part.status] if part else ""


def copied(review: Review) -> str:
    """云溪县 52%、…: with whom the report has text in common."""
    if review.overlap is None:
        return ""
    shared = sorted(review.overlap.reports, key=lambda one: -one.share)
    names = [f"{one.issuer or clean(one.path)} {one.share:.0%}" for one in shared[:MOST_COPIED]]
    more = f"等{len(shared)}份" if len(shared) > MOST_COPIED else ""
    same = [f"与{file_name(path)}是同一份稿件" for path in review.overlap.same_draft]
    return "；".join(filter(None, ("、".join(names) + more, *same[:MOST_COPIED])))


def rule_name(pack: RulePack, rule_id: str) -> str:
    """The name of a rule, with the id that ``rules explain`` takes."""
    return f"{words.rule_name(pack, rule_id)}（{rule_id}）"
