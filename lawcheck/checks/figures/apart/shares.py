"""A share or a rate against its part and its whole, wherever they stand about it.

投诉最集中的是夜间施工噪声，占58.0%。全年投诉2460件：夜间施工噪声1353件……; 合格率98.4%。抽样1250批次，
不合格26批次; 办结件中公开的占60.0%。收到260件，办结240件，公开156件. The part bears the name that the
share gives it, or stands right behind it; the whole is named, due, or what all parts make up. What
any two counts give is right, unless the share names its whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.figures.apart.around import Around, When, around, is_aside, words_at
from lawcheck.checks.figures.derived import near
from lawcheck.checks.figures.derived.bases import alike, counted_alike, counts, in_a_row, sums
from lawcheck.checks.figures.derived.explained import stands
from lawcheck.checks.figures.derived.naming import Named, named
from lawcheck.checks.figures.derived.statements import reader, statement
from lawcheck.checks.figures.ledger import bare, covers
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_GLUE = r"(?:的|比例|比重|比|数|量|总数|总量|份额|为|是|达到?|约|仅|只有|到|了|近|超过?|逾)*$"
_SHARE = compiled(rf"(?P<who>[^占]*?)(?:占(?P<of>[^占]*?)|份额|比例|比重){_GLUE}", "占", "份额", "比")
#: 三成是邻里纠纷: who it is of stands behind.
_BEHIND = compiled(r"(?:以上|左右)?(?:都|均)?(?:是|为|来自|属于?)(?P<who>[一-龥]{2,12}?)(?=[，。；：、])")
#: 占41.2%，共487件: the part stands right behind the share.
_RIGHT_BEHIND = compiled(r"[，（](?:共|计|共计|即|为|合计|总共)*$")
_AMONG = compiled(r"(?:.*，)?(?P<of>[一-龥]{2,12}?)(?:当|之|其)?[中里]，?(?P<rest>[^，。；：]*)")
#: Of another year, of a part of one, aimed at, or of all that is elsewhere.
_OTHER = compiled(
    r"上年|去年|同期|[上下]半年|季度|目标|力争|计划|预计|不低于|全[国省市]|分别|各|\d月|提[高升]到|^[，、（]?[由从]"
)
_DUE, _DONE = compiled(r"应(?:当|该)?[一-龥]{0,2}$|应"), compiled(r"已|实际|实[一-龥]")
#: 办结件, 审结数: of what was done.
_OF = compiled("的?(?:案件|总[数量]|件|数|量)?$")
_DENIES, _DIGIT = compiled("[不未非][一-龥]{2,3}率$"), compiled("[0-9]")
#: A rate that is told apart from its counts is so near the right one.
_RATIO, _LOOSE_RATIO = Decimal(2), Decimal("1.4")
#: They tell no rate from another.
_DUTY = frozenset("应已实")
_BASE = compiled("（[^）]{0,6}(?:按|以|口径|不[含计])")
#: Between the name of a rate and its figure stand at most so many characters.
_TAIL = 6
#: Names that have so many characters in common are of one thing.
_COMMON = 3
_STOPS = "，。；：\n"
_MANY = 12
_ALL, _FINE = Decimal(100), Decimal("0.1")


class Said(msgspec.Struct, frozen=True):
    """What a share says it is of."""

    whos: tuple[str, ...]
    """Names of the part, the surest first."""
    of: str
    """The name of the whole; empty: none."""
    rate: Named | None = None
    denies: bool = False
    """不合格率: of what the rate of that name leaves out."""


class Pair(msgspec.Struct, frozen=True):
    """Part and whole, and how they are tied to the share."""

    part: Measured
    whole: Measured
    named: bool
    """The share names its whole, so that another whole explains nothing."""
    closed: bool
    """The whole is named, or the share is of a part among all that are told."""
    left: bool = False
    """The part is what the share leaves out."""


def relations(
    options: FigureRelation, running: RunningText, year: int | None, aims: set[int]
) -> Iterator[Refuted]:
    """Every share that the only counts it can be of refute."""
    text, read = running.text, reader(options.moves)
    when = When(options, text, year)
    for place in around(running, lambda m: m.figure.unit == "%" and m.figure.low > 0):
        m = place.m
        words = text[m.clause : m.figure.start]
        if running.number(m.figure.start) in aims or statement(read, text, m, None):
            continue
        if _OTHER.search(words) or when.of(m) not in (None, when.own):
            continue
        said = _said(options, text, m)
        if said and (pair := _pair(options, text, place, said, when)):
            yield from _judged(options, text, place, said, pair)


def _said(options: FigureRelation, text: str, m: Measured) -> Said | None:
    words = text[m.clause : m.figure.start].lstrip("，、；（")
    # 出庭应诉率却只有88.7%: what stands between name and figure.
    called = m.before[: m.before.rfind("率") + 1]
    rate = named(options, called) if called and len(m.before) - len(called) <= _TAIL else None
    if rate is not None:
        if _BASE.match(text, m.figure.end):
            return None  # 达标率98.6%（按水样项次计）
        denies = rate.known and _DENIES.search(called) is not None
        return Said((called,), "", rate, denies)
    match = _SHARE.fullmatch(words) if "占" in words or "份额" in words or "比" in words else None
    if match:
        who, of = match["who"], match["of"] or ""
        before = _clause_before(text, m)
        if not who and _DIGIT.search(before):
            return None  # 24件，占45%: of the count right before it
        if not of and (among := _AMONG.fullmatch(f"{before}，{who}".strip("，"))):
            of, who = among["of"], among["rest"]
        who = bare(options.naming, who or before)
        return Said((who,), _OF.sub("", bare(options.naming, of))) if who else None
    if words and m.clause > m.sentence[0] and not words.endswith(("有", "中")):
        return None
    behind = _BEHIND.match(text, m.figure.end)
    return Said((bare(options.naming, behind["who"]),), "") if behind else None


def _clause_before(text: str, m: Measured) -> str:
    """The clause before a figure's own, in its sentence."""
    end = max(m.clause - 1, m.sentence[0])
    return text[begin_of(text, end, _STOPS) : end]


