"""What a sentence tells of dealings with another place, the report's own partners apart.

联合县司法局举办培训3期，同堂培训覆盖柏涂区132个村: with whom a clause works is a body of the own
place, so that its 联合 makes no neighbour of 柏涂区. A clause that names the other place, and every
word of distance (邻, 对口, 异地), counts wherever it stands.
"""

from __future__ import annotations

import re

from lawcheck.checks.model import Case
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled

_STOPS = "。；！\n"
_CLAUSES = compiled("[^，：]+")


def dealings(options: NameMismatch, case: Case, at: int, name: str) -> str:
    """The sentence around ``at``, without the joining words of clauses that join own bodies."""
    text = case.report.running.text
    start = begin_of(text, at, _STOPS)
    said = text[start : end_of(text, start, _STOPS)]
    if not options.joining or not options.own_bodies:
        return said
    joining = compile_patterns(options.joining)
    if not joining.search(said):
        return said
    own = compile_patterns(options.own_bodies)

    def kept(clause: re.Match[str]) -> str:
        words = clause[0]
        if name in words or not own.search(words):
            return words
        return joining.sub("", words)

    return _CLAUSES.sub(kept, said)
