"""The clause of a report that says the contrary of a claim that something holds for all or never.

Each way to refute a claim is a function: what lacks, what is left, what happened, who is excepted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.substance.contrasts import contrast, told_event
from lawcheck.checks.substance.excepted import exceptions, same_act
from lawcheck.checks.substance.fallen_short import Counting, counts, fallen_short
from lawcheck.checks.substance.other_kinds import each_of
from lawcheck.checks.substance.read import Sentence
from lawcheck.checks.substance.scopes import above, apart, of_another
from lawcheck.checks.substance.witnesses import witness
from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.reports.model import Report
from lawcheck.text.characters import runs
from lawcheck.text.patterns import at_end, compile_patterns, compiled
from lawcheck.text.sentences import clauses

#: 确认违法图斑127宗: the thing in its last four characters, and its measure word.
_COUNTED = compiled(r"(?P<noun>[一-龥]{4})(?:共|计|共计)?\d+(?P<unit>[件宗起个处户家项条份])$")
#: 37人没有一人再投诉: of these alone.
_OF_THESE = compiled(r"(?:这|上述|其中的?)?\d+[名人户家件起个位]")
#: Words of the thing stand within so many characters of the claim.
_REACH = 24
#: So many of the characters in common are no words of every report.
_OWN = 2


class Clause(msgspec.Struct, frozen=True):
    """A clause, and the sentence that it is of."""

    text: str
    sentence: Sentence


def clauses_of(told: Sequence[Sentence], options: RefutedClaims) -> Iterator[Clause]:
    """The clauses of the sentences, without those that a rule spares."""
    spared = compile_patterns(options.spared)
    for sentence in told:
        for clause in clauses(sentence.text):
            if not spared.search(clause):
                yield Clause(clause, sentence)


def thing_lacking(
    claim: Clause, doubts: list[Clause], doubting: Sequence[Sentence], options: RefutedClaims
) -> Clause | None:
    """The clause by which a thing lacks of which all is claimed."""
    match = compile_patterns(options.all).search(claim.text)
    negations = compile_patterns(options.negations)
    if match is None or negations.search(claim.text[: match.start()]):
        return None
    # 除23个偏远村外，实现全覆盖: the exceptions stand in the claim's own sentence.
    if compile_patterns(options.beyond).search(claim.sentence.text):
        return None
    lacks = compile_patterns(options.lacks)
    thing = claim.text[max(match.start() - _REACH, 0) : match.end() + _REACH]
    for one in doubts:
        if not lacks.search(one.text) or not _shares(
            thing, _lacking(one.text, claim, options), options
        ):
            continue
        if not apart(claim.sentence.text, one.text, one.sentence, doubting, options):
            return one
    return None


def left_of_all(
    claim: Clause, doubts: list[Clause], doubting: Sequence[Sentence], options: RefutedClaims
) -> Clause | None:
    """What is left of a count of which all is done: 图斑127宗，已全部整改; 仍有9宗图斑未整改."""
    match = compile_patterns(options.all).search(claim.text)
    before = claim.sentence.text.partition(claim.text)[0]
    counted = _COUNTED.search(before.rstrip("，"))
    if match is None or counted is None:
        return None
    named = f"{counted['unit']}{counted['noun']}"
    others = compile_patterns(options.others)
    for one in doubts:
        at = one.text.find(named)
        if at < 1 or not one.text[at - 1].isdigit() or others.search(one.text):
            continue
        denial = compile_patterns(options.denials).search(one.text, at)
        told = denial and same_act(one.text[denial.end() :], claim.text, options)
        if told and not apart(claim.sentence.text, one.text, one.sentence, doubting, options):
            return one
    return None


def _lacking(text: str, claim: Clause, options: RefutedClaims) -> str:
    """What of a clause is lacking: 5个单位的记录室没有专人管理 lacks no room.

    What stands before the denial is, where nothing else does behind it, or the claim's own act;
    of what is the other's (没有征求校长的时间) only the other.
    """
    denials = list(compile_patterns(options.denials).finditer(text))
    if not denials:
        return text
    act = text[denials[-1].end() :]
    # 没有执法车辆 begins as 执法记录仪 does, and is of another thing.
    named = compile_patterns(options.common).sub("", act[:_OWN]) == act[:_OWN]
    if len(act) < _OWN or (named and same_act(act, claim.text, options)):
        return text
    owner, _, owned = act.rpartition("的")
    return owned if owner and len(owned) >= _OWN else act


def still_lacking(claim: Clause, told: Sequence[Sentence], options: RefutedClaims) -> Clause | None:
    """What the next sentence says is not done yet, of a verb of the claim: 尚未配备."""
    match = compile_patterns(options.all).search(claim.text)
    if match is None or compile_patterns(options.negations).search(claim.text[: match.start()]):
        return None
    behind = claim.sentence.text.partition(claim.text)[2]
    rest = compile_patterns(options.rest).search(behind)
    # 审核68件，听证11件，另1件仍在审查: the rest is of the count before it.
    if rest and not any(counts(behind[: rest.start()], options)):
        return Clause(behind.strip("，。；"), claim.sentence)
    here = told.index(claim.sentence)
    # 按时响应率100%，解决9472件: the rate is of its own act alone.
    named = compile_patterns(options.own_rate).search(claim.text) is not None
    for one in clauses_of(told[here + 1 : here + 2], options):
        if one.sentence.span.paragraph != claim.sentence.span.paragraph:
            continue
        lack = compile_patterns(options.still).search(one.text)
        verb = next(filter(None, lack.groups())) if lack else ""
        if verb and verb in (claim.text if named else claim.sentence.text):
            return one
    return None


def event_counted(
    claim: Clause, others: list[Clause], everything: Sequence[Sentence], options: RefutedClaims
) -> Clause | None:
    """The clause that counts an event of which none is claimed."""
    counted, none = compile_patterns(options.counted), compile_patterns(options.none)
    made, suffered = compile_patterns(options.made), compile_patterns(options.suffered)
    match = none.search(claim.text)
    if match is None or _OF_THESE.match(claim.text):
        return None
    denied = _object(claim.text[match.start() :], options)
    for event in (*options.events, *([denied] if denied else [])):
        words = compile_patterns((event,))
        denies = next(filter(words.search, each_of(claim.text)), None)
        if denies is None:
            continue
        kinds = [k for k in options.qualifiers if k in denies]
        kinds += [k for k in options.domains if k in claim.sentence.text]
        before = claim.sentence.text.partition(claim.text)[0]
        some = compile_patterns(options.of_some).search(before)
        for one in others:
            if some and one.sentence is not claim.sentence:
                continue
            own = made.search(one.text) and not suffered.search(one.text)
            if own or one.text == claim.text or none.search(one.text):
                continue
            of_things = compile_patterns(options.of_things).search(claim.text)
            if of_things and of_another(claim.text[: match.start()], one.sentence.text, options):
                continue
            told = words.search(one.text)
            if told is None or not _is_of(kinds, _near(one, claim, everything), options):
                continue
            # What is denied by its name is counted anywhere in the other sentence, and a passive
            # has what is counted before it: 有2件增设门槛，被要求修改.
            anywhere = event == denied or told[0].startswith("被")
            if counted.search(one.sentence.text if anywhere else one.text) and not apart(
                claim.sentence.text, one.text, one.sentence, everything, options
            ):
                return one
    return None


def _is_of(kinds: Sequence[str], text: str, options: RefutedClaims) -> bool:
    """Whether a text names each of the kinds, by its word or by one akin: 执法, 办案."""
    return all(k in text or compile_patterns(options.akin.get(k, ())).search(text) for k in kinds)


def _near(one: Clause, claim: Clause, everything: Sequence[Sentence]) -> str:
    """The words that say of what kind an event is: the clause alone in the claim's own sentence.

    发生事故41起；未发生较大事故 counts no 较大事故.
    """
    if one.sentence is claim.sentence:
        return one.text
    return above(one.sentence, everything) + one.sentence.text


def excepted_itself(claim: Clause, told: list[Sentence], options: RefutedClaims) -> Clause | None:
    """The clause beside it that denies of some what is claimed of all."""
    if compile_patterns(options.every).search(claim.text) is None:
        return None
    found = next(exceptions(claim.text, claim.sentence, told, options), None)
    return Clause(*found) if found else None


def fallen_short_of(
    claim: Clause,
    counted: Sequence[Counting],
    doubting: Sequence[Sentence],
    options: RefutedClaims,
) -> Clause | None:
    """The clause among the shortcomings that counts those which are left out."""
    if compile_patterns(options.every).search(claim.text) is None:
        return None
    found = next(fallen_short(claim.text, claim.sentence, counted, doubting, options), None)
    return Clause(*found) if found else None


def witnessed(
    claim: Clause, told: Sequence[Sentence], report: Report, options: RefutedClaims
) -> Clause | None:
    """The clause that tells of one such case, where it is claimed that there was none."""
    found = witness(claim.text, claim.sentence, told, report, options)
    return Clause(*found) if found else None


def event_told(claim: Clause, told: list[Sentence], options: RefutedClaims) -> Clause | None:
    found = told_event(claim.text, told, options)
    return Clause(*found) if found else None


def contrasted(claim: Clause, told: list[Sentence], options: RefutedClaims) -> Clause | None:
    """The clause beside it in which some fare worse."""
    found = contrast(claim.text, claim.sentence, told, options)
    return Clause(*found) if found else None


def _object(words: str, options: RefutedClaims) -> str:
    """The event itself that is denied: 未发生较大事故 denies 较大事故."""
    event = at_end(options.denied).match(words)
    return next(filter(None, event.groups()), "") if event else ""


def _shares(one: str, other: str, options: RefutedClaims) -> bool:
    """Whether a run of characters stands in both that names a thing."""
    common = compile_patterns(options.common)
    both = runs(one, options.least) & runs(other, options.least)
    return any(len(common.sub("", run)) >= _OWN for run in both)