def _pair(
    options: FigureRelation, text: str, place: Around, said: Said, when: When
) -> Pair | None:
    """Part and whole of a share, where nothing else can be either."""
    m = place.m
    own = [
        c
        for c in counts(place.figures)
        if c.figure.exact
        and c.figure.value
        and when.of(c) in (None, when.own)
        and not is_aside(text, c, m)
    ]
    if len(own) > _MANY:
        return None
    if said.rate:
        rates = [c for c in place.figures if c.figure.unit == "%"]
        if any(c.before.endswith(said.whos[0][-3:]) for c in rates):
            return None  # 市级支队合格率100%，县级合格率96.4%: each of its own
        return _of_rate(options, text, m, said, said.rate, own)
    part = _behind(text, m, own) or _called(options, text, said.whos, own)
    if part is None:
        return None
    others = [c for c in own if c is not part and alike(c, part)]
    larger = [c for c in others if c.figure.value > part.figure.value]
    if said.of:
        wholes = [c for c in larger if covers(said.of, (bare(options.naming, words_at(text, c)),))]
        if len(wholes) == 1 and counted_alike(wholes[0], part):
            return Pair(part, wholes[0], named=True, closed=True)
    for whole in larger:
        if _are_its_parts(text, whole, part, others):
            return Pair(part, whole, named=False, closed=True)
    if len(others) == 1 and larger and not said.of and counted_alike(part, larger[0]):
        return Pair(part, larger[0], named=False, closed=False)
    return None


def _of_rate(
    options: FigureRelation,
    text: str,
    m: Measured,
    said: Said,
    rate: Named,
    near_it: Sequence[Measured],
) -> Pair | None:
    """Part and whole of a rate by its name: 合格, 不合格 and 抽检; 应退, 已退."""
    timely = compile_patterns((options.timely,)).search(m.before)
    own = rate.own.partition(")")[2]
    own_word, is_whole = compile_patterns((rate.own,)), compile_patterns((rate.whole,))
    is_part = compile_patterns((rate.part,))
    is_left = compiled(
        rf"(?:[不未没非]|无法)(?:能|有|及时|予|按[时期])*(?:{own}|{rate.part})|{rate.denied}"
    )
    labels = {id(c): words_at(text, c) for c in near_it}
    name = set(own) - _DUTY
    lefts = [c for c in near_it if is_left.search(labels[id(c)])]
    due = [c for c in near_it if _DUE.search(labels[id(c)]) and name & set(labels[id(c)])]
    rest = [c for c in near_it if c not in lefts and c not in due]
    parts = (
        [c for c in rest if _DONE.search(labels[id(c)]) and name & set(labels[id(c)]) and due]
        or [c for c in rest if own_word.search(labels[id(c)])]
        or [c for c in rest if is_part.search(labels[id(c)])]
    )
    if said.denies:
        parts, lefts = lefts, []
    if timely and not any(timely[0] in labels[id(c)] for c in parts):
        return None
    known = rate.known or bool(due)
    chosen, left = (parts, False) if parts else (lefts, True)
    if len(chosen) != 1 or not known:
        return None
    part = chosen[0]
    if not _covers_all(options, text, m, rate, near_it):
        return None
    larger = [
        c
        for c in near_it
        if c not in (*parts, *lefts) 
        and counted_alike(c, part)
        and c.figure.value > part.figure.value
        and not in_a_row(text, c, part)
    ]
    wholes = [c for c in due if c in larger] or [c for c in larger if is_whole.search(labels[id(c)])]
    called = bool(wholes)
    wholes = wholes or larger
    if len(wholes) != 1:
        return None
    return Pair(part, wholes[0], named=False, closed=called, left=left)


