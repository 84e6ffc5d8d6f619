"""A private person by full name, with anything that is nobody else's business in one sentence.

A name is read by its surname, by what it stands behind (低保对象, 家住…的) and what goes on behind
it; its surname begins no word of the trade (残疾人康复, 居民方便).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.knowledge.lexicon import lexicon
from lawcheck.packs.kinds.publication import PersonalInformation
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns

_STOPS = "。；！\n"


def private_persons(options: PersonalInformation, text: str) -> Iterator[re.Match[str]]:
    """Each name (the first group that matched) whose sentence tells a private fact."""
    facts = compile_patterns(options.facts)
    for match in compile_patterns(options.named).finditer(text):
        name = next(group for group in match.groups() if group)
        if lexicon().together(name[:2]):
            continue
        start = begin_of(text, match.start(), _STOPS)
        if facts.search(text, start, end_of(text, match.end(), _STOPS)):
            yield match
