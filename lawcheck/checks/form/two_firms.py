"""One firm in two forms within a paragraph: 鸿远建材有限公司 complained, 宏远建材有限公司 was told.

Of the two names one character differs, and the two sound or look alike. Firms that are listed, or
that something sets apart, are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, groupby

from lawcheck.checks.form.told import told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.knowledge.lexicon import lexicon
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Rule
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled

#: So much of a name is the same before and behind the character that differs.
_BEFORE, _BEHIND = 2, 5
_PLACE = compiled("[一-龥]{2}[省市县区旗州镇乡]")
#: A paragraph names no more firms than this that are compared.
_MANY = 12


def two_firms(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """The later form of a firm's name that its paragraph tells in two."""
    if not options.firms:
        return
    text = case.report.running.text
    another = compile_patterns((reading_of(case.pack).another, *options.firms_apart))
    found = compile_patterns((options.firms,)).finditer(text)
    for _, group in groupby(found, key=lambda one: begin_of(text, one.start(), "\n")):
        names = list(group)[:_MANY]
        for one, two in combinations(names, 2):
            # 甲公司和乙公司，两家名称近似: what sets them apart may stand behind both.
            behind = text[one.end() : end_of(text, two.end(), "。\n")]
            if another.search(behind) or behind.startswith(("、", "和", "与")):
                continue
            if differs := _differ(one, two):
                right, start = differs
                note = options.firm_note.replace("${right}", right)
                own = case.report.issuer or "本单位"
                where = start, two.end()
                yield told_at(rule, case, where, note, own, options.unsure_severity)
                break


def _differ(one: re.Match[str], two: re.Match[str]) -> tuple[str, int] | None:
    """The other form of the second name, and where it begins; None where they are not one."""
    first, second = one[0], two[0]
    same = _alike(first[::-1], second[::-1])
    if same < _BEHIND or same >= min(len(first), len(second)):
        return None
    if not lexicon().is_slip(second[-same - 1], first[-same - 1], typed=True):
        return None
    before = _alike(first[-same - 2 :: -1], second[-same - 2 :: -1])
    if before < _BEFORE:
        return None
    length = before + 1 + same
    # 对岚溪县瑞祥纸业: the name begins with its place.
    place = _PLACE.search(first[-length:])
    length -= place.start() if place and place.end() <= before else 0
    return first[-length:], two.end() - length


def _alike(one: str, other: str) -> int:
    """So many characters are the same at the beginning."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
