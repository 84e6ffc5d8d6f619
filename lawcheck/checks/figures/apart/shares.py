"""A share or a rate against its part and its whole, wherever they stand about it.

投诉最集中的是夜间施工噪声，占58.0%。全年投诉2460件：夜间施工噪声1353件……; 合格率98.4%。抽样
1250批次，不合格26批次; 办结件中公开的占60.0%。收到260件，办结240件，公开156件. The part bears the
name that the share gives it, or stands right behind it; the whole is named, due, or what all parts
make up. What any two counts give is right, unless the share names its whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lawcheck.checks.figures.apart.around import Around, Moved, When, levels
from lawcheck.checks.figures.apart.share_pairs import Pair, Said, pair_of
from lawcheck.checks.figures.derived import slips
from lawcheck.checks.figures.derived.bases import alike, counts, sums
from lawcheck.checks.figures.derived.naming import named
from lawcheck.checks.figures.derived.printed import stands
from lawcheck.checks.figures.derived.share_bases import GLUE
from lawcheck.checks.figures.except_for import is_left_out
from lawcheck.checks.figures.ledger import bare
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied.heads import sums_with
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_SHARE = compiled(rf"(?P<who>[^占]*?)(?:占(?P<of>[^占]*?)|份额|比例|比重){GLUE}")
#: 承包地的事占了大头，足足四成六: its clause says no more, the one before names the part.
_ALONE = compiled("(?:足足|整整|高达|达到?|占到?了?|约|近|有|为)*")
_HEADED = compiled(
    r"(?:[^，。；：]*，)?(?P<who>[一-龥]{2,14}?)(?:占了?(?:大头|多数|首位)|[是为居][^，。；]{0,3}(?:大头|首位|最多|第一)|最多|居多|居首)"
)
#: 88.9%的出庭应诉率: the name stands behind.
_NAME_BEHIND = compiled(r"的(?P<name>[一-龥]{2,8}率)(?=[还仍却也，。；：虽仅只])")
#: 三成是邻里纠纷: who it is of stands behind.
_BEHIND = compiled(
    r"(?:以上|左右)?(?:都|均)?(?:是|为|来自|属于?)(?P<who>[一-龥]{2,12}?)(?=[，。；：、])"
)
_AMONG = compiled(r"(?:.*，)?(?P<of>[一-龥]{2,12}?)(?:当|之|其)?[中里]，?(?P<rest>[^，。；：]*)")
#: Of another year, of a part of one, or of all that is elsewhere.
_OTHER = compiled(
    r"上年|去年|同期|[上下]半年|季度|不低于|全[国省市]|分别|各|\d月|提[高升]到|^[，、（]?[由从]"
)
_PART_OF_YEAR = compiled(r"[上下]半年|季度|(?<!\d)\d{1,2}月")
#: 办结件, 审结数: of what was done.
_OF = compiled("的?(?:案件|总[数量]|件|数|量)?$")
_DENIES, _DIGIT = compiled("[不未非][一-龥]{2,3}率$"), compiled("[0-9]")
#: A rate that is told apart from its counts is so near the right one.
_RATIO, _LOOSE_RATIO = Decimal(2), Decimal("1.4")
_BASE = compiled("（[^）]{0,6}(?:按|以|口径|不[含计])")
#: Between the name of a rate and its figure stand at most so many characters.
_TAIL = 6
_STOPS = "，。；：\n"
_ALL, _FINE = Decimal(100), Decimal("0.1")


def relations(
    options: FigureRelation, running: RunningText, when: When, moved: Moved, aims: set[int]
) -> Iterator[Refuted]:
    """Every share that the only counts it can be of refute."""
    text, aiming = running.text, compile_patterns((options.aiming,))
    for place in levels(running, aims, _is_share, moved):
        m = place.m
        words = m.words(text)
        if _OTHER.search(words) or aiming.search(words) or when.of(m) not in (None, when.own):
            continue
        said = _said(options, text, m)
        if said and (pair := pair_of(options, text, place, said, when)):
            yield from _judged(options, text, place, said, pair)


def _is_share(m: Measured) -> bool:
    return m.figure.unit == "%" and m.figure.low > 0 and m.figure.high is not None


def _said(options: FigureRelation, text: str, m: Measured) -> Said | None:
    words = m.words(text).lstrip("，、；（")
    # 出庭应诉率却只有88.7%: what stands between name and figure.
    called = m.before[: m.before.rfind("率") + 1]
    if not m.before and (behind := _NAME_BEHIND.match(text, m.figure.end)):
        rate = named(options, behind["name"])
        return Said((behind["name"],), "", rate) if rate and rate.known else None
    rate = named(options, called) if called and len(m.before) - len(called) <= _TAIL else None
    if rate is not None:
        if _BASE.match(text, m.figure.end):
            return None  # 达标率98.6%（按水样项次计）
        denies = rate.known and _DENIES.search(called) is not None
        return Said((called,), "", rate, denies)
    if words and _ALONE.fullmatch(words) and (headed := _HEADED.fullmatch(_clause_before(text, m))):
        return Said((bare(options.naming, headed["who"]),), "")
    match = _SHARE.fullmatch(words) if "占" in words or "份额" in words or "比" in words else None
    if match:
        who, of = match["who"], match["of"] or ""
        before = _clause_before(text, m)
        if not who and _DIGIT.search(before):
            return None  # 24件，占45%: of the count right before it
        if not of and (among := _AMONG.fullmatch(f"{before}，{who}".strip("，"))):
            of, who = among["of"], among["rest"]
        who = bare(options.naming, who or before)
        if who.endswith("以上"):
            return None  # 优秀66卷、合格163卷，合格以上占: of several together
        return Said((who,), _OF.sub("", bare(options.naming, of))) if who else None
    if words and m.clause > m.sentence[0] and not words.endswith(("有", "中")):
        return None
    behind = _BEHIND.match(text, m.figure.end)
    return Said((bare(options.naming, behind["who"]),), "") if behind else None


def _clause_before(text: str, m: Measured) -> str:
    """The clause before a figure's own, in its sentence."""
    end = max(m.clause - 1, m.sentence[0])
    return text[begin_of(text, end, _STOPS) : end]


