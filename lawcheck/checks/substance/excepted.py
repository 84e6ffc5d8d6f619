"""What a claim of all leaves out after all: the act that it claims, denied of some of the same.

全县12个乡镇均设立服务站 and 石坪乡的服务站至今没有设立: the word behind the denial is the claim's
own, or one that means it (参训, 参加培训), and both speak of the same things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.text.characters import han, runs
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.sentences import clauses

#: So many sentences of its paragraph, its own among them, are about the claim.
_NEAR = 3
#: The act stands so near behind what denies it.
_ACT = 2


def exceptions(
    claim: str, sentence: Sentence, told: Sequence[Sentence], options: RefutedClaims
) -> Iterator[tuple[str, Sentence]]:
    """The clauses behind a claim of all that except some from it, each with its sentence."""
    here = told.index(sentence)
    if compile_patterns(options.outside).search(sentence.text):
        return
    behind = sentence.text.partition(claim)[2]
    number = sentence.span.paragraph
    near = [one for one in told[here + 1 : here + _NEAR] if one.span.paragraph == number]
    for text, one in ((behind, sentence), *((one.text, one) for one in near)):
        if compile_patterns(options.outside).search(text):
            continue
        for clause in clauses(text):
            if _denies(clause, claim, options):
                yield clause, one


def _denies(clause: str, claim: str, options: RefutedClaims) -> bool:
    """Whether a clause denies of some of the same things what a claim says of all."""
    for denial in compile_patterns(options.denials).finditer(clause):
        act = clause[denial.end() :]
        # 未持证的一律不得上岗: no act, but whom a rule is about.
        if compile_patterns(options.attributes).search(act):
            continue
        if not same_act(act, claim, options):
            continue
        before = clause[: denial.start()]
        if compile_patterns(options.rests).search(before) or same_thing(
            before + act[_ACT:], claim, options
        ):
            return True
    return False


def same_act(act: str, claim: str, options: RefutedClaims) -> bool:
    """Whether what is denied is what is claimed, by its word or by one that means it."""
    word = act[:_ACT]
    if len(word) == _ACT and word in claim and han(word) == _ACT:
        return True
    return any(
        (words := compile_patterns((one,))).search(claim) and words.match(act)
        for one in options.alike
    )


def same_thing(words: str, claim: str, options: RefutedClaims) -> bool:
    """Whether both name a thing that not every report names."""
    common = compile_patterns(options.common)
    return bool(runs(common.sub("，", words), _ACT) & runs(common.sub("，", claim), _ACT))
