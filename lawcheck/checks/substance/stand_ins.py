"""Others in a head's place: who does his own duty for him, deputies who act where he does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lawcheck.checks.model import Case
from lawcheck.checks.substance.acts import Act, period
from lawcheck.checks.substance.subjects import HEADS, ITEM
from lawcheck.packs.kinds.substance import ResponsiblePerson
from lawcheck.text.patterns import compile_patterns

#: Who is no head, and acts.
OTHERS = frozenset(("deputy", "collective"))


def stood_in(case: Case, told: Sequence[Act], options: ResponsiblePerson) -> Iterator[Act]:
    """Acts of others in a head's own duty, which nobody does for him: his report, his hearing.

    市长本年度的述法由分管副市长代为宣读: the head stands before it, in the same sentence.
    """
    words = options.words
    heads = compile_patterns((*words.either, *words.party, *words.government))
    personal = compile_patterns(options.personal)
    others = compile_patterns((*words.deputies, *words.objects, *words.lower))
    for _, group in groupby(told, lambda act: period(case.report, act)):
        text = ""
        for act in group:
            begin, text = len(text), text + act.text
            match = personal.search(text)
            if match and match.end() > begin:
                named = heads.search(text[: match.start()])
                if named and not others.search(text[: named.end() - 1]):
                    yield act
                    break


def seconds(case: Case, told: Sequence[Act], options: ResponsiblePerson) -> Iterator[Act]:
    """Counted acts of a deputy in a sentence in which no head acts, one for each sentence.

    县长的第一责任人职责 only says whose duty it is; beside it, a body's acts are told as well.
    """
    second_ones, owned = compile_patterns(options.seconds), compile_patterns(options.owned)
    words = options.words
    heads = compile_patterns((*words.either, *words.party, *words.government))
    others = compile_patterns((*options.seconds, *words.deputies))
    for _, grouped in groupby(told, lambda act: period(case.report, act)):
        group = list(grouped)
        text = "".join(act.text for act in group)
        claimed = owned.search(text) is not None
        # 区主要领导亲自协调的机制得到落实: a head who is only praised for it does nothing.
        praised = [act for act in group if act.claimed and act.subject in HEADS]
        named = [a for a in group if a.named and a not in praised and not owned.search(a.text)]
        told_of = "".join(act.text for act in group if act not in praised)
        rest = owned.sub("", others.sub("", told_of))
        if not named or heads.search(rest):
            continue
        # 针对征收积案，由分管副区长召集: what it was about may stand before it.
        led = group[: group.index(named[0])]
        if any(act.subject != "none" or not act.claimed for act in led):
            continue
        second = second_ones.search(named[0].text) and all(act.subject == "deputy" for act in named)
        if second or (claimed and all(act.subject in OTHERS for act in named)):
            done = [act for act in group if act.counted and act.decided and not act.required]
            if done and not any(act.instead for act in group):
                yield named[0]


def handed_on(case: Case, told: Sequence[Act], options: ResponsiblePerson) -> Iterator[Act]:
    """What a head is said to do himself and a deputy does all of, because he was told to.

    五是抓督办。安排分管副局长带队检查: whoever acts elsewhere only handed this one on. The same
    in a sentence that claims it, 重点案件亲自督办，指定副局长核查5件.
    """
    claims = compile_patterns(options.claims)
    sentences = [list(group) for _, group in groupby(told, lambda act: period(case.report, act))]
    found: list[Act] = []
    for lead, *rest in _items(sentences):
        if lead.subject in HEADS and not lead.counted:
            found += _handed(rest, rest)
    for acts in sentences:
        claimed = [act for act in acts if act.subject in HEADS and claims.search(act.text)]
        if claimed:
            found += _handed(acts, [a for a in acts if a.counted or a not in claimed])
    yield from dict.fromkeys(found)


def sent(case: Case, told: Sequence[Act], options: ResponsiblePerson) -> Iterator[Act]:
    """What a deputy was sent to do and is counted among the acts of the head who sent him.

    委托分管副局长督察5个分局，发现问题32个; not where the head is said to have been away.
    """
    sends, away = compile_patterns(options.sends), compile_patterns(options.away)
    for _, grouped in groupby(told, lambda act: period(case.report, act)):
        group = list(grouped)
        if away.search("".join(act.text for act in group)):
            continue
        for at, act in enumerate(group):
            if act.subject == "deputy" and act.principal in HEADS and sends.search(act.text):
                done = [one for one in group[at:] if one.subject == "deputy"]
                if any(one.counted and not one.required for one in done):
                    yield act
                    break


def _handed(acts: Sequence[Act], told: Sequence[Act]) -> Iterator[Act]:
    """The first act of a deputy where he does all that is ``told``, for a head."""
    deputies = [act for act in acts if act.subject == "deputy"]
    done = [act for act in deputies if act.counted and not act.required]
    others = any(act.subject != "deputy" and not act.claimed for act in told)
    if done and not others and all(act.instead and act.principal in HEADS for act in done):
        yield deputies[0]


def _items(sentences: Sequence[list[Act]]) -> Iterator[list[Act]]:
    """The acts of each item that is marked as one, within its paragraph."""
    found: list[Act] = []
    for acts in sentences:
        begins = ITEM.match(acts[0].text) is not None
        same = bool(found) and found[0].span.paragraph == acts[0].span.paragraph
        if begins or not same:
            if found:
                yield found
            found = []
        if begins or found:
            found += acts
    if found:
        yield found


def only_assented(case: Case, one: Act, told: Sequence[Act], options: ResponsiblePerson) -> bool:
    """Whether the head only agrees, in the same sentence, to what another did for him."""
    assents = compile_patterns(options.assents)
    place = period(case.report, one)
    return any(
        assents.search(act.text) is not None for act in told if period(case.report, act) == place
    )
