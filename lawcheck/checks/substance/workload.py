"""More than the people named could have done: figures held against persons, days and hours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.substance.acts import Act, acts, period
from lawcheck.checks.substance.read import Sentence, said, suspects
from lawcheck.checks.substance.subjects import HEADS
from lawcheck.checks.substance.workload_hours import by_role
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import ResponsiblePerson, WorkAct, Workload
from lawcheck.packs.model import Rule
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.folding import fold
from lawcheck.text.numerals import Figure, figures
from lawcheck.text.patterns import compile_patterns, compiled, each_match

_DIGIT = re.compile(r"\d")
_STAFF = compiled(r"(?:名|人|位)(?!次)", "名", "人", "位")
_CLAUSE = compiled(r"[^，。；：！？]+")
#: Days of work in a year.
_WORKING_DAYS = 250
#: Days of a period on which somebody may work.
_PERIODS = {"天": 1, "日": 1, "工作日": 1, "周": 7, "星期": 7, "月": 26}
#: What is done may stand so far behind the figure: 612家涉气企业的现场检查.
_BEHIND = 12
#: More people than this are no team of which all are named in one sentence.
_TEAM = 300


def check(rule: Rule, options: Workload, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence that tells of more than its people can do."""
    readers = (
        (_daily, options.daily),
        (_periodic, options.periods),
        (_within, options.within),
        (_in_court, options.hearings),
        (_yearly, (*options.staff, *options.single)),
    )
    # Most sentences tell of no such thing.
    asked = [(read, set(suspects(case).of_any(words))) for read, words in readers]
    few = set(suspects(case).of_any(options.few))
    for name in options.parts:
        sentences = said(case, name)
        for at, sentence in enumerate(sentences):
            told = (read(sentence, options) for read, where in asked if (name, at) in where)
            load = next(filter(None, told), None)
            if load is None and ((name, at) in few or (name, at - 1) in few):
                load = by_role(sentences, at, options)
            if load:
                yield _told(rule, case, name, sentence.span, load)
    yield from _heads(rule, options, case)


def _daily(sentence: Sentence, options: Workload) -> str | None:
    """每人每天巡护360公里: what one person is said to do in a day."""
    match = compile_patterns(options.daily).search(sentence.text)
    if match is None:
        return None
    clause = sentence.text[match.start() :].split("，", 1)[0]
    for figure in figures(clause):
        act = _act(clause, figure, options.acts)
        if act and figure.value > act.most:
            return f"每人每天{_plain(figure.value)}{figure.unit}"
    return None


def _periodic(sentence: Sentence, options: Workload) -> str | None:
    """1名律师每天接待300人次: what a day, a week, a month comes to, for each person."""
    text = sentence.text
    for match in each_match(options.periods, text):
        begin = begin_of(text, match.start(), "，。；：！？")
        clause = text[begin : end_of(text, match.end(), "，。；：！？")]
        if compile_patterns(options.others).search(clause):
            continue
        named = _people(text[: match.end()], options)
        alone = compile_patterns(options.alone).search(clause)
        grouped = next(each_match(options.groups, text), None)
        staff = Decimal(1) if alone or (grouped and not named) else next(reversed(named), None)
        if staff is None:
            continue
        if grouped and named and not alone:
            staff /= small_number(grouped[1]) or 1
        days = _PERIODS[match[1]]
        for figure in figures(clause):
            act = _act(clause, figure, options.acts)
            each = figure.value / staff / days
            if act and begin + figure.start >= match.end() and each > act.most:
                return f"平均每人每天{_plain(round(each, 1))}{figure.unit}"
    return None


def _people(text: str, options: Workload) -> list[Decimal]:
    """How many people a text names, each time that it counts those who do the work."""
    staffed = compile_patterns(options.staff)
    return [
        figure.value
        for clause in _CLAUSE.findall(text)
        if staffed.search(clause)
        for figure in figures(clause)
        if figure.unit in ("名", "人") and 0 < figure.value <= _TEAM
    ]


def _within(sentence: Sentence, options: Workload) -> str | None:
    """4名队员一天内检查612家: what the few days come to, for each person."""
    for match in each_match(options.within, sentence.text):
        days = _days(match[1])
        named = _people(sentence.text[: match.end()], options)
        # 历时两天，完成9600宗: what is done stands in the next clause.
        behind = sentence.text[match.end() :].lstrip("，")
        clause = behind.split("，", 1)[0]
        for figure in figures(clause) if named else ():
            act = _act(clause, figure, options.acts)
            each = figure.value / named[-1] / days
            if act and each > act.most:
                return f"平均每人每天{_plain(round(each, 1))}{figure.unit}"
    return None


