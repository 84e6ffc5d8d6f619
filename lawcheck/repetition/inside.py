"""Find what stands twice in one list of texts (the paragraphs of a report).

Paragraphs first: equal after normalising, or candidates by shared 4-grams whose
``fuzz.ratio`` is at least 75; consecutive pairs become one run, so a body that stands twice
is one passage. Then sentences (at least 85) among what is left.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.repetition.alike import (
    ALIKE_PARAGRAPH,
    ALIKE_SENTENCE,
    OwnWords,
    least_sentence,
    likeness,
)
from lawcheck.repetition.model import Passage
from lawcheck.repetition.runs import Pair, paragraph_passages, sentence_passages
from lawcheck.repetition.units import SHORTEST_SENTENCE, Units


def find(texts: Sequence[str], phrases: Sequence[str] = ()) -> tuple[Passage, ...]:
    """The repeated passages among ``texts``, in the order of their copies.

    ``phrases`` are set phrases, which repeat lawfully, as are titles of laws and headings.
    Copies do not overlap; a third copy names the first text as its source.
    """
    units = Units(texts)
    if not (units.same or units.suspect_paragraphs or units.suspect_sentences):
        return ()
    own = OwnWords(phrases)
    paragraphs = paragraph_passages(units, _paragraph_pairs(units, own))
    taken = {n for passage in paragraphs for n in range(passage.copy.first, passage.copy.last + 1)}
    sentences = sentence_passages(units, _sentence_pairs(units, own, taken))
    found = [*paragraphs, *sentences]
    found.sort(key=lambda p: (p.copy.first, p.copy.start))
    return tuple(found)


def _paragraph_pairs(units: Units, own: OwnWords) -> list[Pair]:
    """All pairs (copy, source) of like paragraphs."""
    texts = units.texts
    pairs = [
        Pair(copy, source, 100.0) for copy, source in units.same.items() if own.enough(texts[copy])
    ]
    for number in units.suspect_paragraphs:
        text = units.paragraphs[number]
        for other in units.like_paragraph(number):
            words = (text, units.paragraphs[other])
            score = likeness(*words, ALIKE_PARAGRAPH)
            if score and own.alike(texts[number], texts[other], ALIKE_PARAGRAPH, words):
                pairs.append(Pair(number, other, score))
    return pairs


def _sentence_pairs(units: Units, own: OwnWords, taken: set[int]) -> list[Pair]:
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
            least = least_sentence(len(text))
            scored = [
                Pair(sentence, other, score)
                for other in units.like_sentence(sentence)
                if units.home[other] not in taken
                and (score := likeness(text, units.sentences[other], least))
            ]
            if not scored:
                continue
            best = max(scored, key=lambda pair: (pair.score, -pair.source))
        else:
            continue
        words = (text, units.sentences[best.source])
        if own.alike(units.original(sentence), units.original(best.source), ALIKE_SENTENCE, words):
            pairs.append(best)
    return pairs
