"""A number and the whole list of what it counts, however the two are joined.

The number stands before its list or behind it, in the same sentence or the one beside it. That it
is the list's own is told by what points back (以上, 上述), by the mark between them, by each item
that has one (各1册), or by a clause that says something of every one (站站有人). Who miscounts is
wrong by one, seldom by two; what another number near by explains is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

import msgspec

from lawcheck.checks.figures.counting_names import counting_names
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied_lists import opened_alike, tied
from lawcheck.checks.figures.whole_lists import OF_EVERY, WholeList, behind_mark, lists_in
from lawcheck.checks.model import shorten
from lawcheck.packs.kinds.figures import CountMismatch
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.patterns import Patterns, compile_patterns, compiled
from lawcheck.text.rolls import split

_UNITS = (
    "方面|小组|个|项|件|类|种|条|点|家|支|名|站|处|所|部|册|本|组|座|份|场|步|招|镇|村|道|路|桩"
)
_NUMBER = compiled(
    rf"(?P<back>以上|上述|前述|上列|这)?(?<![0-9.{ONE_TO_TEN}百千万第之年月日近余约多])"
    rf"(?P<n>[两{TWO_TO_TEN}](?![{ONE_TO_TEN}百千])|\d{{1,2}})(?P<unit>{_UNITS})(?P<noun>[一-龥]{{0,8}})"
)
_ENDS = "。！？"
_MARKS = ("：", "——", "—")
#: Between a number and the mark before its list.
_LEAD = 36
#: A list is longer than two, and no number counts more.
_LEAST, _MOST = 3, 12
#: Between the list that is the topic and the number.
_TOPIC = compiled(r"(?:[^，。；：0-9]{0,16}(?:的|这|等))?")
_WITH = compiled("会同|联合|[局办委院]里?[与和同]")
_DOUBLED = compiled(r"([一-龥])\1|逐|各(?![级类界])|均(?![衡匀])|都|全部|每")
_COUNTED = compiled(r"(?P<name>[一-龥]{1,10})\d{1,3}(?P<unit>[人名件个家起])")
_DIGITS = compiled("[0-9]")
#: 划分为五道工序, 兵分三路: what is divided is listed whole.
_DIVIDED = compiled(r"(?:(?<![部得充十百积])分|拆|归)[为成作]?$")


class _Number(msgspec.Struct, frozen=True):
    """An announced number in its sentence."""

    match: re.Match[str]
    said: int
    start: int
    end: int
    """Up to its measure word."""
    begin: int
    """Where its sentence begins."""
    stop: int
    """Where it ends."""

    @property
    def noun(self) -> str:
        return self.match["noun"]


def tallies(options: CountMismatch, text: str) -> Iterator[Refuted]:
    """Every number that the list it counts refutes."""
    at = 0
    for line in text.split("\n"):
        if any(mark in line for mark in "、；《，") and not line.startswith("|"):
            for one in (*_of_line(options, line), *counting_names(line)):
                yield msgspec.structs.replace(one, start=at + one.start, end=at + one.end)
        at += len(line) + 1


def _of_line(options: CountMismatch, line: str) -> Iterator[Refuted]:
    numbers = list(_numbers(line))
    for number in numbers:
        found = _pointing_back(line, number) if number.match["back"] else None
        found = (
            found
            or _topic(line, number)
            or _announced(options, line, number)
            or tied(line, number.end, number.stop, number.match["unit"] + number.noun)
        )
        if found is None or not found.miscounted(number.said):
            continue
        beside = [other for other in numbers if _beside(other, number)]
        # 往北，跑五个乡: what an item counts is not the number of items.
        if any(o.said in _sizes(found) for o in beside if not found.start <= o.start < found.end):
            continue
        # 败诉5件，征收补偿2件，甲、乙、丙各1件: it stands beside the list in another sum.
        if any(o.said - number.said in _sizes(found) for o in beside if o.start < number.start):
            continue
        start = min(found.start, number.start)
        yield Refuted(start, max(found.end, number.end), _told(line, number, found), False)


def _numbers(line: str) -> Iterator[_Number]:
    for match in _NUMBER.finditer(line):
        said = small_number(match["n"])
        if 1 < said <= _MOST:
            begin, stop = begin_of(line, match.start(), _ENDS), end_of(line, match.end(), _ENDS)
            yield _Number(match, said, match.start(), match.end("unit"), begin, stop)


def _beside(other: _Number, number: _Number) -> bool:
    """Whether another number of the sentence, or of the one before, may be the list's own."""
    return other is not number and number.begin - 1 <= other.stop and other.begin <= number.stop


def _sizes(found: WholeList) -> range:
    return range(found.fewest, found.most + 1)


