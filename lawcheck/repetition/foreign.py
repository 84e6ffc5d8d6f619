"""Find what a report shares with the reports of a store.

Paragraphs that hold the same rare hashes are candidates (hashes that many paragraphs hold are
wording of the genre or were handed down); RapidFuzz verifies them as ``inside`` does. Where a
paragraph was rewritten in part, its sentences are compared. Headings, set phrases, and what
stands in the reports of many issuers do not count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

import msgspec

from lawcheck.repetition.alike import (
    ALIKE_PARAGRAPH,
    ALIKE_SENTENCE,
    OwnWords,
    least_sentence,
    ratio,
)
from lawcheck.repetition.entry import Listed
from lawcheck.repetition.fingerprints import fingerprint
from lawcheck.repetition.model import Changed, Side
from lawcheck.repetition.normal import cut, spans
from lawcheck.repetition.postings import split
from lawcheck.repetition.runs import changed
from lawcheck.repetition.shared import Foreign, Shared
from lawcheck.repetition.store import Store
from lawcheck.repetition.units import is_heading

#: A hash that more paragraphs hold says nothing of who copied from whom.
FREQUENT = 20
#: A candidate shares at least so many hashes, and one in so many of the paragraph's.
LEAST_SHARED = 2
LEAST_PART = 20
#: Two reports say the same short sentence by chance: shorter ones, normalised, do not count.
SHORTEST_ALONE = 30
#: So many candidates of a paragraph are compared, most alike first.
_CANDIDATES = 12
#: What the reports of more other issuers say too was handed down, not copied.
COMMON = 5


class _Match(msgspec.Struct, frozen=True):
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


def compare(
    texts: Sequence[str],
    store: Store,
    eligible: Callable[[Listed], bool],
    phrases: Sequence[str] = (),
    own_issuer: str = "",
) -> tuple[Shared, ...]:
    """What ``texts`` share with the ``eligible`` reports of ``store``, most first.

    One stretch may be shared with several reports and then comes with each of them.
    """
    comparison = _Comparison(texts, store, OwnWords(phrases))
    candidates = comparison.candidates()
    reports = store.describe({split(key)[0] for keys in candidates.values() for key in keys})
    reports = {i: listed for i, listed in reports.items() if eligible(listed)}
    matches: list[_Match] = []
    for number, keys in candidates.items():
        found = [
            match
            for key in keys
            if split(key)[0] in reports and (match := comparison.match(number, *split(key)))
        ]
        issuers = {reports[match.report].who for match in found} - {own_issuer}
        if len(issuers) <= COMMON:
            matches += _best_of_each(found)
    passages: dict[int, list[Foreign]] = defaultdict(list)
    for passage in _joined(matches, comparison):
        passages[passage.report].append(passage)
    found_in = [
        Shared(
            reports[report],
            tuple(own),
            tuple(_quote(store.content(report)[0], passage.source) for passage in own),
            sum(passage.characters for passage in own),
        )
        for report, own in passages.items()
    ]
    found_in.sort(key=lambda s: (-s.characters, s.other.name, s.other.id))
    return tuple(found_in)


def _quote(texts: Sequence[str], side: Side) -> str:
    if side.first == side.last:
        return texts[side.first][side.start : side.end]
    inner = texts[side.first + 1 : side.last]
    return "\n".join((texts[side.first][side.start :], *inner, texts[side.last][: side.end]))


def _best_of_each(found: Iterable[_Match]) -> list[_Match]:
    """Of several paragraphs of one report the most alike."""
    best: dict[int, _Match] = {}
    for match in found:
        known = best.get(match.report)
        if known is None or (match.score * match.length, -match.other) > (
            known.score * known.length,
            -known.other,
        ):
            best[match.report] = match
    return list(best.values())


class _Comparison:
    """One report against a store: normalised once, other reports fetched once."""

    def __init__(self, texts: Sequence[str], store: Store, own: OwnWords) -> None:
        self.texts = texts
        self.cut = cut(texts)
        self.paragraphs = ["".join(sentences) for sentences in self.cut]
        self._store = store
        self._own = own
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
            least = max(LEAST_SHARED, len(hashes) / LEAST_PART)
            keys = [k for k, count in counts.most_common(_CANDIDATES * 4) if count >= least]
            if keys:
                result[number] = keys
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

    def match(self, number: int, report: int, paragraph: int) -> _Match | None:
        """How paragraph ``number`` agrees with a paragraph of another report, if it does."""
        text, own = self.texts[number], self.paragraphs[number]
        other = "".join(self._others(report, paragraph))
        score = 100.0 if own == other else ratio()(own, other, score_cutoff=ALIKE_PARAGRAPH)
        if not score:
            return self._match_sentences(number, report, paragraph)
        other_text = self._original(report, paragraph)
        if not self._own.alike(text, other_text, ALIKE_PARAGRAPH, (own, other)):
            return None
        return _Match(
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

    def _match_sentences(self, number: int, report: int, paragraph: int) -> _Match | None:
        """The sentences of a paragraph that another paragraph has too, as one match."""
        own, others = self.cut[number], self._others(report, paragraph)
        likely: list[tuple[int, int, float]] = []
        for n, sentence in enumerate(own):
            if len(sentence) < SHORTEST_ALONE:
                continue
            least = least_sentence(len(sentence))
            scored = [(ratio()(sentence, o, score_cutoff=least), -m) for m, o in enumerate(others)]
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
        return _Match(
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


def _joined(matches: Iterable[_Match], comparison: _Comparison) -> list[Foreign]:
    """Paragraphs that follow each other in both reports become one passage."""
    by_report: dict[int, list[_Match]] = defaultdict(list)
    for match in matches:
        by_report[match.report].append(match)
    passages = []
    for found in by_report.values():
        found.sort(key=lambda m: m.paragraph)
        run: list[_Match] = []
        for match in found:
            if run and not _follows(run[-1], match, comparison):
                passages.append(_passage(run))
                run = []
            run.append(match)
        passages.append(_passage(run))
    passages.sort(key=lambda p: (p.copy.first, p.copy.start, p.report))
    return passages


def _follows(last: _Match, match: _Match, comparison: _Comparison) -> bool:
    if not (last.whole and match.whole and 0 < match.other - last.other <= 3):
        return False
    between = range(last.paragraph + 1, match.paragraph)
    return not any(comparison.substantial(n) and comparison.paragraphs[n] for n in between)


_WORST: tuple[Changed, ...] = ("nothing", "figures", "words")


def _passage(run: Sequence[_Match]) -> Foreign:
    first, last = run[0], run[-1]
    length = sum(match.length for match in run)
    return Foreign(
        first.report,
        Side(first.paragraph, first.start, last.paragraph, last.end),
        Side(first.other, first.other_start, last.other, last.other_end),
        round(sum(match.score * match.length for match in run) / length, 1),
        length,
        max((match.changed for match in run), key=_WORST.index),
        first.whole,
    )
