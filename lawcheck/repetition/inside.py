"""Find what stands twice in one list of texts (the paragraphs of a report).

Paragraphs first: equal after normalising, or candidates by shared 4-grams whose
``fuzz.ratio`` is at least 75; consecutive pairs become one run, so a body that stands twice
is one passage. Then sentences (at least 85) among what is left. RapidFuzz is imported only
when there is a candidate, for its import costs more than the search.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lawcheck.repetition.model import Passage
from lawcheck.repetition.normal import normalise, spans, without_titles
from lawcheck.repetition.runs import Pair, paragraph_passages, sentence_passages
from lawcheck.repetition.units import LONG_SENTENCE, SHORTEST_SENTENCE, Units

ALIKE_PARAGRAPH = 75.0
ALIKE_SENTENCE = 85.0
#: Short sentences differ by a word or two and still say different things: the shortest must
#: be this much alike, those of ``LONG_SENTENCE`` normalised characters ``ALIKE_SENTENCE``.
ALIKE_SHORT = 95.0
#: What must be left of a sentence without set phrases and titles, normalised.
OWN_WORDS = 14


def find(texts: Sequence[str], phrases: Sequence[str] = ()) -> tuple[Passage, ...]:
    """The repeated passages among ``texts``, in the order of their copies.

    ``phrases`` are set phrases, which repeat lawfully, as are titles of laws and headings.
    Copies do not overlap; a third copy names the first text as its source.
    """
    units = Units(texts)
    if not (units.same or units.suspect_paragraphs or units.suspect_sentences):
        return ()
    own = _OwnWords(units, phrases)
    paragraphs = paragraph_passages(units, _paragraph_pairs(units, own))
    taken = {n for passage in paragraphs for n in range(passage.copy.first, passage.copy.last + 1)}
    sentences = sentence_passages(units, _sentence_pairs(units, own, taken))
    found = [*paragraphs, *sentences]
    found.sort(key=lambda p: (p.copy.first, p.copy.start))
    return tuple(found)


class _OwnWords:
    """What a unit says besides set phrases and titles of laws."""

    def __init__(self, units: Units, phrases: Sequence[str]) -> None:
        self._units = units
        folded = {normalise(phrase) for phrase in phrases}
        self._phrases = sorted((p for p in folded if len(p) > 3), key=len, reverse=True)

    def _strip(self, text: str) -> str:
        words = normalise(without_titles(text))
        for phrase in self._phrases:
            words = words.replace(phrase, "")
        return words

    def paragraph(self, number: int) -> str:
        return self._strip(self._units.texts[number])

    def sentence(self, sentence: int) -> str:
        units = self._units
        number = units.home[sentence]
        text = units.texts[number]
        start, end = spans(text, len(units.cut[number]))[sentence - units.first[number]]
        return self._strip(text[start:end])


def _ratio() -> Callable[..., float]:
    from rapidfuzz.fuzz import ratio

    return ratio


def _paragraph_pairs(units: Units, own: _OwnWords) -> list[Pair]:
    """All pairs (copy, source) of like paragraphs."""
    pairs = [
        Pair(copy, source, 100.0)
        for copy, source in units.same.items()
        if len(own.paragraph(copy)) >= OWN_WORDS
    ]
    for number in units.suspect_paragraphs:
        text = units.paragraphs[number]
        for other in units.like_paragraph(number):
            score = _ratio()(text, units.paragraphs[other], score_cutoff=ALIKE_PARAGRAPH)
            if score and _alike(own.paragraph(number), own.paragraph(other), ALIKE_PARAGRAPH):
                pairs.append(Pair(number, other, score))
    return pairs


def _sentence_pairs(units: Units, own: _OwnWords, taken: set[int]) -> list[Pair]:
    """The best earlier sentence of each sentence that is no part of a copied paragraph."""
    first: dict[str, int] = {}
    suspects = set(units.suspect_sentences)
    pairs = []
    for sentence, text in enumerate(units.sentences):
        home = units.home[sentence]
        if home in taken or units.heading[home] or len(text) < SHORTEST_SENTENCE:
            continue
        same = first.setdefault(text, sentence)
        if same != sentence:
            best = Pair(sentence, same, 100.0)
        elif sentence in suspects:
            least = _least(len(text))
            scored = [
                Pair(sentence, other, score)
                for other in units.like_sentence(sentence)
                if units.home[other] not in taken
                and (score := _ratio()(text, units.sentences[other], score_cutoff=least))
            ]
            if not scored:
                continue
            best = max(scored, key=lambda pair: (pair.score, -pair.source))
        else:
            continue
        if _alike(own.sentence(sentence), own.sentence(best.source), ALIKE_SENTENCE):
            pairs.append(best)
    return pairs


def _least(length: int) -> float:
    """How much alike two sentences must be, by the length of the copy."""
    short = max(0, LONG_SENTENCE - length) / (LONG_SENTENCE - SHORTEST_SENTENCE)
    return ALIKE_SENTENCE + (ALIKE_SHORT - ALIKE_SENTENCE) * min(1.0, short)


def _alike(one: str, other: str, least: float) -> bool:
    """Enough is left beside the set phrases, and that is alike too."""
    if min(len(one), len(other)) < OWN_WORDS:
        return False
    return one == other or _ratio()(one, other, score_cutoff=least) > 0
