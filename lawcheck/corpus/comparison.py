"""One report beside a store: whether what shares hashes with it is alike indeed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from lawcheck.corpus.candidates import candidates
from lawcheck.corpus.keys import key
from lawcheck.corpus.matches import Beside, Match
from lawcheck.repetition.alike import (
    ALIKE_PARAGRAPH,
    ALIKE_SENTENCE,
    OwnWords,
    least_sentence,
)
from lawcheck.repetition.fingerprints import SHORTEST, fingerprint
from lawcheck.repetition.normal import cut, spans
from lawcheck.repetition.runs import changed
from lawcheck.repetition.units import SHORTEST_SENTENCE, copyable, is_heading

#: Sentences are compared with those of a paragraph that shares so much of the hashes.
_LEAST_PART = 0.05
#: Of a paragraph that shares so much, shorter sentences count too: they are no chance.
_CLOSE = 0.25
#: Two reports say the same short sentence by chance: shorter ones, normalised, do not count.
SHORTEST_ALONE = 30


class Comparison:
    """One report against others: normalised once, other reports fetched once."""

    def __init__(
        self,
        texts: Sequence[str],
        others: Beside,
        own: OwnWords,
        sentences: Sequence[Sequence[str]] | None = None,
        prints: Mapping[int, Collection[int]] | None = None,
    ) -> None:
        """``sentences`` and ``prints`` (hashes by paragraph), where they are known already."""
        self.texts = texts
        self.cut = cut(texts) if sentences is None else sentences
        self.paragraphs = ["".join(sentences) for sentences in self.cut]
        self._prints = prints
        self._others_of = others
        self._own = own
        self._shared: dict[tuple[int, int], float] = {}
        """The share of a paragraph's hashes that a candidate has."""
        self.crowded: set[int] = set()
        """Paragraphs that more have than were looked at: who, was not all looked up."""
        self._enough: dict[int, bool] = {}
        self._spans: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._originals: dict[int, tuple[str, ...]] = {}
        self._lines: dict[int, list[str]] = {}

    def substantial(self, number: int) -> bool:
        return not is_heading(self.texts[number], self.paragraphs[number])

    @cached_property
    def size(self) -> int:
        return copyable(self.texts, self.paragraphs)

    def _fingerprints(self) -> Mapping[int, Collection[int]]:
        if self._prints is not None:
            return self._prints
        return {
            number: hashes
            for number, paragraph in enumerate(self.paragraphs)
            if self.substantial(number) and (hashes := fingerprint(paragraph))
        }

    def candidates(self) -> dict[int, list[int]]:
        """For each paragraph the keys of those that share enough hashes with it."""
        found = candidates(self._fingerprints(), self._others_of)
        self._shared |= found.shared
        self.crowded |= found.crowded
        return found.keys

    def _original(self, report: int, paragraph: int) -> str:
        """A paragraph of another report as it was written."""
        if report not in self._originals:
            self._originals[report] = self._others_of.content(report)[0]
        return self._originals[report][paragraph]

    def _lines_of(self, report: int) -> list[str]:
        """The paragraphs of another report, normalised, with 。 between their sentences."""
        if report not in self._lines:
            self._lines[report] = self._others_of.lines(report)
        return self._lines[report]

    def match(self, number: int, report: int, paragraph: int) -> tuple[Match, ...]:
        """How paragraph ``number`` agrees with a paragraph of another report, if it does.

        One match where all of it does, else one for each run of its sentences.
        """
        text, own = self.texts[number], self.paragraphs[number]
        other = self._lines_of(report)[paragraph].replace("。", "")
        score = 100.0 if own == other else ratio(own, other, score_cutoff=ALIKE_PARAGRAPH)
        if not score:
            share = self._shared[number, key(report, paragraph)]
            if share < _LEAST_PART:
                return ()
            shortest = SHORTEST_SENTENCE if share >= _CLOSE else SHORTEST_ALONE
            return self._match_sentences(number, report, paragraph, shortest)
        other_text = self._original(report, paragraph)
        if own == other:
            if not self._says_something(number):
                return ()
        elif not self._own.alike(text, other_text, ALIKE_PARAGRAPH, (own, other)):
            return ()
        whole = Match(
            report,
            number,
            paragraph,
            score,
            len(own),
            0,
            len(text),
            0,
            len(other_text),
            True,
            changed([(other_text, text)], same=own == other),
        )
        return (whole,)

    def _says_something(self, number: int) -> bool:
        """Whether a paragraph says more than set phrases and titles."""
        if number not in self._enough:
            self._enough[number] = self._own.enough(self.texts[number], self.paragraphs[number])
        return self._enough[number]

    def _places(self, report: int, paragraph: int, text: str, count: int) -> list[tuple[int, int]]:
        """Where the sentences of a paragraph stand in it; of the text itself, ``report`` is 0."""
        known = self._spans.get((report, paragraph))
        if known is None:
            known = self._spans[report, paragraph] = spans(text, count)
        return known

    def same_short(self, report: int) -> list[Match]:
        """The paragraphs too short for hashes that the other report has word for word."""
        lines = enumerate(self._lines_of(report))
        others = {line.replace("。", ""): n for n, line in lines if line}
        found = []
        for number, own in enumerate(self.paragraphs):
            other = others.get(own) if len(own) < SHORTEST and self.substantial(number) else None
            if own and other is not None and self._says_something(number):
                text, twin = self.texts[number], self._original(report, other)
                same = changed([(twin, text)], same=True)
                sides = (0, len(text), 0, len(twin))
                found.append(Match(report, number, other, 100.0, len(own), *sides, True, same))
        return found

    def same_sentences(self, report: int, known: Sequence[Match]) -> list[Match]:
        """Sentences that the other report has word for word too, besides what is ``known``.

        For two reports that have much in common: there even a short one is no chance.
        """
        others: dict[str, tuple[int, int, int]] = {}
        for number, line in enumerate(self._lines_of(report)):
            sentences = line.split("。")
            for turn, sentence in enumerate(sentences):
                if len(sentence) >= SHORTEST_SENTENCE:
                    others.setdefault(sentence, (number, turn, len(sentences)))
        taken: dict[int, list[Match]] = defaultdict(list)
        for match in known:
            taken[match.paragraph].append(match)
        found = []
        for number, own in enumerate(self.cut):
            for turn, sentence in enumerate(own):
                there = others.get(sentence)
                if there is None or not self.substantial(number):
                    continue
                text = self.texts[number]
                start, end = self._places(0, number, text, len(own))[turn]
                if any(m.start < end and start < m.end for m in taken[number]):
                    continue
                if not self._own.enough(text[start:end], sentence):
                    continue
                other, place, count = there
                twin = self._original(report, other)
                sides = start, end, *self._places(report, other, twin, count)[place]
                same = changed([(twin[sides[2] : sides[3]], text[start:end])], same=True)
                length = len(sentence)
                found.append(Match(report, number, other, 100.0, length, *sides, False, same))
        return found

    def _match_sentences(
        self, number: int, report: int, paragraph: int, shortest: int
    ) -> tuple[Match, ...]:
        """The sentences of a paragraph that another paragraph has too, those together as one."""
        own, others = self.cut[number], self._lines_of(report)[paragraph].split("。")
        likely: list[tuple[int, int, float]] = []
        for n, sentence in enumerate(own):
            if len(sentence) < shortest:
                continue
            least = least_sentence(len(sentence))
            best = extractOne(sentence, others, scorer=ratio, score_cutoff=least)
            if best is not None:
                likely.append((n, best[2], best[1]))
        if not likely:
            return ()
        text, other_text = self.texts[number], self._original(report, paragraph)
        mine = self._places(0, number, text, len(own))
        theirs = self._places(report, paragraph, other_text, len(others))
        runs: list[list[tuple[int, int, float]]] = []
        for n, m, score in likely:
            one, other = text[slice(*mine[n])], other_text[slice(*theirs[m])]
            if not self._own.alike(one, other, ALIKE_SENTENCE, (own[n], others[m])):
                continue
            if runs and runs[-1][-1][0] == n - 1:
                runs[-1].append((n, m, score))
            else:
                runs.append([(n, m, score)])
        found = []
        for run in runs:
            length = sum(len(own[n]) for n, _, _ in run)
            pairs = [(other_text[slice(*theirs[m])], text[slice(*mine[n])]) for n, m, _ in run]
            match = Match(
                report,
                number,
                paragraph,
                sum(score * len(own[n]) for n, _, score in run) / length,
                length,
                mine[run[0][0]][0],
                mine[run[-1][0]][1],
                min(theirs[m][0] for _, m, _ in run),
                max(theirs[m][1] for _, m, _ in run),
                False,
                changed(pairs, same=all(score == 100 for _, _, score in run)),
            )
            found.append(match)
        return tuple(found)
