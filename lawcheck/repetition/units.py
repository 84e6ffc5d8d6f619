"""Texts cut into what is compared: paragraphs and sentences, with their 4-grams.

``Units`` finds candidates without comparing all with all: a unit is suspect when a good
part of its 4-grams was seen before it; only the grams of suspects are then indexed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from lawcheck.repetition.normal import cut, normalise, spans

GRAM = 4
#: Grams that stand in more units than this are wording of the genre.
FREQUENT = 12
#: Shortest paragraph and sentence, normalised, whose repetition says anything.
SHORTEST_PARAGRAPH = 30
SHORTEST_SENTENCE = 20
#: A heading has no stop and is at most this long, normalised.
LONGEST_HEADING = 60
#: Share of a unit's grams that a copy keeps at least: 75 % similar keeps 0.75⁴ = 32 % of them
#: when edits are spread evenly, 85 % similar 52 %.
KEPT_PARAGRAPH = 0.25
KEPT_SENTENCE = 0.4
#: Sentences shorter than LONG_SENTENCE must be more alike (see ``inside``), so they keep more.
KEPT_SHORT = 0.6
LONG_SENTENCE = 50
_STOPS = "。！？!?；;"


def is_heading(text: str, normalised: str) -> bool:
    """Without a stop and short: a heading, a line of a title, a signature."""
    return len(normalised) <= LONGEST_HEADING and not any(stop in text for stop in _STOPS)


def copyable(texts: Sequence[str], normalised: Sequence[str]) -> int:
    """Characters that can be copied, normalised: headings are all alike."""
    return sum(
        len(own) for text, own in zip(texts, normalised, strict=True) if not is_heading(text, own)
    )


def says_something(text: str) -> bool:
    """Whether a paragraph has words and is no heading; normalised only where that must be known."""
    if any(stop in text for stop in _STOPS):
        return any(map(str.isalnum, text)) or bool(normalise(text))
    words = normalise(text)
    return bool(words) and not is_heading(text, words)


class Units:
    """The paragraphs of a list of texts, their sentences, and which of them were seen before."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.cut = cut(texts)
        self.paragraphs = ["".join(sentences) for sentences in self.cut]
        self.sentences: list[str] = []
        self.home: list[int] = []
        """The paragraph of each sentence."""
        for number, sentences in enumerate(self.cut):
            self.sentences.extend(sentences)
            self.home.extend([number] * len(sentences))
        self.first = [0]
        """The first sentence of each paragraph, and one more."""
        for sentences in self.cut:
            self.first.append(self.first[-1] + len(sentences))
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self.first_paragraph: dict[str, int] = {}
        self.same: dict[int, int] = {}
        """Paragraph → the first one that is the same after normalising."""
        self.heading = [is_heading(text, p) for text, p in zip(texts, self.paragraphs, strict=True)]
        self.substantial = [
            len(p) >= SHORTEST_PARAGRAPH and not self.heading[n]
            for n, p in enumerate(self.paragraphs)
        ]
        for number, paragraph in enumerate(self.paragraphs):
            if self.substantial[number]:
                source = self.first_paragraph.setdefault(paragraph, number)
                if source != number:
                    self.same[number] = source
        self._scan()

    def place(self, sentence: int) -> tuple[int, int]:
        """Where a sentence stands in its paragraph: (start, end)."""
        number = self.home[sentence]
        if number not in self._spans:
            self._spans[number] = spans(self.texts[number], len(self.cut[number]))
        return self._spans[number][sentence - self.first[number]]

    def original(self, sentence: int) -> str:
        """A sentence as it was written."""
        start, end = self.place(sentence)
        return self.texts[self.home[sentence]][start:end]

    def _scan(self) -> None:
        """Make the grams and mark what was seen before: one pass."""
        self.grams: list[set[str]] = []
        self.suspect_sentences: list[int] = []
        self.suspect_paragraphs: list[int] = []
        seen: set[str] = set()
        shared: list[set[str]] = []
        nothing: set[str] = set()
        for number, sentences in enumerate(self.cut):
            if number in self.same:
                self.grams.extend([nothing] * len(sentences))
                shared.extend([nothing] * len(sentences))
                continue
            known = total = 0
            for s in sentences:
                grams = {s[i : i + GRAM] for i in range(len(s) - GRAM + 1)}
                common = grams & seen
                seen |= grams
                known += len(common)
                total += len(grams)
                kept = KEPT_SENTENCE if len(s) >= LONG_SENTENCE else KEPT_SHORT
                if len(s) >= SHORTEST_SENTENCE and len(common) >= kept * len(grams):
                    self.suspect_sentences.append(len(self.grams))
                self.grams.append(grams)
                shared.append(common)
            if self.substantial[number] and known >= KEPT_PARAGRAPH * total:
                self.suspect_paragraphs.append(number)
        self._shared = shared

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        """Gram → the sentences it stands in, for the grams of suspects only."""
        wanted: set[str] = set()
        for sentence in self.suspect_sentences:
            wanted |= self._shared[sentence]
        for number in self.suspect_paragraphs:
            for sentence in range(self.first[number], self.first[number + 1]):
                wanted |= self._shared[sentence]
        index: dict[str, list[int]] = {}
        for sentence, grams in enumerate(self.grams):
            for gram in grams & wanted:
                if gram in index:
                    index[gram].append(sentence)
                else:
                    index[gram] = [sentence]
        return index

    def _postings(self, sentences: Iterable[int]) -> Iterable[list[int]]:
        index = self._index
        for sentence in sentences:
            for gram in self._shared[sentence]:
                posting = index[gram]
                if len(posting) <= FREQUENT:
                    yield posting

    def like_paragraph(self, number: int) -> list[int]:
        """Earlier paragraphs that share enough grams with this one, most alike first."""
        own = range(self.first[number], self.first[number + 1])
        home = self.home
        counts = Counter(home[s] for posting in self._postings(own) for s in posting)
        least = KEPT_PARAGRAPH / 2 * sum(len(self.grams[s]) for s in own)
        return [
            other
            for other, count in counts.most_common(8)
            if other < number and count >= least and self.substantial[other]
        ]

    def like_sentence(self, sentence: int) -> list[int]:
        """Earlier sentences that share enough grams with this one, most alike first."""
        counts = Counter(s for posting in self._postings((sentence,)) for s in posting)
        least = KEPT_SENTENCE / 2 * len(self.grams[sentence])
        return [s for s, count in counts.most_common(8) if s < sentence and count >= least]
