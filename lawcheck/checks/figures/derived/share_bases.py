"""Which counts a share is of, as its own words say."""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.figures.derived.bases import (
    Bound,
    Passage,
    alike,
    counted_alike,
    counts,
    sums,
    words_of,
)
from lawcheck.checks.figures.derived.naming import rest_of, telling
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.figures import Measured, bare
from lawcheck.text.patterns import compile_patterns, compiled

#: What stands between the end of the words of a share and its figure.
GLUE = (
    r"(?:的|比例|比重|比|数|量|额|总数|总量|份额"
    r"|为|是|达到?|约|仅|只有|到|了|近|将近|超过?|逾|恰)*+$"
)
SHARE = compiled(
    rf"[仅只约均共又还也]*+(?P<who>[^占]*?)[仅只约均]*+(?:占(?P<of>[^占]*?)|比例|比重){GLUE}"
)
#: 其中3381件……: a part without a name, and what became of it.
_OPENED = compiled(r"，其中有?$|(?P<in>[中里]有?)$")
_OR_MORE = compiled(r"^(?:评为|达到)|(?:及?以上|的)$")
_DONE = compiled(r"(?![为是属涉系来由均的])[一-龥]{4,}，?")
_DIFFERENCE = compiled("相差|差距|相距|悬殊|落差")
#: A share further off is of other things, and sooner a rate that has its own name.
_NOT_FAR = 15
#: 停车管理类占 is of 停车管理402件.
_KIND = compiled(r"(?:类|类案件|案件|问题|事项|方面|一项)$")
#: 受理60件、办结48件 are whole and part.
_PAIR = 2
SELECTED = compiled(r"其中|中[，有]?|里[，有]?")
#: 终止94件，占: nothing but the noun of the part stands between.
_NEXT = compiled(r"[一-龥]{0,6}，?")
#: 审结的案件中，维持78件: the whole is told in the sentence before.
_AMONG = compiled(r"^[，]?(?:在|上述|所|已|经)*(?P<what>[一-龥]{2,4})[一-龥]{0,60}?中[，、]?")
#: 由2614户次减少到1982户次: from an earlier value to a later one.
_MOVED = compiled("[一-龥]{0,6}[到至为]")


