"""Shortcomings whose cause is none: it repeats them, blames others, praises or plans.

A cause stands behind the words that announce it (原因是, 症结在于), or before those that name it
(……，是主要原因); what is neither is told by a sentence of its own, of others and their ways.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, Finding, finding
from lawcheck.checks.part_text import written
from lawcheck.checks.substance.hollow import own_words
from lawcheck.checks.substance.items import Item, finest
from lawcheck.checks.substance.judged_again import judges_again
from lawcheck.checks.substance.other_matter import of_other_matter
from lawcheck.checks.substance.same_lack import is_idle, names_another, says_again, shares
from lawcheck.checks.substance.told_causes import (
    CauseFault,
    blamed_beside,
    fault_of,
    only_circumstances,
    only_others,
)
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import HollowCause
from lawcheck.packs.model import Level, Rule, Severity
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.characters import han, runs
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

#: A cause that ends with the same lack as its shortcoming, 力量不足, repeats it sooner.
_SAME, _AT_END = 0.3, "[^，、的]{0,3}$"
#: So many characters of one's own say nothing more.
_LITTLE = 10
#: So many characters that are not vague say nothing.
_LEFT = 1
_CLOSE = compiled(r"[。；！？\n]")
_CLAUSE = compiled(r"[^，、：]+")
_BY_NAME = compiled("^(?:而|同时|但)?[我本][县市区局镇乡委厅街]")
#: Items that nothing else cuts: 一是力量不足。……二是针对性不强。
_ITEM = compiled(rf"[。；][{ONE_TO_TEN}]是")
#: These rest on the subject of a sentence alone, or on single characters in common.
_UNSURE: frozenset[CauseFault] = frozenset(
    ("others", "beside", "resembles", "elsewhere", "outward")
)


#: How a report calls its own place, by its level.
_OWN_PLACE = {"province": ("省里",), "city": ("市里",), "county": ("县里", "区里")}
_LACKING = compiled("^[^，]{2,14}(?:没|未|缺)")
_ABOVE = compiled("上级|[省市]级|主管部门|企业")
_NOWHERE: tuple[str, ...] = ()


class _Told(msgspec.Struct, frozen=True):
    """A cause, what stands before it and what behind."""

    text: str
    before: str
    behind: str


def check(rule: Rule, options: HollowCause, case: Case) -> Iterator[Finding]:
    """Yield a finding for each shortcoming whose cause is itself again, or none at all."""
    part = written(case, options.part)
    if part is None:
        return
    messages: dict[CauseFault, str] = {
        "blamed": options.blamed,
        "beside": options.blamed,
        "others": options.others_only,
        "planned": options.planned,
        "praised": options.praised,
        "outcome": options.outcome,
        "elsewhere": options.other_matter,
        "outward": options.general_only,
    }
    for one in finest(case.report, part):
        fault = _blame(one.text, case.report.level, options) or _no_cause(one.text, options)
        if fault is None and (words := blamed_beside(one.text, options)):
            fault = words, "beside"
        if fault is None:
            continue
        text, name = fault
        told = msgspec.structs.replace(rule, message=messages.get(name) or rule.message)
        severity: Severity | None = "info" if name in _UNSURE else None
        yield finding(
            told,
            case,
            _place(case, one, text),
            severity=severity,
            concerns=part.id,
            text=text,
            shortcoming=one.headline,
        )


def _place(case: Case, one: Item, text: str) -> Span:
    """The paragraph of an item that holds the cause; the item itself where it is one paragraph."""
    for number in one.span.paragraphs[1:]:
        if text in fold(case.report.document[number].text).text:
            return case.report.document.whole(number, number)
    return one.span


def _causes(words: str, options: HollowCause) -> Iterator[_Told]:
    """The causes that words announce, each to the end of its sentence, or name behind them."""
    for match in compile_patterns(options.announces).finditer(words):
        whole = _CLOSE.split(words[match.end() :], maxsplit=1)[0]
        told = compile_patterns(options.effects).sub("", whole)
        if told:
            own = [mark.end() for mark in _ITEM.finditer(words, 0, match.start())]
            before = words[own[-1] if own else 0 : match.start()]
            yield _Told(told, before, words[match.end() + len(whole) :])
    for match in compile_patterns(options.named).finditer(words):
        begin = begin_of(words, match.start(), "。；！？\n")
        told = compile_patterns(options.announces).sub("", words[begin : match.start()])
        # A sentence that begins the item is the shortcoming itself.
        if begin and told.strip("，"):
            yield _Told(told.strip("，"), words[:begin], words[match.end() :])


def _blame(words: str, level: Level | None, options: HollowCause) -> tuple[str, CauseFault] | None:
    """Others who are blamed in place of a cause of one's own."""
    # 检查次数过多 as the shortcoming's own name blames nobody.
    named = end_of(words, 0, "，。；：！？\n")
    for match in compile_patterns(options.insults).finditer(words):
        if match.start() >= named or match.end() > named:
            return match[0], "blamed"
    is_cause = compile_patterns(options.causes)
    for match in compile_patterns(options.blames).finditer(words):
        before = _CLOSE.split(words[: match.start()])[-1]
        behind = _CLOSE.split(words[match.end() :], maxsplit=1)[0]
        own = match[0].startswith(_OWN_PLACE.get(level or "", _NOWHERE))
        if own and _LACKING.search(match[0]):
            continue  # 县里没有给编过范本: the county's own lack
        announced = list(compile_patterns(options.announces).finditer(before))
        # 运行维护费用没有落实渠道，农户积极性不高: a lack of one's own is told before theirs.
        told = before[announced[-1].end() :] if announced else ""
        # 经营者不配合，我局也没有固定的协查渠道: or of one's own by name behind it.
        own_words = [clause for clause in behind.split("，") if _BY_NAME.search(clause)]
        if any(_is_own_lack(clause, options) for clause in (*told.split("，"), *own_words)):
            continue
        if announced or is_cause.search(behind):
            return match[0], "blamed"
    return None


