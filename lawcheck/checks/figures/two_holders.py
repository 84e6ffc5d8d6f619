"""One office of one matter held by two: 由县水利局牵头……县住房城乡建设局作为牵头单位."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.one_case import goes_on
from lawcheck.packs.kinds.figures import StatementContradiction
from lawcheck.packs.model import Reading
from lawcheck.text.around import begin_of
from lawcheck.text.characters import in_order
from lawcheck.text.patterns import compile_patterns


def two_holders(
    options: StatementContradiction, words: Reading, text: str
) -> Iterator[tuple[re.Match[str], re.Match[str], bool]]:
    """What gives the office to one, with what tells later in its paragraph that another has it.

    And whether the paragraph names that one before: else its matter may be another.
    """
    if not options.given:
        return
    given, handed_on = compile_patterns((options.given,)), compile_patterns(options.handed_on)
    for held in compile_patterns((options.held,)).finditer(text):
        role, body = _read(held)
        begin = begin_of(text, held.start(), "\n")
        before = [one for one in given.finditer(text, begin, held.start()) if _read(one)[0] == role]
        # Where two have it, in two matters, nobody knows which one is meant.
        if len(before) != 1 or handed_on.search(text, before[0].start(), held.end()):
            continue
        short, long = sorted((body, _read(before[0])[1]), key=len)
        if not in_order(short, long) and goes_on(words, text, before[0].start(), held.start()):
            yield before[0], held, body in text[begin : held.start()]


def _read(match: re.Match[str]) -> tuple[str, str]:
    """The office, which is the shorter word, and who has it."""
    office, body = sorted((part for part in match.groups() if part), key=len)
    return office, body