def _judged(
    options: FigureRelation, text: str, place: Around, said: Said, pair: Pair
) -> Iterator[Refuted]:
    m, part, whole = place.m, pair.part.figure, pair.whole.figure
    if is_left_out(text, pair.part) and not pair.left:
        return
    right = _ALL * part.value / whole.value
    rates = [c for c in place.figures if c.figure.unit == "%"]
    shares = [q.share(q.claimed(part), q.claimed(whole))]
    shares.append(q.share(q.minus(q.claimed(whole), q.claimed(part)), q.claimed(whole)))
    if pair.left:
        right = _ALL - right
    if any(
        _PART_OF_YEAR.search(text, c.sentence[0], c.figure.start) for c in (pair.part, pair.whole)
    ):
        return
    carried = compile_patterns((options.carried,))
    if said.rate and carried.search(text, place.begin, place.end):
        return
    if any(stands(c, share) for c in rates for share in shares):
        return  # the two have their share
    if stands(m, shares[pair.left]):
        return
    if not pair.named and _is_explained(text, place, said, pair):
        return
    # A rate of all is told beside any counts, and one that is far off is of others.
    sure_of_all = m.figure.value != _ALL or pair.left
    slip = slips.slip(m.figure, right) or slips.rest(m.figure, right)
    close = sure_of_all and (
        slip or is_near(m.figure.value, right, ratio=_RATIO if pair.closed else _LOOSE_RATIO)
    )
    if not (close or (pair.closed and not said.rate)):
        return
    start = min(pair.part.clause, pair.whole.clause, m.clause)
    end = max(part.end, whole.end, m.figure.end)
    own_name = "占比" if _ALONE.fullmatch(m.before) else m.before
    name = said.whos[0] if said.rate and not m.before else own_name
    told = (
        f"{whole.text}中{'除去' if pair.left else '的'}{part.text}应为"
        f"{q.shown(right, m.figure)}%，文中“{name}”为{m.figure.text}"
    )
    yield Refuted(start, end, told, False)


def _is_explained(text: str, place: Around, said: Said, pair: Pair) -> bool:
    """Whether other counts give the share: one or two of them over another.

    Where it is of one of the parts by name, only that part over another whole, and with others.
    """
    m = place.m
    like = [c for c in counts(place.figures) if alike(c, pair.part) and c.figure.value]
    # 撤销12件、确认违法6件、责令履行5件，纠错率: of all that its row tells.
    rows = sums_with(text, like, pair.part)
    if any(stands(m, q.share((one, one), q.claimed(pair.whole.figure))) for one in rows):
        return True
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
