"""A number over another number of things: 以下四个方面 over three, “三项制度” over four."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from lawcheck.checks.figures.announced import announced
from lawcheck.checks.figures.besides import is_besides
from lawcheck.checks.figures.counted import organs, titles
from lawcheck.checks.figures.list_items import (
    AND,
    counted_lists,
    names_before,
    over_lines,
    quoted,
    twice,
)
from lawcheck.checks.figures.over_sections import over_sections
from lawcheck.checks.figures.refuted import Refuted, one_a_place
from lawcheck.checks.figures.said_items import said_items
from lawcheck.checks.figures.tallies import tallies
from lawcheck.checks.figures.whole_lists import OF_EVERY
from lawcheck.checks.model import (
    Case,
    Finding,
    finding,
    running_span,
    shorten,
)
from lawcheck.packs.kinds.figures import CountMismatch
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.around import begin_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.list_numbers import chinese
from lawcheck.text.patterns import Patterns, at_end, compile_patterns, compiled

_N = rf"(?<![0-9.{ONE_TO_TEN}第百之年第])(?P<n>[两{TWO_TO_TEN}]|\d{{1,2}})"
#: 以下三个方面：一是 …, and the same with numbered paragraphs below.
_OPENING = (
    r"(?:" + _N + r"(?P<unit>%s)(?!多?月|多?小时|工作日|多?星期|季度|年)"
    r"|(?<=[有为是])(?P<some>[三四五六七八九])(?=[：，]一是))"
    rf"(?P<noun>[^。；：\n0-9两{TWO_TO_TEN}]{{0,40}}?)"
    r"(?P<mark>[：。，；]\n?|\n)(?=(?P<first>一是|其一|一、|（一）|1\.|1、|（1）|①|第一，|首先))"
)
_NAMED = r'(?P<etc>等)?"?' + _N + r"(?P<unit>%s)(?P<noun>[一-龥]{2,6})"
#: 文书不规范、程序有瑕疵、归档不及时3个方面的问题.
_FAULTS = compiled("方面的?(?:突出|主要|共性)?(?:问题|不足|短板|差距)")
#: What a sentence announces that is over before its items: 做了五个方面的工作。
_ANNOUNCES = compiled(
    "方面|[以如]下|下列|工作|措施|举措|做法|重点|抓|问题|不足|短板|原因|教训|特点|经验|体会|任务"
)
#: 入库、退库均按规定的材料、核实、公示、审核四个步骤: the list begins behind the verb.
_LEADS = compiled("(?:均|都|一律|分别)(?:按|依|经|由|以|要|须|应|实行|采取|建立)|按照?.{1,8}的")
_STOPS = "，。；：（）\n"
#: A list that is longer is told in another way.
_FAR = 160
#: Points that differ by more are those of something else.
_NEAR = 2
#: What is counted has a name of so many characters: 5个乡镇.
_CALLED = 2
#: So much of the first item is quoted.
_SHOWN = 30
#: So much of an item is its heading; a number stands so near behind what announces it.
_HEADING, _LEAD = 16, 40
#: Numbered paragraphs are counted over so many characters.
_LONGEST = 20_000


def check(rule: Rule, options: CountMismatch, case: Case) -> Iterator[Finding]:
    """Yield a finding for each number that its list refutes, and for each item told twice."""
    text = case.report.running.text
    found = [
        *_followed(options, text),
        *announced(options, text),
        *quoted(text),
        *counted_lists(text),
        *over_lines(text),
        *tallies(options, text),
        *titles.titled(text),
        *organs.named(text),
        *said_items(text),
    ]
    at = 0
    # Line by line: to place a match, PCRE2 counts from where its text begins.
    for line in text.split("\n"):
        if "、" in line:
            found += [
                replace(refuted, start=at + refuted.start, end=at + refuted.end)
                for refuted in (*_before(options, line), *twice(line, options.tails))
            ]
        at += len(line) + 1
    told = {case.report.running.number(refuted.start) for refuted in found}
    yield from over_sections(rule, options, case, told)
    for refuted in one_a_place(found, lambda r: (r.start, -r.end)):
        span = running_span(case, refuted.start, refuted.end)
        severity: Severity | None = None if refuted.sure else options.unsure_severity
        if refuted.faint:
            severity = "info"
        yield finding(rule, case, span, severity=severity, told=refuted.told)


@lru_cache(maxsize=8)
def _with(pattern: str, units: tuple[str, ...]) -> Patterns:
    """``pattern`` with the measure words of the pack."""
    return compiled(pattern.replace("%s", "|".join(units)))


def _followed(options: CountMismatch, text: str) -> Iterator[Refuted]:
    """A number whose items follow one by one."""
    for match in _with(_OPENING, options.point_units).finditer(text):
        printed = match["n"] or match["some"]
        said, first = small_number(printed), match["first"]
        below = "\n" in match["mark"]
        if "。" in match["mark"] and not _announces(text, match.start(), match.end("noun")):
            continue  # 片区分成四个。: over before what is numbered begins
        if "：" not in match["mark"] and match["noun"].startswith(tuple(options.members)):
            continue  # 含7个县（市、区）。 and the sections that follow
        if match["mark"] != "：" and OF_EVERY.search(match["noun"]):
            continue  # 两种会议都有记录。: said of all of them, and announces none
        if below and names_before(text, match.start()) == said:
            continue
        if below == first.startswith("一是") and below:
            below = text[match.end() - 1] == "\n"
        counted, last = _sequence(text, match.end(), first, below)
        if counted == said + 1 and is_besides(text[last : last + _HEADING]):
            continue
        unit = match["unit"] or ""
        far = abs(counted - said) > max(_NEAR, said // 2)
        if counted > 1 and counted != said and not far:
            told = f"“{printed}{unit}{match['noun']}”下面列了{counted}项"
            stop = match.end() if below else text.find("，", match.end() + 4) + 1
            yield Refuted(
                match.start(), min(stop or match.end(), match.end() + _SHOWN), told, False
            )


def _announces(text: str, start: int, end: int) -> bool:
    begin = begin_of(text, start, "，。；\n", _LEAD)
    return _ANNOUNCES.search(text, begin, end) is not None


def _sequence(text: str, at: int, first: str, below: bool) -> tuple[int, int]:
    """How many items are numbered on from ``first``, and where the last of them begins."""
    end = min(len(text), at + _LONGEST) if below else (text.find("\n", at) + 1 or len(text) + 1) - 1
    restart = text.find(("\n" if below else "") + first, at + 1, end)
    while restart > 0 and text[restart - 1] == "十":
        restart = text.find(first, restart + 1, end)
    end = min(end, restart) if restart >= 0 else end
    counted = 1
    for n in range(2, 31):
        mark = ("\n" if below else "") + _mark(first, n)
        found = text.find(mark, at, end)
        if found < 0:
            break
        counted, at = n, found
    return counted, at + (text[at] == "\n")


def _mark(first: str, n: int) -> str:
    if first == "首先":
        return ("其次", "再次", "最后")[n - 2] if n < 5 else "\0"
    if first == "①":
        return chr(ord(first) + n - 1)
    return first.replace("一", chinese(n)).replace("1", str(n))


def _items(text: str, end: int) -> list[str]:
    """The items of the list that ends at ``end``."""
    return text[begin_of(text, end, _STOPS, _FAR) : end].strip('"').split("、")


def _before(options: CountMismatch, text: str) -> Iterator[Refuted]:
    """A number behind its items: 甲、乙、丙等两项制度; 云台镇、沙河镇、白石乡四个乡镇."""
    kinds = compile_patterns((options.kinds,))
    verbs = at_end((options.verbs,))
    for match in _with(_NAMED, options.units).finditer(text):
        start = match.start()
        if text.find("、", max(start - _FAR, 0), start) < 0:
            continue
        items = _items(text, start)
        items = items[max((n for n, item in enumerate(items) if _LEADS.search(item)), default=0) :]
        said, noun = small_number(match["n"]), match["noun"]
        listed = len(items)
        if listed < 2 or any(c.isdigit() for c in "".join(items[1:])):
            continue
        faults = _FAULTS.match(text, match.start("noun"))
        if faults and listed > 2 and not match["etc"]:
            last = AND.split(items[-1])
            pieces = sum(len(AND.split(item)) for item in items)
            if said not in (listed, listed - 1 + len(last), pieces):
                yield _told(text, match.start("n"), faults.end(), items, listed)
            continue
        ending = next((p for n, p in options.members.items() if n in noun[:4]), None)
        if match["etc"]:
            plain = ending is not None or kinds.search(noun) is not None
            if plain and listed > said and not verbs.search(items[-1]):
                # The noun is quoted with its number.
                end = match.end("noun") if ending is None else match.end("unit") + _CALLED
                yield _told(text, match.start("n"), end, items, listed)
            continue
        if ending is not None:
            member = at_end((ending,))
            last = AND.split(items[-1])
            named = all(member.search(item) for item in (*items[:-1], *last))
            pieces = sum(len(AND.split(item)) for item in items)
            if named and said not in (listed, listed - 1 + len(last), pieces):
                yield _told(text, match.start("n"), match.end("unit"), items, listed)


def _told(text: str, start: int, end: int, items: list[str], listed: int) -> Refuted:
    # Marks around the items were taken off: the first of them begins a little earlier.
    begin = text.find(items[0], max(start - len("、".join(items)) - 2, 0), start)
    begin = begin if begin >= 0 else start
    told = f"“{text[start:end]}”前面列了{listed}个：{shorten('、'.join(items), 60)}"
    return Refuted(begin, end, told, False)
