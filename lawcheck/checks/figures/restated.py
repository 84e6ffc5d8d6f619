"""One thing told again within two sentences with another value: 163件申请……这136件申请.

It is told again where the words say so (这, 上述, 全部, ……中), or where only digits have changed
places or the scale was lost (312.6万元, 312.6元).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.shared_words import Words, words_at
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, by_sentence
from lawcheck.text.mistyped import digits, mistyped
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled

#: What points back to a number told before.
_BACK = compiled(r"(?:这|上述|前述|全部|所有|全部的)$")
_NOUN = compiled(r"(?:次)?(?P<noun>[一-龥]{2})")
_EACH = compiled(r"每|均")
#: Nobody looks back over more figures than so many.
_MOST = 100
#: Smaller numbers have one digit.
_LEAST = 10
#: Amounts with fewer significant digits agree by accident.
_DIGITS = 3
#: Units that measure one kind.
_KINDS = (
    frozenset(("亩", "公顷", "平方公里", "平方千米", "平方米", "万亩")),
    frozenset(("吨", "公斤", "千克", "斤", "万吨")),
    frozenset(("公里", "千米", "米")),
)
_BARE = ("案件", "申请", "类", "的")


def restated(measured: Sequence[Measured], text: str) -> Iterator[tuple[Measured, Measured, str]]:
    """Each later value with the earlier one and the name of what they count."""
    for figures, before in by_sentence(measured, text):
        told = [*before, *figures]
        for n, m in enumerate(figures, len(told) - len(figures)):
            if not m.figure.exact or m.figure.value < _LEAST:
                continue
            earlier = [c for c in told[max(n - _MOST, 0) : n] if c.figure.exact]
            if m.figure.unit == "元":
                found = _scaled(m, [c for c in earlier if c.figure.unit == "元"], text)
            else:
                found = _again(m, earlier, text)
            if found:
                yield found


def other_unit(measured: Sequence[Measured], text: str) -> Iterator[tuple[Measured, Measured, str]]:
    """The same number of one thing in another unit, anywhere in the report: 143亩, 143公顷."""
    seen: dict[tuple[int, str], list[Measured]] = defaultdict(list)
    for m in measured:
        kind = next((n for n, units in enumerate(_KINDS) if m.figure.unit in units), None)
        if kind is None or not m.figure.exact or len(_significant(m.figure)) < _DIGITS:
            continue
        number = kind, m.figure.text.removesuffix(m.figure.unit)
        for c in reversed(seen[number]):
            name = _touching(words_at(m, text), words_at(c, text))
            if name and c.figure.unit != m.figure.unit and c.sentence != m.sentence:
                yield m, c, name
                break
        seen[number].append(m)


def _touching(one: Words, other: Words) -> str:
    """The noun right at both numbers, on whichever side of each."""
    nouns = [{words.front[-2:], words.back[:2]} for words in (one, other)]
    return next((noun for noun in sorted(nouns[0] & nouns[1]) if len(noun) == 2), "")


def _again(
    m: Measured, earlier: Sequence[Measured], text: str
) -> tuple[Measured, Measured, str] | None:
    unit = q.kin(m.figure.unit)
    alike = [c for c in earlier if q.kin(c.figure.unit) == unit]
    slips = [c for c in reversed(alike) if mistyped(c.figure, m.figure)]
    values = {c.figure.value for c in alike}
    if not slips or m.figure.value in values:
        return None
    words = m.words(text)
    match = _NOUN.match(text, m.figure.end)
    noun = match["noun"] if match else ""
    back = _BACK.search(words) is not None
    fresh = not words.strip("，；。、")
    left_over = any(value + m.figure.value in values for value in values)
    for c in slips:
        # Not up to the later value: its own noun would be found before it.
        told = text[c.clause : min(c.figure.end + 6, m.figure.start)]
        moved = sorted(digits(c.figure)) == sorted(digits(m.figure))
        if noun and noun in told and (back or (moved and fresh)) and not left_over:
            return m, c, noun
        name = _bare(m.before)
        of_them = text.startswith("中", m.figure.end) and name
        if of_them and c.sentence != m.sentence and name == _bare(c.before):
            return m, c, name
    return None


def _scaled(
    m: Measured, earlier: Sequence[Measured], text: str
) -> tuple[Measured, Measured, str] | None:
    """The same digits in another order of magnitude."""
    significant = _significant(m.figure)
    if len(significant) < _DIGITS or _EACH.search(m.words(text)):
        return None
    values = {c.figure.value for c in earlier}
    for c in reversed(earlier):
        if c.figure.value - m.figure.value in values:
            continue  # 2140万元，已付1926万元，其余214万元
        same = _significant(c.figure) == significant and c.figure.value != m.figure.value
        if same and not _EACH.search(c.words(text)):
            return m, c, "同一笔金额"
    return None


def _significant(figure: Figure) -> str:
    return digits(figure).strip("0")


def _bare(words: str) -> str:
    for word in _BARE:
        words = words.replace(word, "")
    return words
