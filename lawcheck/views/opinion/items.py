"""What an opinion sets out: each error and warning with its words, the hints by their titles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from lawcheck.checks.model import Finding, shorten
from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.text.list_numbers import write
from lawcheck.views import verdicts, words
from lawcheck.views.excerpts import is_whole, original
from lawcheck.views.names import file_name

#: So many items are set out, errors first, and of warnings so many in any case; others are named.
MOST, LEAST_ADVISED = 16, 6
#: A longer text is cut; so many places of what is said again and again are named.
_TEXT, _QUOTE, _PLACES = 160, 60, 6
#: Where a text may be cut.
_CLAUSE = "，；。"

Item = dict[str, str]


class Told(msgspec.Struct, frozen=True):
    """The findings of one severity: what is set out, and what is only named."""

    items: list[Item]
    more: int
    named: str
    """The titles and places of those ``more``."""


def items(review: Review) -> tuple[Told, Told]:
    """What must be corrected, and what should be."""
    errors = _told(review, "error", MOST)
    return errors, _told(review, "warning", max(MOST - len(errors.items), LEAST_ADVISED))


def hints(review: Review) -> list[Item]:
    """The titles of the hints, each with its places."""
    found = [finding for finding in review.counted if finding.severity == "info"]
    return [{"名称": name, "位置": where} for name, where in _titles(review, found)]


def _told(review: Review, severity: Severity, most: int) -> Told:
    groups = list(words.alike(_by_weight(review, severity)))
    shown, rest = groups[:most], groups[most:]
    names = _titles(review, [finding for group in rest for finding in group])
    return Told(
        [_item(turn, group, review) for turn, group in enumerate(shown, 1)],
        len(rest),
        "；".join(f"{name}（{where}）" for name, where in names),
    )


def _by_weight(review: Review, severity: Severity) -> list[Finding]:
    """The findings of one severity: rules that veto first, then what costs most.

    Those of one rule stay together: of many the last cost nothing more, and are no lighter.
    """
    found = [finding for finding in review.counted if finding.severity == severity]
    cost: dict[str, float] = {}
    for finding in found:
        cost[finding.rule] = cost.get(finding.rule, 0) + finding.deduction
    turns = {rule: turn for turn, rule in enumerate(cost)}
    veto = verdicts.vetoing(review)
    return sorted(found, key=lambda f: (f.rule not in veto, -cost[f.rule], turns[f.rule]))


def _titles(review: Review, found: Iterable[Finding]) -> list[tuple[str, str]]:
    """The names of rules with all places of their findings."""
    groups: dict[str, list[Finding]] = {}
    for finding in found:
        groups.setdefault(finding.rule, []).append(finding)
    return [
        (
            words.rule_name(review.pack, rule),
            words.places([finding.location for finding in group], _PLACES),
        )
        for rule, group in groups.items()
    ]


def _item(turn: int, group: Sequence[Finding], review: Review) -> Item:
    first = group[0]
    where = _where(first)
    if len(group) > 1:
        others = words.places([finding.location for finding in group[1:]], _PLACES)
        where = f"{where}；同样的还有{others}" if where else f"共{len(group)}处"
    name = words.rule_name(review.pack, first.rule)
    message = brief(_said(first, name, review))
    quote = original(review, first, _QUOTE).rstrip("。；，")
    if quote in message:
        quote = ""  # told already
    return {
        "序号": write(turn, "chineseCounting"),
        "名称": name,
        "问题": message,
        "位置": where,
        "叙述": f"{message.removesuffix('。')}（{where}）。" if where else message,
        "原文": words.quoted(quote) if quote else "",
        "改法": brief(first.suggestion),
        "依据": words.basis(first.basis) if first.basis else "",
        "扣分": words.number(sum(finding.deduction for finding in group)),
    }


def _where(finding: Finding) -> str:
    """“（二）……”下，第8段: the heading first, which a reader sees in Word; the number of a
    paragraph he does not.
    """
    place = finding.location
    if place is None:
        return ""
    numbered = words.place(place, section=False)
    if not place.section or place.section == finding.quote:
        return numbered
    return f"{words.quoted(place.section.rstrip('。'))}下，{numbered}"


def _said(finding: Finding, name: str, review: Review) -> str:
    """What is wrong, without the rule's name again and without files that only the clerk has."""
    message = finding.message.removeprefix(f"{name}：")
    for other in review.overlap.reports if review.overlap else ():
        if other.issuer:
            message = message.replace(f"（{file_name(other.path)}）", "")
    return message


def brief(text: str, most: int = _TEXT) -> str:
    """``text``, cut behind a clause where it is too long, no quotation torn."""
    if len(text) <= most:
        return text
    for end in range(most - 2, most // 3, -1):
        kept = text[:end]
        if text[end] in _CLAUSE and is_whole(kept):
            return f"{kept}……。" if text[end] != "。" else f"{kept}。"
    return shorten(text, most)
