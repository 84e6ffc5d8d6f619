"""Plans that are this year's results over again: their figures, most of their clauses, their words.

A plan of the same name as a result may hold new measures: how much of it stands in the results says
how sure that is.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.sentences import statements

_FIGURE = compiled(r"(?<![\d.])\d+(?:\.\d+)?(?:余|多)?(?:%|[万亿]?[\u4e00-\u9fff])")
#: A figure with the words that it counts: 审查文件39件.
_COUNTED = compiled(r"[\u4e00-\u9fff]{2,}?\d+(?:\.\d+)?(?:余|多)?(?:%|[万亿]?[\u4e00-\u9fff])")
#: 8400余人次 and 8400人次以上 are one figure.
_ROUNDED = compiled(r"(?<=\d)[余多](?=[万亿]?[\u4e00-\u9fff])")
_YEAR = compiled(r"20\d\d年")
#: What is raised is named from where to where: 由9个小区扩大到17个.
_CHANGED = compiled(
    r"[由从][^，。；]{0,12}?\d[^，。；]{0,12}?[提升增扩降压缩减][^，。；\d]{0,6}[到至为]\d+(?:\.\d+)?"
    r"(?:%|[\u4e00-\u9fff]{1,2})"
)
_NAME = compiled(r'《[^》]*》|"[^"]{2,16}"')
_CLAUSE = compiled(r"[^，。；：！？\n]{6,}")
#: From its beginning on: tried from each character, a long text without a stop takes its square.
_SENTENCE = compiled(r"(?<![^。；\n])[^。；\n]{12,}。")
#: A shorter plan says too little to be a repetition by its words.
_LONG_ENOUGH, _ENOUGH_PAIRS = 24, 10
_PAIR = 2
#: A sentence with a figure of a result is one sooner by so much.
_TOLD = 0.2
_BOUND = compiled("不少于|不低于|至少|以上|力争")
#: Of a plan with more than so many clauses for each old one the most is new.
_FEW = 4
#: A clause is an old one where so much of its words, and all of its figures, stand in one result.
_OLD = 0.6


class Again(msgspec.Struct, frozen=True):
    """The result that a plan tells again."""

    span: Span
    unsure: bool = False
    """Most of the plan is new."""


class Result(msgspec.Struct, frozen=True):
    """What a report tells as done, in one paragraph."""

    span: Span
    words: str
    pairs: frozenset[str]
    """All that stands side by side in it."""


class Done:
    """The results of a report, each read once for all plans."""

    def __init__(self, told: Iterable[tuple[Span, str]]) -> None:
        self.results: list[Result] = []
        self._having: dict[str, list[int]] = defaultdict(list)
        for number, (span, words) in enumerate(told):
            plain = _ROUNDED.sub("", words)
            self.results.append(Result(span, plain, runs(plain, _PAIR)))
            for pair in self.results[-1].pairs:
                self._having[pair].append(number)

    def holding(self, pairs: frozenset[str], share: float) -> Iterator[Result]:
        """The results that have so large a share of the pairs, from first to last.

        Whichever has them has one of the rarest, more of which than the rest may be missing: the
        prefix filter of similarity joins (Chaudhuri, Ganti and Kaushik 2006).
        """
        if not pairs:
            yield from self.results
            return
        least = share * len(pairs)
        rarest = sorted(pairs, key=lambda pair: len(self._having.get(pair, ())))
        few = rarest[: len(pairs) - math.ceil(least) + 1]
        for number in sorted({at for pair in few for at in self._having.get(pair, ())}):
            if len(pairs & self.results[number].pairs) >= least:
                yield self.results[number]


def again(plan: str, done: Done, options: RepeatedPlans) -> Again | None:
    """The result whose figures, clauses or words a plan has; None where all its clauses are new."""
    plan = _ROUNDED.sub("", plan)
    span = _repeated(plan, done, options)
    if span is None:
        return None
    clauses = [_YEAR.sub("", clause) for clause in _CLAUSE.findall(plan)]
    old = [clause for clause in clauses if _is_old(clause, done, options)]
    if clauses and not old:
        return None  # 统一文书 names both, and each measure of the plan is another
    # 会前学法不少于10次 among six new measures: a bound, and hardly any of the plan.
    if any(_FIGURE.search(clause) and not _BOUND.search(clause) for clause in old):
        return Again(span, unsure=_FEW * len(old) < len(clauses))
    # Words of many results, one of each, are words of the trade.
    held = Counter(one.span for clause in clauses for one in _holding(clause, done, options))
    most = max(held.values(), default=0)
    return Again(span, unsure=2 * most < len(clauses))


def again_in_itself(plan: str, options: RepeatedPlans) -> str | None:
    """What a plan says is done this year, where the rest of it plans the same."""
    now = compile_patterns(options.now)
    parts = statements(plan)
    told = [part for part in parts if now.search(part)]
    if not told:
        return None
    rest = "".join(f"{part}。" for part in parts if not now.search(part))
    looser = msgspec.structs.replace(options, alike=options.alike - _TOLD)
    same = _alike(rest, [], Done([(Span(0, 0, 0, 0), "。".join(told))]), looser)
    return None if same is None else told[0]


def _is_old(clause: str, done: Done, options: RepeatedPlans) -> bool:
    """Whether one result holds the figures of a clause and most of its words."""
    return next(_holding(clause, done, options), None) is not None


def _holding(clause: str, done: Done, options: RepeatedPlans) -> Iterator[Result]:
    """The results that hold the figures of a clause and most of its words."""
    own = runs(compile_patterns(options.common).sub("，", clause), _PAIR)
    figures = _FIGURE.findall(clause)
    if own or figures:
        for one in done.holding(own, _OLD):
            if all(_has(one.words, figure) for figure in figures):
                yield one


def _repeated(plan: str, done: Done, options: RepeatedPlans) -> Span | None:
    """The result whose figures, or most of whose clauses, a plan has."""
    # A term (15日内) and who is meant (12个乡镇) are no results that could be told again.
    nothing, undated = compile_patterns(options.no_results), _YEAR.sub("", plan)
    figures = _figures(nothing.sub("，", undated))
    raised = _CHANGED.sub(lambda m: m[0] if _is_told(m[0], done) else "，", undated)
    results = nothing.sub("，", raised)
    long = [figure for figure in _figures(results) if len(figure) > 2]
    clauses = _CLAUSE.findall(plan)
    counted = set(_COUNTED.findall(results))
    for one in done.results:
        words = one.words
        telling = [figure for figure in long if _is_again(results, words, figure, options)]
        if len(telling) >= options.figures and len(telling) * 2 >= len(figures):
            return one.span
        if sum(told in words for told in counted) >= options.figures:
            return one.span
        again = [clause for clause in clauses if clause in words]
        enough = len(again) >= options.clauses and len(again) > options.share * len(clauses)
        if enough and any(map(_FIGURE.search, again)):
            return one.span
    if len(long) >= options.scattered:
        places = [
            next((r.span for r in done.results if _is_again(results, r.words, one, options)), None)
            for one in long
        ]
        if all(places):
            return places[0]
    return _alike(plan, figures, done, options)


def _figures(text: str) -> list[str]:
    """The figures of a text, each once, with what they count."""
    return [figure for figure in dict.fromkeys(_FIGURE.findall(text)) if len(figure) > 1]


def _is_told(words: str, done: Done) -> bool:
    """Whether a result has the very words."""
    return any(words in one.words for one in done.results)


def _alike(plan: str, figures: Sequence[str], done: Done, options: RepeatedPlans) -> Span | None:
    """The result in whose words a sentence of the plan is written, without a new figure."""
    for match in _SENTENCE.finditer(plan):
        if compile_patterns(options.resumes).search(match[0]):
            continue
        own = [figure for figure in figures if figure in match[0]]
        # What has a name (《……》, "村务账本开放日") is called the same whatever is done with it.
        plain = _NAME.sub("，", match[0])
        mine = runs(compile_patterns(options.common).sub("，", plain), _PAIR)
        if len(match[0]) < _LONG_ENOUGH or len(mine) < _ENOUGH_PAIRS:
            continue
        share = options.alike - _TOLD * any(len(figure) > 2 for figure in own)
        for one in done.holding(mine, share):
            if not _of_a_name(plain, one.words) and all(_has(one.words, f) for f in own):
                return one.span
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