def _in_court(sentence: Sentence, options: Workload) -> str | None:
    """开庭43次，县长到庭51次: nobody appears oftener than the court sits."""
    for held in compile_patterns(options.hearings).finditer(sentence.text):
        behind = sentence.text[held.end() :]
        for told in compile_patterns(options.appearances).finditer(behind):
            sat, came = (Decimal(next(filter(None, match.groups()))) for match in (held, told))
            if came > sat:
                return f"出庭{_plain(came)}次，全部开庭只有{_plain(sat)}次"
    return None


def _days(said: str) -> Decimal:
    """How many days: 当天, and all that is no number, is one; 一周, 半个月 the days of work."""
    unit = next((one for one in ("月", "周", "星期") if said.endswith(one)), "")
    number = said.removesuffix(unit).removesuffix("个")
    days = Decimal(small_number(number) or 1) / (2 if number == "半" else 1)
    return days * (_PERIODS[unit] if unit else 1)


def _yearly(sentence: Sentence, options: Workload) -> str | None:
    """3名调解员全年调解4380件: what a year comes to, for each person and day."""
    named = _STAFF.search(sentence.text) and compile_patterns(options.staff).search(sentence.text)
    if not named and not compile_patterns(options.single).search(sentence.text):
        return None
    staff, behind = None, 0
    grouped = next(each_match(options.groups, sentence.text), None)
    each = Decimal(small_number(grouped[1]) or 1) if grouped else Decimal(1)
    for number, match in enumerate(_CLAUSE.finditer(sentence.text)):
        clause = match[0]
        read = list(figures(clause))
        if staff is not None and number - behind <= options.reach:
            if compile_patterns(options.others).search(clause):
                staff = None
            elif load := _load(clause, read, staff, options):
                return load
        here = next((f for f in read if f.unit in ("名", "人") and 0 < f.value <= _TEAM), None)
        if here is None and compile_patterns(options.single).search(clause):
            staff, behind = Decimal(1), number
            if load := _load(clause, read, staff, options):
                return load
        if here is not None and compile_patterns(options.staff).search(clause):
            staff, behind = here.value / each, number
            rest = [f for f in read if f.start > here.start]
            if load := _load(clause, rest, staff, options):
                return load
    return None


def _load(clause: str, read: Sequence[Figure], staff: Decimal, options: Workload) -> str | None:
    for figure in read:
        act = _act(clause, figure, options.acts)
        if act is None or figure.unit in ("名", "人"):
            continue
        days = figure.value / staff
        if days / _WORKING_DAYS > act.most:
            each = _plain(round(days / _WORKING_DAYS, 1))
            return f"平均每人每个工作日{each}{figure.unit}"
    return None


def _act(clause: str, figure: Figure, known: Sequence[WorkAct]) -> WorkAct | None:
    """What the figure counts."""
    around = clause[: figure.end + _BEHIND]
    for act in known:
        if figure.unit in act.units and compile_patterns(act.patterns).search(around):
            return act
    return None


def _heads(rule: Rule, options: Workload, case: Case) -> Iterator[Finding]:
    """What a head alone is said to have done in a year."""
    kinds = (r.check for r in case.pack.rules if isinstance(r.check, ResponsiblePerson))
    reader = next(kinds, None)
    part = case.report.part(reader.part) if reader else None
    if reader is None or part is None or part.status == "missing":
        return
    cases = _most(case, options)
    everybody = compile_patterns(options.everybody)
    for act in acts(case.report, part, reader.words):
        if act.subject not in HEADS or not _DIGIT.search(act.text):
            continue
        if not act.named and everybody.search(_sentence(case, act)):
            continue  # 应由负责人出庭的84件，实际出庭82件: the heads of all bodies
        for figure in figures(act.text):
            before = act.text[: figure.start + 1]
            for limit in options.heads:
                words = compile_patterns(limit.patterns)
                if figure.unit not in limit.units or not words.search(before):
                    continue
                times = f"{_plain(figure.value)}{figure.unit}"
                if figure.value > limit.most:
                    yield _told(rule, case, part.id, act.span, f"一个人一年{times}")
                elif limit.in_court and cases is not None and figure.value > cases:
                    load = f"出庭{times}，全部行政诉讼案件只有{_plain(cases)}件"
                    yield _told(rule, case, part.id, act.span, load)
                break


def _sentence(case: Case, act: Act) -> str:
    return fold(case.report.document.slice(period(case.report, act))).text


def _most(case: Case, options: Workload) -> Decimal | None:
    """The most cases that the body is said to have had; None where nothing is said of them."""
    words = compile_patterns(options.cases)
    counted: list[Decimal] = []
    for sentence in said(case, options.results):
        digits = {match.end() - 1 for match in words.finditer(sentence.text)}
        read = figures(sentence.text) if digits else ()
        counted += [f.value for f in read if f.unit in ("件", "起", "宗") and f.start in digits]
    return max(counted, default=None)


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _told(rule: Rule, case: Case, part: str, span: Span, load: str) -> Finding:
    text = shorten(case.report.document.slice(span), 40)
    return finding(rule, case, span, concerns=part, text=text, load=load)