def pair(
    options: FigureRelation, text: str, passage: Passage, i: int, who: str, of: str
) -> Bound | None:
    """What 占 is said of: the count right before it, of the whole that is named or opened."""
    # 最多与最少的街道相差147件: how far two lie apart is no whole.
    before = [c for c in counts(passage.own[:i]) if not _DIFFERENCE.search(c.words(text))]
    part = before[-1] if before else None
    if part is None or not part.figure.exact:
        return None
    if "；" in text[part.figure.end : passage.own[i].clause]:
        return None
    wholes = [c for c in before[:-1] if _larger(c, part)]
    if bound := (
        of_done(text, passage.own[i], before) or _of_rest(options, text, part, wholes, who)
    ):
        return bound
    if who and not set(telling(options, who)) & set(telling(options, words_of(text, part))):
        if not of and (row := _of_item(text, before, who)):
            return row
        lone = len(wholes) == 1 and not of
        return Bound(part, wholes[0], named=False, spoken=False) if lone else None
    of = rest_of(options, of)
    if of:
        pieces = telling(options, of)
        named = [
            c
            for c in counts([*before[:-1], *passage.back], part)
            if c.figure.exact
            and (
                any(piece in words_of(text, c) for piece in pieces)
                or _abbreviates(of, text[c.clause : c.figure.end])
            )
        ]
        if short := [c for c in named if _abbreviates(of, text[c.clause : c.figure.end])]:
            named = short  # 网上办理38354件，……占网办件的: by its characters in their order
        if named and not counted_alike(part, named[-1]) and _has_own_noun(text, part, named[-1]):
            # 93个派出所可办78项业务，占派出所总数的: of the stations, and not of the business.
            *more, one = named
            more = [c for c in more if counted_alike(c, one) and _larger(c, one)]
            return Bound(one, more[-1], named=True, part_said=True) if more else None
        # 占问题单位的: of those with 问题, and not of all 单位 that were looked at.
        chosen = [c for c in named if pieces[0] in words_of(text, c)]
        if len(pieces) > _PAIR and len(chosen) == 1 and _larger(chosen[0], part):
            named = chosen
        so_named = [c for c in named if _larger(c, part)]
        if not so_named:
            return None
        # 审结449件，简易程序审结96件、普通程序审结353件: all of them, where they add up to it.
        bare_named = [c for c in so_named if all(x in words_of(text, c) for x in pieces)]
        added = next((c for c in bare_named if _adds_up(c, named)), None)
        whole = added or _moved_to(text, counts(passage.back, part), so_named[-1])
        said = _is_said(options, text, who, part)
        sure = said and counted_alike(part, whole)
        # 终止94件，占审结数的: the count right before it, of the whole that it names.
        between = text[part.figure.end : passage.own[i].clause]
        rivals = tuple(c for c in named if c is not whole)
        tied = bool(added or not rivals) and not who and _NEXT.fullmatch(between) is not None
        return Bound(
            part,
            whole,
            named=True,
            spoken=said,
            sure=sure and bool(added or not rivals),
            tied=tied,
            part_said=said,
            rivals=rivals,
        )
    if not wholes:
        among = _AMONG.match(text[part.sentence[0] : part.figure.start])
        if among is None:
            return None
        what = among["what"][:2]
        wholes = [c for c in larger_of(passage.back, part) if what in c.words(text)]
        return Bound(part, wholes[0], named=True) if len(wholes) == 1 else None
    opened = [c for c in wholes if SELECTED.search(text[c.figure.end : part.figure.start])]
    whole = opened[0] if opened else wholes[-1]
    # 793个，其中12条产业链的项目: what is counted otherwise is another thing.
    same = counted_alike(part, whole)
    # 新收54件……；办结案件再起诉的22件: behind ； another matter begins.
    apart = not opened and "；" in text[whole.figure.end : part.figure.start]
    # 审结272件。维持118件，……，终止86件，占31.6%: both are of what was told before.
    both = part.figure.value + whole.figure.value
    beside = not opened and any(c.figure.value >= both for c in larger_of(passage.back, part))
    clear = same and not (apart or beside) and (bool(opened) or len(wholes) == 1)
    sure = same and bool(opened)
    own = not _is_denied(options, text, who, part)
    # 出庭648件，正职出庭占: of some of them only, who are not told.
    clear = clear and _is_said(options, text, who, part)
    return Bound(part, whole, named=clear, spoken=clear, sure=sure, part_said=own)


def _moved_to(text: str, figures: Sequence[Measured], whole: Measured) -> Measured:
    """What a count has become, where it is told as moved: 检查由2614户次减少到1982户次."""
    after = next((c for c in figures if c.figure.start >= whole.figure.end), whole)
    moved = _MOVED.fullmatch(text, whole.figure.end, after.figure.start)
    return after if moved and counted_alike(whole, after) else whole


def _has_own_noun(text: str, part: Measured, whole: Measured) -> bool:
    """Whether two counts in other measure words say what they count, and it is not the same."""
    mine, theirs = part.behind(text), whole.behind(text)
    return bool(mine and theirs) and not set(mine) & set(theirs)


def _abbreviates(name: str, words: str) -> bool:
    """Whether words hold each character of a name in its order: 网办件 of 网上办理38354件."""
    rest = iter(words)
    return len(name) > _PAIR and all(char in rest for char in name)


def _adds_up(whole: Measured, named: Sequence[Measured]) -> bool:
    """Whether the others of its name are its parts: two of them, or all."""
    rest = [c.figure.value for c in named if c is not whole]
    return len(rest) >= _PAIR and whole.figure.value in (*sums(rest), sum(rest))


