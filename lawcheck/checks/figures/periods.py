"""Periods and the days in them: a month of another half year, years since, the years of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.model import Case
from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.text.around import end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_PARTS = {"上半": (1, 6), "下半": (7, 12), "一": (1, 3), "二": (4, 6), "三": (7, 9), "四": (10, 12)}
#: 下半年（5月）, 第三季度的5月12日, 5月（三季度）.
_WITHIN = compiled(
    r"(?:(?P<half>[上下]半)年|第?(?P<quarter>[一二三四])季度)(?:的|（|，?即|初的?|末的?)"
    r"(?P<month>\d{1,2})月|(?<!\d)(?P<before>\d{1,2})月(?:份|底|\d{1,2}日)?（?即?第?"
    r"(?:(?P<half2>[上下]半)年|(?P<quarter2>[一二三四])季度)）"
)
_NUMBER = rf"([两{ONE_TO_TEN}]{{1,3}}|\d{{1,2}})"
#: 第四季度（9—12月）; 三季度于6月底前.
_MONTHS = compiled(
    r"第?(?P<quarter>[一二三四])季度(?:（(?P<from>\d{1,2})月?(?:—+|-|～|至|到)(?P<to>\d{1,2})月"
    r"|(?:于|在|至)(?P<month>\d{1,2})月(?:底|初|中旬|[上下]旬|\d{1,2}日|份))"
)
#: 下半年以来，先后于5月、8月、10月: the days that the half year governs.
_HALF = compiled(r"(?<![一-龥])(?P<half>[上下]半)年(?:以来)?，?(?=[^\n])")
#: Up to them no act and no thing of its own time: 上半年查出的隐患8月销号, 上半年考核结果7月通报.
_GOVERNED = compiled(
    r"(?:(?<=，)[^，。；：的\d]{0,12}|(?<=以来，)[^。；：的\d]{0,40}，(?:先后|分别|陆续)[于在]"
    r"|(?:先后|分别|陆续|[已曾又])?[于在]?)"
    r"(?:\d{1,2}月(?:\d{1,2}日|份|[上中下]旬|底|初)?[、和])*"
)
#: 一季度，5月12日举办, 上半年，9月召开: the day that stands right behind its part of the year.
_BEHIND = compiled(
    r"(?<![一-龥—\-～])(?:第?(?P<part>[一二三四])季度|(?P<half>[上下]半)年)，(?=(?P<month>\d{1,2})月"
    r"(?:\d{1,2}日|[上中下]旬|初|底)?[^，。；\d的以之起前至到—\-～、份]{2})"
)
_ELSE = compiled(r"20\d\d年|[上去前次翌]一?年(?!度?计划)|[上下]半年|季度|截至|同期|比|较")
#: 自2021年以来，连续五年
_SINCE = (
    r"(?:自|从)?(20\d\d)年(?:\d{1,2}月)?(?:以来|起|至今)[，]?[^，。；、\d]{0,6}?"
    rf"(?:已|已经)?(?:%s){_NUMBER}(?:个)?(?:年|年度)(?![前内底度级])"
)
#: 三年行动计划（2023—2027年）
_PLAN = (
    rf"(?<![二十第第])([{ONE_TO_TEN}])年(?:[一-龥]{{0,6}})(?:%s)[一-龥]{{0,12}}"
    r"（(20\d\d)年?[—\-～至]+(20\d\d)年?）"
)
_YOUNG = compiled(
    r"未成年(?![一-龥]{0,8}[和与及或、])[一-龥]{0,8}（?(?P<a>1[89]|[2-9]\d)周?岁"
    r"|(?P<b>1[89]|[2-9]\d)周?岁(?:以上)?的?未成年"
)
#: 近三年（2023—2026年）
_LATELY = compiled(
    rf"近(?P<n>[两{TWO_TO_TEN}])年来?（(?P<from>20\d\d)年?[—\-～至]+(?P<to>20\d\d)年?）"
)
#: 第五季度, 周八, 12:70.
_NONE = compiled(
    r"第?[五六七八九]季度|(?<=[至到—、（每])(?:星期|周)[七八九](?![一-龥]?[岁年期次轮])"
    r"|(?:上午|下午|早上|晚上|[至—－\-～])(?:(?:1?\d|2[0-4])：[6-9]\d|2[5-9]：[0-5]\d)(?!\d)"
)
#: 自3月起至11月止的8个月; 从4月持续到9月，历时5个月.
_SPAN = compiled(
    r"(?<!\d)(?P<a>1[0-2]|[1-9])月(?P<from>份|底|末|初|中旬|[上下]旬)?(?:起|开始)?(?:持续|延续)?(?:至|到|—+|-|～)"
    r"(?P<b>1[0-2]|[1-9])月(?P<to>份|底|末|初|中旬|[上下]旬)?止?(?:，?(?:的|共|历时|为期|持续|前后|用时|整整)){1,2}"
    + _NUMBER
    + "个(?:多)?月(?!以)"
)
#: 1981年恢复设立，2026年迎来四十周年: of the same.
_ANNIVERSARY = compiled(
    r"(?<!\d)(?P<from>1[89]\d\d|20\d\d)年(?P<done>[^，。；\d]{0,16}(?:设立|成立|创建|创办|建立|颁布|施行|公布|建[县市区院局所]))"
    r"[^，。；\d]{0,6}，[^。；\d]{0,8}?(?P<to>20\d\d)年，?(?:恰逢|迎来|喜迎|正值|正好|适逢|即?将|是|为)*"
    r"(?:其|该[处所局会院]|建[县市院局所处]|恢复|成立|设立|创建|重建|挂牌|组建|颁布|施行|公布)*"
    rf"(?P<n>\d{{1,3}}|[{ONE_TO_TEN}]{{1,3}}|[{ONE_TO_TEN}]百[{ONE_TO_TEN}零]{{0,4}})周年"
)
#: 从2019年起每年……，2026年是连续第六年.
_RUNNING = compiled(
    r"(?:自|从)?(?P<from>20\d\d)年(?P<since>起|以来|开始)[^。；\n]{0,40}?(?P<to>20\d\d)年"
    rf"(?:已?经?是|为|进入)(?:的)?(?:连续)?(?:第(?P<n>\d{{1,2}}|[{ONE_TO_TEN}]{{1,3}})个?年头?)"
)
#: A plan may begin within its first year and end within its last.
_MORE = 1


def periods(options: DateImpossible, case: Case) -> Iterator[Refuted]:
    """Everything that a period and what is said to lie in it refute."""
    text = case.report.running.text
    yield from _within(text)
    yield from _in_half(case.report.running)
    yield from _since(options, case, text)
    yield from _terms(options, text)
    for match in _LATELY.finditer(text):
        years = int(match["to"]) - int(match["from"]) + 1
        if years != small_number(match["n"]):
            told = f"“近{match['n']}年”与{match['from']}—{match['to']}年（{years}年）对不上"
            yield Refuted(*match.span(), told, True)
    for match in _SPAN.finditer(text):
        yield from _months(match)
    for match in _ANNIVERSARY.finditer(text):
        passed, said = int(match["to"]) - int(match["from"]), small_number(match["n"])
        if said and passed != said:
            told = f"{match['from']}年到{match['to']}年是{passed}周年，文中为{match['n']}周年"
            yield Refuted(*match.span(), told, False)
    for match in _RUNNING.finditer(text):
        passed, said = int(match["to"]) - int(match["from"]) + 1, small_number(match["n"])
        # A year between them may begin anew; 以来 may leave out the first.
        again = "20" in text[match.end("since") : match.start("to")]
        least = passed - (match["since"] == "以来")
        if passed > 1 and not least <= said <= passed and not again:
            told = f"从{match['from']}年到{match['to']}年是第{passed}年，文中为第{match['n']}年"
            yield Refuted(*match.span(), told, False)
    for match in _NONE.finditer(text):
        yield Refuted(*match.span(), f"没有“{match[0].lstrip('至—－-～')}”", True)
    for match in _YOUNG.finditer(text):
        told = f"{match['a'] or match['b']}岁不是未成年人"
        yield Refuted(*match.span(), told, True)


def _within(text: str) -> Iterator[Refuted]:
    for match in _WITHIN.finditer(text):
        part = next(filter(None, (match[g] for g in ("half", "quarter", "half2", "quarter2"))))
        month = int(match["month"] or match["before"])
        first, last = _PARTS[part]
        if not first <= month <= last:
            name = f"{part}年" if "半" in part else f"{part}季度"
            yield Refuted(*match.span(), f"{month}月不在{name}", True)

    for match in _MONTHS.finditer(text):
        first, last = _PARTS[match["quarter"]]
        months = [int(match[g]) for g in ("from", "to", "month") if match[g]]
        outside = [month for month in months if not first <= month <= last]
        if outside:
            told = f"{match['quarter']}季度是{first}—{last}月，{outside[0]}月不在其中"
            yield Refuted(*match.span(), told, True)

    for match in _BEHIND.finditer(text):
        first, last = _PARTS[match["part"] or match["half"]]
        month = int(match["month"])
        # 一季度，5月印发的方案; 下半年，6月部署后: an act of its own time.
        clause = text[match.end() : end_of(text, match.end(), "，。；\n")]
        if "的" in clause or "后" in clause or not 0 < month <= 12 or first <= month <= last:
            continue
        name = match[0].rstrip("，")
        told = f"{name}是{first}—{last}月，{month}月不在其中"
        yield Refuted(match.start(), match.end("month") + 1, told, False)


def _months(match: re.Match[str]) -> Iterator[Refuted]:
    """So many months from one to another, both counted, or of two that are parted one less."""
    first, last, said = int(match["a"]), int(match["b"]), small_number(match[5])
    passed = (last - first) % 12 + 1
    # Of 起……止 both are whole; else the first or the last may be counted in part.
    whole = "起" in match[0] and "止" in match[0]
    if said and said != passed and (whole or said != passed - 1):
        span = f"{first}月到{last}月是{passed}个月"
        yield Refuted(*match.span(), f"{span}，文中为{match[5]}个月", False)


def _in_half(running: RunningText) -> Iterator[Refuted]:
    """Months of the other half year in a sentence that begins with one half."""
    text = running.text
    if "半年" not in text:
        return
    for match in _HALF.finditer(text):
        end = end_of(text, match.end(), "。；\n")
        first, last = _PARTS[match["half"]]
        other = _ELSE.search(text, match.end(), end)
        month = text.find("月", match.end(), end)
        for day in running.days_between(match.end(), end):
            if (other and other.end() <= day.start) or running.in_title(day.start, day.end):
                break
            # 按照5月印发的方案: an act of its own time.
            if "的" in text[day.end : min(end, day.end + 8)] or not day.possible():
                continue
            # ，9月又…… and what the half year only began are of another time.
            if text[day.start - 1] in "，、" and month >= day.start:
                break
            if not _GOVERNED.fullmatch(text, match.end(), day.start):
                break
            if not first <= day.month <= last:
                told = f"{day.month}月不在{match['half']}年"
                yield Refuted(match.start(), day.end, told, False)
                break


def _since(options: DateImpossible, case: Case, text: str) -> Iterator[Refuted]:
    year = case.report.year
    for match in compile_patterns((_SINCE % options.lasting,)).finditer(text):
        if year is None:
            return
        said, first = small_number(match[2]), int(match[1])
        passed = year - first
        if passed >= 0 and said > passed + _MORE:
            told = f"从{first}年到{year}年只有{passed + 1}个年头，文中写的是{match[2]}年"
            yield Refuted(*match.span(), told, True)


def _terms(options: DateImpossible, text: str) -> Iterator[Refuted]:
    for match in compile_patterns((_PLAN % options.plans,)).finditer(text):
        said, years = small_number(match[1]), int(match[3]) - int(match[2]) + 1
        if said and not said <= years <= said + _MORE:
            told = f"“{match[1]}年”与起止年份{match[2]}—{match[3]}年（{years}年）对不上"
            yield Refuted(*match.span(), told, True)
