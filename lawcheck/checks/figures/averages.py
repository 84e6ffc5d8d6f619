"""An average, by head, month or case, against its total and the number of those who share it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import counts, spoken
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compile_patterns, compiled

_AVERAGE = compiled(
    r"每(?:一)?(?P<unit>[个名件户场家人])?(?P<noun>[一-龥]?)[^，。；：、]{0,9}$"
    r"|(?P<short>[人户件村场校案店镇乡处份起所期次笔票点单宗卷批班窗县站队社])均[^，。；：、]{0,6}$"
)
#: 平均每个村（社区）: the mark before the words is the end of the noun.
_NAMED_TWICE = compiled(r"[一-龥]{0,2}每[一-龥]{1,6}（[一-龥]{1,6}）$", "每")
#: It stands within so many characters.
_TWICE = 18
#: 7个超限检测站共: the noun of a count ends with its clause, or where 共 begins.
_HEAD = "[一-龥]{0,7}%s(?=[，、（]|共|每|总计|累计|全年|一共|[一-龥]均)"
#: 人均办结183件 is no total, nor are 其余50处处均不足200米.
AN_AVERAGE = compiled(r"(?:[人户件村场平]均[一-龥]{0,8}|均(?:不足|约|为|近|达)?)$")
#: 上半年人均办案: of what was done in it.
PART_OF_YEAR = compiled(r"[上下]半年|季度|\d月")
#: So often each has it in a year; in a part of it less often.
EVERY = {12: "每月", 4: "每季度"}
_OTHER_AVERAGE = compiled(r"均(?:不足|约|为|近|达)?$")
#: Each of them ends a case.
_DECIDED = ("处罚决定", "罚款决定")
#: What others did.
_LEFT = compiled("其[余他]|另|剩")
#: 一年增加11件: what was added is no total.
A_CHANGE = compiled("(?:增[加长多]|减少?|多|少|上升|下降|提高|回落)了?$")
#: Marks and ages are never added up.
_MARKS = ("分", "岁")
_MEMBER = compiled(r"其中|最|本人|个人|单(?:项|人)")
_JOINS = compiled(r"[一-龥]{1,8}[、和及与][一-龥]{0,4}")
#: What adds up, and says nothing of what was done.
_TOTAL = compiled("共计|总计|累计|合计|全年|[共约仅只，、]")
_VERB = 2
#: 按罚款案件计, 以实有人数计算: who shares, right before the average.
_RECKONED = compiled(
    r"[按以](?:照)?(?P<by>[一-龥]{2,10}?)(?:案件|人|户)?数?(?:来)?(?:计算?|测算|折算)，$"
)
_CLAUSE = 24
_CASES = frozenset("件宗起")
#: An average that is so many times another, and no shift of its point, is of other things.
_FAR, _NEAR_ONE, _SHIFTS = Decimal(8), Decimal("0.05"), 6
#: 人均每月补助710元: by those who share it, and by the months of the year.
EACH_TIME = compiled(r"每个?(?:月|季度?)|月(?=[人户村]均)")


def average(text: str, figures: list[Measured], i: int) -> Iterator[Refuted]:
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
        if same_things(c.figure, m.figure)
        and AN_AVERAGE.search(words := text[c.clause : c.figure.start])
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
            c
            for c in said
            if not same_things(c.figure, m.figure) and spoken(by, text[c.clause : c.figure.start])
        ]
    totals = [
        c
        for c in others
        if same_things(c.figure, m.figure)
        and c not in entities
        and c.figure.unit not in _MARKS
        and not AN_AVERAGE.search(text[c.clause : c.figure.start])
    ]
    rows = [joined for one in entities if len(joined := row(text, others, one)) > 1]
    shared = [*([one] for one in entities), *rows]
    if any(
        averages(m.figure, total.figure, *(one.figure for one in some))
        for total in totals
        for some in shared
    ):
        return
    left = [c.figure.value for c in totals if _LEFT.search(text[c.clause : c.figure.start])]
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
    if A_CHANGE.search(text[one.clause : one.figure.start]):
        return
    # 人均91.5分，其中他本人94分: one of those who share it.
    if one.figure.start > m.figure.end and _MEMBER.search(text[one.clause : one.figure.start]):
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
    right = (total.value / entity.value).quantize(Decimal("0.1"))
    scale = Decimal(10_000) if "万" in printed.text else Decimal(1)
    shown = f"{right:f}" if scale == 1 else f"{right / scale:.2f}"
    shown = shown.rstrip("0").rstrip(".")
    told = (
        f"{entity.text}共{total.text}，平均应为{shown}{'万' if scale > 1 else ''}{printed.unit}，"
        f"文中为{printed.text}"
    )
    start = min(totals[0].clause, entities[0].clause, m.clause)
    end = max(totals[0].figure.end, entities[0].figure.end, printed.end)
    sure = total.exact and entity.exact
    far = not is_near(printed.value, total.value / entity.value)
    if far and _does_otherwise(words, text[totals[0].clause : total.start]):
        return
    yield Refuted(start, end, told, sure, faint=far, of=(total, entity, printed))


def reckoned_by(text: str, m: Measured) -> str:
    """Who shares, where the clause before an average says it: 按罚款案件计，案均2.47万元."""
    match = _RECKONED.search(text[max(m.sentence[0], m.clause - _CLAUSE) : m.clause])
    return match["by"] if match else ""


def led(text: str, m: Measured) -> str:
    """The words before a figure, with a noun that its own brackets end: 每村（社区）5名."""
    twice = _NAMED_TWICE.search(text[max(m.clause - _TWICE, 0) : m.clause])
    return (twice[0] if twice else "") + text[m.clause : m.figure.start]


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


def row(text: str, others: Sequence[Measured], one: Measured) -> list[Measured]:
    """A count with those that are joined to it: 19个村、4个社区."""
    at = others.index(one)
    joined = [one]
    for before in reversed(others[:at]):
        if not _JOINS.fullmatch(text, before.figure.end, joined[0].figure.start):
            break
        joined.insert(0, before)
    for behind in others[at + 1 :]:
        if not _JOINS.fullmatch(text, joined[-1].figure.end, behind.figure.start):
            break
        joined.append(behind)
    return [each for each in joined if each.figure.unit == one.figure.unit]


def is_far(m: Measured, right: Decimal) -> bool:
    """Whether an average is of other things: so far from the right one that no slip explains it."""
    told = m.figure.value
    if not told or not right:
        return True
    ratio = max(told / right, right / told)
    return ratio > _FAR and all(abs(ratio / 10**n - 1) > _NEAR_ONE for n in range(1, _SHIFTS))


def times(stretch: re.Pattern[str], text: str, m: Measured, per: str) -> tuple[int, ...]:
    """How many months or quarters an average may be of: of a part of the year any number."""
    most = 4 if "季" in per else 12
    told = text[begin_of(text, m.clause, "\n") : m.clause]
    return tuple(range(most, 0, -1)) if stretch.search(told) else (most,)


def averages(
    m: Figure,
    total: Figure,
    *entities: Figure,
    less: Decimal = Decimal(0),
    times: Decimal = Decimal(1),
) -> bool:
    """Whether the average can be of the total, ``less`` some, over so many or all together, each
    of them ``times``."""
    ranges = [q.claimed(entity) for entity in entities]
    highs = [high for _, high in ranges if high is not None]
    of = (
        sum((low for low, _ in ranges), Decimal(0)),
        sum(highs, Decimal(0)) if len(highs) == len(ranges) else None,
    )
    of = of[0] * times, None if of[1] is None else of[1] * times
    low, high = q.quotient(q.minus(q.claimed(total), (less, less)), of)
    slack = m.step or Decimal(1)
    above = m.high is None or m.high + slack > low
    return above and (high is None or m.low - slack < high)


def same_things(total: Figure, m: Figure) -> bool:
    """Whether an average can be of a total: 3150人次, 场均75人."""
    one, other = (figure.unit.removesuffix("次") or "次" for figure in (total, m))
    return one == other


def is_counted(text: str, m: Measured, noun: str) -> bool:
    """Whether a count counts ``noun``: 12个村, 48名执法人员, 16场, 案件48件."""
    unit = {"名": "人", "位": "人", "人次": "人"}.get(m.figure.unit, m.figure.unit)
    if unit == noun:
        return True
    if m.figure.unit not in "个名家所户件场":
        return False
    if text.startswith(noun, m.figure.end):
        return True
    # 案件48件, 窗口16个; but 城关所82件 counts what it did.
    if (noun == "案" or m.figure.unit == "个") and m.before.endswith((noun, f"{noun}件")):
        return True
    if noun == "案" and m.before.endswith(_DECIDED):
        return True  # 作出罚款决定84件
    return compile_patterns((_HEAD % noun,)).match(text, m.figure.end) is not None
