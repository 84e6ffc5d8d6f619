"""Organs that are named one by one, and how many they are said to be.

与公安局、气象局、融媒体中心会签……；六家单位各出一名联络员: what each did is said of all that were
named. One more there may be, the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import TWO_TO_TEN
from lawcheck.text.patterns import compiled

_ORGAN = (
    r"[一-龥]{1,14}?(?:局|委|办|院|中心|支队|大队|分局|公司|部|厅|银行|协会|集团|工会|团县委|妇联|税务所|派出所|司法所)"
    r"(?:（[^（）\n]{0,12}）)?"
)
_ROW = compiled(rf"{_ORGAN}、{_ORGAN}、{_ORGAN}(?P<more>(?:、[一-龥]{{2,14}})*)")
#: 县公安局和县气象局, and not 人力资源和社会保障局.
_JOINED = compiled("(?<=[局委办院心队司部厅行会团联所])(?:以及|[和及与])(?=[一-龥]{3})")
_AND = compiled("以及|[和及与]")
_ENDS = compiled("[局委办院心队司部厅行会团联所]")
_LEAD = compiled(r"[一-龥]{0,12}?(?P<how>会同|联合|[与和同从由向对给])(?=[一-龥]{3})")
_NUMBER = compiled(
    rf"(?P<this>这|上述|以上|前述)?(?<![\d{TWO_TO_TEN}一百第])(?P<n>[{TWO_TO_TEN}两]|\d{{1,2}})(?:个|家)(?P<noun>单位|部门|机关|成员单位)"
    r"(?P<did>[^，。；：\d]{0,6})"
)
_ALL = compiled("各|均|都|共同|联合|一起|全部|全都|轮流|逐一|每")
_SOME = compiled(r"其中|另有|其[他余]|抽[查取到]|还有|除|\d+个[^，。；]{0,6}中")
_OPEN = compiled("等|为代表|之类")
_LEAST, _NEAR = 3, 2


def named(text: str) -> Iterator[Refuted]:
    """Every number of organs that those who are named refute."""
    if "单位" not in text and "部门" not in text:
        return
    for number in _NUMBER.finditer(text):
        if not (number["this"] or _ALL.search(number["did"])):
            continue
        begin = begin_of(text, number.start(), "。\n")
        if _SOME.search(text, begin_of(text, number.start(), "，。；\n"), number.end()):
            continue
        rows = _rows(text, begin, number.start())
        if not rows and begin and text[begin - 1] != "\n":
            rows = _rows(text, begin_of(text, begin - 1, "。\n"), number.start())
        # Of two rows, or of two numbers, either may be meant.
        if len(rows) != 1 or len(list(_NUMBER.finditer(text, rows[0].start(), number.end()))) > 1:
            continue
        yield from _judged(text, number, rows[0])


def _rows(text: str, begin: int, end: int) -> list[re.Match[str]]:
    return list(_ROW.finditer(text, begin, end))


def _judged(text: str, number: re.Match[str], row: re.Match[str]) -> Iterator[Refuted]:
    if _OPEN.match(text, row.end()) or text.startswith("、", row.end()):
        return
    head, *others = row[0].split("、")
    more = row["more"].split("、")[1:]
    if "等" in row["more"] or not all(_ENDS.search(one) for one in more):
        return
    # 局里与县公安局: the first is who did it, and may be one of them; 从县公安局: and is none.
    lead = _LEAD.match(head)
    listed = 1 + len(others) + sum(len(_JOINED.findall(one)) for one in others)
    listed += _AND.match(text, row.end()) is not None
    most = listed if lead and lead["how"] in "从由向对给" else listed + 1
    said = small_number(number["n"])
    if listed < _LEAST or listed <= said <= most or abs(said - listed) > _NEAR:
        return
    told = f"“{number[0]}”前面列了{listed}个：{row[0]}"
    yield Refuted(number.start(), number.end(), told, False)
