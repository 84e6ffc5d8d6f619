"""Claims of all or of none that their own paragraph refutes, before them or behind.

Within one paragraph no name is needed to know of what is spoken: 撤销4件 refutes 无一被复议机关否定
in whichever order they stand. What is said of another body, before another forum, of another time
is apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from lawcheck.checks.substance.denied import Denied
from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.text import quantities as q
from lawcheck.text.characters import runs
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import at_end, compile_patterns, compiled
from lawcheck.text.sentences import clauses
from lawcheck.text.standing import suspected

_N = rf"\d{{1,3}}|[{ONE_TO_TEN}两]"
#: 都已配齐2名以上, 每队5人: so many of each; 平均2人 is not.
_EACH_HAS = compiled(
    rf"(?:都|(?<!平)均|全部|一律|每[个队所站支])[^，。；\d]{{0,8}}?(?P<n>{_N})(?P<unit>[名人台辆套])"
)
_ONLY = compiled(rf"(?<!的)(?:只有|仅有|仅|只剩|只配)(?P<n>{_N})(?P<unit>[名人台辆套])")
#: 12个窗口都配齐……4个窗口仍然只有单屏.
_ALL_OF = compiled(
    r"\d+[个所支家](?P<who>[一-龥]{2,10}?)(?:年内|现|目前)?(?:已经?)?(?:都|均|全部)(?:已经?)?"
    r"(?:配[齐备有]|装[上齐]|建[成好])"
)
#: One of these both have.
_EVERY = ("都", "均", "全部", "一律", "每")
_LACKS = r"\d+[个所支家]%s[^，。；]{0,4}(?:仍|还|至今|尚)[^，。；]{0,4}(?:只有|没有|未|缺|无)"
#: 仍有4个中心没有专职审核员, of 12个便民服务中心.
_STILL_LACK = r"(?:仍|还|尚)有\d+[个所支家]%s(?:没有|未|缺|无)"
#: 向县政府申请复议: it is not the county of which this is told.
_FORUM = compiled("向[^，。；]{1,10}?(?=申请|提起|起诉)")
#: 清偿率100%，年末无新增拖欠: none came to what was cleared.
_ANEW = compiled("新增|新发生|新产生|再(?!审)")
#: What both name.
_NAME = 3
_COUNT = r"[1-9]\d*[件份起个次宗人名]"
#: A word that every report has says of what field it is elsewhere.
_SHORT = 2


class Refutation(msgspec.Struct, frozen=True):
    """A claim, and the clause of its paragraph that refutes it."""

    claim: str
    sentence: Sentence
    other: str
    where: Sentence


class _Clause(msgspec.Struct, frozen=True):
    text: str
    sentence: Sentence


def refutations(told: Sequence[Sentence], options: RefutedClaims) -> Iterator[Refutation]:
    """Every claim that its own paragraph refutes, of the sentences that are told."""
    near = [pattern for one in options.near for pattern in one.claims]
    patterns = (*options.nothing, *options.nothing_done, *near)
    claims = compile_patterns(patterns)
    listed = [_Clause(text, one) for one in told for text in clauses(one.text)]
    may = suspected(patterns, [one.text for one in listed])
    asked = zip(listed, may, strict=True)
    for _, group in groupby(asked, key=lambda one: one[0].sentence.span.paragraph):
        own = list(group)
        claiming = [
            one
            for one, may_claim in own
            if (may_claim and claims.search(one.text)) or _of_all(one.text)
        ]
        if claiming:
            yield from _of_paragraph(claiming, [one for one, _ in own], options)


def _of_all(clause: str) -> bool:
    """Whether all, or each, are said to have something."""
    if not any(map(clause.__contains__, _EVERY)):  # as most clauses
        return False
    return bool(_EACH_HAS.search(clause) or _ALL_OF.search(clause))


def _of_paragraph(
    claiming: Sequence[_Clause], listed: Sequence[_Clause], options: RefutedClaims
) -> Iterator[Refutation]:
    spared, some = compile_patterns(options.spared), compile_patterns(options.of_some)
    plain = [one for one in listed if not spared.search(one.text)]
    for claim in claiming:
        if spared.search(claim.text):
            continue
        # 5月以前的案件31件，没有一件被纠正: of these alone.
        alone = some.search(claim.sentence.text.partition(claim.text)[0]) is not None
        for other in plain:
            if other is claim or (alone and other.sentence is not claim.sentence):
                continue
            refuted = (
                _shows(claim, other, options)
                or _of_nothing(claim, other, options)
                or _has_fewer(claim, other, options)
            )
            if refuted and not _apart(claim, other, options):
                yield Refutation(claim.text, claim.sentence, other.text, other.sentence)
                break


def _shows(claim: _Clause, other: _Clause, options: RefutedClaims) -> bool:
    """Whether a clause tells of a case that a claim denies by another word."""
    both = claim.sentence.text + other.sentence.text
    # 把一起外地败诉案改编成教材，法院判决撤销的理由……: what is told of is said before.
    same = other.sentence is claim.sentence
    before = "" if same else other.sentence.text.partition(other.text)[0]
    return any(
        compile_patterns(near.claims).search(claim.text) is not None
        and compile_patterns(near.shown).search(other.text) is not None
        and compile_patterns(near.about).search(both) is not None
        and not compile_patterns(near.narrowed).search(claim.text)
        and not compile_patterns(near.unless).search(before + other.text)
        and not compile_patterns(near.claims).search(other.text)
        and Denied(claim.text, options).may_be(other.text, other.sentence.text)
        for near in options.near
    )


def _of_nothing(claim: _Clause, other: _Clause, options: RefutedClaims) -> bool:
    """Whether a clause counts, dates or gives a rate of that of which there was none."""
    if compile_patterns(options.not_told).search(other.text):
        return False
    for patterns, rate_alone in ((options.nothing, False), (options.nothing_done, True)):
        match = compile_patterns(patterns).search(claim.text)
        if match is None:
            continue
        what = next(filter(None, match.groups()), "")
        # 作出复议决定 tells of 行政复议; 民事诉讼 of no 行政诉讼.
        what = at_end(options.event_ends).sub("", what).replace("行政复议", "复议")
        if what and what in other.text:
            rate = re.search(
                rf"{what}[^，。；、\d]{{0,10}}率(?:均|为|达到?|保持|是|在)*[1-9][\d.]*%", other.text
            )
            rate = None if _ANEW.search(claim.text) else rate
            if rate or (not rate_alone and _is_told(what, claim, other, options)):
                return True
    return False


def _is_told(what: str, claim: _Clause, other: _Clause, options: RefutedClaims) -> bool:
    """Whether a clause counts some of them, or tells of one that came."""
    made, own = compile_patterns(options.made), compile_patterns(options.suffered)
    if made.search(other.text) and not own.search(other.text):
        return False
    if len(what) <= _SHORT and compile_patterns(options.fields).search(claim.sentence.text):
        return False
    # 引导诉讼和仲裁的51起: what is joined to another is not counted by itself.
    counted = rf"{what}[^，。；、和及与\d]{{0,6}}{_COUNT}|{_COUNT}[^，。；、和及与\d]{{0,8}}{what}"
    if re.search(counted, other.text):
        return True
    came = compile_patterns(options.came).search(other.text)
    return came is not None and what in other.text[came.end() :] and "月" in other.sentence.text


def _has_fewer(claim: _Clause, other: _Clause, options: RefutedClaims) -> bool:
    """Whether some have fewer than all are said to have: 都已配齐2名以上……只有1名."""
    if compile_patterns(options.earlier).search(other.sentence.text):
        return False
    if has := _EACH_HAS.search(claim.text):
        only = _ONLY.search(other.text)
        fewer = only is not None and small_number(only["n"]) < small_number(has["n"])
        shared = runs(claim.text, _NAME) & runs(other.text, _NAME)
        units = {only["unit"], has["unit"]} if only else set()
        if fewer and shared and (len(units) == 1 or units <= q.PEOPLE):
            return True
    whole = _ALL_OF.search(claim.text)
    if whole is None:
        return False
    if re.search(_LACKS % whole["who"], other.text):
        return True
    lack = re.search(_STILL_LACK % whole["who"][-2:], other.text)
    # 没有专职法制审核员: of the very thing that all are said to have.
    behind = claim.text[whole.end() :], other.text[lack.end() if lack else 0 :]
    return lack is not None and bool(runs(behind[0], _NAME) & runs(behind[1], _NAME))


def _apart(claim: _Clause, other: _Clause, options: RefutedClaims) -> bool:
    """Whether both are said of different bodies, forums or times.

    What came is of all whom its sentence names: 县政府对云口镇的决定作出复议决定.
    """
    if compile_patterns(options.came).search(other.text):
        other = _Clause(other.sentence.text, other.sentence)
    for family in options.scopes:
        mine, theirs = (
            _named(one, one is claim or one.sentence is not claim.sentence, family)
            for one in (claim, other)
        )
        if mine and theirs and not mine & theirs:
            return True
    bodies = compile_patterns(options.bodies)
    mine, theirs = (
        frozenset(bodies.findall(one.text)) or frozenset(bodies.findall(one.sentence.text))
        for one in (claim, other)
    )
    return bool(mine and theirs and not mine & theirs)


def _named(one: _Clause, whole: bool, family: tuple[str, ...]) -> frozenset[str]:
    """Which of a family a clause names, or its sentence where it may be asked."""
    for text in (one.text, one.sentence.text if whole else ""):
        own = _FORUM.sub("", text)
        if found := frozenset(words for words in family if compile_patterns((words,)).search(own)):
            return found
    return frozenset()
