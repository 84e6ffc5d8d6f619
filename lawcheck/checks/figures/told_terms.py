"""Terms told without two days: 在第20个工作日作出决定, 听证2日前通知, 3月20日报送年度报告."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from lawcheck.checks.figures.dated import Dated
from lawcheck.checks.figures.passage import passage_of
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.two_acts import LIMIT, cited, clause_of, is_of
from lawcheck.packs.kinds.figures import LegalTerm, LegalTerms
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compile_patterns, compiled, may_match

_LENGTH = r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<unit>个?工作日|日|天|个月)"
#: 各延长50日后作出决定; 延长至50日 is the whole.
_LENGTHENED = compiled(
    r"(?:(?<=[，。；\n各均再又后并被件起案])|(?<=批准)|(?<=同意)|(?<=依法)|(?<=决定)|(?<=案件)|(?<=申请))延长(?:了|办理|审理|审查|答复|查封|扣押|期限|时间){0,3}"
    rf"{_LENGTH}(?![前内以])"
)
#: 经批准延长的2辆次，延长没有超过60日: what was no more than so long may have been.
_NO_LONGER = compiled(
    r"延长(?:的)?(?:期限|时间)?(?:均|都|也|最长|一律)?(?:没有|未|不)(?:曾)?超过"
    rf"{_LENGTH}"
)
_MONTH = 30
#: Days of the calendar and working days of a week.
_WEEK, _FIVE = 7, 5
#: A notice so long ahead.
_AHEAD = compiled(rf"{LIMIT}(?:以|之)?前")
#: What a length told of a term begins with.
_NTH, _AFTER = compiled(rf"第{LIMIT}"), compiled(rf"{LIMIT}后")
_WITHIN = rf"起{LIMIT}(?:以|之)?内"
_SINCE = compiled(_WITHIN)
#: 不少于2日前: what is told is no more than a bound itself.
_BOUND, _LEAD = compiled(r"(?:不少于|至少|不超过|超过|不足)$"), 3


def lengthened(options: LegalTerms, text: str) -> Iterator[Refuted]:
    """Every length by which a term was lengthened that is more than the law lets it."""
    terms = [term for term in options.terms if term.longer]
    for match in chain(_LENGTHENED.finditer(text), _NO_LONGER.finditer(text)):
        said = passage_of(text, *match.span())
        months = "月" in match["unit"]
        days = (small_number(match["n"]) or 0) * (_MONTH if months else 1)
        of = [term for term in terms if compile_patterns((term.of,)).search(said.own)]
        # A sentence that tells of several kinds says not which of them was lengthened.
        if len(of) != 1:
            continue
        counted = as_counted(of[0], days, match["unit"])
        if counted > of[0].longer:
            unit = "个工作日" if of[0].working else "日"
            told = f"“{match[0]}”超过{of[0].name}最多可以延长的{of[0].longer}{unit}{cited(of[0])}"
            yield Refuted(*match.span(), told, False)


def told_terms(options: LegalTerms, text: str) -> Iterator[Refuted]:
    """Every length told of a term that is too long, or of a notice that is too short."""
    # Most reports tell none so, whatever the term.
    told = _NTH.search(text) or _AFTER.search(text)
    laid_down = _SINCE.search(text)
    for term in options.terms:
        if not (term.opens and term.closes):
            continue
        if term.bound == "most":
            for match in _closing(term.closes).finditer(text) if told else ():
                if match[0].startswith("第") or text.startswith("后", match.end("unit")):
                    yield from _judged(options, term, text, match, match)
            for match in _laid_down(term.opens, term.closes).finditer(text) if laid_down else ():
                yield from _judged(options, term, text, match, match)
        else:
            for match in compile_patterns((term.opens,)).finditer(text):
                if ahead := _AHEAD.search(text, *match.span()):
                    yield from _judged(options, term, text, match, ahead)


@lru_cache(maxsize=256)
def _closing(closes: str) -> re.Pattern[str]:
    """第20个工作日作出决定, 20日后作出决定."""
    return compiled(rf"第?{LIMIT}(?:之?后)?[^，。；\d]{{0,6}}?(?:{closes})")


@lru_cache(maxsize=256)
def _laid_down(opens: str, closes: str) -> re.Pattern[str]:
    """自立案之日起150日内作出决定, laid down as a rule."""
    since = rf"自[^，。；\d]{{0,10}}(?:{opens})[^，。；\d]{{0,8}}{_WITHIN}"
    return compiled(rf"{since}[^，。；\d]{{0,8}}(?:{closes})")


def _judged(
    options: LegalTerms, term: LegalTerm, text: str, match: re.Match[str], length: re.Match[str]
) -> Iterator[Refuted]:
    counted = as_counted(term, small_number(length["n"]), length["unit"])
    most = term.bound == "most"
    wrong = counted > term.days if most else 0 < counted < term.days
    start = length.start("n")
    if not wrong or _BOUND.search(text[max(start - _LEAD, 0) : start]):
        return
    said = passage_of(text, *match.span())
    if not is_of(options, term, said):
        return
    limit = f"{'超过' if most else '少于'}{term.name}的{term.days}"
    unit_of = "个工作日" if term.working else "日"
    told = f"“{match[0]}”{limit}{unit_of}{cited(term)}"
    kept = term.sure or compile_patterns(options.kept).search(said.own) is not None
    yield Refuted(*match.span(), told, False, faint=not kept)


def as_counted(term: LegalTerm, days: int, unit: str) -> int:
    """So many days as the term counts them: working days, or all."""
    if "工作" in unit and not term.working:
        return days * _WEEK // _FIVE
    if term.working and "工作" not in unit:
        return days * _FIVE // _WEEK
    return days


def by_day(options: LegalTerms, text: str, days: Sequence[Dated]) -> Iterator[Refuted]:
    """Every act that has its last day in each year, done on a later one."""
    for term in options.terms:
        if not term.by:
            continue
        if not may_match(term.closes, text):
            continue
        month, last = map(int, term.by.split("-"))
        for turn, one in enumerate(days):
            if one.date is None or (one.day.month, one.day.day or 0) <= (month, last):
                continue
            words = clause_of(text, days, turn)
            end = one.day.end + min(len(words), 16)
            acted = compile_patterns((term.closes,)).search(words)
            if acted and is_of(options, term, passage_of(text, one.day.start, end)):
                told = f"{term.name}是{month}月{last}日以前{cited(term)}，{one.day.text}已经过了"
                yield Refuted(one.day.start, end, told, False, faint=not term.sure)
