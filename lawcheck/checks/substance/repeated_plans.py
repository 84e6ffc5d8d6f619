"""Plans that ask for nothing new: this year's results again, the past tense, a lower target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, Related, finding, related, shorten
from lawcheck.checks.part_text import prose, written
from lawcheck.checks.substance import targets
from lawcheck.checks.substance.built import restarted, there
from lawcheck.checks.substance.issued import documents, issued
from lawcheck.checks.substance.items import Item, items, paragraphs
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import PlanFault, RepeatedPlans
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.characters import runs
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled, each_match
from lawcheck.text.sentences import sentences

_FIGURE = compiled(r"(?<![\d.])\d+(?:\.\d+)?(?:余|多)?(?:%|[万亿]?[\u4e00-\u9fff])")
#: A figure with the words that it counts: 审查文件39件.
_COUNTED = compiled(r"[\u4e00-\u9fff]{2,}?\d+(?:\.\d+)?(?:余|多)?(?:%|[万亿]?[\u4e00-\u9fff])")
_YEAR = compiled(r"20\d\d年")
_NAME = compiled(r'《[^》]*》|"[^"]{2,16}"')
_CLAUSE = compiled(r"[^，。；：！？\n]{6,}")
#: From its beginning on: tried from each character, a long text without a stop takes its square.
_SENTENCE = compiled(r"(?<![^。；\n])[^。；\n]{12,}。")
_STOPPED = compiled(r"[^。；\n]+")
#: A shorter plan says too little to be a repetition by its words.
_LONG_ENOUGH, _ENOUGH_PAIRS = 24, 10
#: A sentence with a figure of a result is one sooner by so much.
_TOLD = 0.2


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
    known = documents(done, options)
    # 另外8个须待汛后移建: a plan that takes up what is left repeats nothing.
    left = compile_patterns(options.left)
    finished = [(span, left.sub("，", words)) for span, words in done]
    for told in items(report, part) or paragraphs(report, part):
        plan = _ahead(told, options)
        whole = [match[0] for match in _SENTENCE.finditer(plan.text)]
        if any(sentence in words for sentence in whole for _, words in done):
            continue  # a sentence that stands twice is told by the rules of repetition
        repeated = _repeated(plan.text, finished, options) or _again(plan, options)
        if repeated is not None:
            yield _told(rule, case, part.id, plan, None, repeated, "今年的结果写在这里")
        elif match := _past(plan.text, past, options):
            here = _sentence(case, plan, match[0])
            yield _told(rule, case, part.id, here, options.faults["past"], None, match[0])
        elif thing := (
            there(plan.text, done, options)
            or restarted(plan.text, [*done, (told.span, told.text)], options)
        ):
            name, place, way = thing
            here = _sentence(case, plan, name)
            note = "今年已经建成" if way == "built" else "今年已经做了"
            yield _told(rule, case, part.id, here, options.faults[way], place, note, name=name)
        elif match := _ended(case, plan, options):
            here = _sentence(case, plan, match[0])
            yield _told(rule, case, part.id, here, options.faults["ended"], None, match[0])
        elif document := next((t for t in issued(plan.text, options) if t in known), None):
            fault = options.faults["issued"]
            note = "今年已经印发"
            yield _told(rule, case, part.id, plan, fault, known[document], note, name=document)
        elif lower := targets.lower(plan, told, done, options):
            fault = options.faults["reached" if lower.aim == lower.reached else "below"]
            note = f"已经达到{lower.reached}"
            here = _sentence(case, plan, lower.aim)
            yield _told(
                rule,
                case,
                part.id,
                here,
                fault,
                lower.span,
                note,
                name=lower.name,
                aim=lower.aim,
                severity="info" if lower.unsure else None,
            )


def _ahead(told: Item, options: RepeatedPlans) -> Item:
    """An item without what it tells of the state of things before it plans."""
    match = compile_patterns(options.ahead).search(told.text) if options.ahead else None
    if match is None:
        return told
    return msgspec.structs.replace(told, text=told.text[match.start() :].lstrip("。；\n"))


def _sentence(case: Case, plan: Item, words: str) -> Item:
    """The sentence of a plan that holds ``words``; the plan where none does."""
    for paragraph in plan.span.paragraphs:
        text = case.report.document[paragraph].text
        for start, end in sentences(text):
            folded = fold(text[start:end]).text
            if words in folded and (paragraph, end) > (plan.span.paragraph, plan.span.start):
                return Item(Span(paragraph, start, paragraph, end), folded, folded)
    return plan


def _again(plan: Item, options: RepeatedPlans) -> Span | None:
    """The plan itself where it plans what it says is done this year."""
    now = compile_patterns(options.now)
    parts = _STOPPED.findall(plan.text)
    told = [part for part in parts if now.search(part)]
    if not told:
        return None
    rest = "".join(f"{part}。" for part in parts if not now.search(part))
    looser = msgspec.structs.replace(options, alike=options.alike - _TOLD)
    return _alike(rest, [], [(plan.span, "。".join(told))], looser)


def _past(text: str, past: re.Pattern[str], options: RepeatedPlans) -> re.Match[str] | None:
    """The first words of the past that nothing builds on."""
    return next((match for match in past.finditer(text) if not _goes_on(match, options)), None)


def _goes_on(match: re.Match[str], options: RepeatedPlans) -> bool:
    """Whether the sentence builds on what is done: 今年已覆盖16个乡镇，明年改为随报随审."""
    text = match.string
    behind = text[match.end() : end_of(text, match.end(), "。\n")]
    return compile_patterns(options.goes_on).search(behind) is not None


def _ended(case: Case, plan: Item, options: RepeatedPlans) -> re.Match[str] | None:
    """Where a plan aims at a year that is over: 到2025年实现全覆盖."""
    back = compile_patterns(options.looks_back)
    for match in each_match(options.ended, plan.text):
        begin = begin_of(plan.text, match.start(), "。；\n")
        end = end_of(plan.text, match.end() - 1, "。；\n")
        over = case.report.year is not None and int(match[1]) <= case.report.year
        if over and not back.search(plan.text[begin:end]):
            return match
    return None


def _repeated(plan: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans) -> Span | None:
    """The result whose figures, or most of whose clauses, a plan has."""
    # A term (15日内) and who is meant (12个乡镇) are no results that could be told again.
    results = compile_patterns(options.no_results).sub("，", _YEAR.sub("", plan))
    printed = dict.fromkeys(_FIGURE.findall(results))
    figures = [figure for figure in printed if len(figure) > 1]
    long = [figure for figure in figures if len(figure) > 2]
    clauses = _CLAUSE.findall(plan)
    counted = set(_COUNTED.findall(results))
    for span, words in done:
        telling = [figure for figure in long if _is_again(results, words, figure, options)]
        if len(telling) >= options.figures and len(telling) * 2 >= len(figures):
            return span
        if sum(told in words for told in counted) >= options.figures:
            return span
        again = [clause for clause in clauses if clause in words]
        enough = len(again) >= options.clauses and len(again) > options.share * len(clauses)
        if enough and any(map(_FIGURE.search, again)):
            return span
    if len(long) >= options.scattered:
        places = [
            next((at for at, w in done if _is_again(results, w, one, options)), None)
            for one in long
        ]
        if all(places):
            return places[0]
    return _alike(plan, figures, done, options)


def _alike(
    plan: str, figures: Sequence[str], done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> Span | None:
    """The result in whose words a sentence of the plan is written, without a new figure."""
    for match in _SENTENCE.finditer(plan):
        if compile_patterns(options.resumes).search(match[0]):
            continue
        own = [figure for figure in figures if figure in match[0]]
        # What has a name (《……》, "村务账本开放日") is called the same whatever is done with it.
        plain = _NAME.sub("，", match[0])
        mine = runs(compile_patterns(options.common).sub("，", plain), 2)
        if len(match[0]) < _LONG_ENOUGH or len(mine) < _ENOUGH_PAIRS:
            continue
        share = options.alike - _TOLD * any(len(figure) > 2 for figure in own)
        for span, words in done:
            alike = len(mine & runs(words, 2)) >= share * len(mine) and not _of_a_name(plain, words)
            if alike and all(_has(words, figure) for figure in own):
                return span
    return None


def _of_a_name(plan: str, words: str) -> bool:
    """Whether a sentence of a plan is a good part the name of what a result tells of."""
    names = (name[1:-1] for name in _NAME.findall(words))
    return any(name in plan and 3 * len(name) >= len(plan) for name in names)


def _is_again(plan: str, done: str, figure: str, options: RepeatedPlans) -> bool:
    """Whether a figure counts the same in both: 17个乡镇 is not what 各检查17个 counts."""
    if not figure.endswith(options.bare):
        return _has(done, figure)
    behind = [plan[m.end() : m.end() + 2] for m in re.finditer(re.escape(figure), plan)]
    return any(_has(done, figure + thing) for thing in behind)


def _has(done: str, figure: str) -> bool:
    """Whether a figure stands in ``done``, not only the end of a longer one."""
    at = done.find(figure)
    while at > 0 and (done[at - 1].isdigit() or done[at - 1] == "."):
        at = done.find(figure, at + 1)
    return at >= 0


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
    severity: Severity | None = None,
) -> Finding:
    if fault is not None:
        rule = msgspec.structs.replace(rule, message=fault.message, suggestion=fault.suggestion)
    beside: tuple[Related, ...] = (related(case, place, note),) if place else ()
    return finding(
        rule,
        case,
        plan.span,
        severity=severity,
        related=beside,
        concerns=part,
        text=shorten(plan.headline, 40),
        past=note,
        name=name,
        aim=aim,
    )
