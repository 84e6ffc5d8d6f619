"""One report beside a store: candidates by shared hashes, and whether they are alike indeed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec
from rapidfuzz.fuzz import ratio

from lawcheck.corpus.postings import key
from lawcheck.corpus.store import Store
from lawcheck.repetition.alike import (
    ALIKE_PARAGRAPH,
    ALIKE_SENTENCE,
    OwnWords,
    least_sentence,
)
from lawcheck.repetition.fingerprints import fingerprint
from lawcheck.repetition.model import Changed
from lawcheck.repetition.normal import cut, spans
from lawcheck.repetition.runs import changed
from lawcheck.repetition.units import is_heading

#: A hash that more paragraphs hold says nothing of who copied from whom.
FREQUENT = 20
#: A candidate shares at least so many hashes.
LEAST_SHARED = 2
#: Sentences are compared with those of a paragraph that shares one in so many of the hashes.
_LEAST_PART = 20
#: Two reports say the same short sentence by chance: shorter ones, normalised, do not count.
SHORTEST_ALONE = 30
#: So many candidates of a paragraph are compared, most alike first.
_CANDIDATES = 12


class Match(msgspec.Struct, frozen=True):
    """One paragraph (or sentences of it) that the other report has."""

    report: int
    paragraph: int
    other: int
    score: float
    length: int
    start: int
    end: int
    other_start: int
    other_end: int
    whole: bool
    changed: Changed


class Comparison:
    """One report against a store: normalised once, other reports fetched once."""

    def __init__(self, texts: Sequence[str], store: Store, own: OwnWords) -> None:
        self.texts = texts
        self.cut = cut(texts)
        self.paragraphs = ["".join(sentences) for sentences in self.cut]
        self._store = store
        self._own = own
        self._shared: dict[tuple[int, int], bool] = {}
        """Whether a paragraph and a candidate share enough for single sentences."""
        self._originals: dict[int, tuple[str, ...]] = {}
        self._sentences: dict[int, list[list[str]]] = {}

    def substantial(self, number: int) -> bool:
        return not is_heading(self.texts[number], self.paragraphs[number])

    def candidates(self) -> dict[int, list[int]]:
        """For each paragraph the keys of those that share enough rare hashes with it."""
        prints = {
            number: hashes
            for number, paragraph in enumerate(self.paragraphs)
            if self.substantial(number) and (hashes := fingerprint(paragraph))
        }
        every: set[int] = set()
        for hashes in prints.values():
            every |= hashes
        holders = self._store.holders(every, FREQUENT)
        result: dict[int, list[int]] = {}
        for number, hashes in prints.items():
            counts = Counter(k for h in hashes if h in holders for k in holders[h])
            keys = [k for k, count in counts.most_common(_CANDIDATES * 4) if count >= LEAST_SHARED]
            if keys:
                result[number] = keys
                for k in keys:
                    self._shared[number, k] = counts[k] * _LEAST_PART >= len(hashes)
        return result

    def _original(self, report: int, paragraph: int) -> str:
        """A paragraph of another report as it was written."""
        if report not in self._originals:
            self._originals[report] = self._store.content(report)[0]
        return self._originals[report][paragraph]

    def _others(self, report: int, paragraph: int) -> list[str]:
        """A paragraph of another report, cut and normalised."""
        if report not in self._sentences:
            self._sentences[report] = self._store.sentences(report)
        return self._sentences[report][paragraph]

    def match(self, number: int, report: int, paragraph: int) -> Match | None:
        """How paragraph ``number`` agrees with a paragraph of another report, if it does."""
        text, own = self.texts[number], self.paragraphs[number]
        other = "".join(self._others(report, paragraph))
        score = 100.0 if own == other else ratio(own, other, score_cutoff=ALIKE_PARAGRAPH)
        if not score:
            if not self._shared[number, key(report, paragraph)]:
                return None
            return self._match_sentences(number, report, paragraph)
        other_text = self._original(report, paragraph)
        if not self._own.alike(text, other_text, ALIKE_PARAGRAPH, (own, other)):
            return None
        return Match(
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

    def _match_sentences(self, number: int, report: int, paragraph: int) -> Match | None:
        """The sentences of a paragraph that another paragraph has too, as one match."""
        own, others = self.cut[number], self._others(report, paragraph)
        likely: list[tuple[int, int, float]] = []
        for n, sentence in enumerate(own):
            if len(sentence) < SHORTEST_ALONE:
                continue
            least = least_sentence(len(sentence))
            scored = [(ratio(sentence, o, score_cutoff=least), -m) for m, o in enumerate(others)]
            score, m = max(scored, default=(0.0, 0))
            if score:
                likely.append((n, -m, score))
        if not likely:
            return None
        text, other_text = self.texts[number], self._original(report, paragraph)
        mine, theirs = spans(text, len(own)), spans(other_text, len(others))
        pairs = [
            (n, m, score)
            for n, m, score in likely
            if self._own.alike(text[slice(*mine[n])], other_text[slice(*theirs[m])], ALIKE_SENTENCE)
        ]
        if not pairs:
            return None
        length = sum(len(own[n]) for n, _, _ in pairs)
        texts = [(other_text[slice(*theirs[m])], text[slice(*mine[n])]) for n, m, _ in pairs]
        return Match(
            report,
            number,
            paragraph,
            sum(score * len(own[n]) for n, _, score in pairs) / length,
            length,
            mine[pairs[0][0]][0],
            mine[pairs[-1][0]][1],
            min(theirs[m][0] for _, m, _ in pairs),
            max(theirs[m][1] for _, m, _ in pairs),
            False,
            changed(texts, same=all(score == 100 for _, _, score in pairs)),
        )
