"""Short forms that are introduced and never used, or introduced for two different names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from lawcheck.checks.model import (
    Case,
    Finding,
    finding,
    original_paragraphs,
    related,
    running_span,
)
from lawcheck.packs.kinds.wording import Abbreviation
from lawcheck.packs.model import Rule
from lawcheck.text.characters import in_order
from lawcheck.text.folding import fold
from lawcheck.text.patterns import at_end, compile_patterns, compiled, each_match

#: A report introduces a dozen; each is looked for in the whole text.
_MOST = 200
#: A name is looked for no further before its bracket.
_REACH = 120
#: What stands before the bracket: a title, or words without a stop; a bracket may lie between.
_NAME = compiled(
    r"(?:《([^《》\n]{1,80})》|([^，。；：！？、（）《》\n]{1,40}))(?:（[^（）\n]{0,40}）)?$"
)
#: The marks of a title, also of one within another.
_OPENS, _CLOSES = ("《", "〈"), ("》", "〉")
#: So much is read of what stands before a form.
_AHEAD = 8
#: An ending that has so many characters more than the short form is the name in full.
_LONGER = 2


class _Introduced(Struct, frozen=True):
    """A short form where it is introduced: (市公安局)（以下简称“市局”）."""

    form: str
    """Without the marks of a title."""
    titled: bool
    start: int
    end: int
    at: tuple[int, int]
    """Where the form stands, its title marks included."""
    name: str
    """The words before the bracket, empty where none were read; they may begin too early."""
    of_title: bool
    """The name is the title of a document, which is read as a whole."""

    @property
    def in_full(self) -> str:
        """The title, or the shortest ending of the name that has the form's characters in order."""
        if self.of_title:
            return self.name
        at = len(self.name)
        for sign in reversed(self.form):
            if (before := self.name.rfind(sign, 0, at)) < 0:
                at = len(self.name)
                break
            at = before
        return self.name[max(min(at, len(self.name) - len(self.form) - _LONGER), 0) :]


def check(rule: Rule, options: Abbreviation, case: Case) -> Iterator[Finding]:
    """Yield a finding for each short form of two names, and for each that is used nowhere.

    The name told in full again is no fault; nor is a form that the title or signature has.
    """
    introduced = list(islice(_introduced(options, case.report.running.text), _MOST))
    if not introduced:
        return
    rest = _without(case.report.running.text, introduced)
    judged = {paragraph.number for paragraph in case.report.body}
    beside = "\n".join(
        fold(p.text).text for p in original_paragraphs(case) if p.number not in judged
    )
    first: dict[str, _Introduced] = {}
    spoiled: set[str] = set()
    for one in introduced:
        if _another(first.setdefault(one.form, one), one):
            spoiled.add(one.form)
            yield _twice(rule, options, case, one, first[one.form])
    for one in first.values():
        if one.form not in spoiled and not _used(options, one, rest, beside):
            yield _unused(rule, options, case, one)


def _unused(rule: Rule, options: Abbreviation, case: Case, one: _Introduced) -> Finding:
    return finding(
        rule,
        case,
        running_span(case, one.start, one.end),
        text=_printed(case, one),
        reason=options.unused_note,
        advice=options.unused_advice,
    )


def _twice(
    rule: Rule, options: Abbreviation, case: Case, one: _Introduced, other: _Introduced
) -> Finding:
    before = running_span(case, other.start, other.end)
    return finding(
        rule,
        case,
        running_span(case, one.start, one.end),
        related=(related(case, before, options.first_note),),
        text=_printed(case, one),
        reason=options.twice_note,
        advice=options.twice_advice,
    )


def _printed(case: Case, one: _Introduced) -> str:
    return case.report.document.slice(running_span(case, *one.at))


def _introduced(options: Abbreviation, text: str) -> Iterator[_Introduced]:
    """Each short form that is introduced, in the order of the text."""
    aside = compile_patterns(options.excludes)
    found: dict[tuple[int, int], re.Match[str]] = {}
    for match in each_match(options.introduces, text):
        for group in range(1, len(match.groups()) + 1):
            if match[group]:
                found.setdefault(match.span(group), match)
    for (start, end), match in sorted(found.items(), key=lambda item: item[0]):
        if aside.search(text[start:end]):
            continue
        before = text[max(match.start() - _REACH, 0) : match.start()]
        name = _NAME.search(before)
        yield _Introduced(
            form=text[start:end].strip("《》"),
            titled=text[start] == "《",
            start=match.start(),
            end=match.end(),
            at=(start, end),
            name=(name[1] or name[2]).strip("\"'") if name else "",
            of_title=bool(name and name[1]),
        )


def _without(text: str, introduced: list[_Introduced]) -> str:
    """The text, as long as it was, with a blank for each introduction."""
    pieces, at = [], 0
    for one in introduced:
        if one.start >= at:
            pieces += [text[at : one.start], "\n" * (one.end - one.start)]
            at = one.end
    return "".join((*pieces, text[at:]))


def _another(first: _Introduced, one: _Introduced) -> bool:
    """Whether the two stand behind different names, for all that can be seen."""
    if not first.name or not one.name:
        return False
    return not (in_order(one.in_full, first.name) or in_order(first.in_full, one.name))


def _used(options: Abbreviation, one: _Introduced, rest: str, beside: str) -> bool:
    """Whether the form, or the name in full, stands behind its introduction or beside the body."""
    if one.name and rest.find(one.in_full, one.end) >= 0:
        return True
    return _stands(options, one, rest, one.end) or _stands(options, one, beside, 0)


def _stands(options: Abbreviation, one: _Introduced, text: str, begin: int) -> bool:
    """Whether the form is used; 《办法》 is neither by a longer title nor by just any 办法."""
    if not one.titled:
        return text.find(one.form, begin) >= 0
    ahead, behind = at_end(options.refers), compile_patterns(options.refers_behind)
    for match in re.compile(re.escape(one.form)).finditer(text, begin):
        start, end = match.span()
        if text[start - 1 : start] in _OPENS and text[end : end + 1] in _CLOSES:
            return True
        if ahead.search(text[max(start - _AHEAD, 0) : start]) or behind.match(text, end):
            return True
    return False
