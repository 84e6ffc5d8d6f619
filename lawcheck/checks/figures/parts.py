"""A share or an average against the counts beside it; more done than came in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.averages import AN_AVERAGE, average
from lawcheck.checks.figures.derived.bases import alike, counts, words_of
from lawcheck.checks.figures.ledger import Ledger
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.products import product
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured, by_sentence
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: What is told behind it is of another matter, or of another year.
_ANOTHER = compiled(r"；|20\d\d年")
_PER_HEAD = compiled(
    r"每(?P<per>十万|万|千|百)名?(?P<who>[一-龥]{0,4}?)人口?(?P<did>[^，。；、]{0,12})$"
)
_SCALE = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000), "十万": Decimal(100_000)}
#: They say nothing of whom so many are of.
_HAS = compiled("(?:人口)?(?:平均)?(?:拥有|配备|配有|有|达到?|约|为|的|共)")
#: They say how, when or on what paper it was done, and not of which.
_HOW = compiled(
    r"(?:都|均|已)?(?:在)?(?:法定|规定|要求)?(?:的)?(?:[一二两三]个月|[一二三六]十日|期限|时限|时间)?内"
    r"|书面|按要求|(?:整改|研究|落实|采纳|核实|核查)并|按[期时]|如期|及时|依法|逐[件份条一]|问卷|答卷|剔除[^，。；]{0,6}后"
)
#: What stands before joins it to others.
_JOINED = ("和", "及", "与", "、")
#: 优秀61卷、合格96卷: grades of one review, none of them of the other.
_GRADE = compiled("(?:优秀?|良好?|(?:基本|不)?合格|达标|一般|较[好差]|[一二三四]等|[ABCD]级)$")


def relations(options: FigureRelation, running: RunningText, ledger: Ledger) -> Iterator[Refuted]:
    """Everything that the counts of one sentence refute about its rates."""
    text = running.text
    yield from _per_head(options, running, ledger)
    for figures, before in by_sentence(running.measured, text):
        near = [*before, *figures]
        for i in range(len(before), len(near) if len(near) > 1 else 0):
            if near[i].figure.unit != "%":
                yield from product(options, running, near, i)
        if len(figures) < 2:
            continue
        start, end = figures[0].sentence
        for i, m in enumerate(figures):
            if m.figure.unit != "%" and len(figures) > 2:
                yield from average(text, figures, i)
        yield from _more_than_named(options, text, figures)
        more = list(_more_than_all(options, text, figures))
        if more and not _is_carried(options, text, start, end):
            yield from more


def _is_carried(options: FigureRelation, text: str, start: int, end: int) -> bool:
    """Whether there was more to do than came in: 上年结转, or 年初未结 before in the paragraph."""
    begin = begin_of(text, start, "\n")
    brought = options.flow is not None and _found(options.flow.brought, text[begin:start])
    return brought or _found(options.carried, text[start:end])


def _found(pattern: str, words: str) -> bool:
    return compile_patterns((pattern,)).search(words) is not None


def _per_head(options: FigureRelation, running: RunningText, ledger: Ledger) -> Iterator[Refuted]:
    """38.6万人，律师73名，每万人拥有律师4.2名: of its own sentence, else wherever both are told."""
    text = running.text
    if "每" not in text:
        return
    elsewhere = compile_patterns((options.loose.times, options.elsewhere))
    for m in running.measured:
        words = m.words(text)
        match = _PER_HEAD.search(words)
        if match is None or not m.figure.exact or m.figure.unit == "%":
            continue
        per = _SCALE[match["per"]]
        own = [
            c
            for c in running.measured_between(m.sentence[0], m.clause + 1)
            if not _PER_HEAD.search(c.words(text))
        ]
        heads = [c.figure for c in own if c.figure.unit == "人" and c.figure.value > per]
        totals = [c.figure for c in own if alike(c, m) and c.figure not in heads]
        what = ledger.bare(_HAS.sub("", match["did"]))
        near = bool(heads or totals)
        if elsewhere.search(words) or (not near and not what):
            continue
        heads = heads or [c.figure for c in ledger.meant(f"{match['who']}人口", "人")]
        totals = totals or [c.figure for c in ledger.meant(what, m.figure.unit)]
        if len(heads) != 1 or len(totals) != 1 or not (heads[0].exact and totals[0].exact):
            continue
        others = [] if near else [one.figure for one in ledger.all_of(m.figure.unit)]
        if any(_is_so_many(m.figure, one, heads[0], per) for one in (*totals, *others)):
            continue
        right = totals[0].value * per / heads[0].value
        if not near and not is_near(m.figure.value, right):
            continue
        told = (
            f"{heads[0].text}共{totals[0].text}，每{match['per']}人应为"
            f"{q.rounded(right, Decimal('0.1')):f}{m.figure.unit}，文中为{m.figure.text}"
        )
        of = (heads[0], totals[0], m.figure)
        yield Refuted(m.clause, m.figure.end, told, False, of=of if near else ())


def _is_so_many(printed: Figure, total: Figure, heads: Figure, per: Decimal) -> bool:
    low, high = q.quotient(q.claimed(total), q.claimed(heads))
    return high is None or q.fits(printed, (low * per, high * per))


def _is_of_more(text: str, before: Sequence[Measured], part: Measured) -> bool:
    """Whether the part may be of an earlier count, or of several told side by side: 180卷、60卷."""
    alike = [c.figure.value for c in before if c.figure.unit == part.figure.unit]
    together = before[-1].figure.value
    for one, other in pairwise(reversed(before)):
        if not text.startswith("、", other.figure.end) or one.figure.unit != other.figure.unit:
            break
        together += other.figure.value
    return max((*alike[:-1], together)) >= part.figure.value


def _more_than_named(
    options: FigureRelation, text: str, figures: Sequence[Measured]
) -> Iterator[Refuted]:
    """全县72所中小学中，已有75所配备: more are told of than there are."""
    among = compile_patterns((options.among,))
    for whole, part in pairwise(counts(figures)):
        exact = whole.figure.exact and part.figure.exact
        more = exact and part.figure.value > whole.figure.value and alike(whole, part)
        if more and among.fullmatch(text, whole.figure.end, part.figure.start):
            told = f"{whole.figure.text}中不会有{part.figure.text}"
            near = is_near(part.figure.value, whole.figure.value)
            of = (whole.figure, part.figure)
            yield Refuted(whole.clause, part.figure.end, told, near, faint=not near, of=of)


def _more_than_all(
    options: FigureRelation, text: str, figures: list[Measured]
) -> Iterator[Refuted]:
    """受理60件，审结72件: more was done than came in."""
    told_all = counts(figures)
    if not any(
        part.figure.value > whole.figure.value and whole.figure.unit == part.figure.unit
        for whole, part in pairwise(told_all)
    ):
        return
    # 持证率 and its like are of what their own words say.
    stages = [(stage.part or stage.rate.removesuffix("率"), stage) for stage in options.stages]
    parts = compile_patterns([deeds for deeds, _ in stages])
    aimed = compile_patterns((options.aimed,))
    for n, (whole, part) in enumerate(pairwise(told_all)):
        if whole.figure.unit != part.figure.unit or part.figure.value <= whole.figure.value:
            continue
        if AN_AVERAGE.search(whole.words(text)):
            continue  # 人均办案38件，全年调解成功1260件: nothing came in
        if _ANOTHER.search(text[whole.figure.end : part.figure.start]):
            continue
        # 市级和12个县级公安机关: more than these are counted.
        of_more = _is_of_more(text, told_all[: n + 1], part)
        if whole.before.endswith(_JOINED):
            continue
        if _GRADE.search(whole.before) and _GRADE.search(part.before):
            continue
        # 任务数为720批次，实际完成810批次: more may be done than was asked.
        if aimed.search(words_of(text, whole)) or not (part.figure.exact and whole.figure.exact):
            continue
        words, came_in = part.before, ""
        if not words or not parts.search(words):
            continue
        for deeds, stage in stages:
            is_part = compile_patterns((deeds,))
            done = is_part.search(words)
            if done is None:
                continue
            came_in = came_in or words_of(text, whole)
            came = compile_patterns((stage.whole,)).search(came_in)
            rest = compile_patterns((options.general,)).sub("", words.replace(done[0], "", 1))
            rest = _HOW.sub("", rest)
            own = is_part.search(came_in)
            # 报名1248人，到考1236人: who passed is one of those who came.
            attended = bool(stage.attended) and _found(stage.attended, whole.before)
            if of_more and not attended:
                continue
            rest = "" if attended else rest
            if came and not own and (not rest or rest in whole.before + whole.key):
                told = f"“{words}”{part.figure.text}多于“{whole.before}”{whole.figure.text}"
                of = (whole.figure, part.figure)
                yield Refuted(whole.clause, part.figure.end, told, False, of=of)
                break