def _is_own_lack(clause: str, options: HollowCause) -> bool:
    """Whether a clause tells what is lacking, and not that others lack it or withhold it."""
    others = _ABOVE.search(clause) or compile_patterns(options.owners).search(clause)
    return not others and compile_patterns(options.own_lacks).search(clause) is not None


def _no_cause(words: str, options: HollowCause) -> tuple[str, CauseFault] | None:
    """The cause of a shortcoming that says nothing."""
    match = compile_patterns(options.anyhow).search(words)
    # 原因是多方面的，主要是编制五年没有增加: what follows says it.
    if match and han(own_words(words[match.end() :], options.common)) <= _LITTLE:
        return match[0], "repeated"
    for one in _causes(words, options):
        told, before = one.text, one.before
        formulas = compile_patterns(options.formulas)
        empty = formulas.fullmatch(told) or all(map(formulas.fullmatch, told.split("，")))
        same = _is_same(told, before, options)
        hollow = empty or same or _is_vague(told, options) or _repeats(told, before, options)
        fault: CauseFault | None = "repeated" if hollow else fault_of(told, before, options)
        if fault in (None, "resembles") and (
            says_again(told, before, options) or judges_again(told, before, options)
        ):
            fault = "repeated"
        if fault is None and only_circumstances(told, one.behind, options):
            fault = "outward"
        if fault is None and only_others(told, one.behind, options):
            fault = "others"
        if fault is None and of_other_matter(told, before + one.behind, options):
            fault = "elsewhere"
        if fault is None or _explains(one.behind, options):
            continue
        return told, fault
    return None


def _is_same(told: str, before: str, options: HollowCause) -> bool:
    """Whether shortcoming and cause say one lack in two ways: 力量不足, 人员偏少."""
    clauses = _CLAUSE.findall(told)
    for lack in options.same:
        words = compile_patterns((lack,))
        if not words.search(before):
            continue
        same = [clause for clause in clauses if words.search(clause)]
        if same and len(same) == len(clauses):
            return True
        # 程序不规范的情况仍有发生 tells nothing beside a lack that is told again.
        if any(shares(clause, before) for clause in same) and all(
            clause in same or is_idle(clause, before, options) for clause in clauses
        ):
            return True
    return False


def _explains(behind: str, options: HollowCause) -> bool:
    """Whether a further sentence tells how it came about."""
    return compile_patterns(options.explains).search(behind) is not None


def _is_vague(told: str, options: HollowCause) -> bool:
    """Whether a cause is made of words that fit any shortcoming."""
    if not options.vague:
        return False
    vague = compile_patterns(options.vague)
    return han(vague.sub("", told)) <= _LEFT


def _repeats(told: str, before: str, options: HollowCause) -> bool:
    """Whether a cause says nothing that its shortcoming has not said."""
    if len(told) > options.longest or not before:
        return False
    # The lack itself, 偏低, is no thing that both are about.
    lacks = compile_patterns([f"(?:{words}){_AT_END}" for words in options.lacks])
    mine = runs(own_words(lacks.sub("，", told), options.common), 2)
    theirs = runs(own_words(before, options.common), 2)
    if not mine:
        # 原因是力量还比较薄弱: common words alone, and some of them the shortcoming's.
        mine, theirs = runs(told, 2), runs(before, 2)
        return bool(mine & theirs)
    share = _SAME if (lack := lacks.search(told)) and lack[0] in before else options.share
    if names_another(told, before, options):
        share = options.share
    return len(mine & theirs) >= share * len(mine)
