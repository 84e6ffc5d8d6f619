"""What a report took from others is found with both places; common text is not."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from lawcheck.corpus.entry import StoredReport
from lawcheck.corpus.foreign import COMMON, compare
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store
from lawcheck.repetition.shared import Foreign

from ..repetition.generated import edited, other_figures, paragraph, report


def entry(name: str, texts: Sequence[str], issuer: str = "", year: int = 2022) -> StoredReport:
    digest = hashlib.sha256("\n".join((name, *texts)).encode()).hexdigest()
    return StoredReport(
        sha256=digest, name=name, issuer=issuer or name, year=year, texts=tuple(texts)
    )


def stored(*entries: StoredReport) -> Store:
    store = Store()
    store.add([prepare(e) for e in entries])
    return store


def others(count: int) -> list[StoredReport]:
    return [entry(f"别处{n}局", report(("others", n))) for n in range(count)]


def passages(texts: Sequence[str], store: Store) -> list[tuple[str, Foreign]]:
    """Every passage that few have, with the name of the other report, in reading order."""
    found = [
        (shared.other.name, passage)
        for shared in compare(texts, store, lambda _: True)
        for passage in shared.passages
        if not passage.many
    ]
    return sorted(found, key=lambda f: (f[1].copy.first, f[0]))


def test_reports_of_their_own_share_nothing() -> None:
    store = stored(*others(40))
    assert [passages(report(("new", n)), store) for n in range(10)] == [[]] * 10


@pytest.mark.parametrize("share", [0.0, 0.03, 0.1, 0.18])
def test_copied_paragraphs_are_found(share: float) -> None:
    chance = random.Random(f"copied {share}")
    last = report("last")
    store = stored(*others(20), entry("青石局", last))
    found = planted = 0
    for seed in range(20):
        texts = report(("taker", seed))
        texts[3] = edited(last[9], share, chance)
        places = [(n, p.copy.first, p.source.first) for n, p in passages(texts, store)]
        planted += 1
        found += places == [("青石局", 3, 9)]
    assert found >= planted * 0.95


def test_a_section_taken_over_is_one_passage_with_its_figures_changed() -> None:
    chance = random.Random(5)
    last, texts = report("earlier"), report("later")
    last[3:5] = [f"共{text}办理{n}件，检查{n + 7}次。" for n, text in enumerate(last[3:5], 11)]
    texts[3:5] = [other_figures(text, chance) for text in last[3:5]]
    ((_, passage),) = passages(texts, stored(*others(5), entry("青石局", last)))
    assert (passage.copy.first, passage.copy.last) == (3, 4)
    assert (passage.source.first, passage.source.last) == (3, 4)
    assert (passage.similarity, passage.changed) == (100.0, "figures")


def test_a_paragraph_rewritten_in_part_shares_its_sentences() -> None:
    chance = random.Random(9)
    last, texts = report("parts"), report("parts again")
    kept = (
        "组织全镇网格员逐户走访独居老人，为腿脚不便的住户代办证照，全年代办三百余件，群众少跑路。"
    )
    last[4] = kept + paragraph(chance)
    texts[6] = paragraph(chance) + kept
    found = compare(texts, stored(*others(5), entry("青石局", last)), lambda _: True)
    ((shared, passage),) = ((s, p) for s in found for p in s.passages if not p.many)
    assert not passage.whole and passage.changed == "nothing"
    assert texts[6][passage.copy.start : passage.copy.end] == kept
    assert shared.quotes[shared.passages.index(passage)] == kept


def test_what_many_issuers_say_was_handed_down() -> None:
    common = paragraph(random.Random("handed down"))
    texts = [*report("own"), common]
    few = [entry(f"{n}镇", [*report(("few", n)), common]) for n in range(COMMON)]
    many = [*few, entry("又一镇", [*report("one more"), common])]
    for store, expected in ((stored(*few), COMMON), (stored(*many), 0)):
        found = passages(texts, store)
        assert sum(texts[p.copy.first] == common for _, p in found) == expected
    marked = [p for s in compare(texts, stored(*many), lambda _: True) for p in s.passages]
    assert sum(texts[p.copy.first] == common for p in marked) == COMMON + 1
    assert all(p.many for p in marked)


def test_years_of_the_same_issuer_are_no_handing_down() -> None:
    texts = report("every year")
    years = [entry(f"{year}年", texts, "青石局", year) for year in range(2012, 2022)]
    found = compare(texts, stored(*years), lambda _: True, own_issuer="青石局")
    assert sorted(shared.other.year or 0 for shared in found) == list(range(2012, 2022))


def test_only_eligible_reports_are_named() -> None:
    last = report("eligible")
    store = stored(entry("甲局", last), entry("乙局", last))
    (shared,) = compare(last, store, lambda listed: listed.issuer == "乙局")
    assert shared.other.issuer == "乙局"


def test_real_work_reports_are_no_copies_of_each_other(shared: Path) -> None:
    texts = {
        path.stem: path.read_text(encoding="utf-8-sig").split("\n")
        for path in sorted((shared / "data" / "provincial-2026").glob("*.txt"))
    }
    store = stored(*(entry(name, lines) for name, lines in texts.items()))
    for name, lines in texts.items():
        found = compare(lines, store, lambda other, me=name: other.name != me)
        # Thanks, aims and the guiding thought are worded alike; nobody copied a neighbour.
        assert all(s.characters < 0.03 * sum(map(len, lines)) for s in found), name
