"""Totals and the lists of their parts, before or behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from lawcheck.checks.figures.accounts.entries import SETS_OFF, Entry
from lawcheck.checks.figures.accounts.likeness import divided
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.nouns import AMONG
from lawcheck.text.patterns import compile_patterns, compiled

_AGAIN = ("这", "该", "上述", "前述")
#: No reader adds up more than these.
_MOST = 20
_CLAUSES = compiled(r"[，；]")
#: 780万元，占61.9%，; 7200元，件均900元: what share a part is, or its average, ends no list.
_SHARE = compiled(
    r"[，（](?:占(?:比)?[一-龥]{0,6}\d+(?:\.\d+)?%|(?:[件人户家场次平]均|每)[一-龥（）]{0,10}\d+(?:\.\d+)?[一-龥]{1,2})）?",
    *("占", "均", "每"),
)
#: Up to the last figure or sentence.
_LAST = compiled(r".*(?:[0-9](?![0-9年月日周岁])|[。%])")
#: A total and its list stand within so many counts.
_REACH = 6
#: 审结案件的结果是, 立案的案件里: the verb or the noun of an earlier count leads its list.
_LEADS = compiled(
    r"^[，；。]?(?:其中|[这上]些|上述|所|在|从|对|已|全年|年内|当年)*(?P<name>[一-龥]{2})[一-龥]{0,8}?"
    rf"(?:{AMONG}|的?(?:结果|情况|结论))[一-龥]{{0,3}}[，：为是]"
)
#: So far before a count its verb stands: 发现各类问题46个.
_VERB = 6
#: 未办结, 不予受理, 应办结 are no deed.
_NO_DEED = ("未", "没", "不", "予", "应", "应当", "待", "在", "拟")


class Listed(msgspec.Struct, frozen=True):
    """A list of parts as it begins and ends by its marks, and what it may be the whole of."""

    parts: tuple[int, ...]
    """In the sequence; what brackets put in between is not among them."""
    opener: str
    """How it is opened: complete, of, select, bracket, far or bare."""
    wholes: tuple[int, ...]
    """Counts before it in the sequence, the likeliest first."""
    led: bool = False
    """The list begins with the verb or the noun of the first of them, and of no other."""


def lists(options: SumMismatch, entries: Sequence[Entry]) -> Iterator[Listed]:
    """Every list that follows a count, wherever it may begin."""
    for first in range(1, len(entries)):
        opener = _opener(options, entries[first])
        if not opener:
            continue
        parts = tuple(row(entries, first, _end(options, entries, first, opener)))
        wholes = _wholes(entries, first, opener)
        if wholes and (len(parts) > 1 or opener == "select"):
            led = _led(entries, first, wholes)
            if led is not None:
                wholes = (led, *(n for n in wholes if n != led))
            yield Listed(parts, opener, wholes, led is not None)


def row(entries: Sequence[Entry], first: int, last: int) -> Iterator[int]:
    """The counts from ``first`` on, without what stands in brackets after one of them."""
    inside = False
    for n in range(first, last):
        if n > first:
            inside = (inside and "）" not in entries[n].gap) or entries[n].mark == "（"
        if not inside:
            yield n


def _opener(options: SumMismatch, entry: Entry) -> str:
    account, gap = options.account, entry.gap
    # An opening stands right before its list: no figure and no other sentence between them.
    said = _LAST.search(gap)
    opening = gap[said.end() :] if said else gap
    if compile_patterns((account.aside,)).search(opening):
        return ""
    for name, pattern, words in (
        ("complete", account.complete, opening),
        ("of", account.of, opening if opening in (gap, gap.rpartition("。")[2]) else ""),
        ("select", account.selects, opening),
    ):
        if compile_patterns((pattern,)).search(words):
            return name
    if entry.mark == "（":
        return "bracket"
    if "。" in gap:
        return "far"
    # What 、 sets off from a count is the next of a row, not its part.
    return "" if entry.mark in ("", "、") else "bare"


def _end(options: SumMismatch, entries: Sequence[Entry], first: int, opener: str) -> int:
    """Where the list ends: at another sentence, mark, opening or matter."""
    account = options.account
    breaks, rest = compile_patterns(options.breaks), compile_patterns(options.rest)
    opens = compile_patterns((account.selects, account.complete, account.of, account.aside))
    adds = compile_patterns((account.adds,))
    states, others = compile_patterns((options.states,)), compile_patterns((options.others,))
    marks = ""
    for n in range(first + 1, min(len(entries), first + _MOST)):
        one, before = entries[n], entries[n - 1]
        if one.mark == "（":
            continue
        if one.m.sentence == before.m.sentence and others.match(one.gap):
            return n + 1
        if opener == "far" and _alone(one) and _alone(before):
            continue
        if (
            one.m.sentence != before.m.sentence
            or one.mark not in SETS_OFF
            or adds.search(one.words)
        ):
            return n
        # 11个乡镇中有7个……，全部出自这7个: told again.
        if (
            opens.search(one.gap)
            or one.words.endswith(_AGAIN)
            or ("）" in one.gap and opener == "bracket")
        ):
            return n
        if one.mark != "；" and "；" in one.gap:
            return n
        # Something else than a share is said between two parts.
        if len(_CLAUSES.findall(_SHARE.sub("", one.gap))) > 1 and not rest.search(one.m.before):
            return n
        if marks and one.mark != marks and (marks == "、" or one.mark == "；"):
            return n + _closes(options, entries[first:n], one)
        if one.mark != "、" and rest.search(before.m.before) and not states.search(one.words):
            return n
        if (
            breaks.match(one.m.before)
            and not breaks.match(entries[first].m.before)
            and not divided(options, (entries[first], one))
        ):
            return n
        marks = one.mark
    return min(len(entries), first + _MOST)


def _alone(entry: Entry) -> bool:
    """Whether a part is a sentence of its own: 当场办结的876件。延期办结的68件."""
    begin, end = entry.m.sentence
    return entry.m.clause == begin and entry.end == end


def _closes(options: SumMismatch, parts: Sequence[Entry], one: Entry) -> bool:
    """Whether a part behind ， is the last of the list: 维持34件、驳回11件，因撤回而终止31件."""
    if one.mark != "，" or len(_CLAUSES.findall(one.gap)) > 1:
        return False
    closes = compile_patterns((options.account.closes,))
    if not closes.search(one.words) or any(closes.search(part.words) for part in parts):
        return False
    return bool(divided(options, (*parts, one)))


def _wholes(entries: Sequence[Entry], first: int, opener: str) -> tuple[int, ...]:
    """The counts that the list may be parts of, the likeliest first."""
    begin = entries[first].m.sentence[0]
    near = [
        n
        for n in range(max(0, first - _REACH), first)
        # The sentence itself, and the one before it.
        if entries[n].m.sentence[0] == begin or begin - entries[n].m.sentence[1] <= 1
    ]
    if opener != "of" or not near:
        return tuple(reversed(near))
    # 审结案件中，……: the list names its whole.
    named = entries[first].gap
    return tuple(sorted(near, key=lambda n: (-_common(entries[n], named), -n)))


def _led(entries: Sequence[Entry], first: int, wholes: Sequence[int]) -> int | None:
    """The one count whose verb or noun the list begins with: 审结128件，……审结案件的结果是."""
    gap = entries[first].gap
    opening = "。" in gap and _LEADS.match(gap.rpartition("。")[2])
    if not opening:
        return None
    named = [n for n in wholes if _has(entries[n], opening["name"])]
    return named[0] if len(named) == 1 else None


def _has(entry: Entry, name: str) -> bool:
    """Whether a name stands right before a count, as what was done, or begins its noun."""
    before = entry.words[-_VERB:]
    at = before.rfind(name)
    done = at >= 0 and not before[:at].endswith(_NO_DEED)
    return done or entry.behind.startswith(name)


def _common(entry: Entry, named: str) -> int:
    said = named[len(entry.behind) :] if named.startswith(entry.behind) else named
    if said.startswith(("中", "里")) or entry.behind.startswith(("中", "里")):
        return 100
    return sum(a + b in said for a, b in pairwise(entry.words))


def run_back(options: SumMismatch, entries: Sequence[Entry], at: int) -> int:
    """Where the row begins that a total behind it adds up."""
    account = options.account
    opens = compile_patterns((account.selects, account.of))
    first = at
    # 以上合计; or a sentence that begins with its total.
    above = compile_patterns((account.above,)).search(entries[at].words) or (
        entries[at].m.clause == entries[at].m.sentence[0]
        and compile_patterns((account.adds,)).match(entries[at].words)
    )
    for n in range(at - 1, max(-1, at - 1 - _MOST), -1):
        one = entries[n]
        if one.m.sentence != entries[at].m.sentence and not above:
            break
        if first < at and "；" in entries[first].gap and "；" not in entries[at].gap:
            break
        first = n
        if opens.search(one.gap):
            break
    return first
