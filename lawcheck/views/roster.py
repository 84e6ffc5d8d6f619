"""Who of the list has handed in, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.review import Review
from lawcheck.roster.standing import standings
from lawcheck.views.contract import clean
from lawcheck.views.run import Run

#: More reports of nobody on the list are counted, not named.
MOST_NAMED = 5


def lines(reviews: Sequence[Review], run: Run) -> Iterator[str]:
    """The sum, then each unit with which not all is well, then what is of nobody on the list."""
    found = standings(run.units, reviews, run.today)
    missing = sum(one.state == "missing" for one in found)
    yield f"名单 {len(found)} 个单位：已报送 {len(found) - missing} 个，未报送 {missing} 个"
    for one in found:
        if one.state != "there" or one.late:
            yield f"  {one.unit.name}：{one.told}"
    listed = {turn for one in found for turn in one.reports}
    others = [clean(review.path) for turn, review in enumerate(reviews) if turn not in listed]
    if others:
        more = f"等{len(others)}份" if len(others) > MOST_NAMED else ""
        yield f"  不在名单上：{'、'.join(others[:MOST_NAMED])}{more}"
