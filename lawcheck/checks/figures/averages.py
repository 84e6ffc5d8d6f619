"""An average, by head, month or case, against its total and the number of those who share it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import counts, spoken
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.shared_out import (
    averages,
    is_counted,
    is_far,
    row,
    same_things,
    told_like,
)
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled
from lawcheck.text.quantities import rounded

_AVERAGE = compiled(
    r"每(?:一)?(?P<unit>[个名件户场家人])?(?P<noun>[一-龥]?)[^，。；：、]{0,9}$"
    r"|(?P<short>[人户件村场校案店镇乡处份起所期次笔票点单宗卷批班窗县站队社])均[^，。；：、]{0,6}$"
)
#: 平均每个村（社区）: the mark before the words is the end of the noun.
_NAMED_TWICE = compiled(r"[一-龥]{0,2}每[一-龥]{1,6}（[一-龥]{1,6}）$", "每")
#: It stands within so many characters.
_TWICE = 18
#: 人均办结183件 is no total, nor are 其余50处处均不足200米.
AN_AVERAGE = compiled(r"(?:[人户件村场平]均[一-龥]{0,8}|均(?:不足|约|为|近|达)?)$")
#: 上半年人均办案: of what was done in it.
PART_OF_YEAR = compiled(r"[上下]半年|季度|\d月")
_OTHER_AVERAGE = compiled(r"均(?:不足|约|为|近|达)?$")
#: What others did.
OF_OTHERS = compiled("其[余他]|另|剩")
#: 一年增加11件: what was added is no total.
A_CHANGE = compiled("(?:增[加长多]|减少?|多|少|上升|下降|提高|回落)了?$")
#: Marks and ages are never added up.
_MARKS = ("分", "岁")
_MEMBER = compiled(r"其中|最|本人|个人|单(?:项|人)")
#: What adds up, and says nothing of what was done.
_TOTAL = compiled("共计|总计|累计|合计|全年|[共约仅只，、]")
_VERB = 2
#: 按罚款案件计, 以实有人数计算: who shares, right before the average.
_RECKONED = compiled(
    r"[按以](?:照)?(?P<by>[一-龥]{2,10}?)(?:案件|人|户)?数?(?:来)?(?:计算?|测算|折算)，$"
)
_CLAUSE = 24
#: Behind an average these say who shares.
_SHARES = compiled(
    r"(?:^|[，、])(?:[共计合累均分别按以]|涉及|惠及|覆盖|用于|发给|补助|其中)*$|[共计]$|涉及|惠及|覆盖|受益"
)
_CASES = frozenset("件宗起")
#: 人均每月补助710元: by those who share it, and by the months of the year.
EACH_TIME = compiled(r"每个?(?:月|季度?)|月(?=[人户村]均)")


def average(text: str, figures: list[Measured], i: int) -> Iterator[Refuted]:
    """Refute the ``i``-th figure of a sentence, an average, by its one total and who shares it."""
    m = figures[i]
    if not may_be_led(text, m, "均"):
        return
    words = led(text, m)
    match = _AVERAGE.search(words) if "均" in words else None
    if match is None or PART_OF_YEAR.search(words) or EACH_TIME.search(words):
        return
    if "其中" in words:
        return  # 3465人，其中A类人均补差: of some of them, who are not counted
    # 平均每件次: of 14件次, and of no 3件.
    compound = f"{match['unit'] or ''}{match['noun'] or ''}"
    nouns = [n for n in (match["short"], match["noun"], match["unit"]) if n and n != "个"]
    if any(c.figure.unit == compound for c in figures):
        nouns = [compound]
    earlier = [
        words
        for c in figures[:i]
        if same_things(c.figure, m.figure) and AN_AVERAGE.search(words := c.words(text))
    ]
    # 件均8万元，与上年的件均10.5万元……: of another year, or of others.
    if any(_OTHER_AVERAGE.search(words) or any(n in words for n in nouns) for words in earlier):
        return
    others = counts([*figures[:i], *figures[i + 1 :]])
    entities = [c for c in others if any(is_counted(text, c, noun) for noun in nouns)]
    if by := reckoned_by(text, m):
        # 罚款35件；罚款共86.4万元，按罚款案件计，案均: by those that are so called.
        said = [c for c in others if c.figure.unit in _CASES or c in entities]
        entities = [
            c for c in said if not same_things(c.figure, m.figure) and spoken(by, c.words(text))
        ]
    totals = [
        c
        for c in others
        if same_things(c.figure, m.figure)
        and c not in entities
        and c.figure.unit not in _MARKS
        and not AN_AVERAGE.search(c.words(text))
    ]
    rows = [joined for one in entities if len(joined := row(text, others, one)) > 1]
    shared = [*([one] for one in entities), *rows]
    if any(
        averages(m.figure, total.figure, *(one.figure for one in some))
        for total in totals
        for some in shared
    ):
        return
    left = [c.figure.value for c in totals if OF_OTHERS.search(c.words(text))]
    if any(
        averages(m.figure, total.figure, one.figure, less=less)
        for total in totals
        for one in entities
        for less in left
    ):
        return  # 480件，32人人均12件，其余96件由所里承办
    told_before = [c for c in totals if c.figure.start < m.figure.start]
    if len(told_before) == 1:
        totals = told_before  # 共调解414起，平均每个村18起，成功403起
    if not entities or len(totals) != 1:
        return
    one = totals[0]
    if one.figure.end <= m.figure.start and _is_of_another_deed(text, m, entities):
        return  # 补偿1034.6万元，平均每件6.9万元，经司法确认98件: of what is told before
    if A_CHANGE.search(one.words(text)):
        return
    # 人均91.5分，其中他本人94分: one of those who share it.
    if one.figure.start > m.figure.end and _MEMBER.search(one.words(text)):
        return
    if len(entities) > 1 and averages(m.figure, totals[0].figure, *(e.figure for e in entities)):
        return
    # Of several the one right before the total is meant.
    entities = [e for e in entities if e.figure.end <= totals[0].figure.start][-1:] or entities[:1]
    total, entity = totals[0].figure, entities[0].figure
    printed = m.figure
    if is_far(m, total.value / (entity.value or 1)):
        return
    if any(text[figure.end : figure.end + 1].isdigit() for figure in (total, printed)):
        return  # 5小时10分钟 is one value
    right = rounded(total.value / entity.value, Decimal("0.1"))
    shown = told_like(right, printed)
    told = f"{entity.text}共{total.text}，平均应为{shown}，文中为{printed.text}"
    start = min(totals[0].clause, entities[0].clause, m.clause)
    end = max(totals[0].figure.end, entities[0].figure.end, printed.end)
    sure = total.exact and entity.exact
    far = not is_near(printed.value, total.value / entity.value)
    if far and _does_otherwise(words, text[totals[0].clause : total.start]):
        return
    yield Refuted(start, end, told, sure, faint=far, of=(total, entity, printed))


def _is_of_another_deed(text: str, m: Measured, entities: list[Measured]) -> bool:
    """Whether all who could share it stand behind it, each with a deed of its own."""
    return all(
        one.figure.start > m.figure.end and not _SHARES.search(one.words(text)) for one in entities
    )


def reckoned_by(text: str, m: Measured) -> str:
    """Who shares, where the clause before an average says it: 按罚款案件计，案均2.47万元."""
    match = _RECKONED.search(text[max(m.sentence[0], m.clause - _CLAUSE) : m.clause])
    return match["by"] if match else ""


def led(text: str, m: Measured) -> str:
    """The words before a figure, with a noun that its own brackets end: 每村（社区）5名."""
    twice = _NAMED_TWICE.search(text[max(m.clause - _TWICE, 0) : m.clause])
    return (twice[0] if twice else "") + m.words(text)


def may_be_led(text: str, m: Measured, words: str) -> bool:
    """Whether one of ``words``, of one character each, may stand in those that lead a figure."""
    lead = text[max(m.clause - _TWICE, 0) : m.figure.start]
    return any(map(lead.__contains__, words))


def _does_otherwise(average: str, total: str) -> bool:
    """Whether an average and a total each say what was done, and say it in other words.

    人均审结30件 is not of 受理量96件, 每批由2000件 of what came before it changed.
    """
    did = average.rpartition("均")[2]
    if did.endswith(("由", "从")) or average.endswith(("由", "从")):
        return True
    said = _TOTAL.sub("", total)
    return len(did) >= _VERB and len(said) >= _VERB and not spoken(did, said)
