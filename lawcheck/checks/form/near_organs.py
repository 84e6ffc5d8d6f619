"""An organ whose name is a character off: 人力资源与社会保障局, 县营商环境投诉处理中心.

What bureaus are called is known; what else the report names, it names itself, and the form that
stands once beside another is the wrong one. A slip of the keyboard is told by ``typo``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.knowledge.lexicon import lexicon
from lawcheck.knowledge.likelihood import likelihood
from lawcheck.knowledge.organs import usual_names
from lawcheck.knowledge.slips import slips
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import UNITS
from lawcheck.text.patterns import compile_patterns, compiled

_BUREAU = compiled("局(?![部势面限域])")
#: A bureau's name so long is not another's by chance; so is that of a body.
_LONG, _BODY = 7, 8
#: So far around a name slips are looked for.
_AROUND = 20
#: 发展和改革局, 发展改革局: what joins two words may be left out, and stands for another.
_JOINS = frozenset("和与及、")
#: First and second, east and west are two.
_TWO = frozenset("一二三四五六七八九十东南西北中上下前后新老大小内外左右甲乙丙丁")
_RANKS = frozenset(UNITS.split("|"))


def near_organs(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """Each name of an organ that is nearly a usual one, or nearly one that the report has."""
    if not options.near_note:
        return
    text = case.report.running.text
    own = case.report.issuer or "本单位"
    told: set[tuple[int, int]] = set()
    for start, end, right in [*_bureaus(text, options), *_bodies(options, case)]:
        name = text[start:end]
        if (start, end) in told or name in own or case.report.running.in_title(start, end):
            continue
        around = text[max(0, start - _AROUND) : end + _AROUND]
        if any(slip.wrong in name or name in slip.wrong for slip in slips(around)):
            continue
        told.add((start, end))
        note = options.near_note.replace("${right}", right)
        yield told_at(rule, case, (start, end), note, own, options.unsure_severity)


def _bureaus(text: str, options: NameMismatch) -> Iterator[tuple[int, int, str]]:
    """Each bureau with one character of its usual name exchanged or lost."""
    every = _every()
    bureaus = tuple(name for name in every if name.endswith("局"))
    usual = [name for name in bureaus if len(name) >= _LONG]
    for match in _sounding(bureaus).finditer(text):
        # 医疗保障居|追回; 医疗保障|举措 and 医疗保障|居首位 go on.
        last = match.end() - 1
        goes_on = options.going_on and compile_patterns((options.going_on,)).match(text, last)
        if not (goes_on or likelihood().makes_word(text[last : match.end() + 1])):
            yield (*match.span(), match[0][:-1] + "局")
    for match in _BUREAU.finditer(text):
        end = match.end()
        if text.endswith(every, 0, end):
            continue
        for name in usual:
            start = end - len(name)
            if start >= 0 and _exchanged(text[start:end], name):
                yield start, end, name
            elif start >= -1 and _lost(text[start + 1 : end], name):
                yield start + 1, end, name


@lru_cache(maxsize=1)
def _every() -> tuple[str, ...]:
    """What organs are usually called, in order."""
    return tuple(sorted(name for names in usual_names().values() for name in names))


@lru_cache(maxsize=1)
def _sounding(bureaus: tuple[str, ...]) -> re.Pattern[str]:
    """Each bureau with another character that sounds like 局."""
    alike = "".join(char for char in lexicon().confused("局") if "一" <= char <= "鿿")
    return compiled(f"(?:{'|'.join(name[:-1] for name in bureaus)})[{alike}]")


def _exchanged(there: str, name: str) -> bool:
    """Whether one character is another, within the name."""
    differ = [at for at, (a, b) in enumerate(zip(there, name, strict=True)) if a != b]
    return len(differ) == 1 and differ[0] > 0


def _lost(there: str, name: str) -> bool:
    """Whether one character is lost, within the name; none that joins."""
    at = next((at for at, (a, b) in enumerate(zip(there, name, strict=False)) if a != b), 0)
    return at > 0 and name[at] not in _JOINS and there == name[:at] + name[at + 1 :]


def _bodies(options: NameMismatch, case: Case) -> Iterator[tuple[int, int, str]]:
    """Each body of the report's own that stands once, beside one that is called nearly so."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    text = case.report.running.text
    for match in compile_patterns(options.bodies_named).finditer(text):
        if len(match[0]) >= _BODY:
            found[match[0]].append(match.span())
    whole = "\n".join(paragraph.text for paragraph in case.report.document.paragraphs)
    # All pairs would be too many where a report names thousands.
    akin: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in found:
        for at in range(len(name)):
            akin[name[:at], name[at + 1 :]].append(name)
    for name, places in found.items():
        if whole.count(name) != 1:
            continue
        start, end = places[0]
        for at, char in enumerate(name):
            for right in akin[name[:at], name[at + 1 :]]:
                if right == name or not _TWO.isdisjoint((char, right[at])):
                    continue
                # 市委全面依法治市委员会 of a city: the other is of another rank (name_mismatch).
                if char in _RANKS and char in (case.report.issuer or ""):
                    continue
                rarer = found[right][0][0] < start or whole.count(right) > 1
                if rarer and right not in sentence(case, start):
                    yield start, end, right
