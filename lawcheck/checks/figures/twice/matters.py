"""The clauses of a report, and how much two of them speak of one matter.

A word (two characters side by side) says the more of what is meant, the fewer clauses of the
report have it: the logarithm of their share, as in the ranking of documents (Spärck Jones 1972).
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from lawcheck.text.around import begin_of, end_of
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_WORD = 2
# Many short matches: there ``re`` is quicker than PCRE2.
_CLAUSE = re.compile(r"[^，。；：！？\n]+")
_ENDS = re.compile(r"[。；！？\n]|$")
#: What says nothing of what is meant.
_FILLS = compiled(
    r"全[省市区县州盟旗镇乡年局]|[我本][省市区县镇乡州旗局]|累计|共计?|合计|达到?|各[类级项]?|其中"
    r"|[等的了为在对已均与和及从把将也又有被由中是于只都并还仍尚未不\"]|没有|20\d\d年|[年个月日]|\d+"
)
#: A word that more clauses have does not lead to a matter.
_RARE = 8


class Clause(msgspec.Struct, frozen=True):
    """A clause of the running text."""

    start: int
    end: int
    text: str
    words: frozenset[str]
    sentence: int
    """The number of its sentence, which ends at a full stop or a semicolon."""
    paragraph: int
    """The number of its paragraph among those of the running text."""


class Contrary(msgspec.Struct, frozen=True):
    """Two clauses that cannot both be true."""

    claim: Clause
    other: Clause
    """What is told as a finding."""


class Matters:
    """The clauses of a report with their words."""

    def __init__(self, running: RunningText) -> None:
        text = self.text = running.text
        ends = [match.start() for match in _ENDS.finditer(text)]
        lines = [match.start() for match in re.finditer("\n", text)]
        self.clauses = [
            Clause(
                match.start(),
                match.end(),
                match[0],
                words_of(match[0]),
                bisect_right(ends, match.start()),
                bisect_right(lines, match.start()),
            )
            for match in _CLAUSE.finditer(text)
        ]
        many = Counter(word for clause in self.clauses for word in clause.words)
        whole = len(self.clauses)
        self._weights = {word: math.log(whole / times) for word, times in many.items()}
        self._having: dict[str, list[int]] = defaultdict(list)
        for number, clause in enumerate(self.clauses):
            for word in clause.words:
                if many[word] <= _RARE:
                    self._having[word].append(number)

    def at(self, place: int) -> Clause:
        """The clause that holds a place of the text."""
        return self.clauses[bisect_right(self.clauses, place, key=lambda one: one.start) - 1]

    def weight(self, words: Iterable[str]) -> float:
        """How much the words say."""
        return sum(self._weights.get(word, 0.0) for word in words)

    def heaviest(self, words: frozenset[str], least: float) -> Iterator[str]:
        """The heaviest of the words, the rest of which weighs less than ``least`` together.

        Whoever shares so much with them shares one of these: the prefix filter of similarity joins
        (Chaudhuri, Ganti and Kaushik 2006).
        """
        left = self.weight(words)
        for weight, word in sorted(((self.weight((w,)), w) for w in words), reverse=True):
            if left < least:
                return
            yield word
            left -= weight

    def akin(self, number: int) -> Iterator[int]:
        """The other clauses that share a rare word with a clause, from first to last."""
        found = {n for word in self.clauses[number].words for n in self._having.get(word, ())}
        return iter(sorted(found - {number}))

    def sentence(self, clause: Clause, marks: str = "。；\n") -> str:
        """The sentence of a clause, which ends at these marks."""
        return self.text[
            begin_of(self.text, clause.start, marks) : end_of(self.text, clause.end, marks)
        ]

    def before(self, number: int) -> Clause | None:
        """The clause before it in its sentence."""
        one = self.clauses[number]
        other = self.clauses[number - 1] if number else None
        return other if other and other.sentence == one.sentence else None

    def about(self, number: int) -> frozenset[str]:
        """The words of a clause, and of the one before it in its sentence."""
        before = self.before(number)
        own = self.clauses[number].words
        return own | before.words if before else own


#: The last report: several rules ask for its clauses.
_last: list[tuple[RunningText, Matters]] = []


def matters_of(running: RunningText) -> Matters:
    """The clauses of a report, read once for all rules."""
    if not _last or _last[0][0] is not running:
        _last[:] = [(running, Matters(running))]
    return _last[0][1]


def words_of(text: str) -> frozenset[str]:
    """The words of a text that may say what is meant."""
    return runs(_FILLS.sub("，", text), _WORD)
