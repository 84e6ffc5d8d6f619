"""Which findings an opinion of one to three pages sets out, and how short it says them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from lawcheck.checks.model import Finding, shorten
from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.text.list_numbers import write
from lawcheck.views import words
from lawcheck.views.layout import width

#: Of each kind so many are set out at most, the others counted.
MOST = 6
#: What all items may take of three pages, and what of it is kept for what only is advised.
_LINES, _ADVISED = 36, 12
#: Columns of a line of size 3 on A4.
_COLUMNS = 56
#: Findings of one rule that say different things are told as one item from so many on.
_MANY = 3
#: So many of what they say stand in that item.
_TOLD = 2
#: A longer text is cut in its middle; the commented draft has it whole.
_TEXT, _PLACES = 110, 6

Item = dict[str, str]


def items(review: Review, taken: int = 0) -> tuple[list[Item], int, list[Item], int]:
    """What must be corrected and how many more, what should be, and how many more.

    ``taken`` is the number of lines that something else has of the three pages.
    """
    errors, warnings = _all(review, "error"), _all(review, "warning")
    room = _LINES - taken
    kept = min(sum(map(_height, warnings)), _ADVISED)
    shown = _fitting(errors, room - kept)
    advised = _fitting(warnings, room - sum(map(_height, shown)))
    return shown, len(errors) - len(shown), advised, len(warnings) - len(advised)


def _fitting(found: Sequence[Item], lines: int) -> list[Item]:
    """As many of the first as there is room for, one in any case."""
    shown: list[Item] = []
    for item in found[:MOST]:
        lines -= _height(item)
        if lines < 0 and shown:
            break
        shown.append(item)
    return shown


def _height(item: Item) -> int:
    """The lines that an item takes: what is wrong, and what to do about it."""
    wrong = item["名称"] + item["问题"] + item["位置"]
    advice = item["改法"] + item["依据"]
    return ceil((width(wrong) + 14) / _COLUMNS) + ceil((width(advice) + 16) / _COLUMNS)


def _all(review: Review, severity: Severity) -> list[Item]:
    """The findings of one severity by what they say; what costs most first."""
    found = [finding for finding in review.counted if finding.severity == severity]
    groups = sorted(_groups(found), key=lambda group: -sum(f.deduction for f in group))
    return [_item(turn, group, review) for turn, group in enumerate(groups, 1)]


def _groups(found: Sequence[Finding]) -> Iterator[list[Finding]]:
    """Findings that say the same, or that are many of one rule."""
    by_rule = sorted(words.alike(found), key=lambda group: group[0].rule)
    for _, same in groupby(by_rule, key=lambda group: group[0].rule):
        groups = list(same)
        if len(groups) < _MANY:
            yield from groups
        else:
            yield [finding for group in groups for finding in group]


def _item(turn: int, group: Sequence[Finding], review: Review) -> Item:
    first = group[0]
    places = [finding.location for finding in group]
    if len(group) > 1:
        where = words.places(places, _PLACES)
        where += "" if where.endswith("处") else f"，共{len(group)}处"
    else:
        where = words.place(first.location) if first.location else ""
    messages = list(dict.fromkeys(finding.message for finding in group))
    told = [message.removesuffix("。") for message in messages[:_TOLD]]
    message = messages[0] if len(messages) == 1 else f"{'；'.join(told)}；等等。"
    return {
        "序号": write(turn, "chineseCounting"),
        "名称": words.rule_name(review.pack, first.rule),
        "问题": shorten(message, _TEXT),
        "位置": where,
        "原文": words.quoted(first.quote) if first.quote else "",
        "改法": shorten(first.suggestion, _TEXT),
        "依据": words.basis(first.basis) if first.basis else "",
        "扣分": words.number(sum(finding.deduction for finding in group)),
    }
