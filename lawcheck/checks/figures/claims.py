"""Claims that the values beside them refute: 占比过半, so long a day for so many days, growth.

Growth where there was nothing has no rate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.packs.kinds.figures import Moves
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.patterns import compiled, fold_pattern
from lawcheck.text.skeleton import Skeleton

_FREE = "[^ⓝⓟⓓⓑ，。；：\\n]"
_HALF = compiled(
    rf"(?P<part>ⓝ){_FREE}{{0,4}}，(?:占比?(?:过半|超过?半|超半数|过半数|一半以上)|(?:已|均|均已)?(?:超过?半数|过半数?)(?=[，。；]))"
)

#: 接办4986件，首次突破5000件大关.
_BROKEN = compiled(
    r"(?P<a>ⓝ)，(?:首次|一举|历史性地?|已|成功){0,2}(?:迈上|跨上|跨过|跃上|站上)?(?P<b>ⓝ)(?=大关|台阶|关口|[，。；]|$)"
)
#: 专职54名、兼职216名，专兼职之比为1比3.
_RATIO = compiled(
    rf"(?P<one>{_FREE}{{0,16}})(?P<a>ⓝ)[、，](?P<two>{_FREE}{{0,16}})(?P<b>ⓝ){_FREE}{{0,4}}，"
    r"(?P<who>[^ⓝⓟ，。；\n]{0,24}?)(?:之比|比例|配比|比)(?:为|是|达到?)(?P<about>约|近)?(?P<m>ⓝ|\d{1,3})(?:比|：|∶)(?P<n>ⓝ|\d{1,3})"
)
#: 比上年增加211件次，……由17.3%升至22.6%，……实现"双下降".
_BOTH = compiled(r"(?:实现|呈现?)?\"?双(?P<word>下降|上升|增长|提升|减少)\"?(?=[，。；\n]|$)")

_RISES = ("上升", "增长", "提升")

#: 每天安排2班，每班4小时，连续30天累计240小时.
_TIMES = compiled(
    rf"每[天日周月]{_FREE}{{0,8}}(?P<a>ⓝ){_FREE}{{0,6}}[，、]每[班次组场期]{_FREE}{{0,4}}(?P<b>ⓝ)[，、]"
    rf"(?:连续|共|历时|持续)(?P<c>ⓝ)，?(?:累计|共计?|合计){_FREE}{{0,6}}(?P<all>ⓝ)"
)


def relations(skeleton: Skeleton, words: Moves) -> Iterator[Refuted]:
    """Every such claim that is refuted."""
    if "半" in skeleton.text:
        for match in _HALF.finditer(skeleton.text):
            yield from _half(match, skeleton)
    for match in _BROKEN.finditer(skeleton.text):
        a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
        # 突破5000件 and 超过 are that or more.
        if a and b and a.exact and b.high is None and a.unit == b.unit and a.value < b.low:
            yield of_match(match, skeleton, f"{a.text}没有{b.text}", sure=False)
    for match in _RATIO.finditer(skeleton.text):
        yield from _ratio(match, skeleton)
    if "每" in skeleton.text:
        for match in _TIMES.finditer(skeleton.text):
            yield from _times(match, skeleton)
    if "增长" in skeleton.text:
        yield from _from_nothing(skeleton, words.past)
    if "双" in skeleton.text:
        yield from _both(skeleton, words)


def _times(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    """So many a day, so long each, for so many days."""
    a, b, c, total = (skeleton.figure(match, name) for name in ("a", "b", "c", "all"))
    if not (a and b and c and total and a.exact and b.exact and c.exact and total.exact):
        return
    product = a.value * b.value * c.value
    if b.unit == total.unit and product != total.value:
        told = f"应为{q.scaled(product, total)}，文中为{total.text}"
        yield of_match(match, skeleton, told, sure=False)


def _ratio(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    """So many of one to so many of the other, in whichever order the ratio names them."""
    a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
    told_as = [skeleton.figure(match, name) for name in ("m", "n")]
    m, n = (
        figure.value if figure else Decimal(match[name])
        for figure, name in zip(told_as, ("m", "n"), strict=True)
    )
    if not (a and b and a.exact and b.exact and q.alike(a, b) and a.value and b.value and m and n):
        return
    told, least = m / n, Decimal("0.03")
    about = match["about"] or any(figure and not figure.exact for figure in told_as)
    times = max(m, n) / min(m, n)
    if about or times != times.to_integral_value():
        least = Decimal("0.15")
    if not _names_both(match["who"], match["one"], match["two"]):
        return  # 专职54名、兼职216名，男女比例为1比1
    rights = (a.value / b.value, b.value / a.value)
    # 1比3 of 61 and 187 is told roundly: half of one in what is printed.
    if all(abs(right / told - 1) > max(least, Decimal("0.5") / max(m, n)) for right in rights):
        larger = max(a.value, b.value) / min(a.value, b.value)
        shown = f"{q.rounded(larger, Decimal('0.1')):f}".removesuffix(".0")
        reason = f"{a.text}与{b.text}是1比{shown}，文中为{m.normalize():f}比{n.normalize():f}"
        yield of_match(match, skeleton, reason, sure=False)


def _names_both(who: str, one: str, other: str) -> bool:
    """Whether a ratio is of the two that were counted: by no name, or by what parts them."""
    if not who.strip("之") or who.startswith(("两", "二")):
        return True
    own = ((one, set(one) - set(other)), (other, set(other) - set(one)))
    return all(some & set(who) or (not some and words in who) for words, some in own)


def _half(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    part = skeleton.figure(match, "part")
    begin = begin_of(skeleton.text, match.start(), "。；\n")
    wholes = [
        figure
        for _, figure in skeleton.between(begin, match.start())
        if part and q.alike(figure, part)
    ]
    if part is None or not wholes or not part.exact:
        return
    whole = wholes[-1]
    if whole.value > 2 * part.value > 0 and whole.exact:
        yield of_match(match, skeleton, f"{whole.text}中的{part.text}不到一半", sure=False)


@lru_cache(maxsize=8)
def _moved(words: Moves) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Rises and falls told with their figures."""
    rise, fall = (fold_pattern(one) for one in (words.rise, words.fall))
    up = compiled(rf"(?:{rise})了?[ⓝⓟⓓ]|[升增](?:[到至为])ⓟ")
    return up, compiled(rf"(?:{fall})了?[ⓝⓟⓓ]|[降减](?:[到至为])ⓟ")


