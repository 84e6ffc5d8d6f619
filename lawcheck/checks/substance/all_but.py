"""All is said to be done, and of the same some is put off, still going on, or left for the plans.

31项任务全部完成，其中快检室升级改造延至2027年: 其中 ties the two, or 仅有1件 does. What is put
off is the act itself, by its word or by none; 全部答复，其中5件列入计划 and 全部开工 say of nothing
that it was done. In the plans 未完成的, 剩余2个 is of the results where both name one matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.substance.excepted import same_act
from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance import Finished, RefutedClaims
from lawcheck.text.characters import han, runs
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.sentences import clauses

#: So many clauses behind the claim tell of what is left.
_NEAR = 4
#: Both name one matter: so many characters in a row, so many of them of no every report.
_RUN, _OWN = 3, 2
#: 推迟到2027年一季度制定: what stands between the year and the act says when.
_WHEN = compiled(
    r"^[上下前后第一二三四\d]*(?:季度?|半年|个?月)?[份底末初内]*(?:之?前|以前)?(?:[再才后起])?"
)
_COUNT = compiled(r"\d+(?:[件项个处条户家名宗起份篇所座]|批次)")


class AllBut(msgspec.Struct, frozen=True):
    """A claim that all is done, and the clause that says what is not."""

    claim: str
    sentence: Sentence
    other: str
    where: Sentence
    sure: bool = True


def all_but(
    told: Sequence[Sentence], planned: Sequence[Sentence], options: RefutedClaims
) -> Iterator[AllBut]:
    """Every claim of the sentences that are ``told`` that all of something is done, and is not."""
    finished = options.finished
    if finished is None:
        return
    done, spared = compile_patterns(finished.done), compile_patterns(finished.narrowed)
    open_ = compile_patterns(finished.left)
    left = [(one, match) for one in planned if (match := open_.search(one.text))]
    for at, sentence in enumerate(told):
        match = done.search(sentence.text)
        if match is None or spared.search(sentence.text[: match.end()]):
            continue
        claim = next((one for one in clauses(sentence.text) if done.search(one)), match[0])
        behind = clauses(sentence.text[match.end() :])
        follows = told[at + 1] if at + 1 < len(told) else None
        if follows and follows.span.paragraph == sentence.span.paragraph:
            behind += clauses(follows.text) if follows.text.startswith("其中") else []
        other = _rest(sentence.text[: match.start()], claim, behind[:_NEAR], finished)
        if other := other or _open(behind[:_NEAR], claim, finished, options):
            yield AllBut(claim, sentence, other, sentence)
        elif found := _planned(claim, sentence, left, options):
            yield found


def _rest(before: str, claim: str, behind: Sequence[str], finished: Finished) -> str | None:
    """What is left by its own word of the one count before the claim: 15件，已全部化解；余下1件.

    Of a part (其中12件已全部化解，余下3件) the rest is another.
    """
    if compile_patterns(finished.part).search(before + claim) or len(_COUNT.findall(before)) != 1:
        return None
    rest = compile_patterns(finished.rest)
    return next((clause for clause in behind if rest.match(clause)), None)


def _open(
    behind: Sequence[str], claim: str, finished: Finished, options: RefutedClaims
) -> str | None:
    """The clause behind a claim that says of some of the same that it is not done."""
    among, unless = compile_patterns(finished.among), compile_patterns(finished.unless)
    tied = ""
    for clause in behind:
        if among.match(clause):
            tied = clause
        elif "其中" not in tied:
            tied = ""  # 尚有5件: of those that it counts itself
        if not tied or unless.search(clause):
            continue
        if compile_patterns(finished.going_on).search(clause):
            return clause
        if later := compile_patterns(finished.put_off).search(clause):
            act = _WHEN.sub("", clause[later.end() :], count=1)
            again = compile_patterns(finished.again).match(act)
            if han(act) < _OWN or again or same_act(act, claim, options):
                return clause
    return None


def _planned(
    claim: str,
    sentence: Sentence,
    left: Sequence[tuple[Sentence, re.Match[str]]],
    options: RefutedClaims,
) -> AllBut | None:
    """What the plans say is left of the same, by its name or its number."""
    common = compile_patterns(options.common)
    for one, match in left:
        act = next(filter(None, match.groups()), "")
        if not same_act(act, claim, options):
            continue
        both = runs(sentence.text, _RUN) & runs(one.text, _RUN)
        named = any(han(common.sub("", run)) >= _OWN for run in both)
        counted = set(_COUNT.findall(sentence.text)) & set(_COUNT.findall(one.text))
        if named or counted:
            return AllBut(claim, sentence, match[0], one, sure=bool(named and len(both) > 1))
    return None
