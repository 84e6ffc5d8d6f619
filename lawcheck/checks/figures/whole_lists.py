"""Lists that say by their shape where they begin and end: what stands between two marks.

Their items are parted by 、 in one clause, by ； or by ， behind a colon, or they are titles that
follow one another. A list that goes on (等) is none. All texts are folded (see ``text.folding``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.text.patterns import compiled
from lawcheck.text.rolls import OPEN_END, split

_TITLES = compiled(r"(?:《[^》\n]{2,60}》(?:（[^）\n]{0,40}）)?[、和及与，]?){2,}")
_BRACKET = compiled(r"（[^）\n]*）")
#: Numbered items are read by their numbers.
_NUMBERED = compiled(r"(?:一[是要抓靠看]|其一|首先|一、|（一）|①|第一，|1[.、])")
_JOINS = compiled(r"以及|[和及与]")
#: An item is no longer, and a list of clauses has at least so many.
_LONG, _CLAUSES = 40, 3
#: Clauses as long as one another are items.
_EVEN = 2
#: Of so many items one may miss two.
_MANY = 4
#: 3件都与不予许可有关：……: what is said of every one, and not which they are.
OF_EVERY = compiled("都(?!市)|均(?![衡匀值])|皆|全部|无不")
#: It stands in every clause, and tells nothing.
_COMMON = frozenset("的了在为和与是有不一、，个")


class WholeList(msgspec.Struct, frozen=True):
    """The items of a list, and where they stand."""

    items: tuple[str, ...]
    start: int
    end: int

    @property
    def fewest(self) -> int:
        return len(self.items)

    @property
    def most(self) -> int:
        """With what 和 joins taken apart."""
        if all("》" in item for item in self.items):
            return len(self.items)
        return sum(len(_JOINS.findall(_BRACKET.sub("", item))) + 1 for item in self.items)

    def holds(self, said: int) -> bool:
        """Whether it can be a list of so many."""
        return self.fewest <= said <= self.most

    def miscounted(self, said: int) -> bool:
        """Whether a number is theirs with a slip: it misses one, or two where they are many."""
        missed = max(said - self.most, self.fewest - said)
        return 0 < missed <= (2 if min(said, self.fewest) >= _MANY else 1)


def lists_in(text: str, start: int, end: int) -> Iterator[WholeList]:
    """Every list of a sentence, from left to right: of clauses behind a colon, of titles, of names.

    ``text`` from ``start`` to ``end`` is the sentence.
    """
    colon = text.find("：", start, end)
    if colon >= 0 and (found := behind_mark(text, colon + 1, end)):
        yield found
        if len(found.items) > 1 and "；" in text[found.start : found.end]:
            return
    for match in _TITLES.finditer(text, start, end):
        yield _titles(match[0], match.start())
    at = start
    for clause in split(text[start:end].replace("；", "，").replace("：", "，"), "，"):
        items = split(clause)
        if len(items) > 1 and "《" not in clause and _is_whole(items):
            yield WholeList(items, at, at + len(clause))
        at += len(clause) + 1


def behind_mark(text: str, start: int, end: int) -> WholeList | None:
    """The list that begins behind a mark, at ``start``, and may fill the sentence up to ``end``."""
    body = text[start:end]
    if _NUMBERED.match(body):
        return None
    if titles := _TITLES.match(text, start, end):
        return _titles(titles[0], start)
    if "；" in body:
        items = split(body, "；")
        stop = end
    else:
        clauses = split(body, "，")
        items = split(clauses[0])
        stop = start + len(clauses[0])
        if len(items) == 1:
            items, stop = clauses, end
            if len(items) < _CLAUSES or not are_parallel(items):
                return None
    return WholeList(items, start, stop) if len(items) > 1 and _is_whole(items) else None


def are_parallel(items: Sequence[str]) -> bool:
    """Whether clauses are items of one list: they begin, end or hinge on one word, or are even."""
    plain = [_BRACKET.sub("", item) for item in items]
    if any(not item for item in plain):
        return False
    lengths = [len(item) for item in plain]
    shared = set.intersection(*map(set, plain)) - _COMMON
    months = all("月" in item[:3] and item[0].isdigit() for item in plain)
    digits = any(c.isdigit() for item in plain for c in item)
    return months or (not digits and (bool(shared) or max(lengths) - min(lengths) <= _EVEN))


def _titles(printed: str, at: int) -> WholeList:
    count = printed.count("《")
    titles = tuple(piece.rstrip("、和及与，") for piece in printed.split("《")[1:])
    return WholeList(titles[:count], at, at + len(printed.rstrip("、和及与，")))


def _is_whole(items: Sequence[str]) -> bool:
    """Whether nothing says that the list goes on."""
    return not OPEN_END.search(items[-1]) and all(0 < len(item) <= _LONG for item in items)
