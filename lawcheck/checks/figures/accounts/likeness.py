"""Whether parts are alike: members of one division, of one ending, with one property."""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.figures.accounts.entries import Entry
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.patterns import Patterns, compile_patterns, compiled

#: What has not been done is all the rest; what is refused (不予受理) is not: some were withdrawn.
_DENIED = compiled("(?:未能?|没有)([一-龥]{2,8})")
_SAID = 2


def divided(options: SumMismatch, parts: Sequence[Entry]) -> str:
    """The division, one of the pack's, of which all the parts are members; empty: of none."""
    for pattern in options.account.families:
        search = compile_patterns((pattern,)).search
        named = set()
        for part in parts:
            match = search(part.words) or search(part.behind)
            if match is None:
                break
            named.add(match[0])
        else:
            if len(named) > 1:
                return pattern
    return ""


def membership(options: SumMismatch, total: Entry, parts: Sequence[Entry], opener: str) -> int:
    """How surely the parts are the members of one division; below zero: so is the total."""
    account = options.account
    pattern = divided(options, parts)
    if not pattern:
        return 0
    search = compile_patterns((pattern,)).search
    if opener in ("bare", "far") and search(total.words):
        return -1
    if compile_patterns((account.came,)).search(total.words) and search("维持"):
        return 0
    return 3 if len(parts) > 2 else 2


def alike(parts: Sequence[Entry]) -> int:
    """How far the parts end alike: 简易程序, 一般程序; as long, they may begin so: 调低, 调高."""
    said = [part.m.before or part.behind for part in parts]
    ends = next((n for n in (2, 1) if len({x[-n:] for x in said}) == 1 and len(said[0]) >= n), 0)
    begin = len({len(x) for x in said}) == len({x[:1] for x in said}) == 1 and len(said[0]) > 1
    return ends or int(begin)


def once(parts: Sequence[str], overlapping: Patterns) -> bool:
    """Whether a property that can overlap is told of one part only.

    Of several it is what they are sorted by: 予以公开, 部分公开, 不予公开; 调解结案, 裁决结案.
    """
    named = [{match[0] for match in overlapping.finditer(part)} for part in parts]
    return any(sum(word in other for other in named) == 1 for one in named for word in one)


def whole_of(options: SumMismatch, total: Entry, parts: Sequence[Entry]) -> bool:
    """Whether the parts are those of a division whose whole has a name, and the total has it."""
    found = _division(options, parts)
    return bool(found and found[1] and compile_patterns((found[1],)).search(total.words))


def is_closed(options: SumMismatch, total: Entry, parts: Sequence[Entry]) -> bool:
    """Whether the parts are surely all there are: 上半年 and 下半年, 线上 and 线下."""
    found = _division(options, parts)
    return found is not None and (not found[1] or whole_of(options, total, parts))


def denied(parts: Sequence[Entry]) -> bool:
    """Whether the second of two parts is what the first is not: 持证8人，未持证的1人."""
    one, *others = (part.m.before for part in parts)
    if len(others) != 1 or len(one) < _SAID:
        return False
    undone = _DENIED.fullmatch(others[0])
    return undone is not None and one.endswith(undone[1])


def _division(options: SumMismatch, parts: Sequence[Entry]) -> tuple[str, str] | None:
    """The division, one of the pack's, of which each part is a member, and the name of its whole.

    Each member is told once.
    """
    for written in options.partitions:
        names, _, of = written.partition(">")
        members = names.split("|")
        if len(members) != len(parts):
            continue
        told = [_members(members, part.words) for part in parts]
        if all(len(one) == 1 for one in told) and len(set().union(*told)) == len(members):
            return names, of
    return None


def _members(members: Sequence[str], words: str) -> set[int]:
    """Which members words name: 不合格 is no 合格."""
    named = [name for name in members if name in words]
    return {
        n
        for n, name in enumerate(members)
        if name in named and not any(name in other and name != other for other in named)
    }
