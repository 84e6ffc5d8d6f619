"""Shortcoming → cause → plan, as one table.

A plan answers a shortcoming when both are about the same theme, or share words: runs of characters
of the headline, or rarer and longer runs of the whole text.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from lawcheck.checks.model import Case, Chain
from lawcheck.checks.part_text import written
from lawcheck.checks.substance.items import Item, apart, headed, items, paragraphs
from lawcheck.documents.model import Location, Span
from lawcheck.packs.kinds.structure import ShortcomingCauses
from lawcheck.packs.kinds.substance import AnsweredShortcomings
from lawcheck.reports.markers import numeral
from lawcheck.text.characters import runs
from lawcheck.text.digits import NUMERAL
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

_REFERS = compiled(rf"(?:针对|对于?|回应|解决)(?:其|第)({NUMERAL})(?:[，个条项点类]|方面)")
#: What a shortcoming counts and its plan takes up: 发证的61户, 对61户取水户分片包干.
_COUNTED = compiled(
    r"\d{2,}(?!个?(?:乡|镇|县|区|村|街|社区|市|部门|单位|工作日|小时)|[日天月年分万亿])[\u4e00-\u9fff]"
)
_CLAUSE = compiled(r"[^。；！？\n]+[。；！？]?")


class Row(msgspec.Struct, frozen=True):
    """A shortcoming and the plan that answers it best."""

    shortcoming: Item
    plan: Item | None


#: The last table: the rule and the review both ask for it.
_last: list[tuple[Case, AnsweredShortcomings, list[Row]]] = []


def rows(case: Case, options: AnsweredShortcomings) -> list[Row]:
    """The table; empty where nothing tells the shortcomings apart, or from the plans."""
    for known, asked, table in _last:
        if known is case and asked is options:
            return table
    _last[:] = [(case, options, _rows(case, options))]
    return _last[0][2]


def _rows(case: Case, options: AnsweredShortcomings) -> list[Row]:
    weak = written(case, options.shortcomings)
    planned = written(case, options.plans)
    if weak is None or planned is None or weak.stretches == planned.stretches:
        return []
    report = case.report
    # A further section of the part gives the causes: its items are no shortcomings.
    limit = min((span.paragraph for span in weak.others), default=len(report.document.paragraphs))
    listed = apart(report, weak) or headed(report, weak)
    shortcomings = [item for item in listed if item.span.paragraph <= limit]
    plans = items(report, planned) or paragraphs(report, planned)
    if not plans:
        return []
    common = compile_patterns(options.common)
    pairs = [runs(common.sub("，", plan.text), 2) for plan in plans]
    many = Counter(run for some in pairs for run in some)
    rare = frozenset(run for run, count in many.items() if 2 * count <= len(plans) + 1)
    beside, by_number = _beside(shortcomings, plans), _by_number(len(shortcomings), plans)
    return [
        Row(
            one,
            near
            or named
            or _answer(one, plans, pairs, rare, options)
            or _in_turn(at, one, plans, options),
        )
        for at, (one, near, named) in enumerate(zip(shortcomings, beside, by_number, strict=True))
    ]


def chains(case: Case) -> tuple[Chain, ...]:
    """The table as places, with the causes; empty where no rule of the pack asks for it."""
    checks = [rule.check for rule in case.pack.rules if rule.enabled]
    asked = next((c for c in checks if isinstance(c, AnsweredShortcomings)), None)
    if asked is None:
        return ()
    causes = next((c for c in checks if isinstance(c, ShortcomingCauses)), None)
    locate = case.report.locate
    return tuple(
        Chain(
            locate(row.shortcoming.span),
            _cause(case, row.shortcoming, causes) if causes else None,
            locate(row.plan.span) if row.plan else None,
        )
        for row in rows(case, asked)
    )


def _cause(case: Case, one: Item, options: ShortcomingCauses) -> Location | None:
    """The clause of a shortcoming that says why."""
    words = compile_patterns(options.patterns)
    document = case.report.document
    for number in one.span.paragraphs:
        start = one.span.start if number == one.span.paragraph else 0
        end = one.span.end if number == one.span.last else len(document[number].text)
        text = document[number].text[start:end]
        for match in _CLAUSE.finditer(text):
            if words.search(fold(match[0]).text):
                place = Span(number, start + match.start(), number, start + match.end())
                return case.report.locate(place)
    return None


def _answer(
    one: Item,
    plans: list[Item],
    plan_runs: list[frozenset[str]],
    rare: frozenset[str],
    options: AnsweredShortcomings,
) -> Item | None:
    """The plan that answers a shortcoming best, None where none does.

    ``rare``: what of ``plan_runs`` stands in few of the plans.
    """
    if options.ahead and compile_patterns(options.ahead).search(one.text):
        return one
    common = compile_patterns(options.common)
    broad = _named(one.headline, options.broad)
    themes = _named(one.headline, options.themes)
    # 依申请公开答复不规范 is about openness, in whatever procedure it was found out.
    told = themes or _named(one.text, options.themes)
    found_in = bool(broad) and not themes and any(theme in options.procedures for theme in told)
    wide = [pattern for patterns in options.broad.values() for pattern in patterns]
    # 监管 in both headlines says no more than the broad theme does.
    headline = compile_patterns(wide).sub("，", common.sub("，", one.headline))
    pairs = runs(headline, 2)
    words = rare & runs(common.sub("，", one.text), 2)
    counted = set(_COUNTED.findall(one.text))
    best, most = None, (0, 0)
    for plan, some in zip(plans, plan_runs, strict=True):
        shared, named = len(words & some), sum(pair in plan.text for pair in pairs)
        headed = sum(pair in plan.headline for pair in pairs)
        about = sum(_is_about(plan, options.themes[theme]) for theme in told)
        if about and not themes and not _takes_up(one, some, told, options):
            about = 0
        near = any(_is_about(plan, options.broad[theme]) for theme in broad)
        if found_in and not (near or named):
            continue
        same = bool(counted & set(_COUNTED.findall(plan.text)))
        enough = named >= options.shared + (not near) or shared >= options.told or same
        rank = (about + near + same, named + shared + headed)
        if (about or enough or headed >= options.headed) and rank > most:
            best, most = plan, rank
    return best


def _takes_up(
    one: Item, some: frozenset[str], told: list[str], options: AnsweredShortcomings
) -> bool:
    """Whether a plan has a word of the shortcoming beside those of the theme.

    从业人员培训跟不上 among the causes is not answered by 电子数据取证培训.
    """
    words = [pattern for theme in told for pattern in options.themes[theme]]
    rest = compile_patterns((*options.common, *words)).sub("，", one.text)
    return bool(runs(rest, 2) & some)


def _in_turn(at: int, one: Item, plans: list[Item], options: AnsweredShortcomings) -> Item | None:
    """The plan of the same turn, where it takes up a word of the headline, or both headlines are
    of one field.

    取证本领不强 is answered by 取证实训, 信息化支撑较弱 by 加快数字化改造.
    """
    if at >= len(plans):
        return None
    plan = plans[at]
    own = runs(compile_patterns(options.common).sub("，", one.headline), 2)
    fields = _named(one.headline, options.broad)
    taken = any(pair in plan.text for pair in own)
    return plan if taken or set(fields) & set(_named(plan.headline, options.broad)) else None


def _beside(shortcomings: list[Item], plans: list[Item]) -> list[Item | None]:
    """The plan that stands behind each shortcoming: before the next one where some stand between
    shortcomings, else in its own paragraphs."""
    begins = [(one.span.paragraph, one.span.start) for one in shortcomings]
    told = [(plan.span.paragraph, plan.span.start) for plan in plans]
    ends = [(one.span.last + 1, 0) for one in shortcomings]
    if begins and min(told) < begins[-1]:
        ends = [*begins[1:], (max(told)[0] + 1, 0)]
    return [
        next((plan for plan, at in zip(plans, told, strict=True) if start < at < end), None)
        for start, end in zip(begins, ends, strict=True)
    ]


def _by_number(count: int, plans: list[Item]) -> list[Item | None]:
    """The plan that names each shortcoming by its number: 针对其一, 针对第二个问题."""
    named = {
        numeral(match[1]): plan for plan in reversed(plans) for match in _REFERS.finditer(plan.text)
    }
    return [named.get(number) for number in range(1, count + 1)]


def _named(text: str, themes: dict[str, tuple[str, ...]]) -> list[str]:
    return [name for name, patterns in themes.items() if compile_patterns(patterns).search(text)]


def _is_about(plan: Item, patterns: tuple[str, ...]) -> bool:
    return compile_patterns(patterns).search(plan.text) is not None
