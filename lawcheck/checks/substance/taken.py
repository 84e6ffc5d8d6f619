"""Powers that somebody takes who does not have them, read by role in whatever order they stand.

What makes an act up (复议, 审结) stands in one sentence, its matter perhaps in the one before; who
does it is named in some form beside, or is who reports. Where one who may do it is named, or the
other only answers, hands on or is told of it, nothing is said; but who is named outright as the one
who did it is excused by the words of his own clause alone. A sentence without a subject goes on
with the last one named before it; what a party may do, or left undone, is no act of an organ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawcheck.checks.model import Case
from lawcheck.checks.substance.read import Sentence
from lawcheck.checks.substance.stances import is_found
from lawcheck.packs.kinds.substance import Powers, TakenPower
from lawcheck.packs.loader import reading_of
from lawcheck.reports.owner import owner_of
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

#: Who acts may be named so many sentences before.
_BACK = 4
_CLAUSE = "，。；：！？"
_ITEMS = compiled(r"(?<=[\d][件起宗])、")


def known(case: Case, options: Powers) -> list[TakenPower]:
    """Those powers that hold in the year of the report for who reports."""
    report = case.report
    issuer = fold(report.issuer or "").text
    return [
        one
        for one in options.taken
        if one.since <= (report.year or 0) and not compile_patterns(one.spared).search(issuer)
    ]


def taken(
    told: Sequence[Sentence], at: int, powers: Sequence[TakenPower], case: Case
) -> Iterator[tuple[TakenPower, str, int]]:
    """Each power that the sentence ``at`` tells of one who does not have it, with his name.

    And where he is named as the one who did it; -1 where it takes the whole sentence to tell.
    """
    text, words = told[at].text, reading_of(case.pack)
    for power in powers:
        says = [compile_patterns((one,)).search(text) for one in power.says]
        if None in says:
            continue
        if is_found(text, max(one.start() for one in says if one), words):
            continue
        if explicit := _named(told, at, power):
            yield power, *explicit
            continue
        matter = compile_patterns((power.matter,))
        option = compile_patterns(power.options)
        here = matter.search(option.sub("", text)) is not None
        passage = text if here else _before(told, at) + text
        if matter.search(option.sub("", passage)) is None:
            continue
        # Its matter is of the sentence before where this one names no other.
        if not here and power.another and compile_patterns(power.another).search(text):
            continue
        if compile_patterns((*power.holders, *power.unless)).search(passage):
            continue
        # 对管理所处罚不服的: of whom they complain is not who decides.
        plain = compile_patterns(power.upon).sub("", text)
        who = compile_patterns((power.who,)).search(plain) if power.who else None
        if who is not None:
            yield power, _name(who), -1
        elif (
            (here or not power.who)
            and _is_own(power, case)
            and not (_goes_on(told, at, power) or _suffered(told, at, power))
        ):
            yield power, case.report.issuer or "", -1


def _named(told: Sequence[Sentence], at: int, power: TakenPower) -> tuple[str, int] | None:
    """Who is named outright as the one who did it, in a clause that neither denies nor excuses it.

    以我局为被申请人的3件，由某局审结: a word that stands in another clause tells of another part of
    the case. Nothing where between its matter and the clause another matter is named.
    """
    text = told[at].text
    if not power.does:
        return None
    excuses = compile_patterns((*power.holders, *power.unless))
    before = None
    for one in compile_patterns(power.does).finditer(text):
        begin, end = _item(text, one)
        if text[begin : one.start()].endswith("后"):
            begin = one.start()  # 转送后由某局审结: what went before is told as done with
        # 以县局为被申请人、由某局受理的: against whom a case goes excuses nobody.
        clause = compile_patterns(power.upon).sub("", text[begin:end]) if power.upon else ""
        if excuses.search(clause or text[begin:end]):
            continue
        if _is_of(power, text[: one.start()], one[0]):
            return _name(one), one.start(one.lastindex or 0)
        # 今年有复议申请3件。……申请由我局受理: the paragraph tells of one matter.
        if power.through and compile_patterns(power.through).search(one[0]):
            before = _paragraph(told, at) if before is None else before
            if _is_of(power, before + text[: one.start()], ""):
                return _name(one), one.start(one.lastindex or 0)
    return None


def _is_of(power: TakenPower, before: str, words: str) -> bool:
    """Whether words speak of a power's matter, or the last matter before them is that one."""
    matter = compile_patterns((power.matter,))
    # Behind a full stop the same words may tell of anything.
    matters = list(matter.finditer(before))
    if not (matters or matter.search(words)):
        return False
    since = matters[-1].end() if matters else 0
    another = compile_patterns(power.another) if power.another else None
    return another is None or not another.search(before, since)


def _paragraph(told: Sequence[Sentence], at: int) -> str:
    """The sentences before, as far as they stand in the same paragraph."""
    number, first = told[at].span.paragraph, at
    while first and at - first < _BACK and told[first - 1].span.paragraph == number:
        first -= 1
    return "".join(one.text for one in told[first:at])


def _item(text: str, one: re.Match[str]) -> tuple[int, int]:
    """The clause around who is named, or his item where several have each their own count.

    某局审结5件、县政府审结4件: what is told of the other says nothing of this one.
    """
    who = one.start(one.lastindex or 0)
    begin = begin_of(text, who, f"{_CLAUSE}（")
    end = end_of(text, one.end(), f"{_CLAUSE}）")
    before = [mark.end() for mark in _ITEMS.finditer(text, begin, who)]
    behind = _ITEMS.search(text, who, end)
    return (before[-1] if before else begin), (behind.start() if behind else end)


def _before(told: Sequence[Sentence], at: int) -> str:
    """The sentence before, where it stands in the same paragraph."""
    same = at > 0 and told[at - 1].span.paragraph == told[at].span.paragraph
    return told[at - 1].text if same else ""


def _goes_on(told: Sequence[Sentence], at: int, power: TakenPower) -> bool:
    """Whether a sentence without a subject goes on with what one who may do it was told to do.

    Of the sentences before it in the paragraph the last one that names anybody tells who acts.
    """
    number = told[at].span.paragraph
    for one in reversed(told[max(at - _BACK, 0) : at]):
        if one.span.paragraph != number:
            return False
        if compile_patterns(power.holders).search(one.text):
            return compile_patterns((power.matter,)).search(one.text) is not None
        if power.who and compile_patterns((power.who,)).search(one.text):
            return False
    return False


def _suffered(told: Sequence[Sentence], at: int, power: TakenPower) -> bool:
    """Whether the paragraph so far tells of what was done to the reporter: 以本局为被申请人的."""
    number, suffered = told[at].span.paragraph, compile_patterns(power.suffered)
    return any(
        one.span.paragraph == number and suffered.search(one.text)
        for one in told[max(at - _BACK, 0) : at + 1]
    )


def _is_own(power: TakenPower, case: Case) -> bool:
    """Whether what nobody is named for is the reporter's own act.

    It is the body of its level: a department's report has an organ's name.
    """
    if case.report.level not in power.own:
        return False
    named = owner_of(fold(case.report.issuer or "").text)
    return bool(named.organ) or case.report.level != "department"


def _name(who: re.Match[str]) -> str:
    return next(filter(None, who.groups()), who[0])