def _of_item(text: str, before: Sequence[Measured], who: str) -> Bound | None:
    """1326件，其中甲402件、乙318件，甲类占: the share names an item of the list again."""
    name = _KIND.sub("", who)
    said = [(_KIND.sub("", bare(c.words(text))), c) for c in before if name]
    items = [c for words, c in said if words == name]
    if not items and len(name) > 1:
        # 自然人提出101件、法人提出17件，自然人占.
        items = [c for words, c in said if words.rpartition("中")[2].startswith(name)]
    if len(items) != 1 or not items[0].figure.exact:
        return None
    at = before.index(items[0])
    opened = [
        n
        for n in range(at)
        if counted_alike(before[n], items[0])
        and _larger(before[n], items[0])
        and SELECTED.search(text[before[n].figure.end : before[n + 1].figure.start])
    ]
    listed = opened and all(
        counted_alike(before[n], items[0]) and before[n].sentence == items[0].sentence
        for n in range(opened[-1] + 1, len(before))
    )
    if not listed:
        return None
    return Bound(items[0], before[opened[-1]], named=True, sure=True, tied=True, part_said=True)


def _of_rest(
    options: FigureRelation, text: str, part: Measured, wholes: Sequence[Measured], who: str
) -> Bound | None:
    """合计368卷；列为不合格的12卷，合格以上占比: the share is of all but the part."""
    name = _OR_MORE.sub("", who)
    if len(name) < 2 or not any(f"{no}{name}" in words_of(text, part) for no in "不未"):
        return None
    all_of = compile_patterns((options.in_all,))
    same = [c for c in wholes if counted_alike(c, part)]
    whole = [c for c in same if all_of.search(c.words(text))]
    if len(whole) != 1 and len(same) != 1:
        return None
    return Bound(part, (whole if len(whole) == 1 else same)[0], named=True, left=True)


def of_done(
    text: str, m: Measured, before: Sequence[Measured], far: int = _NOT_FAR
) -> Bound | None:
    """65个中有37个被要求补充材料，退补比例七成: what became of a part, and its rate."""
    if len(before) < _PAIR:
        return None
    part = before[-1]
    rivals = [c for c in before[:-1] if alike(c, part)]
    wholes = [c for c in rivals if counted_alike(c, part) and _larger(c, part)]
    opened = _OPENED.search(text[rivals[-1].figure.end : part.figure.start] if rivals else "")
    if not (wholes and opened and part.figure.exact):
        return None
    whole = wholes[-1] if opened["in"] else max(wholes, key=lambda c: c.figure.value)
    if (opened["in"] and whole is not rivals[-1]) or not _DONE.fullmatch(
        text[part.figure.end : m.clause]
    ):
        return None
    right = 100 * part.figure.value / whole.figure.value
    if abs(right - m.figure.value) > far:
        return None
    return Bound(part, whole, named=True)


def _is_denied(options: FigureRelation, text: str, who: str, part: Measured) -> bool:
    """Whether the part is what the words of the share leave out: 不合格15卷，合格以上占."""
    words = words_of(text, part)
    return any(f"{no}{piece}" in words for piece in telling(options, who) for no in "不未没非")


def _is_said(options: FigureRelation, text: str, who: str, part: Measured) -> bool:
    """Whether the words of a share begin as those of its part: 外出人口 is no 常住人口."""
    pieces = telling(options, who)
    return not pieces or pieces[0] in telling(options, words_of(text, part))


def _larger(c: Measured, part: Measured) -> bool:
    return alike(c, part) and c.figure.exact and c.figure.value >= part.figure.value


def larger_of(figures: Sequence[Measured], part: Measured) -> list[Measured]:
    """The counts that a part can be of: alike, exact and no less."""
    return [c for c in counts(figures) if _larger(c, part)]
