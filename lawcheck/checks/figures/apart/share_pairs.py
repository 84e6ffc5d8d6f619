"""Which counts a share can be of, anywhere about it: the part by its name, and its whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.figures.apart.around import Around, When, is_aside, lead_of, words_at
from lawcheck.checks.figures.apart.wholes import are_its_parts, but_for_the_late, of_two
from lawcheck.checks.figures.derived.bases import alike, counted_alike, counts, in_a_row
from lawcheck.checks.figures.derived.naming import Named
from lawcheck.checks.figures.ledger import bare, covers
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled, kept

#: 占41.2%，共487件: the part stands right behind the share.
_RIGHT_BEHIND = compiled(r"[，（](?:共|计|共计|即|为|合计|总共)*+$")
_DUE, _DONE = compiled(r"应(?:当|该)?[一-龥]{0,2}$|应"), compiled(r"已|实际|实[一-龥]")
#: They tell no rate from another.
_DUTY = frozenset("应已实")
#: Names that have so many characters in common are of one thing.
_COMMON = 3
_MANY = 12
_ALL = Decimal(100)


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


def pair_of(
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
        if are_its_parts(whole, part, others):
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
    denied = rf"(?:[不未没非]|无法)(?:能|有|及时|予|按[时期])*(?:{own}|{rate.part})"
    is_denied, is_left = kept(denied), kept(f"{denied}|{rate.denied}")
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
        late = but_for_the_late(near_it, labels)
        return Pair(*late, named=False, closed=True, left=True) if late else None
    known = rate.known or bool(due)
    if known and not said.denies and (two := of_two(m, parts, lefts, is_whole, near_it, labels)):
        return Pair(*two, named=False, closed=False)
    chosen, left = (parts, False) if parts else (lefts, True)
    if len(chosen) != 1 or not known:
        return None
    part = chosen[0]
    if left and m.figure.value == _ALL and not is_denied.search(labels[id(part)]):
        return None  # 40份存在差错，合格率100%: they may be good all the same
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
    wholes = [c for c in due if c in larger] or [
        c for c in larger if is_whole.search(labels[id(c)])
    ]
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
        bare(options.naming, lead_of(text, c)) or bare(options.naming, words_at(text, c))
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
        (
            n
            for n in range(len(who) + 1)
            for at in range(len(who) - n + 1)
            if who[at : at + n] in label
        ),
        default=0,
    )
