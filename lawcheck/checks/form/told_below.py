"""全镇21个村 behind 西山镇…: what a paragraph tells of a body below is that body's own."""

from __future__ import annotations

from lawcheck.checks.model import Case
from lawcheck.reports.owner import Named, Owner
from lawcheck.text.around import begin_of
from lawcheck.text.patterns import compiled, kept

_WHOLE = compiled("^全([一-鿿]{1,4})$")
#: 乡镇, 集镇, 各镇, 全镇 name no town.
_NO_NAMES = "乡集城村各每该本全我两多些个"
#: A line of so few characters is a heading of the next: 西山镇“四不推”.
_HEADING = 40
#: From the widest to the narrowest.
_RANKS = ("above", "city", "county", "township")


def told_below(case: Case, owner: Owner, start: int, words: str) -> bool:
    """Whether ``words`` (全镇) are said of a lower body that the paragraph names before."""
    match = _WHOLE.match(words)
    if match is None or owner.own is None:
        return False
    # A 市 of the county level has no county below it.
    county = owner.own.rank == "city" and case.report.level == "county"
    if not _below(match[1], "county" if county else owner.own.rank):
        return False
    return named_before(case, start, match[1])


def named_before(case: Case, start: int, unit: str) -> bool:
    """Whether the paragraph, or the heading above, names a body of that kind before ``start``."""
    text = case.report.running.text
    begin = begin_of(text, start, "\n")
    above = begin_of(text, max(begin - 1, 0), "\n")
    if begin - above <= _HEADING:
        begin = above
    named = kept(f"[一-鿿](?![{_NO_NAMES}])[一-鿿]{unit}(?![一-鿿]?[域村])")
    return named.search(text[begin:start]) is not None


def _below(unit: str, own: str) -> bool:
    """Whether a body of that kind is lower than one of the rank; 所, 校, 队 are."""
    rank = Named("", unit).rank
    return rank not in _RANKS[:3] or _RANKS.index(rank) > _RANKS.index(own)
