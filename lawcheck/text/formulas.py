"""Find fixed formulations that are misquoted: a few characters wrong, items lost or exchanged.

First the right forms are masked where they stand. What is left is searched for pieces: a text
with at most k errors keeps one of k + 1 pieces of the formulation whole (Wu and Manber 1992),
so that ``str.find`` over the pieces gives every candidate, and only these are measured.
A list (职能科学、权责法定、…) is known by its items instead, and compared item by
item. All texts are folded (see ``text.folding``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import msgspec

from lawcheck.text.patterns import compiled

_SEPARATORS = compiled(r"[、，；]")
#: A list in quotation marks: its limbs are meant to be the formulation's.
_QUOTED = compiled(r"\"([^\"\n。；：]{4,60})\"")
#: What stands for a masked character: it occurs in no text and matches nothing.
MASK = "\x00"
_ENDS = "\n。！？：" + MASK

#: So many characters at its beginning or its end make a formulation known.
_EDGE = 4
#: Of so many characters the last may be wrong; shorter ones go on otherwise.
_LONG = 10


class Wanted(msgspec.Struct, frozen=True):
    """A formulation to look for, folded."""

    right: str
    variants: tuple[str, ...] = ()
    slips: int = 0
    items: tuple[str, ...] = ()
    """The items of a list; empty for a plain text."""
    complete: bool = False


class Misquoted(msgspec.Struct, frozen=True):
    """The stretch of the text that should read as ``wanted.right``."""

    start: int
    end: int
    wanted: Wanted
    exchanged: bool = False
    """Every word is right, and the order is not."""
    strange: tuple[tuple[str, str], ...] = ()
    """The limbs of a quoted list that are wrong, each with what should stand there."""


def mask(text: str, wanted: Sequence[Wanted]) -> str:
    """``text`` with every right form blanked out, as long as before."""
    forms = {form for w in wanted for form in (w.right, *w.variants)}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        text = text.replace(form, MASK * len(form))
        if form.count("、") > 1:
            # 有件必备、有备必审，有错必纠: before the last limb either mark may stand.
            at = form.rfind("、")
            text = text.replace(f"{form[:at]}，{form[at + 1 :]}", MASK * len(form))
    return text


def misquoted(text: str, wanted: Sequence[Wanted]) -> list[Misquoted]:
    """All misquotations in a ``text`` that is masked, in order; overlapping ones once."""
    found = [hit for w in wanted for hit in (_items(text, w) if w.items else _slips(text, w))]
    found += [hit for w in wanted if w.slips and "、" in w.right for hit in _exchanged(text, w)]
    found += [hit for w in wanted if w.slips and len(w.right) >= _LONG for hit in _ended(text, w)]
    found += _quoted(text, wanted)
    found.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[Misquoted] = []
    for hit in found:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _occurrences(text: str, piece: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def _slips(text: str, wanted: Wanted) -> Iterator[Misquoted]:
    """Stretches that differ from the right form by at most ``slips`` characters, inside."""
    right, slips = wanted.right, wanted.slips
    if not slips:
        return
    bounds = [i * len(right) // (slips + 1) for i in range(slips + 2)]
    starts = {
        at - first
        for first, last in pairwise(bounds)
        for at in _occurrences(text, right[first:last])
    }
    taken = -1
    for start in sorted(starts):
        hit = _closest(text, max(start, 0), wanted)
        if hit and hit.start >= taken:
            taken = hit.end
            yield hit


def _exchanged(text: str, wanted: Wanted) -> Iterator[Misquoted]:
    """Stretches with all words of the right form, two of them in each other's place."""
    right = wanted.right
    letters = sorted(right)
    starts = set(_occurrences(text, right[:_EDGE]))
    starts |= {at + _EDGE - len(right) for at in _occurrences(text, right[-_EDGE:])}
    for start in starts:
        if start >= 0 and sorted(text[start : start + len(right)]) == letters:
            yield Misquoted(start, start + len(right), wanted, exchanged=True)


def _ended(text: str, wanted: Wanted) -> Iterator[Misquoted]:
    """Stretches with all of the right form but its last character: 稳定相协调 for 相协同."""
    for start in _occurrences(text, wanted.right[:-1]):
        end = start + len(wanted.right)
        if "一" <= text[end - 1 : end] <= "鿿":
            yield Misquoted(start, end, wanted)


