"""Plans that ask for nothing new: this year's results again, the past tense, a lower target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, Related, finding, related, shorten
from lawcheck.checks.part_text import prose, written
from lawcheck.checks.substance.items import Item, items, paragraphs
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import PlanFault, RepeatedPlans
from lawcheck.packs.model import Rule
from lawcheck.text.around import begin_of
from lawcheck.text.characters import runs
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

_FIGURE = compiled(r"(?<![\d.])\d+(?:\.\d+)?(?:余|多)?(?:%|[万亿]?[\u4e00-\u9fff])")
#: A figure with the words that it counts: 审查文件39件.
_COUNTED = compiled(r"[\u4e00-\u9fff]{2,}?\d+(?:\.\d+)?(?:余|多)?(?:%|[万亿]?[\u4e00-\u9fff])")
_YEAR = compiled(r"20\d\d年")
_CLAUSE = compiled(r"[^，。；：！？\n]{6,}")
#: From its beginning on: tried from each character, a long text without a stop takes its square.
_SENTENCE = compiled(r"(?<![^。；\n])[^。；\n]{12,}。")
_DOCUMENT = compiled(r"《[^《》\n]{4,60}》")
#: The verb stands within so many characters before the document.
_BEFORE = 10
#: A shorter plan says too little to be a repetition by its words.
_LONG_ENOUGH, _ENOUGH_PAIRS = 24, 10
#: A sentence with a figure of a result is one sooner by so much.
_TOLD = 0.2
#: So many characters at the end of two names make them one.
_ALIKE = 5
_NOT_HAN = compiled(r"[^\u4e00-\u9fff]")
#: A name of a rate has at most so many characters.
_LONGEST = 12
#: So many pairs of characters in common make two targets for each one of the same thing.
_SAME_THING = 3
#: A shorter name (成功率) says too little by itself.
_NAME = 3


def check(rule: Rule, options: RepeatedPlans, case: Case) -> Iterator[Finding]:
    """Yield one finding for each plan that repeats, tells the past, or aims lower."""
    part = written(case, options.part)
    if part is None:
        return
    report = case.report
    done = [
        (span, fold(report.document.slice(span)).text)
        for name in options.results
        if (other := written(case, name)) and other.stretches != part.stretches
        for span in prose(report, other)
    ]
    past = compile_patterns(options.past)
    known = _documents(done, options)
    for plan in items(report, part) or paragraphs(report, part):
        whole = [match[0] for match in _SENTENCE.finditer(plan.text)]
        if any(sentence in words for sentence in whole for _, words in done):
            continue  # a sentence that stands twice is told by the rules of repetition
        repeated = _repeated(plan.text, done, options)
        if repeated is not None:
            yield _told(rule, case, part.id, plan, None, repeated, "今年的结果写在这里")
        elif match := past.search(plan.text):
            yield _told(rule, case, part.id, plan, options.faults["past"], None, match[0])
        elif document := next((t for t in _issued(plan.text, options) if t in known), None):
            fault = options.faults["issued"]
            note = "今年已经印发"
            yield _told(rule, case, part.id, plan, fault, known[document], note, name=document)
        elif lower := _lower(plan, done, options):
            span, name, aim, reached = lower
            fault = options.faults["reached" if aim == reached else "below"]
            note = f"已经达到{reached}"
            yield _told(rule, case, part.id, plan, fault, span, note, name=name, aim=aim)


def _repeated(plan: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans) -> Span | None:
    """The result whose figures, or most of whose clauses, a plan has."""
    printed = dict.fromkeys(_FIGURE.findall(_YEAR.sub("", plan)))
    figures = [figure for figure in printed if len(figure) > 1]
    clauses = _CLAUSE.findall(plan)
    counted = set(_COUNTED.findall(plan))
    for span, words in done:
        telling = [figure for figure in figures if len(figure) > 2 and _has(words, figure)]
        if len(telling) >= options.figures and len(telling) * 2 >= len(figures):
            return span
        if sum(told in words for told in counted) >= options.figures:
            return span
        again = [clause for clause in clauses if clause in words]
        enough = len(again) >= options.clauses and len(again) > options.share * len(clauses)
        if enough and any(map(_FIGURE.search, again)):
            return span
    long = [figure for figure in figures if len(figure) > 2]
    if len(long) >= options.scattered:
        places = [next((span for span, words in done if _has(words, one)), None) for one in long]
        if all(places):
            return places[0]
    return _alike(plan, figures, done, options)


def _alike(
    plan: str, figures: Sequence[str], done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> Span | None:
    """The result in whose words a sentence of the plan is written, without a new figure."""
    for match in _SENTENCE.finditer(plan):
        own = [figure for figure in figures if figure in match[0]]
        mine = runs(compile_patterns(options.common).sub("，", match[0]), 2)
        if len(match[0]) < _LONG_ENOUGH or len(mine) < _ENOUGH_PAIRS:
            continue
        share = options.alike - _TOLD * any(len(figure) > 2 for figure in own)
        for span, words in done:
            alike = len(mine & runs(words, 2)) >= share * len(mine)
            if alike and all(_has(words, figure) for figure in own):
                return span
    return None


def _issued(text: str, options: RepeatedPlans) -> Iterator[str]:
    """The documents that a text says are issued."""
    for match in _DOCUMENT.finditer(text):
        before = text[max(match.start() - _BEFORE, 0) : match.start() + 1]
        if compile_patterns(options.issues).search(before):
            yield match[0]


def _documents(done: Sequence[tuple[Span, str]], options: RepeatedPlans) -> dict[str, Span]:
    """The documents that were issued this year, and where that is told."""
    return {name: span for span, words in done for name in _issued(words, options)}


def _has(done: str, figure: str) -> bool:
    """Whether a figure stands in ``done``, not only the end of a longer one."""
    at = done.find(figure)
    while at > 0 and (done[at - 1].isdigit() or done[at - 1] == "."):
        at = done.find(figure, at + 1)
    return at >= 0


def _lower(
    plan: Item, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[Span, str, str, str] | None:
    """The result that a target of the plan falls short of, or that it only equals."""
    falls = compile_patterns(options.lower_is_better)
    if missed := _below_each(plan, done, options):
        return missed
    targets = (*_rates(plan.text, options), *_times(plan.text, options))
    for target in targets:
        for span, words in done:
            if target.unit == "%" and "率" not in words:
                continue
            read = _rates if target.unit == "%" else _times
            results = read(words, options)
            for result in results:
                if result.unit != target.unit or not _same_rate(
                    target.name, result, words, options
                ):
                    continue
                wanted, reached = float(target.value), float(result.value)
                down = target.unit != "%" or falls.search(target.name)
                holds = compile_patterns(options.holds).search(target.clause)
                # 保持在97%以上 of 97.2 % is no step back.
                slack = 1 if holds and target.unit == "%" else 0
                if (wanted > reached + slack) if down else (wanted + slack < reached):
                    return span, target.name, target.shown, result.shown
                if target.shown == result.shown == "100%" and not holds:
                    return span, target.name, target.shown, result.shown
    return None


def _below_each(
    plan: Item, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[Span, str, str, str] | None:
    """A target for each village below what each has already: 每村不少于6次, 村均9次."""
    for aim in _each(options.each, plan.text):
        begin = begin_of(plan.text, aim.start(), "。；\n")
        about = runs(compile_patterns(options.common).sub("，", plan.text[begin : aim.start()]), 2)
        for span, words in done:
            for told in _each(options.each, words):
                if (aim[1][0], aim[3]) != (told[1][0], told[3]) or float(aim[2]) >= float(told[2]):
                    continue
                near = words[begin_of(words, told.start(), "。；\n") : told.start()]
                if len(about & runs(near, 2)) >= _SAME_THING:
                    return span, f"每{aim[1]}", aim[2] + aim[3], told[2] + told[3]
    return None


class _Level(msgspec.Struct, frozen=True):
    """A rate or a time, and what it is of."""

    name: str
    value: str
    unit: str
    start: int
    clause: str

    @property
    def shown(self) -> str:
        return self.value + self.unit


def _rates(text: str, options: RepeatedPlans) -> Iterator[_Level]:
    """The rates that a text names, each with its per cent."""
    for match in _each(options.rates, text):
        name = _plain(text, match.start()) + match[0][0]
        yield _level(text, match, _short(name, options), match[1], "%")


def _times(text: str, options: RepeatedPlans) -> Iterator[_Level]:
    """How long something takes: 平均办理时限缩减为3.2个工作日."""
    for match in _each(options.times, text):
        name = _short(_plain(text, match.start()) + match[1], options)
        yield _level(text, match, name, match[2], match[3].removeprefix("个"))


def _each(patterns: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    """The matches of each pattern by itself: their groups mean something."""
    for pattern in patterns:
        yield from compile_patterns((pattern,)).finditer(text)


def _short(name: str, options: RepeatedPlans) -> str:
    """A name without what may be left out: 出庭应诉率, 出庭率."""
    for words in options.unnamed:
        name = name.replace(words, "")
    return name


def _level(text: str, match: re.Match[str], name: str, value: str, unit: str) -> _Level:
    begin = begin_of(text, match.start(), "，。；：\n")
    return _Level(name, value, unit, match.start(), text[begin : match.end()])


def _plain(text: str, start: int) -> str:
    """The words that run up to a place."""
    return _NOT_HAN.split(text[max(start - _LONGEST, 0) : start])[-1]


def _same_rate(aim: str, result: _Level, words: str, options: RepeatedPlans) -> bool:
    """Whether two names are of one rate: what one leaves out stands before the other."""
    if aim == result.name:
        return len(aim) > _NAME
    # 全省劳动保障监察案件结案率, 行政许可事项平均办理时限: the shorter name ends the longer one.
    if min(len(aim), len(result.name)) >= _ALIKE:
        return result.name.endswith(aim[-_ALIKE:]) or aim.endswith(result.name[-_ALIKE:])
    if not aim.endswith(result.name) or len(result.name) < _NAME:
        return False
    rest = compile_patterns(options.any_rate).sub("，", aim[: -len(result.name)])
    begin = begin_of(words, result.start, "。")
    return bool(runs(rest, 2) & runs(words[begin : result.start], 2))


def _told(
    rule: Rule,
    case: Case,
    part: str,
    plan: Item,
    fault: PlanFault | None,
    place: Span | None,
    note: str,
    name: str = "",
    aim: str = "",
) -> Finding:
    if fault is not None:
        rule = msgspec.structs.replace(rule, message=fault.message, suggestion=fault.suggestion)
    beside: tuple[Related, ...] = (related(case, place, note),) if place else ()
    return finding(
        rule,
        case,
        plan.span,
        related=beside,
        concerns=part,
        text=shorten(plan.headline, 40),
        past=note,
        name=name,
        aim=aim,
    )
