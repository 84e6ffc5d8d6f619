"""The counts of a paragraph that may be added up, one sequence for each kind of thing counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.packs.kinds.figures import Account
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import at_end, compile_patterns, compiled

_MARKS = "，、；。：（）\n"
#: Marks that set one count off from the one before it.
SETS_OFF = ("、", "，", "；")
_BARE = ("、", "和", "及", "与")
_JOINS = ("和", "及", "与", "以及")
#: Between a mark and the count that is taken up again.
_TAKEN_UP = ("", "这", "该", "在这", "这其中", "，", "，这")
#: What a line ends with that goes on in the next, and what an item begins with.
_GO_ON, _ITEM = ("：", "；"), compiled("[·•●◆■▪○*-]")
_BRACKETS = compiled(r"（[^（）]*）")
#: A name that ends in a bracket.
_NAMED = compiled(r"[，、；：。]?[^，。；：、（）\d]{1,12}（[^（）\d]*）$", "（")
#: 平均每个村（社区）1场 is no part of what the parts beside it make.
_AVERAGE = compiled(r"[，；（、](?:平均|[人户件场村镇]均|每)[^，。；：、\d\n]{0,14}$", "均", "每")
_AVERAGED = 18
#: From an earlier value to a later one.
_FROM = ("由", "从")
_MOVES = compiled(r"(?:增|减|升|降|提|扩|压|缩|上|下)[^，。；、\d]{0,4}[至到为]")


class Entry(msgspec.Struct, frozen=True):
    """One count with the words around it."""

    m: Measured
    words: str
    """From the last stop or figure to the count."""
    behind: str
    """The few words behind it, up to the next mark."""
    mark: str
    """The mark that sets it off from what stands before it; empty where there is none."""
    gap: str
    """Everything since the count before it in its sequence."""

    @property
    def value(self) -> Decimal:
        """How much it counts."""
        return self.m.figure.value

    @property
    def start(self) -> int:
        """Where its number begins."""
        return self.m.figure.start

    @property
    def end(self) -> int:
        """Where its measure word ends."""
        return self.m.figure.end


def sequences(
    account: Account, measured: Sequence[Measured], text: str, units: Sequence[str]
) -> Iterator[list[Entry]]:
    """The counts of each paragraph that are of one kin, without what only compares."""
    apart = at_end((account.apart,))
    kinds = compile_patterns((account.kinds,))
    sorts = kinds.search(text) is not None
    kins: dict[str, list[Entry]] = {}
    last: Measured | None = None
    compares = moves = False
    closed = 0
    for m in (*measured, None):
        if m is None or (last and _is_apart(text[last.figure.end : m.figure.start])):
            yield from (entries for entries in kins.values() if len(entries) > 1)
            kins = {}
        if m is None:
            return
        before, last = last, m
        words = m.words(text)
        if text.startswith("（", m.figure.end) and apart.search(words):
            # 较2025年的92.2%（应出庭77件、实出庭71件）: what the brackets hold is of then, too.
            closed = text.find("）", m.figure.end)
        if m.figure.unit not in units or m.figure.start < closed:
            continue
        # 分别提高100元、150元: the next of a row is as the one before.
        if words not in _BARE:
            compares = apart.search(words) is not None
        # 可办事项由87项增至124项: neither what it was nor what it is now is a part.
        begins = words.endswith(_FROM) and _MOVES.match(text, m.figure.end)
        ends, moves = moves and _MOVES.fullmatch(words) is not None, bool(begins)
        if compares or moves or ends:
            continue
        if _AVERAGE.search(text[max(m.sentence[0], m.figure.start - _AVERAGED) : m.figure.start]):
            continue
        known = kins.setdefault(q.kin(m.figure.unit), [])
        if known and _is_taken_up(known[-1].m, m, words, text):
            # 14件中，8件涉及拘留，8件中6件……: what follows is of the eight.
            if len(known) > 1:
                yield known
            known = kins[q.kin(m.figure.unit)] = []
        if sorts and before and kinds.search(text[before.figure.end : m.clause]):
            # 图斑214个，归为三类，其中……131宗: another measure word for the same things.
            known.append(_entry(before, before.words(text), text, 0))
        since = known[-1].end if known else max(m.sentence[0], m.clause)
        known.append(_entry(m, words, text, since))


def _is_taken_up(before: Measured, m: Measured, words: str, text: str) -> bool:
    """Whether a count only takes up the one before it, to tell of what is among it."""
    return (
        m.figure.value == before.figure.value
        and m.sentence == before.sentence
        and words in _TAKEN_UP
        and text.startswith(("中", "里"), m.figure.end)
    )


def _is_apart(between: str) -> bool:
    """Whether a paragraph ends between two counts, and no line follows that is an item.

    流向如下：/ - 诉求解决：1587件；/ - 政策解释：402件.
    """
    first, *rest = between.split("\n")
    return bool(rest) and not (len(rest) == 1 and first.endswith(_GO_ON) and _ITEM.match(rest[0]))


def _entry(m: Measured, words: str, text: str, since: int) -> Entry:
    gap = text[since : m.figure.start]
    mark = words[0] if words[:1] in SETS_OFF else text[m.clause - 1] if m.clause else ""
    if words.startswith(_JOINS):
        mark = "、"  # 1287件和1164件
    elif mark not in _MARKS or mark == "）":
        # 、14周岁以上的14人: another figure stands behind the mark.
        mark = next((char for char in reversed(_BRACKETS.sub("", gap)) if char in _MARKS), "")
    if not words and (named := _NAMED.search(gap)):
        words = named[0]  # 、各县（市、区）761件
    return Entry(m, words, m.behind(text), mark, gap)
