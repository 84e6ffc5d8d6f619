"""One other place in two forms: 长坞区 throughout and 长坞县 once, 溪枫镇 and 溪峰镇.

The own place is looked at by others. Two real places may share a name, or a sound: what stands in
one sentence with the other, or of which a sentence says that it was merged, is another one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from lawcheck.checks.form.place_names import is_name
from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.knowledge import places as known
from lawcheck.knowledge.lexicon import lexicon
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule, Severity
from lawcheck.reports.owner import COUNTIES, TOWNS, Owner
from lawcheck.text.patterns import compile_patterns, compiled

#: What goes on with the unit makes a word: 区域, 乡村.
_UNIT = compiled("[县区旗](?![域划间别块位段级直])|镇(?!街)|乡(?![镇村亲土])")
#: A name has so many characters before its unit.
_LENGTHS = (2, 3)
#: So often the right form stands at least, where the other stands once.
_OFTEN = 2

_Name = tuple[str, str]
_Named = dict[_Name, list[int]]


def two_places(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """The rarer form of a place that is called otherwise more often; of two the later."""
    found = _found(options, case, owner)
    whole = "\n".join(paragraph.text for paragraph in case.report.document.paragraphs)
    told: set[int] = set()
    for right, wrong in _alike(found):
        many, once = found[right], found[wrong]
        if len(once) != 1 or not _is_rarer(right, wrong, many[0] < once[0], whole):
            continue
        start, end = once[0], once[0] + len(wrong[0]) + 1
        if end in told or _apart(options, case, start, "".join(right), "".join(wrong)):
            continue
        told.add(end)
        note = options.two_places_note.replace("${right}", "".join(right))
        # What only a keyboard confuses, or stands once as well, may be two neighbours.
        often = whole.count("".join(right)) >= _OFTEN
        alike = right[0] == wrong[0] or (often and lexicon().is_slip(wrong[0], right[0]))
        severity: Severity = options.unsure_severity if alike else "info"
        own = case.report.issuer or "本单位"
        yield told_at(rule, case, (start, end), note, own, severity)


def _alike(found: _Named) -> Iterator[tuple[_Name, _Name]]:
    """The pairs of names that have the stem in common, or the unit and all characters but one.

    All pairs would be too many where a report names thousands of places.
    """
    sharing: dict[tuple[str, ...], list[_Name]] = defaultdict(list)
    for name in found:
        for key in _keys(*name):
            sharing[key].append(name)
    for name in found:
        others = (other for key in _keys(*name) for other in sharing[key])
        yield from ((name, other) for other in others if other != name)


def _keys(stem: str, unit: str) -> Iterator[tuple[str, ...]]:
    yield (stem,)
    for at in range(len(stem)):
        yield unit, stem[:at], stem[at + 1 :]


def _is_rarer(right: _Name, wrong: _Name, later: bool, whole: str) -> bool:
    """Whether ``wrong`` is what the place ``right`` is seldom called; second copies count."""
    if not _one_place(right, wrong):
        return False
    many, few = whole.count("".join(right)), whole.count("".join(wrong))
    # Of two units, or of two names that sound alike, one is wrong, whichever it is.
    return few == 1 and (many >= _OFTEN or later)


def _found(options: NameMismatch, case: Case, owner: Owner) -> _Named:
    """Where each stem stands with its unit, the places of the report itself apart."""
    text = case.report.running.text
    found: _Named = defaultdict(list)
    for match in _UNIT.finditer(text):
        at, unit = match.start(), match[0]
        for length in _LENGTHS:
            start = at - length
            stem = text[max(start, 0) : at]
            if start < 0 or not all("一" <= char <= "鿿" for char in stem) or owner.holds(stem):
                continue
            if stem[0] in options.no_begin or stem[-1] in options.no_end:
                continue
            if stem.startswith(options.acts) or not is_name(stem, unit):
                continue
            before = text[start - 1 : start]
            if "一" <= before <= "鿿" and lexicon().together(before + stem[0]):
                continue
            found[stem, unit].append(start)
            break
    return found


def _one_place(right: _Name, wrong: _Name) -> bool:
    """Whether the names differ in the unit alone, or by a character that sounds or looks alike."""
    if known.named("".join(wrong)):
        return False
    if right[0] == wrong[0]:
        return any(right[1] in rank and wrong[1] in rank for rank in (COUNTIES, TOWNS))
    return right[1] == wrong[1] and lexicon().is_slip(wrong[0], right[0], typed=True)


def _apart(options: NameMismatch, case: Case, at: int, right: str, wrong: str) -> bool:
    """Whether the report itself tells the two as two, or one as the former name."""
    text = case.report.running.text
    if text.endswith(options.former, 0, at) or right in sentence(case, at, "。\n"):
        return True
    changed = compile_patterns(options.merged)
    named = (one.start() for name in (right, wrong) for one in re.finditer(name, text))
    return any(changed.search(sentence(case, start)) for start in named)