def _covers_all(
    options: FigureRelation, text: str, m: Measured, rate: Named, own: Sequence[Measured]
) -> bool:
    """Whether what narrows a rate is told of the counts, or opens what is told of them."""
    before = [c for c in own if c.figure.end <= m.figure.start]
    told = text[own[0].sentence[0] : m.clause] + text[m.figure.end : own[-1].sentence[1]]
    for word in rate.narrowed:
        name = bare(options.naming, word)
        if name and not covers(name, (told,)) and (before or m.figure.value == _ALL):
            return False
    return True


def _behind(text: str, m: Measured, own: Sequence[Measured]) -> Measured | None:
    """The count right behind a share, said to be of it."""
    for c in own:
        if c.figure.start > m.figure.end:
            right = _RIGHT_BEHIND.fullmatch(text, m.figure.end, c.figure.start)
            return c if right else None
    return None


def _called(
    options: FigureRelation, text: str, whos: Sequence[str], own: Sequence[Measured]
) -> Measured | None:
    """The one count that has the name that the share gives its part."""
    if any("分别" in text[c.sentence[0] : c.figure.start] for c in own):
        return None  # 甲、乙、丙分别为211次、268次、161次: which is whose the order tells
    labels = [
        bare(options.naming, text[c.clause : c.figure.start])
        or bare(options.naming, words_at(text, c))
        for c in own
    ]
    for who in whos:
        # 投诉最集中的是夜间施工噪声: the name of an item in the words of the share.
        found = [
            c
            for c, label in zip(own, labels, strict=True)
            if len(label) > 1 and (covers(label, (who,)) or covers(who, (label,)))
        ]
        if not found:
            common = [_in_common(who, label) for label in labels]
            most = max(common, default=0)
            found = [c for c, n in zip(own, common, strict=True) if n == most >= _COMMON]
        if len({c.figure.value for c in found}) == 1:
            return found[0]
    return None


def _in_common(who: str, label: str) -> int:
    """How many characters in a row two names have in common: 评为优秀等次, 评议优秀等次."""
    return max(
        (n for n in range(len(who) + 1) for at in range(len(who) - n + 1) if who[at : at + n] in label),
        default=0,
    )


def _are_its_parts(
    text: str, whole: Measured, part: Measured, others: Sequence[Measured]
) -> bool:
    """Whether the counts told with a part, in one sentence, make up a whole."""
    row = sorted((part, *(c for c in others if c is not whole)), key=_start)
    at = row.index(part)
    for first in range(at + 1):
        total = sum((c.figure.value for c in row[first:at]), Decimal(0))
        for last in range(at, len(row)):
            total += row[last].figure.value
            if row[first].sentence != row[last].sentence:
                break
            if last - first > 1 and total == whole.figure.value:
                return True
    return False


def _start(m: Measured) -> int:
    return m.figure.start


def _judged(
    options: FigureRelation, text: str, place: Around, said: Said, pair: Pair
) -> Iterator[Refuted]:
    m, part, whole = place.m, pair.part.figure, pair.whole.figure
    right = _ALL * part.value / whole.value
    rates = [c for c in place.figures if c.figure.unit == "%"]
    shares = [q.share(q.claimed(part), q.claimed(whole))]
    shares.append(q.share(q.minus(q.claimed(whole), q.claimed(part)), q.claimed(whole)))
    if pair.left:
        right = _ALL - right
    if any(stands(c, share) for c in rates for share in shares):
        return  # the two have their share
    if stands(m, shares[pair.left]):
        return
    if not pair.named and _is_explained(m, place, said, pair):
        return
    # A rate of all is told beside any counts, and one that is far off is of others.
    sure_of_all = m.figure.value != _ALL or pair.left
    slip = near.slip(m.figure, right) or near.rest(m.figure, right)
    close = sure_of_all and (
        slip or is_near(m.figure.value, right, ratio=_RATIO if pair.closed else _LOOSE_RATIO)
    )
    if not (close or (pair.closed and not said.rate)):
        return
    start = min(pair.part.clause, pair.whole.clause, m.clause)
    end = max(part.end, whole.end, m.figure.end)
    name = m.before or "占比"
    told = (
        f"{whole.text}中{'除去' if pair.left else '的'}{part.text}应为"
        f"{q.shown(right, m.figure)}%，文中“{name}”为{m.figure.text}"
    )
    yield Refuted(start, end, told, False)


def _is_explained(m: Measured, place: Around, said: Said, pair: Pair) -> bool:
    """Whether other counts give the share: one or two of them over another.

    Where it is of one of the parts by name, only that part over another whole, and with others.
    """
    like = [c for c in counts(place.figures) if alike(c, pair.part) and c.figure.value]
    values = [c.figure.value for c in like]
    part, whole = pair.part.figure.value, pair.whole.figure.value
    of_parts = pair.closed and not said.rate
    fine = m.figure.exact and q.figure_step(m.figure) <= _FINE
    return any(
        stands(m, q.share((one, one), (value, value)))
        for one in ({part, *(part + v for v in values if fine)} if of_parts else sums(values))
        for value in values
        if one < value and (not of_parts or one == part or value == whole)
    )
