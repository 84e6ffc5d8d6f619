"""Which count of a sentence tells the last of what became of a whole: 剩下3件, 6项转入下一年.

It tells what is left, before its number or behind it, denies or qualifies what was said of another
(出台, 不予出台), or ends a row that 其中 or a bracket opens or that stands in bare numbers
(4件修改、1件废止). In go the counts of a sentence and the place of one among them.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.figures.derived.bases import in_a_row
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: What is left, before its number.
REST = compiled(
    r"^[，；、]?(?:而|但|目前|年底|年末|至今|最后|因故|因病)*"
    r"(?:另外?(?!有)|其余(?!有)|剩|余下|[还尚仍]|未|没有|正在|在[办审](?!结)|结?转[入至到]?(?:下|次|明|20\d\d年)|缺席|不予|不合格)[^，。；、\d]{0,12}$"
)
#: The same behind it: 6项转入下一年度, 8处因汛情取消.
_LEFT = compiled(
    r"^[^，。；、\d：]{0,24}(?:[转跨]入|结转|仍[在未需]|尚[在未]|还[在未需]|未能?|不再|不予|不及|不合格|取消"
    r"|在办(?![^，。；]*的)|终止|撤[回销]|退回|废止|失效|补考|转交)"
)
_DENIES = ("不予", "不", "未", "基本", "部分", "没有")
#: 其中 opens a selection of what stands right before it.
SELECTS = compiled("其中|包括|含")
_OPENS, _ROW_ENDS = compiled(r"[^，。；、\d]{0,6}(?:，其中|（|：)"), compiled("[；。）]|，(?!其)")
_ENDS = "，。；、：（）\n"


def closes(text: str, stated: Sequence[Measured], at: int) -> bool:
    """Whether a count tells the last of what became of a whole."""
    m = stated[at]
    if at + 1 < len(stated) and _goes_on(text, m, stated[at + 1]):
        return False
    words, behind = m.words(text), behind_it(text, m)
    return bool(
        REST.search(words)
        or _LEFT.match(behind)
        or _answers(text, stated[at - 1], m)
        or _ends_row(text, stated, at)
    )


def _ends_row(text: str, stated: Sequence[Measured], at: int) -> bool:
    """Whether it is the last of a row that 其中 or a bracket opens: 其中督促13份、责令6份."""
    first = at
    while first and in_a_row(text, stated[first - 1], stated[first]):
        first -= 1
    if first in (0, at):
        return False
    opening = text[stated[first - 1].figure.end : stated[first].figure.start]
    return bool(_OPENS.match(opening)) and bool(_ROW_ENDS.match(text, stated[at].figure.end))


def _goes_on(text: str, m: Measured, after: Measured) -> bool:
    """Whether the next count is another part."""
    between = text[m.figure.end : after.figure.start]
    return not (set("；：（。") & set(between) or SELECTS.search(between))


def _answers(text: str, one: Measured, other: Measured) -> bool:
    """Whether two parts are told by one word, of which one is denied or qualified, or both bare."""
    if is_bare(text, one) and is_bare(text, other):
        return True
    first, last = _said(text, one), _said(text, other)
    return any(
        last == no + first or first == no + last or (no in last and last[-2:] == first[-2:])
        for no in _DENIES
        if first and last
    )


def _said(text: str, m: Measured) -> str:
    if is_bare(text, m):
        return behind_it(text, m)
    return m.words(text).strip("，；、其中已经有为的")


def is_bare(text: str, m: Measured) -> bool:
    """Whether a part is told by its number, and what became of it stands behind: 4件修改."""
    words = m.words(text)
    set_off = text[m.clause - 1 : m.clause] + words
    return bool(
        words.strip("，；、其中有：") == ""
        and set(set_off) & set("，、；中：")
        and len(behind_it(text, m)) > 1
    )


def behind_it(text: str, m: Measured) -> str:
    """The words behind a count, up to the next mark."""
    return text[m.figure.end : end_of(text, m.figure.end, _ENDS)]