def _closest(text: str, expected: int, wanted: Wanted) -> Misquoted | None:
    """The stretch near ``expected`` with the fewest errors that begins and ends like the form."""
    right, slips = wanted.right, wanted.slips
    found = [
        (start, end)
        for start in range(max(expected - slips, 0), expected + slips + 1)
        if text[start : start + 1] == right[0]
        for end in range(start + len(right) - slips, start + len(right) + slips + 1)
        if text[end - 1 : end] == right[-1]
        and MASK not in (stretch := text[start:end])
        and "\n" not in stretch
    ]
    if not found:
        return None
    # Most texts have no such stretch, and the start is short.
    from rapidfuzz.distance import Levenshtein

    errors = [(Levenshtein.distance(text[start:end], right), start, end) for start, end in found]
    # Of those with as few the first.
    best = min(((e, n) for n, (e, _, _) in enumerate(errors) if 0 < e <= slips), default=None)
    return Misquoted(*found[best[1]], wanted) if best else None


def _quoted(text: str, wanted: Sequence[Wanted]) -> Iterator[Misquoted]:
    """Quoted lists with as many limbs as a formulation, most of them in their places."""
    lists = [(w, _SEPARATORS.split(w.right)) for w in wanted if w.right.count("、") > 1]
    for match in _QUOTED.finditer(text):
        said = _SEPARATORS.split(match[1])
        if MASK in match[1] or len(said) < 3:
            continue
        for form, limbs in lists:
            if len(said) != len(limbs):
                continue
            # “党的领导、人民当家作主、依法治国”有机统一: the last limb goes on behind the mark.
            *others, last = limbs
            cut = len(said[-1]) if text.startswith(last[len(said[-1]) :], match.end()) else None
            pairs = zip(said, (*others, last[:cut]), strict=True)
            strange = tuple(pair for pair in pairs if pair[0] != pair[1])
            if len(strange) <= len(limbs) // 2 and all(_is_limb(*pair) for pair in strange):
                yield Misquoted(*match.span(1), form, strange=strange)


def _is_limb(said: str, right: str) -> bool:
    """Whether a limb stands in the place of the right one: as long, and not a part of it."""
    part = said in right or right in said
    return not part and len(said) == len(right) and not set(said).isdisjoint(right)


def _items(text: str, wanted: Wanted) -> Iterator[Misquoted]:
    """Lists that hold most of the items, but not as they should stand."""
    # Two items in a row may be misread.
    reach = 2 * (max(len(item) for item in wanted.items) + 1) + 2
    places = sorted(
        (at, item) for item in dict.fromkeys(wanted.items) for at in _occurrences(text, item)
    )
    run: list[tuple[int, str]] = []
    for place in [*places, (len(text) + 2 * reach, "")]:
        if run and place[0] - (run[-1][0] + len(run[-1][1])) > reach:
            if hit := _compare(text, run, wanted):
                yield hit
            run = []
        run.append(place)


def _compare(text: str, run: list[tuple[int, str]], wanted: Wanted) -> Misquoted | None:
    items = wanted.items
    if len({item for _, item in run}) < max(len(items) - 2, 2):
        return None
    start, end = run[0][0], run[-1][0] + len(run[-1][1])
    if any(mark in text[start:end] for mark in _ENDS):
        return None
    start, end = _widen(text, start, end, wanted)
    tokens = _SEPARATORS.split(text[start:end])
    if tokens == list(items):
        return None
    known = [token for token in tokens if token in items]
    strange = [token for token in tokens if token not in items]
    lost = [item for item in items if item not in tokens]
    order = [item for item, _ in groupby(known)] == sorted(dict.fromkeys(known), key=items.index)
    misread = [t for t in strange if any(_alike(t, item) for item in lost)]
    if len(misread) < len(strange):
        # Something of its own stands between: an extended list, not a misquotation.
        return None
    if misread or (not order and not lost):
        return Misquoted(start, end, wanted)
    # A short list that lacks more than one item is another list.
    few = len(lost) <= max(len(items) // 4, 1)
    if lost and few and wanted.complete and order and not text.startswith("等", end):
        return Misquoted(start, end, wanted)
    return None


def _widen(text: str, start: int, end: int, wanted: Wanted) -> tuple[int, int]:
    """Take in a misread first or last item beside the run of known ones."""
    first, last = wanted.items[0], wanted.items[-1]
    if text[start - 1 : start] == "、" and first not in text[start:end]:
        before = text[max(start - 1 - len(first), 0) : start - 1]
        if _alike(before, first):
            start -= 1 + len(before)
    if text[end : end + 1] in ("、", "，") and last not in text[start:end]:
        after = text[end + 1 : end + 1 + len(last)]
        if _alike(after, last):
            end += 1 + len(after)
    return start, end


def _alike(token: str, item: str) -> bool:
    """Whether ``token`` is ``item`` misread: at least half of its characters are right."""
    if len(token) != len(item) and abs(len(token) - len(item)) > 1:
        return False
    from rapidfuzz.distance import Indel, Levenshtein

    half = max(len(item) // 2, 1)
    return (
        Levenshtein.distance(token, item) <= half
        or Indel.distance(token, item) <= 2 * half
        or sorted(token) == sorted(item)
    )
