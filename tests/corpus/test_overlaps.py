"""All pairs in a store: the same from every engine, and nothing that was handed down."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from lawcheck.corpus.entry import StoredReport
from lawcheck.corpus.foreign import COMMON
from lawcheck.corpus.overlaps import overlaps
from lawcheck.corpus.pairs import candidates
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store
from tests.corpus.stores import stored
from tests.repetition.generated import edited, paragraph, report


def told(store: Store) -> list[tuple[str, str]]:
    return [(o.one.name, o.other.name) for o in overlaps(store)]


def test_reports_of_their_own() -> None:
    assert told(stored({f"{n}局": report(("own", n)) for n in range(60)})) == []


@pytest.mark.parametrize("share", [0.0, 0.05, 0.15])
def test_pairs_that_share_paragraphs(share: float) -> None:
    chance = random.Random(f"pairs {share}")
    reports = {f"{n}局": report(("pairs", n)) for n in range(30)}
    reports["5局"][3:6] = [edited(text, share, chance) for text in reports["2局"][11:14]]
    (overlap,) = overlaps(stored(reports))
    assert (overlap.one.name, overlap.other.name) == ("2局", "5局")
    assert [(a, b) for a, b, _ in overlap.paragraphs] == [(11, 3), (12, 4), (13, 5)]
    assert 0 < overlap.share < 0.25 and 75 <= overlap.similarity <= 100


def test_a_passage_that_the_district_handed_down_does_not_count() -> None:
    common = "".join(paragraph(random.Random(f"district {n}")) for n in range(3))
    reports = {f"{n}镇": [*report(("town", n)), common] for n in range(COMMON + 2)}
    assert told(stored(reports)) == []
    few = dict(list(reports.items())[:3])
    assert len(told(stored(few))) == 3


def test_a_unit_may_keep_its_text_for_ten_years() -> None:
    same = report("ten years", 6)
    store = Store()
    store.add(
        [
            prepare(
                StoredReport(sha256=f"{y}", name=f"{y}", issuer="青石局", year=y, texts=tuple(same))
            )
            for y in range(2014, 2024)
        ]
    )
    assert len(overlaps(store)) == 45


@pytest.mark.parametrize("engine", ["duckdb", pytest.param("spark", marks=pytest.mark.slow)])
def test_engines_agree(engine: str) -> None:
    for module in {"duckdb": ("duckdb", "numpy"), "spark": ("pyspark",)}[engine]:
        pytest.importorskip(module)
    chance = random.Random("engines")
    reports = {f"{n}局": report(("engines", n), 20) for n in range(80)}
    for n in range(0, 40, 2):
        reports[f"{n}局"][4] = edited(reports[f"{n + 1}局"][9], 0.1, chance)
    store = stored(reports)
    found = list(candidates(store, "sqlite"))
    assert len(found) > 20
    assert list(candidates(store, engine)) == found


def test_real_work_reports_share_formulas_only(shared: Path) -> None:
    texts = {
        path.stem: path.read_text(encoding="utf-8-sig").split("\n")
        for path in sorted((shared / "data" / "provincial-2026").glob("*.txt"))
    }
    found = overlaps(stored(texts))
    # The guiding thought of the plan years and the words of thanks.
    assert max(overlap.share for overlap in found) < 0.04
