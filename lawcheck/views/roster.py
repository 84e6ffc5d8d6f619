"""Who of the list has handed in, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.review import Review
from lawcheck.roster.standing import State, standings
from lawcheck.views.names import file_name
from lawcheck.views.run import Run

#: More reports of nobody on the list are counted, not named.
MOST_NAMED = 5
ORDER: tuple[State, ...] = ("missing", "twice", "renamed", "there")


def lines(reviews: Sequence[Review], run: Run) -> Iterator[str]:
    """The sum, then each unit with which not all is well, then what is of nobody on the list."""
    found = standings(run.units, reviews, run.today)
    counted = {
        "逾期": sum(one.late is not None for one in found),
        "有几份": sum(one.state == "twice" for one in found),
        "名称待核对": sum(one.state == "renamed" for one in found),
    }
    missing = sum(one.state == "missing" for one in found)
    told = "，".join(f"{name} {amount} 个" for name, amount in counted.items() if amount)
    there = f"已报送 {len(found) - missing} 个" + (f"（{told}）" if told else "")
    yield f"名单 {len(found)} 个单位：{there}，未报送 {missing} 个"
    # Who has not handed in is asked after first.
    for one in sorted(found, key=lambda one: ORDER.index(one.state)):
        if one.state != "there" or one.late:
            yield f"  {one.unit.name}：{one.told}"
    if open_ := [one.unit for one in found if one.unit.yearless]:
        more = f"等{len(open_)}个单位" if len(open_) > 1 else ""
        yield (
            f"  {open_[0].name}{more}的截止日期没有写年份，报告里也读不出是哪一年度的，"
            "没有看是否逾期；请写成 2027-03-01 这样"
        )
    listed = {turn for one in found for turn in one.reports}
    others = [file_name(review.path) for turn, review in enumerate(reviews) if turn not in listed]
    if others:
        more = f"等{len(others)}份" if len(others) > MOST_NAMED else ""
        yield f"  不在名单上：{'、'.join(others[:MOST_NAMED])}{more}"
