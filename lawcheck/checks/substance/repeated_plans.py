"""Plans that ask for nothing new: this year's results again, the past tense, a lower target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, Related, finding, related, shorten
from lawcheck.checks.part_text import prose, written
from lawcheck.checks.substance.items import Item, items, paragraphs
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import PlanFault, RepeatedPlans
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

_FIGURE = compiled(r"(?<![\d.])\d+(?:\.\d+)?(?:余|多)?(?:%|[万亿]?[\u4e00-\u9fff])")
_YEAR = compiled(r"20\d\d年")
_CLAUSE = compiled(r"[^，。；：！？\n]{6,}")
#: From its beginning on: tried from each character, a long text without a stop takes its square.
_SENTENCE = compiled(r"(?<![^。；\n])[^。；\n]{12,}。")
_RATE = compiled(
    r"率(?:均|已|稳定|继续|保持|控制|力争|要)?(?:达到?|提高到|提升到|提升至|提高至"
    r"|保持在|稳定在|为|在|不低于)?(\d+(?:\.\d+)?)%"
)
_NOT_HAN = compiled(r"[^\u4e00-\u9fff]")
#: A name of a rate has at most so many characters.
_LONGEST = 12
#: A shorter name (成功率) says too little by itself.
_NAME = 3
#: What a rate is of stands within so many characters before it.
_REACH = 40


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
    for plan in items(report, part) or paragraphs(report, part):
        whole = [match[0] for match in _SENTENCE.finditer(plan.text)]
        if any(sentence in words for sentence in whole for _, words in done):
            continue  # a sentence that stands twice is told by the rules of repetition
        repeated = _repeated(plan.text, done, options)
        if repeated is not None:
            yield _told(rule, case, part.id, plan, None, repeated, "今年的结果写在这里")
        elif match := past.search(plan.text):
            yield _told(rule, case, part.id, plan, options.faults["past"], None, match[0])
        elif lower := _lower(plan, done):
            span, name, aim, reached = lower
            fault = options.faults["below"]
            note = f"已经达到{reached}%"
            yield _told(rule, case, part.id, plan, fault, span, note, name=name, aim=aim)


def _repeated(plan: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans) -> Span | None:
    """The result whose figures, or most of whose clauses, a plan has."""
    figures = [figure for figure in set(_FIGURE.findall(_YEAR.sub("", plan))) if len(figure) > 1]
    clauses = _CLAUSE.findall(plan)
    for span, words in done:
        telling = [figure for figure in figures if len(figure) > 2 and _has(words, figure)]
        if len(telling) >= options.figures and len(telling) * 2 >= len(figures):
            return span
        again = [clause for clause in clauses if clause in words]
        enough = len(again) >= options.clauses and len(again) > options.share * len(clauses)
        if enough and any(map(_FIGURE.search, again)):
            return span
    return None


def _has(done: str, figure: str) -> bool:
    """Whether a figure stands in ``done``, not only the end of a longer one."""
    at = done.find(figure)
    while at > 0 and (done[at - 1].isdigit() or done[at - 1] == "."):
        at = done.find(figure, at + 1)
    return at >= 0


def _lower(plan: Item, done: Sequence[tuple[Span, str]]) -> tuple[Span, str, str, str] | None:
    """The result that a target of the plan falls short of."""
    for name, aim in _rates(plan.text):
        for span, words in done:
            for result, reached in _rates(words) if name[-_NAME:] in words else ():
                if float(aim) < float(reached) and _same_rate(name, result, before=words):
                    return span, name, aim, reached
    return None


def _rates(text: str) -> Iterator[tuple[str, str]]:
    """The rates that a text names, each with its per cent."""
    for match in _RATE.finditer(text):
        before = text[max(match.start() - _LONGEST, 0) : match.start()]
        yield _NOT_HAN.split(before)[-1] + "率", match[1]


def _same_rate(aim: str, result: str, before: str) -> bool:
    """Whether two names are of one rate: what one leaves out stands before the other."""
    if aim == result:
        return len(aim) > _NAME
    at = before.find(result)
    sentence = before[max(before.rfind("。", 0, at) + 1, at - _REACH) : at]
    return aim.endswith(result) and aim[: -len(result)][-_NAME:] in sentence


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
