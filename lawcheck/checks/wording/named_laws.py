"""Laws named in full without 《》 where the name is a whole word: 社会救助法6月1日起施行.

The table says which names there are, so that no word has to lead to them. What stands before must
end a word that can stand before a law, and what follows must not go on with its last character
(产品质量法|治): the tail of a longer name (劳动|合同法) is none. Of regulations, of which provinces
have some by the same names, those alone are read that hold no more; of short names (合同法) those
that stand in a list of laws and hold no more.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case
from lawcheck.checks.wording.citations import Citation
from lawcheck.checks.wording.law_lists import list_around
from lawcheck.knowledge.instruments import Library
from lawcheck.knowledge.titles import STATE
from lawcheck.text.patterns import compiled

#: Shorter ones (水法, 会计法) are found in other words; the longest of the table has fewer.
_SHORTEST, _LONGEST = 4, 30
#: 法治, 法规, 法院; 行政复议法实施条例 is another act, 法草案 none yet.
_END = compiled(
    r"(?:法典?|条例)(?![治律规院人定制庭官学务条宝援工盲网纪理医轮师度警典])"
    r"(?!(?:的)?(?:实施(?:条例|细则|办法|意见|方案)|解释|修正案|草案|（[^（）]{0,8}草案))"
)
#: What can stand right before a law: 依照, 围绕, 把, 新修订的, 以; or a mark, a figure, a day.
_BEFORE = (
    "的了过着把将被对由按以用依照据绕扣守反行施彻实习传讲解读授括盖好展织及与和或在从到于自为是有起除因"
    "接迎合引涉新订入放学日月年动化循进焦标查"
)


def named_laws(case: Case, known: Library) -> Iterator[Citation]:
    """Every law of the table that stands in full without 《》; what is quoted is left out."""
    running = case.report.running
    text = running.text
    after = 0
    for match in _END.finditer(text):
        end = match.end()
        start = _start(text, max(after, end - _LONGEST), end, known)
        if start is None or running.in_title(start, end) or running.in_quotation(start, end, 0):
            continue
        after = end
        yield Citation(text[start:end], start, end)


def _start(text: str, least: int, end: int, known: Library) -> int | None:
    """Where the longest name begins that ends at ``end``, unless it is the tail of another word."""
    start = next((at for at in range(least, end - 2) if known.is_statute(text[at:end])), -1)
    if start < 0 or not _may_stand(text, start, end, known):
        return None
    if text.endswith(STATE, 0, start):
        return start
    led = text[max(0, start - 1) : start]
    return start if not "一" <= led <= "鿿" or led in _BEFORE else None


def _may_stand(text: str, start: int, end: int, known: Library) -> bool:
    """Whether a name of so many characters, and of its kind, is read where it stands."""
    name = text[start:end]
    if end - start >= _SHORTEST and known.is_law(name):
        return True
    ended = all(one.repealed for one in known.named(name))
    return ended and (
        end - start >= _SHORTEST or list_around(text, start, end, known) != (start, end)
    )
