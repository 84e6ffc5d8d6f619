"""What the shortcomings count of the very things of which all is claimed among the results.

处罚决定全部在7日内公示 and 有46件处罚决定超过期限才公示: some of the things are denied the act that
is claimed of all, or are late where all are said to be in time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from lawcheck.checks.substance.excepted import same_act, same_thing
from lawcheck.checks.substance.read import Sentence
from lawcheck.checks.substance.scopes import apart
from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.text.characters import han, runs
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import at_end, compile_patterns, compiled, kept
from lawcheck.text.sentences import clauses

_SOME = rf"(?<![\d.第])(?:[1-9]\d{{0,4}}|[{ONE_TO_TEN}两]|个别|少数|部分)(?:%s)?"
#: The name of what is counted: three characters of it, or two where it has no more.
_NAME, _SHORT = 3, 2
#: So much of a name is that of no others.
_LONG = 4
#: What names nothing has no more before what says all: 签订前均经审查, 全年均.
_OPENS = 5
#: A clause that two sentences have in common says that both tell of one thing.
_CLAUSE = 6
_THERE_ARE = compiled("[仍还尚]?有?$")
#: Whose it is stands in so many characters before 的.
_OWNER = 6
#: So much of the object behind an act makes it the same act.
_OBJECT = 4


class Number(NamedTuple):
    """A number by which a clause counts some: what stands before it and behind it."""

    before: str
    behind: str


class Counting(msgspec.Struct, frozen=True):
    """A clause that counts some things."""

    text: str
    sentence: Sentence
    some: tuple[Number, ...]
    """The numbers by which it counts."""
    denied: tuple[str, ...]
    """What stands behind each denial, behind each number."""
    lead: str
    """The clause before one that opens with its number; else nothing: 参加考试，有5人不及格."""


def counting(doubts: Sequence[Sentence], options: RefutedClaims) -> Iterator[Counting]:
    """The clauses that count some, of the sentences that tell nothing as mended.

    They are read once for all claims.
    """
    mended = compile_patterns((*options.mended, *options.spared))
    denials = compile_patterns(options.denials)
    for one in doubts:
        if mended.search(one.text):
            continue
        lead = ""
        for clause in clauses(one.text):
            named, lead = lead, clause
            if some := tuple(counts(clause, options)):
                denied = tuple(
                    number.behind[denial.end() :]
                    for number in some
                    for denial in denials.finditer(number.behind)
                )
                opens = _THERE_ARE.match(some[0].before)
                yield Counting(clause, one, some, denied, named if opens else "")


def fallen_short(
    claim: str,
    sentence: Sentence,
    counted: Sequence[Counting],
    doubts: Sequence[Sentence],
    options: RefutedClaims,
) -> Iterator[tuple[str, Sentence]]:
    """Those ``counted`` among ``doubts`` that a claim of all leaves out, each with its sentence."""
    if compile_patterns(options.beyond).search(sentence.text):
        return
    whole = with_subject(claim, sentence.text, options)
    for one in counted:
        if one.sentence.span == sentence.span:
            continue
        if _falls_short(one, claim, whole, options) and not apart(
            sentence.text, one.text, one.sentence, doubts, options
        ):
            yield one.text, one.sentence


def with_subject(claim: str, sentence: str, options: RefutedClaims) -> str:
    """A claim with the clause before it, where it names nothing: 投诉33件，均在期限内处理."""
    every = compile_patterns(options.every).search(claim)
    if every is None or han(claim[: every.start()]) > _OPENS:
        return claim
    before = sentence.partition(claim)[0].rstrip("，")
    return f"{before.rpartition('，')[2]}，{claim}" if before else claim


def is_named(claim: str, told: str, options: RefutedClaims) -> bool:
    """Whether a clause counts by their own name those of whom all is claimed.

    The name stands before what says all, and nothing is denied of them: 未整改的44条均列入计划.
    """
    every = compile_patterns(options.every).search(claim)
    whose = claim[: every.start()] if every else ""
    if compile_patterns(options.denials).search(whose):
        return False
    return any(
        len(name := one.behind[:_LONG]) == _LONG
        and runs(name, _LONG)
        and name in whose
        and _is_contrary(one.behind, claim, options)
        for one in counts(told, options)
    )


def _is_contrary(behind: str, claim: str, options: RefutedClaims) -> bool:
    """Whether the claim's own act is denied, and not one that begins so: 执法车辆, 执法记录仪."""
    common = compile_patterns(options.common)
    for denial in compile_patterns(options.denials).finditer(behind):
        act = behind[denial.end() :]
        own = common.sub("", act[:_SHORT]) == act[:_SHORT]
        if own or runs(act, _OBJECT) & runs(claim, _OBJECT):
            return True
    # 临近期满才办结 is in time.
    return compile_patterns(options.overdue).search(behind) is not None


def _falls_short(clause: Counting, claim: str, whole: str, options: RefutedClaims) -> bool:
    counted = next(
        (one for one in clause.some if is_same(one, whole, options) or _is_theirs(one, whole)),
        clause.some[0] if runs(clause.lead, _CLAUSE) & runs(whole, _CLAUSE) else None,
    )
    if counted is None:
        return any(_denied_in_full(act, claim, options) for act in clause.denied)
    rest = counted.behind
    timely, late = compile_patterns(options.timely), compile_patterns(options.late)
    if timely.search(claim) and late.search(rest):
        return True
    return any(
        _denies(denial[0], rest[denial.end() :], claim, options)
        for denial in compile_patterns(options.denials).finditer(rest)
    )


def _denied_in_full(act: str, claim: str, options: RefutedClaims) -> bool:
    """Whether some of another name are denied the claim's act with its object: 告知听证权利."""
    shared = runs(act, _OBJECT) & runs(claim, _OBJECT)
    return bool(shared) and same_act(act, claim, options)


def _denies(denial: str, act: str, claim: str, options: RefutedClaims) -> bool:
    """Whether the act of the claim is denied; 完成 may be the last word of the denial itself."""
    if compile_patterns(options.attributes).search(act):
        return False
    return same_act(act, claim, options) or denial[-_SHORT:] in claim


def counts(clause: str, options: RefutedClaims) -> Iterator[Number]:
    """The numbers by which a clause counts some."""
    for match in kept(_SOME % options.measures).finditer(clause):
        start, end = match.span()
        yield Number(clause[:start], clause[end:])


def is_same(some: Number, claim: str, options: RefutedClaims) -> bool:
    """Whether what is counted is what the claim names, behind the number or before it."""
    before, behind = some
    if _begins(behind, claim):
        return True
    common, ends = compile_patterns(options.common), compile_patterns(options.name_ends)
    name = behind[:_SHORT]
    named = name in claim and runs(name, _SHORT) and ends.match(behind[_SHORT:])
    if named and not common.search(name):
        return True
    # 14项任务中有2项没有完成: the name stands before the number, which is of some of them.
    return at_end(options.among).search(before) is not None and same_thing(before, claim, options)


def _is_theirs(some: Number, claim: str) -> bool:
    """Whether what belongs to those counted is what the claim names: 14家企业的涉企补贴."""
    whose, _, what = some.behind.partition("的")
    return bool(what) and len(whose) <= _OWNER and _begins(what, claim)


def _begins(name: str, claim: str) -> bool:
    """Whether a name begins with what the claim names."""
    begin = name[:_NAME]
    return begin in claim and bool(runs(begin, _NAME))
