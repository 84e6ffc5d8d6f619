"""Two acts of one matter that lie further apart, or closer, than the law lets them.

Each act is a day and the clause around it. Between them nothing may begin another matter, and
where a stop stands there, a word has to name the matter again. What has lengthened or shortened
the term lawfully is told in their sentences or in the next one.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from lawcheck.checks.figures.dated import Dated
from lawcheck.checks.figures.kept import weekdays
from lawcheck.checks.figures.lengths import HOLIDAYS
from lawcheck.checks.figures.passage import Passage, heading_of, paragraph_around, passage_of
from lawcheck.checks.figures.procedure import Deed, Step, days_together, steps, words_of
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.one_case import one_case
from lawcheck.packs.kinds.figures import LegalTerm, LegalTerms
from lawcheck.packs.model import Reading
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compile_patterns, compiled, kept, may_match

_ENDS, _STATEMENTS, _CLAUSES = "。！？\n", "。；\n", "，。；：（）\n"
#: An act so much later is of another year, or of another case.
_FAR = 300
#: A clause is read so far on either side of its day.
_REACH = 60
#: A sentence is read so far before and behind what is judged.
_LONG = 600
#: So many days.
LIMIT = r"(?<![\d个])(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})(?P<unit>个?工作日|日|天)"
#: 受理的12件，办结9件: several cases have days of their own.
_SEVERAL = compiled(r"(?<!\d)(?:[2-9]|[1-9]\d{1,3})(?:余)?[件起宗]|分别|陆续|分批|先后|平均|各")


def two_acts(
    options: LegalTerms, words: Reading, text: str, days: Sequence[Dated]
) -> Iterator[Refuted]:
    """Every second act of a term that its first one refutes."""
    terms = [term for term in options.terms if term.opens]
    for known in days_together(text, days):
        deeds = [Deed(one, clause_of(text, known, turn)) for turn, one in enumerate(known)]
        for term in _told_of(terms, deeds):
            last: Step | None = None
            for step in steps((term.opens, term.closes), text, deeds):
                if last is not None and _one_matter(options, text, last, step):
                    if step.rank > last.rank:
                        yield from _judged(options, term, text, last, step)
                    elif step.rank < last.rank and term.bound == "least":
                        # 听证会定在6月12日，6月9日才送达通知: told from its end.
                        yield from _judged(options, term, text, step, last)
                last = step
        yield from _through(options, words, terms, text, known)


def _told_of(terms: Sequence[LegalTerm], deeds: Sequence[Deed]) -> Iterator[LegalTerm]:
    """The terms of which both acts may be among the deeds: one alone refutes nothing."""
    told = "\n".join(deed.words for deed in deeds)
    for term in terms:
        if may_match(term.opens, told) and may_match(term.closes, told):
            yield term


def _through(
    options: LegalTerms,
    words: Reading,
    terms: Sequence[LegalTerm],
    text: str,
    days: Sequence[Dated],
) -> Iterator[Refuted]:
    """The same where sentences lie between the two acts and the paragraph tells one case."""
    deeds = [Deed(one, _sentence_of(text, days, turn)) for turn, one in enumerate(days)]
    for term in _told_of(terms, deeds):
        last: Step | None = None
        opened = False
        for step in steps((term.opens, term.closes), text, deeds):
            if last is not None and _goes_on(options, words, text, last, step):
                if step.rank > last.rank:
                    yield from _judged(options, term, text, last, step, through=True)
                elif step.rank < last.rank and term.bound == "least" and not opened:
                    # 会期定在9月11日。……通知书系9月8日送达: told from its end.
                    yield from _judged(options, term, text, step, last, through=True)
            opened = opened or step.rank == 0
            last = step


def _goes_on(options: LegalTerms, words: Reading, text: str, last: Step, step: Step) -> bool:
    """Whether a step in a later sentence is of the case of the one before it."""
    between = text[last.day.end : step.day.start]
    if not any(mark in between for mark in _STATEMENTS):
        return False
    if compile_patterns(options.apart).search(between + step.words):
        return False
    if _SEVERAL.search(last.words) or _SEVERAL.search(step.words):
        return False
    return one_case(words, text, last.day.start, step.day.start)


def _sentence_of(text: str, days: Sequence[Dated], turn: int) -> str:
    """What happened on a day: all of its sentence, as far as no other day stands in it.

    Behind another day the clauses up to its own tell what happened on that one.
    """
    day = days[turn].day
    before = days[turn - 1].day.end if turn else 0
    following = days[turn + 1].day.start if turn + 1 < len(days) else len(text)
    begin = begin_of(text, day.start, _ENDS, _LONG)
    if before > begin:
        begin = max(before, begin_of(text, day.start, _CLAUSES, _LONG))
    return (
        f"{text[begin : day.start]}{text[day.end : min(following, end_of(text, day.end, _ENDS))]}"
    )


def is_of(options: LegalTerms, term: LegalTerm, said: Passage) -> bool:
    """Whether a passage speaks of what the term is for, and tells no reason for another one."""
    # 信访复查3月2日受理，6月8日答复, beside a sentence on 公开申请: it says itself what it is.
    kinds = {match[0] for match in compile_patterns(options.kinds).finditer(said.own)}
    itself = term.alone or (term.opens and _says_kind(term, said.own, kinds))
    about = said.own if itself else said.whole
    if not compile_patterns((term.of,)).search(about):
        return False
    unchanged = compile_patterns(options.unchanged)
    if compile_patterns(options.changed).search(unchanged.sub("", said.own)):
        return False
    if compile_patterns(options.explained).search(unchanged.sub("", said.before + said.behind)):
        return False
    # What 听证 is of stands before: there another kind is told as well.
    told = said.own if itself or not kinds else said.before + said.own
    return not compile_patterns(term.unless).search(unchanged.sub("", told))


def _says_kind(term: LegalTerm, own: str, kinds: set[str]) -> bool:
    """Whether ``kinds`` tell of which kind a passage is, beside what the term's acts are called.

    送达听证通知书，举行听证 may be of any matter, which stands in the sentence before.
    """
    acts = compile_patterns((term.opens, term.closes)) if kinds else None
    called = [match[0] for match in acts.finditer(own)] if acts else []
    return any(not any(kind in act for act in called) for kind in kinds)


def cited(term: LegalTerm) -> str:
    """The law of a term in brackets; nothing where none holds everywhere."""
    return f"（《{term.law.replace('、', '》《')}》{term.article}）" if term.law else ""


def clause_of(text: str, days: Sequence[Dated], turn: int) -> str:
    """What happened on a day: its clause, as far as no other day stands in it."""
    day = days[turn].day
    before = days[turn - 1].day.end if turn else 0
    if heading := heading_of(text, day.start):
        return heading
    begin = max(before, begin_of(text, day.start, _CLAUSES, _REACH))
    following = days[turn + 1].day.start if turn + 1 < len(days) else len(text)
    end = min(following, end_of(text, day.end, _CLAUSES, _REACH))
    behind = text[day.end : end] or words_of(text, days, turn)
    return f"{text[begin : day.start]}{behind}"


def _one_matter(options: LegalTerms, text: str, last: Step, step: Step) -> bool:
    between = text[last.day.end : step.day.start]
    apart = compile_patterns(options.apart)
    if "《" in between or apart.search(between) or apart.search(step.words):
        return False
    if _SEVERAL.search(last.words) or _SEVERAL.search(step.words):
        return False
    if any(mark in between for mark in _STATEMENTS):
        begin = begin_of(text, step.day.start, _STATEMENTS)
        whole = text[begin : end_of(text, step.day.end, _STATEMENTS)]
        return compile_patterns(options.linked).search(whole) is not None
    return True


def _judged(
    options: LegalTerms,
    term: LegalTerm,
    text: str,
    one: Step,
    two: Step,
    *,
    through: bool = False,
) -> Iterator[Refuted]:
    end = step_end(two)
    around = paragraph_around if through else passage_of
    said = around(text, min(one.day.start, two.day.start), max(one.day.end, two.day.end))
    if not is_of(options, term, said):
        return
    counted, passed = _passed(term, one, two)
    unit = "个工作日" if term.working else "日"
    shown = f"{one.day.text}到{two.day.text}"
    if term.bound == "most":
        announced = _announced(term, said.whole)
        if not (announced or term.days) < counted <= _FAR:
            return
        limit = f"{term.name}的{term.days}{unit}{cited(term)}"
        if announced:
            limit = f"文中的{announced}{unit}"
        told = f"{shown}有{passed}天，超过{limit}，又没有写延长、中止"
    else:
        if not 0 <= counted < term.days:
            return
        told = f"{shown}只隔{passed}天，{term.name}至少要{term.days}{unit}{cited(term)}"
    claimed = compile_patterns(options.kept).search(
        said.whole if through else said.before + said.own
    )
    kept = term.sure or claimed is not None
    start, end = min(one.day.start, two.day.start), max(step_end(one), end)
    yield Refuted(start, end, told, False, faint=not kept)


def _announced(term: LegalTerm, said: str) -> int:
    """A shorter limit that the passage tells itself (一律在15日内报备); 0 where there is none."""
    pattern = rf"{LIMIT}(?:以|之)?内[^，。；\d]{{0,10}}?(?:{term.closes})"
    match = kept(pattern).search(said)
    if match is None or ("工作" in match["unit"]) != term.working:
        return 0
    days = small_number(match["n"])
    return days if 0 < days < term.days else 0


def step_end(step: Step) -> int:
    """Where the clause of a step ends, near enough to show it."""
    return step.day.end + min(len(step.words), 16)


def _passed(term: LegalTerm, one: Step, two: Step) -> tuple[int, int]:
    """The days between two acts as the term counts them, in favour of who acted; and all."""
    most = term.bound == "most"
    first = _last_of(one) if most else one.when
    last = two.when if most else _last_of(two)
    passed = (last - first).days
    if not term.working:
        return passed, passed
    return weekdays(first, last) - (HOLIDAYS // 2 if most else 0), passed


def _last_of(step: Step) -> date:
    when = step.when
    return when.replace(day=monthrange(when.year, when.month)[1]) if step.month else when
