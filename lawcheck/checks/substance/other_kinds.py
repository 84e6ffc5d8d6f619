"""What seems to refute a claim, and may be of another kind: 没有乱罚款的投诉, 服务类投诉19件."""

from __future__ import annotations

from lawcheck.checks.substance.fallen_short import counts, is_same
from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled

#: 没有因强制拆除被判决败诉的: only what came of this is denied.
_REASON = compiled(
    r"因(?![此而为地人时])(?P<reason>[^，。；]{2,16}?)(?:而|被|受到|导致|引发|引起|造成|产生|发生|败诉)"
)
_DENIES = compiled("(?:没有|未|无|零)?")
#: Two kinds that are denied at once.
_JOINED = compiled(
    r"(?P<some>[一任1][起件例次宗何](?:因[^，。；]{2,12}的)?)?(?P<one>[一-龥]{2,4})"
    r"(?:和|及|与|或者?|以及|、)(?P<other>[一-龥]{2,4}?)(?P<noun>案件|申请|案|事故|事件|投诉|问题)?$"
)
#: A case lost in court and an act annulled on review are two things: no 诉讼败诉, 复议撤销1件.
_COURT, _REVIEW = compiled("诉讼|败诉|应诉|出庭|开庭|法院|判决"), compiled("复议")
#: Of the reason's pairs of characters at least so many, of as many, are told of it again.
_SAME_REASON = (1, 3)


def of_another_reason(claim: str, told: str, options: RefutedClaims) -> bool:
    """Whether a claim denies what came of one reason of which ``told`` says nothing.

    没有因执法引发的舆情: all that a body does may be the reason.
    """
    if (match := _REASON.search(claim)) is None:
        return False
    named = runs(compile_patterns(options.any_deed).sub("，", match["reason"]), 2)
    least, of = _SAME_REASON
    return bool(named) and len(named & runs(told, 2)) * of < len(named) * least


def of_another_remedy(claim: str, other: str, told: str) -> bool:
    """Whether a claim is of courts alone, and what seems to refute it is of reviews alone.

    复议案件5件，撤销1件；被撤销的案件已重新处理: the clause is of what its sentence named before.
    """
    if not _COURT.search(claim) or _REVIEW.search(claim) or _COURT.search(other):
        return False
    before, found, _ = told.partition(other)
    named = _REVIEW.search(other) or (found and _REVIEW.search(before))
    return bool(named) and not _COURT.search(before if found else "")


def each_of(claim: str) -> tuple[str, ...]:
    """The claim, or what it says of each of two that it joins: 没有一件行政复议和行政诉讼案件."""
    match = _JOINED.search(claim)
    if match is None:
        return (claim,)
    begin, end = claim[: match.start()] + (match["some"] or ""), match["noun"] or ""
    return begin + match["one"] + end, begin + match["other"] + end


def is_unsure(claim: str, other: str, told: str, options: RefutedClaims) -> bool:
    """Whether what refutes a claim counts things of another name, or another kind of event."""
    events = [compile_patterns((event,)) for event in options.events]
    both = [words for words in events if words.search(other)]
    named = [one for one in each_of(claim) if any(words.search(one) for words in both)]
    return all(_is_unsure(one, other, told, options) for one in named or [claim])


def _is_unsure(claim: str, other: str, told: str, options: RefutedClaims) -> bool:
    if match := compile_patterns(options.none).search(claim):
        limited = claim[: match.start()].rpartition("的")[0]
        return _of_another_kind(claim[match.start() :], told, options) or _is_apart(
            limited, told, options
        )
    found = list(counts(other, options))
    return bool(found) and not any(is_same(one, claim, options) for one in found)


def _of_another_kind(denied: str, told: str, options: RefutedClaims) -> bool:
    """Whether what is denied is of a kind, 乱罚款的投诉, of which the other says nothing."""
    event = next(
        filter(None, (compile_patterns((e,)).search(denied) for e in options.events)), None
    )
    if event is None:
        return False
    kind = denied[: event.start()]
    none = compile_patterns(options.none).match(kind)
    # 没有发生行政复议案件: where the very event is told, what denies it is of no kind.
    said = none or (_DENIES.match(kind) if event[0] in told else None)
    return _is_apart(kind[said.end() if said else 0 :], told, options)


def _is_apart(limit: str, told: str, options: RefutedClaims) -> bool:
    """Whether what limits a claim, 今年新作出的决定, stands nowhere in what is told."""
    named = runs(compile_patterns(options.connecting).sub("，", limit), 2)
    return bool(named) and not named & runs(told, 2)
