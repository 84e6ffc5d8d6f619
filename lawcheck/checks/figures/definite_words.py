"""The words by which a count means things that were told before: 抽查的12卷中, 把26个部门的计划.

A count alone at the head of its clause means all of them where 中 or 都 follows its noun; one that
something is done to (把, 对) means them by its noun alone; 这 and 上述 say so. What limits it
(其余, 首批, 不少于, 比) leaves open what is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

import msgspec

from lawcheck.checks.figures.recalled import THESE
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.nouns import AMONG
from lawcheck.text.patterns import compiled

_NAME = r"(?P<noun>(?:[一-龥\"、]|（[一-龥、]{1,6}）){0,12}?)"
_OF_THEM = compiled(rf"的?{_NAME}当?{AMONG}(?=[，、有]|[一-龥]{{0,10}}?[0-9]|[一-龥]{{2,6}}[，的])")
_EVERY = compiled(
    rf"{_NAME}(?:的[一-龥、]{{2,14}}?)?(?:已(?!满|有)经?)?(?:全部|全都|均(?![衡匀值])|都(?!市)|无一|逐|一律"
    "|实现|实行|各(?=[办建设配有完派明确])|分[0-9])"
)
#: 不予批准的9户，原因有三种: of a noun alone.
_LONE = compiled(rf"{_NAME}，")
#: Nothing before the count names it.
_ALONE = compiled(
    "^[，；：。、]?(?:而|但|(?:主要)?原因(?:在于|是)|(?:这是)?因为|由于)?(?:全年的?|年内|当年)?(?:[在从]|并|同时|还|目前|现有)?(?:[我全]?(?:[省市县区州旗镇乡局]|街道)?|所?辖区内?|境内)的?$"
)
#: Something is done to them.
_DONE_TO = compiled(r"(?:^|[一-龥，；。：、])(?:[把将对给向]|(?<!因)为)[一-龥]{0,4}$")
#: 与48名持证人员逐一谈话
_WITH = compiled(r"[与同和向](?:全[省市县区镇乡局])?$")
_LED = compiled(r"(?:指导|督促|组织|推动|要求)(?:全年的?|年内|当年)?$")
#: What was done to all of them: 抽查的12卷.
_DEED = compiled(r"^[，；：。、]?(?:[把将对从在]|其中)?(?P<verb>[一-龥]{2,8})的$")
_ALL = ("全部", "所有", "全体")
_COVERED = compiled(r"(?:全[省市区县州旗镇乡局]|我[市区县镇乡局]|[下所]?辖|覆盖)(?:共?有)?$")
#: 占市政府负责同志出庭9件的22.2%.
_SHARED = compiled(r"占(?P<noun>[一-龥\"]{4,14})$")
_SHARE = compiled(r"的?[0-9]")
_REST = compiled(r"(?:其余|余下|剩余|剩下)的?$")
#: Of a part, of another lot, or no more than a bound or a difference.
_LIMITED = compiled(
    "不少于|不低于|不超过|以上|以下|左右|至少|力争|超过|不足|平均|人均|每|约(?![谈定束见请])|(?<![附最就邻])近|余|[多少]$|新增|净增"
    "|增[加至]|减少|[比较由]|压[减缩]|另|剩|其他|首批|第[一二三四五六]|前$|试点|只有|仅"
)
_BOUND = compiled(r"[一-龥]{0,4}(?:以上|以下|左右|以内)|之一|余")
_NEW = compiled(r"新[建增设]|增设")
_OTHERS = ("另", "其余", "剩", "还有", "余下")
_SOME = ("的", "等")
_HELD = compiled(r"辖(?:共?有)?$", "辖")
_PART = compiled(r"(?P<noun>[一-龥（）、\"]{2,14}?)[中里]，?(?:还|仍|仅|只)?有?")
#: Where the noun behind a count ends.
_NOUN_ENDS = compiled(
    rf"[，。；：\n0-9]|、(?![一-龥]{{1,3}}[中都均全）])|{AMONG}"
    "|全部|均(?![衡匀值])|都(?!市)|实现|实行|逐|已|分别"
)
_FILLS = compiled(
    r"(?:[一总]?共|现|合计|总数|数量|全[省市区县镇乡局])?(?:[有是为计设达到]|达到|设[有立置])?$"
)
#: 9个社区的调解委员会全年调处纠纷372件: what was done in all has a noun of its own.
_IN_ALL = compiled(r"(?:全年|年内|当年|累计|一共)[共已]?(?P<own>[一-龥]{2,14})$")
_MARKS = str.maketrans("", "", '"（）、')
_STOPS = "，。；：！？（）、\n"
#: 再建3个: beside those that are there.
_MORE = compiled(r"再[一-龥]{0,3}$|[新增建]$")
_SHORTEST, _RARE = 2, 4
#: So far the noun and what is said of it are read.
_REACH, _NOUN = 32, 22


class How(Enum):
    """By which words the things are meant."""

    ALL = auto()
    """中, 都, 这: all of them."""
    DEED = auto()
    """By what was done to all of them."""
    NAME = auto()
    """By their noun, where something is done to them or a share is taken of them."""
    REST = auto()
    """What is left of them, in both places."""
    ANSWER = auto()
    """By a plan, which answers what a shortcoming counts."""
    RARE = auto()
    """By its noun alone: a number of four digits has no double."""


class Reference(msgspec.Struct, frozen=True):
    """What a count means that was told elsewhere."""

    how: How
    noun: str
    verb: str = ""
    whole: bool = False
    """中 or 这 say it, so that a part of them would have to be named."""
    lone: bool = False
    """No word says that all are meant: 不予批准的9户，原因有三种."""
    place: str = ""
    """Of all of a place: 全局73名干部."""


def references(m: Measured, text: str) -> Iterator[Reference]:
    """What a count calls up; none where it is told for the first time."""
    words = m.words(text)
    if words.endswith((*THESE, *_ALL)):
        yield Reference(How.ALL, noun_behind(m, text), whole=True)
        return
    if _REST.search(words):
        yield Reference(How.REST, noun_behind(m, text).partition("的")[0])
        return
    if is_limited(m, text):
        return
    at = m.figure.end
    behind = text[at : end_of(text, at, "，。；：\n", _REACH)] + "，"
    of_them, every = _OF_THEM.match(behind), _EVERY.match(behind)
    deed = _DEED.match(words)
    if deed and (said := of_them or every or _LONE.match(behind)):
        lone = not (of_them or every)
        whole = of_them is not None
        yield Reference(How.DEED, _plain(said["noun"]), deed["verb"], whole=whole, lone=lone)
    elif of_them and _ALONE.match(words):
        yield Reference(How.ALL, _plain(of_them["noun"]), whole=True)
    elif every and _is_of_every(words, every[0]):
        yield Reference(How.ALL, _plain(every["noun"]))
    elif covered := _COVERED.search(words):
        yield Reference(How.NAME, noun_behind(m, text), place=covered[0])
    elif _DONE_TO.search(words):
        yield Reference(How.NAME, noun_behind(m, text).partition("的")[0])
    elif (shared := _SHARED.search(words)) and _SHARE.match(text[at : at + 2]):
        yield Reference(How.ALL, _plain(shared["noun"]), whole=True)


def _is_of_every(words: str, said: str) -> bool:
    """Whether the words before a count leave it to what is ``said`` of every one."""
    if _ALONE.match(words) or _DONE_TO.search(words) or _LED.search(words):
        return True
    return said.endswith("逐") and _WITH.search(words) is not None


def by_name(m: Measured, text: str, *, aim: bool) -> Iterator[Reference]:
    """What a count may mean by its noun alone."""
    words = m.words(text)
    if is_limited(m, text) or _MORE.search(words) or _REST.search(words):
        return
    if aim and len(noun := noun_behind(m, text)) >= _SHORTEST:
        yield Reference(How.ANSWER, noun)
    elif sum(map(str.isdigit, m.figure.text)) >= _RARE:
        yield Reference(How.RARE, noun_before(m, text) + noun_behind(m, text))


def noun_behind(m: Measured, text: str) -> str:
    """The noun behind a count, without marks."""
    behind = text[m.figure.end : m.figure.end + _NOUN]
    end = _NOUN_ENDS.search(behind)
    return _plain(behind[: end.start()] if end else behind).removeprefix("的")


def noun_before(m: Measured, text: str) -> str:
    """The words in front of a count; none where they are the noun of the count before them."""
    words = _plain(m.words(text)).lstrip("，。；：")
    if m.clause and text[m.clause - 1] not in _STOPS and text[m.clause] != "、":
        # 这3个镇的监管人员共14人: the noun of their own stands behind 的.
        if words.endswith("共"):
            return words.rpartition("的")[2].removesuffix("共")
        own = _IN_ALL.search(words)
        return _FILLS.sub("", own["own"], count=1) if own else ""
    return _FILLS.sub("", words, count=1)


def part_noun(m: Measured, before: Measured, text: str) -> str:
    """部门 of 14个, where a part of them has no noun of its own: 52个部门中有14个."""
    between = text[before.figure.end : m.figure.start]
    said = _PART.fullmatch(between) if before.sentence == m.sentence else None
    return _plain(said["noun"]) if said else ""


def is_of_all(m: Measured, text: str, place: str) -> bool:
    """Whether a count is of all of the same place."""
    return text.endswith(place, m.clause, m.figure.start)


def is_limited(m: Measured, text: str) -> bool:
    """Whether a count is of another lot, a bound or a difference."""
    bound = _BOUND.match(text[m.figure.end : m.figure.end + 8])
    return bound is not None or _LIMITED.search(m.words(text)) is not None


def is_some(m: Measured, text: str) -> bool:
    """Whether words in front make a count one of some only: 高山的12个乡镇, 清河等12个乡镇."""
    words = m.words(text).lstrip("，、")
    return words.endswith(_SOME) or "、" in words


def is_new(m: Measured, text: str) -> bool:
    """Whether a count is of what came to others: 新建阵地18个."""
    return _NEW.search(m.words(text)) is not None


def is_other(m: Measured, text: str) -> bool:
    """Whether a count is of those that are left out: 对33项逐项督办，另1项当场整改."""
    words = m.words(text).strip("，；、")
    return not words or words.startswith(_OTHERS)


def is_held(m: Measured, text: str) -> bool:
    """Whether a count is of what a place has of one kind: 辖11个村."""
    return _HELD.search(m.words(text)) is not None


def is_rest(m: Measured, text: str) -> bool:
    """Whether a count is of what is left."""
    return _REST.search(m.words(text)) is not None


def _plain(words: str) -> str:
    return words.translate(_MARKS)