def _both(skeleton: Skeleton, words: Moves) -> Iterator[Refuted]:
    """双下降 of what only rose, by the figures of its sentence."""
    text = skeleton.text
    up, down = _moved(words)
    for match in _BOTH.finditer(text):
        begin = begin_of(text, match.start(), "。；\n")
        rises, falls = (len(list(one.finditer(text, begin, match.start()))) for one in (up, down))
        same, other = (rises, falls) if match["word"] in _RISES else (falls, rises)
        if other > 1 and not same:
            moved = "下降" if match["word"] in _RISES else "上升"
            place = skeleton.place(begin, match.end())
            yield Refuted(*place, f"前面的数都是{moved}，不是“双{match['word']}”", sure=False)


@lru_cache(maxsize=8)
def _nothing(past: str) -> re.Pattern[str]:
    return compiled(
        rf"(?:{past}|20\d\d年)[^ⓝⓟ，。；\n]{{0,12}}(?:未|没有|无|为零|空白)[^ⓝⓟ，。；（）\n]{{0,16}}，"
        rf"[^ⓝⓟ，。；\n]{{0,12}}(?P<b>ⓝ){_FREE}{{0,6}}，(?:同比)?(?:增长|增加|上升)(?P<by>ⓟ)"
    )


def _from_nothing(skeleton: Skeleton, past: str) -> Iterator[Refuted]:
    """上年未移送，今年移送2件，同比增长200%: nothing has no growth rate."""
    for match in _nothing(past).finditer(skeleton.text):
        by = skeleton.figure(match, "by")
        if by:
            yield of_match(match, skeleton, f"上年没有，算不出“增长{by.text}”", sure=False)