def _pointing_back(line: str, number: _Number) -> WholeList | None:
    """The list right before 以上五项, in its sentence or in the one before it."""
    begin, stop = number.begin, number.start
    if alike := opened_alike(line, begin, stop):
        return alike
    found = list(lists_in(line, begin, stop))
    if not found and begin > 1:
        stop = begin - 1
        begin = begin_of(line, stop, _ENDS)
        found = list(lists_in(line, begin, stop))
    if not found or line.count("《", 0, number.start) == number.said:
        return None
    sums = {sum(len(one.items) for one in found[n:]) for n in range(len(found))}
    explained = number.said in sums or any(one.holds(number.said) for one in found)
    last = found[-1]
    short = len(last.items) < _LEAST and "《" not in line[last.start : last.end]
    few = number.said < _LEAST and "《" not in line[last.start : last.end]
    return None if explained or short or few else last


def _topic(line: str, number: _Number) -> WholeList | None:
    """The list that opens the sentence, of which the next clause tells the number."""
    stop = line.find("，", number.begin, number.start)
    if stop < 0 or not _TOPIC.fullmatch(line, stop + 1, number.start):
        return None
    items = split(line[number.begin : stop])
    if _WITH.search(items[0]):
        return None  # 县司法局会同县公安局、……，四家单位: who leads is one of them (organs)
    clause = line[number.end : end_of(line, number.end, "，。；")]
    plain = not any(c in "：；0123456789《" for c in line[number.begin : stop])
    if len(items) < _LEAST or not plain or "等" in items[-1] or number.said < _LEAST:
        return None
    appositive = stop + 1 == number.start or number.match["back"]
    if not appositive and not _DOUBLED.search(clause + line[stop : number.start]):
        return None
    return WholeList(items, number.begin, stop)


def _announced(options: CountMismatch, line: str, number: _Number) -> WholeList | None:
    """The list that follows the number, behind a mark or as the clause that says it again."""
    if compile_patterns((options.of_some,)).search(line, number.begin, number.start):
        return None
    marks = [(at, mark) for mark in _MARKS if (at := line.find(mark, number.end, number.stop)) >= 0]
    if marks:
        at, mark = min(marks, key=itemgetter(0))
        lead = line[number.end : at]
        open_to_all = len(lead) <= _LEAD and not _NUMBER.search(lead) and not _DIGITS.search(lead)
        if open_to_all and not compile_patterns((options.of_some,)).search(lead):
            found = behind_mark(line, at + len(mark), number.stop)
            if found and _is_of(options, line, number, lead, found):
                return found
    return _said_again(options, line, number)


def _is_of(options: CountMismatch, line: str, number: _Number, lead: str, found: WholeList) -> bool:
    """Whether items are what the number counts: by their last word, or any that is listed so."""
    if _DIVIDED.search(line, number.begin, number.start):
        return True
    unit = number.match["unit"]
    if all(item.endswith(unit) and item.removesuffix(unit)[-1:].isdigit() for item in found.items):
        return False  # 4件：维持2件、终止1件、变更1件: how many each is
    ends = {item.rstrip('》"）')[-1:] for item in found.items}
    alike = len(ends) == 1 and (ends <= set(number.noun + unit) or ends & set(lead))
    titles = all("》" in item for item in found.items)
    named = _kinds(options).match(unit + number.noun) and not OF_EVERY.search(number.noun + lead)
    return bool(alike or titles or named)


def _kinds(options: CountMismatch) -> Patterns:
    return compile_patterns((options.listed,))


def _said_again(options: CountMismatch, line: str, number: _Number) -> WholeList | None:
    """一圈停6站，甲、乙、丙……，站站有人等; 分为两组，甲组7人、乙组6人……."""
    stop = line.find("，", number.end, number.stop)
    if stop < 0 or stop - number.end > len(number.noun):
        return None
    at = stop + 1
    clause = line[at : end_of(line, at, "，；：。")]
    items = split(clause)
    if len(items) < _LEAST - 1 or compile_patterns((options.of_some,)).search(clause):
        return None
    counted = [_COUNTED.search(item) for item in items]
    # 停产整治3件，移送的案件6件、涉嫌犯罪的案件2件: it counts what they count, and not them.
    named = [one["name"] for one in counted if one and one["unit"] != number.match["unit"]]
    last = (number.noun or number.match["unit"])[-1]
    if len(named) == len(items) and all(name.endswith(last) for name in named):
        return WholeList(tuple(named), at, at + len(clause))
    behind = line[at + len(clause) : at + len(clause) + 8]
    plain = not _DIGITS.search(clause) and len(items) >= _LEAST
    closed = behind.startswith("，") and _DOUBLED.match(behind, 1)
    return WholeList(items, at, at + len(clause)) if plain and closed else None


def _told(line: str, number: _Number, found: WholeList) -> str:
    side = "前面" if found.start < number.start else "后面"
    printed = line[number.start : number.end] + number.noun[:4]
    listed = found.most if number.said > found.most else found.fewest
    return f"“{printed}”{side}列了{listed}个：{shorten('、'.join(found.items), 60)}"
