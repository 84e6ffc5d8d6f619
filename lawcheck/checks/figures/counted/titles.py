"""A number and the titles that are all it counts, in the sentence or the one before it.

其余5件印发施行，分别为《甲》《乙》……; 学法5次，每次学一部，先后学了《甲》……; 四部法律……，
书中收了《甲》…….
Every number before the row that may count titles is weighed: the row is refuted where the nearest
one is of documents, or one is had each time, and no other number, nor two together, is that of the
titles. Titles that are a ground (依据, 围绕), a member (其中) or go on (等) are counted by none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_TITLE = r"《[^《》\n]{2,60}》(?:（[^（）\n]{0,30}）)?"
_ROW = compiled(rf"{_TITLE}(?:[、和及与，]?(?:以及)?{_TITLE})+")
_NUMBER = compiled(
    rf"(?<![\d.{ONE_TO_TEN}百千第])(?P<n>\d{{1,2}}|[{ONE_TO_TEN}两]{{1,3}})(?P<unit>[件部项个份本册次场期讲堂回])"
    r"(?P<noun>[一-龥]{0,12})"
)
#: What a number before titles is of: documents, or nothing but its measure word.
_DOCUMENTS = compiled(
    "(?:[一-龥]{0,6}?(?:法律|法规|规章|文件|条例|办法|制度|规定|规范|细则|方案|意见|预案|规程|指引|标准|清单|书|教材|目录|法典|规划|草案|立法|党规)"
    "|(?:印发|出台|施行|公布|制定|修订|修改|废止|通过|颁布|实施|发布))"
)
#: 每次学一部: one title each time.
_EACH = compiled(
    rf"[每各][次场期讲堂回]?[^，。；《》\d{ONE_TO_TEN}]{{0,8}}(?:一|1)(?:部|本|件|篇|个|种|项)"
)
_TIMES = frozenset("次场期讲堂回")
#: What leads from a number to its titles.
_LINKS = compiled(
    "(?:分别|依次|先后|即|就是|便是|包括|具体|为|是|有|：|收|录|编|选|汇|列|学|读|讲|印)"
    "[^，。；《》]{0,6}$"
)
_GROUND = compiled(
    "依据|根据|按照?|依照|对照|违反|围绕|遵循|适用|贯彻|落实|执行|对标|结合|其中|如《?|例如|比如|有关|关于|另|还|等|以及|计划|基础"
)
_OPEN = compiled("等|[中里]的|之一|之类")
#: 印发《甲》《乙》《丙》4项制度: right behind them, and of documents.
_BEHIND = compiled(
    rf"(?:印发|制定|出台|修订|编制|编印|起草|发布|下发|制发)了?(?P<row>{_TITLE}(?:[、和及与，]?(?:以及)?{_TITLE})+)"
    rf"共?(?P<n>\d{{1,2}}|[{ONE_TO_TEN}两])(?P<unit>[项件个部份本])(?:配套|工作|规范性)?"
    r"(?:制度|文件|规定|规程|指引|手册|规范)"
)
#: One says more of a number's own titles than so far behind it.
_FAR, _NEAR, _LEAST, _MOST = 48, 2, 2, 20


def titled(text: str) -> Iterator[Refuted]:
    """Every number that is not that of the titles it is told with."""
    if "《" not in text:
        return
    for match in _BEHIND.finditer(text):
        listed = match["row"].count("《")
        if abs(small_number(match["n"]) - listed) == 1:
            told = f"“{match['n']}{match['unit']}”前面列了{listed}个"
            yield Refuted(match.start(), match.end(), told, False)
    last = -1
    for row in _ROW.finditer(text):
        begin = begin_of(text, row.start(), "。！？\n")
        # Several rows of a sentence are told apart by their verbs: 修订《甲》《乙》，废止《丙》.
        alone = last < begin and text.find("《", begin, row.start()) < 0
        end = end_of(text, row.end(), "。！？\n")
        last = row.end()
        if alone and text.find("《", row.end(), end) < 0:
            yield from _judged(text, row, begin)


def _judged(text: str, row: re.Match[str], begin: int) -> Iterator[Refuted]:
    listed = row[0].count("《")
    if _OPEN.match(text, row.end()) or _OPEN.match(text, row.end() + 1):
        return
    numbers = list(_numbers(text, begin, row.start()))
    if not numbers and begin and text[begin - 1] != "\n":
        numbers = list(_numbers(text, begin_of(text, begin - 1, "。！？\n"), row.start()))
    numbers = [n for n in numbers if n["n"] != "一"]
    own = [n for n in numbers if row.start() - n.end("unit") <= _FAR]
    if not own:
        return
    said = [small_number(n["n"]) for n in numbers]
    if listed in said or any(a + b == listed or a - b == listed for a, b in _pairs(said)):
        return
    number = own[-1]
    gap = text[number.end("unit") : row.start()]
    if _GROUND.search(gap) or not _is_of(number, gap):
        return
    missed = abs(small_number(number["n"]) - listed)
    if small_number(number["n"]) > 1 and 0 < missed <= (
        1 if min(listed, missed) < _LEAST else _NEAR
    ):
        told = f"“{number['n']}{number['unit']}”后面列了{listed}个"
        yield Refuted(number.start(), row.end(), told, False)


def _numbers(text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    for match in _NUMBER.finditer(text, begin, end):
        if small_number(match["n"]) <= _MOST:
            yield match


def _pairs(said: Sequence[int]) -> Iterator[tuple[int, int]]:
    for a, b in combinations(said, 2):
        yield max(a, b), min(a, b)


def _is_of(number: re.Match[str], gap: str) -> bool:
    """Whether a number counts titles, by what it counts and by what stands before them."""
    if number["unit"] in _TIMES:
        return _EACH.search(gap) is not None
    if not _LINKS.search(gap):
        return False
    return not number["noun"] or _DOCUMENTS.match(number["noun"]) is not None
