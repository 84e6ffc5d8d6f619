"""Documents as a report cites them: the title in 《》 and the number beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import msgspec

from lawcheck.checks.model import Case
from lawcheck.knowledge.instruments import Library
from lawcheck.knowledge.titles import ORDER
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

#: 国务院令第722号, 国务院第722号令, 教育部令第50号.
_DECREE = (
    r"(?:中华人民共和国)?(?:国务?院?令第\d{1,4}号|国务院(?:以|20\d\d年)?第\d{1,4}号令"
    rf"|{ORDER})"
)
#: （国办发〔2024〕54号）, 国务院令第825号: right behind a title, or right before it.
NUMBER = rf"[（(]?((?:[一-鿿]{{1,8}}[〔\[【（(]\d{{4}}[〕\]】）)]\d{{1,4}}号)|{_DECREE})[）)]?"
#: Behind a title stands a local order as well: （市政府令第31号）.
_BEHIND = compiled(rf"{NUMBER}|[（(]([一-鿿]{{1,10}}政府令(?:\d{{4}}年)?第\d{{1,4}}号)[）)]")
_BEFORE = compiled(NUMBER + "$")
#: A decree and its document in one clause: 国务院令第722号公布的《…》, 《…》由国务院令第722号公布.
#: Behind another title it is that one's.
_MADE_BY = compiled(
    rf"(?<!》)(?<!》（)({_DECREE})(?:(?:重新|修订|修改)?(?:公布|发布|颁布|签署|通过))?(?:并|、)?(?:施行)?的?"
    r"(?:现行的?|新修订的?)?$"
)
_MADE_AS = compiled(
    r"(?:(?:（|即|就是|是|为|系|由|经|以|于|的?(?:文号|令号|编号)|，?20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?)"
    rf"{{1,4}}|，(?={_DECREE}[，。；）])"
    r"|[^，。；《》]{0,16}，(?:其|公布它的|该(?:条例|办法|规定))?的?(?:文号|令号|编号)?(?:是|为|系|：))"
    rf"({_DECREE})"
)
#: A law named without 《》 where its article or a day follows: 行政复议法自2024年1月1日起施行.
_BARE = compiled(
    rf"([一-鿿]{{2,24}}?(?:法典?|条例))(?=第[{ONE_TO_TEN}百〇零两\d]{{1,7}}条|(?:已)?[自于从]\d{{4}}年)"
)
#: A law named without 《》 behind what is done by it; 办法, 执法 and 立法 are no laws.
_LED = compiled(
    r"(?:依据|根据|按照|依照|遵照|违反|适用|执行|贯彻|落实|实施|学习|宣传|普及|修[订正改]后?的|施行的"
    r"|实施的|(?<=法)[、和及与])(?:新?修[订正改]后?的)?((?:中华人民共和国)?[^，。；：、的了将《》\"\W]{2,16}?"
    r"(?<![办方执普司立守用合依说做学手看释违非书])法典?)"
    r"(?![治律规院定人制庭官学务条宝援工盲网纪理医轮师度])(?!实施)"
)
#: The same where a clause begins with it and goes on as only that of a law does.
_HEADED = compiled(
    r"(?<![一-鿿\d《〈\"])((?:中华人民共和国)?[^，。；：、的了将《》\"\W\d]{2,16}?"
    r"(?<![办方执普司立守用合依说做学手看释违非书])法典?)"
    rf"(?=第[{ONE_TO_TEN}百〇零两\d]{{1,7}}条|[自于从]\d{{4}}年|[自于从]?\d{{1,2}}月\d{{1,2}}日起?(?:正式)?(?:施行|实施)"
    r"|(?:正式)?施行|(?:正式)?实施(?![条细办方意])|颁布|的?(?:宣[传讲]|普及))"
)
#: The shortest name that is looked up so.
_LEAST = 4
#: How far before a title its number may begin.
_REACH = 32
_CLAUSE = "，。；：！\n"
#: A clause is looked at so far on either side.
_FAR = 60


class Citation(msgspec.Struct, frozen=True):
    """One title in the running text of a report; ``start`` and ``end`` with its marks."""

    title: str
    start: int
    end: int
    number: str = ""
    number_start: int = 0
    number_end: int = 0


def citations(case: Case) -> Iterator[Citation]:
    """Every title in 《》, with the number that stands beside it."""
    running = case.report.running
    text = running.text
    for start, end in running.titles:
        title = text[start + 1 : end - 1]
        if behind := _BEHIND.match(text, end):
            group = behind.lastindex or 1
            yield Citation(title, start, end, behind[group], *behind.span(group))
            continue
        at = max(0, start - _REACH)
        before = _BEFORE.search(text, at, start)
        if before is None or "〔" not in before[1]:
            before = _MADE_BY.search(text, at, start) or _MADE_AS.match(text, end)
        if before:
            yield Citation(title, start, end, before[1], *before.span(1))
        else:
            yield Citation(title, start, end)


def bare_citations(case: Case, known: Library) -> Iterator[Citation]:
    """Laws that are known and stand without 《》, before the number of an article or a day."""
    running = case.report.running
    for match in _BARE.finditer(running.text):
        if running.in_title(*match.span()):
            continue
        for start in range(match.start(1), match.end(1) - _LEAST + 1):
            title = running.text[start : match.end(1)]
            if known.named(title):
                yield Citation(title, start, match.end(1))
                break


def led_citations(case: Case) -> Iterator[Citation]:
    """What is named as a law without 《》, known or not: 依据行政强制执行法."""
    running = case.report.running
    for match in chain(_LED.finditer(running.text), _HEADED.finditer(running.text)):
        if not running.in_title(*match.span(1)) and not running.in_quotation(*match.span(1), 0):
            yield Citation(match[1], *match.span(1))


def clause(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the clause before ``start`` and behind ``end``; titles are not cut."""
    left, right = begin_of(text, start, _CLAUSE, _FAR), end_of(text, end, _CLAUSE, _FAR)
    return text[left:start], text[end:right]


def sentence(text: str, start: int, end: int) -> str:
    """The sentence around a stretch, up to 。 or the end of its line."""
    return text[begin_of(text, start, "。\n") : end_of(text, end, "。\n")]
