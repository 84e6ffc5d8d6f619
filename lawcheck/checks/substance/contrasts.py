"""What stands beside a claim of all or of none and speaks against it.

Told without the claim's own verb: 都在七日内公示, and the next sentence 31份拖到一个月后才上网.
Both are about one thing, one part of it fares worse, and nothing says that it is mended or lawful.
An event that was not to have been is told of elsewhere by its own name: 9月引发负面舆情.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.substance.fallen_short import counts
from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled

_CLAUSE = compiled(r"[^。；！？，：\n]+")
#: An event by its last words: 一起因执法引发的负面舆情 denies 负面舆情.
_EVENT = compiled(
    r"(?:的|[一任][起件例何]|1[起件例]|发生|出现|引发)(?!.*的)([\u4e00-\u9fff]{4,8})$"
)


def contrast(
    claim: str, sentence: Sentence, told: Sequence[Sentence], options: RefutedClaims
) -> tuple[str, Sentence] | None:
    """The clause behind a claim that says of some what speaks against it."""
    if not options.whole or compile_patterns(options.whole).search(claim) is None:
        return None
    here = told.index(sentence)
    after = [one for one in told[here + 1 : here + 2] if _together(sentence, one)]
    behind = sentence.text.partition(claim)[2]
    settled = compile_patterns(options.settled)
    for text, one in ((behind, sentence), *((one.text, one) for one in after)):
        if settled.search(text) or compile_patterns(options.outside).search(text):
            continue
        if not compile_patterns(options.some).search(text):
            continue
        for clause, near in _adverse(text, options, strictly=one is sentence):
            if _is_rest_of_another(clause, text, options):
                continue
            if one is sentence or _one_thing(claim, near, options):
                return clause, one
    return None


def told_event(
    claim: str, told: Sequence[Sentence], options: RefutedClaims
) -> tuple[str, Sentence] | None:
    """The clause that tells of the very event that a claim denies."""
    match = _EVENT.search(claim)
    none = compile_patterns(options.none).search(claim)
    if match is None or none is None or compile_patterns(options.vague_events).search(match[1]):
        return None
    happened, averted = compile_patterns(options.happened), compile_patterns(options.averted)
    for one in told:
        if match[1] not in one.text or claim in one.text:
            continue
        for clause in _CLAUSE.finditer(one.text):
            before = clause[0].partition(match[1])[0]
            if match[1] in clause[0] and happened.search(before) and not averted.search(one.text):
                return clause[0], one
    return None


def _is_rest_of_another(clause: str, text: str, options: RefutedClaims) -> bool:
    """Whether a clause tells the rest of a count before it: 报送16件，办结15件，另1件仍在审查."""
    rest = compile_patterns(options.rests).match(clause)
    return rest is not None and any(counts(text.partition(clause)[0], options))


def _together(one: Sentence, other: Sentence) -> bool:
    return one.span.paragraph == other.span.paragraph


def _adverse(text: str, options: RefutedClaims, *, strictly: bool) -> Iterator[tuple[str, str]]:
    """The clauses in which something fares worse, each with the clause before it."""
    patterns = options.adverse if strictly else (*options.adverse, *options.worse)
    words, before = compile_patterns(patterns), ""
    spared = compile_patterns(options.spared)
    for clause in _CLAUSE.findall(text):
        # 上年审结36件、败诉5件: of another year.
        if words.search(clause) and not spared.search(clause):
            yield clause, before + "，" + clause
        before = clause


def _one_thing(claim: str, text: str, options: RefutedClaims) -> bool:
    """Whether both name a thing that not every report names, or mean one act."""
    common = compile_patterns(options.common)
    if runs(common.sub("，", claim), 2) & runs(common.sub("，", text), 2):
        return True
    kinds = [compile_patterns((one,)) for one in options.alike]
    return any(words.search(claim) and words.search(text) for words in kinds)
