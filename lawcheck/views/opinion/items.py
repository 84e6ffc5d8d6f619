"""Which findings an opinion of one to three pages sets out, and how short it says them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from lawcheck.checks.model import Finding, shorten
from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.text.list_numbers import write
from lawcheck.views import words
from lawcheck.views.layout import width
from lawcheck.views.names import file_name

#: Of each kind so many are set out at most, the others counted.
MOST = 6
#: What all items may take of three pages, and what of it is kept for what only is advised.
_LINES, _ADVISED = 36, 12
#: Columns of a line of size 3 on A4.
_COLUMNS = 56
#: Of different things that findings of one rule say so many stand in their item.
_TOLD = 2
#: A longer text is cut; the commented draft has it whole.
_TEXT, _PLACES = 120, 6
#: Where a text may be cut, and what must not be cut through.
_CLAUSE = "，；。"
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("「", "」"))

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
    """The findings of one severity by their rule; what costs most first."""
    groups: dict[str, list[Finding]] = {}
    for finding in review.counted:
        if finding.severity == severity:
            groups.setdefault(finding.rule, []).append(finding)
    ordered = sorted(groups.values(), key=lambda group: -sum(f.deduction for f in group))
    return [_item(turn, group, review) for turn, group in enumerate(ordered, 1)]


def _item(turn: int, group: Sequence[Finding], review: Review) -> Item:
    first = group[0]
    places = [finding.location for finding in group]
    if len(group) > 1:
        where = words.places(places, _PLACES)
        where += "" if where.endswith("处") else f"，共{len(group)}处"
    else:
        where = words.place(first.location) if first.location else ""
    name = words.rule_name(review.pack, first.rule)
    message = joined([_said(finding, name, review) for finding in group])
    return {
        "序号": write(turn, "chineseCounting"),
        "名称": name,
        "问题": message,
        "位置": where,
        "叙述": f"{message.removesuffix('。')}（{where}）。" if where else message,
        "原文": words.quoted(first.quote) if first.quote else "",
        "改法": joined([finding.suggestion for finding in group]),
        "依据": words.basis(first.basis) if first.basis else "",
        "扣分": words.number(sum(finding.deduction for finding in group)),
    }


def _said(finding: Finding, name: str, review: Review) -> str:
    """What is wrong, without the rule's name again and without files that only the clerk has."""
    message = finding.message.removeprefix(f"{name}：")
    for other in review.overlap.reports if review.overlap else ():
        if other.issuer:
            message = message.replace(f"（{file_name(other.path)}）", "")
    return message


def joined(texts: Sequence[str]) -> str:
    """What findings of one rule say, as one sentence; what all begin with is said once."""
    different = list(dict.fromkeys(texts))
    if len(different) == 1:
        return brief(different[0])
    leads = [different[0][: at + 1] for at, mark in enumerate(different[0]) if mark == "："]
    lead = max((one for one in leads if all(t.startswith(one) for t in different)), default="")
    told = [text.removeprefix(lead).removesuffix("。") for text in different[:_TOLD]]
    more = "；等等" if len(different) > _TOLD else ""
    return brief(f"{lead}{'；'.join(told)}{more}。")


def brief(text: str, most: int = _TEXT) -> str:
    """``text``, cut behind a clause where it is too long, no quotation torn."""
    if len(text) <= most:
        return text
    for end in range(most - 2, most // 3, -1):
        kept = text[:end]
        if text[end] in _CLAUSE and all(kept.count(a) == kept.count(b) for a, b in _PAIRS):
            return f"{kept}……。" if text[end] != "。" else f"{kept}。"
    return shorten(text, most)
