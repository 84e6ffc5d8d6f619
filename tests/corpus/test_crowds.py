"""A text that a crowd has is found in a store too, however many have it."""

from __future__ import annotations

import random

import pytest

from lawcheck.corpus import crowds
from lawcheck.corpus.overlaps import find
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store

from ..repetition.generated import edited, paragraph, report, sentence
from .test_foreign import entry


def stored(reports: dict[str, list[str]]) -> Store:
    store = Store()
    store.add([prepare(entry(name, texts)) for name, texts in reports.items()])
    return store


@pytest.mark.parametrize("share", [0.0, 0.1])
@pytest.mark.parametrize("count", [7, 40])
def test_a_crowd_is_one_group(count: int, share: float) -> None:
    chance = random.Random(f"{count} {share}")
    common = report("the crowd", 20)[1:]
    reports = {
        f"{n}局": [edited(text, share, chance) if "。" in text else text for text in common]
        for n in range(count)
    }
    reports |= {f"{n}站": report(("alone", n), 20)[1:] for n in range(20)}
    found = find(stored(reports))
    (cluster,) = found.clusters
    assert len(cluster.reports) == count
    assert all(one.issuer.endswith("局") for one in cluster.reports)
    assert not any("站" in o.one.issuer + o.other.issuer for o in found.overlaps)


def test_what_was_handed_down_is_told_with_who_has_it() -> None:
    common = paragraph(random.Random("the district"))
    reports = {f"{n}镇": [*report(("town", n), 20)[1:], common] for n in range(12)}
    found = find(stored(reports))
    assert found.overlaps == ()
    (told,) = found.handed_down
    assert told.text == common and len(told.reports) == 12


def test_duckdb_finds_the_same_crowds() -> None:
    pytest.importorskip("duckdb")
    pytest.importorskip("numpy")
    from lawcheck.corpus.engines import duckdb

    chance = random.Random("both")
    common = report("the crowd", 20)[1:]
    crowd = {
        f"{n}局": [edited(text, 0.2 * (n % 2), chance) if "。" in text else text for text in common]
        for n in range(40)
    }
    store = stored(crowd | {f"{n}站": report(("alone", n), 20)[1:] for n in range(40)})
    found = list(duckdb.crowds(store))
    assert len(found) > 500
    assert found == list(crowds.candidates(store))


def test_a_crowd_with_a_third_own_words_is_one_group() -> None:
    chance = random.Random("thirds")
    common = report("the crowd", 20)[1:]

    def own(text: str) -> str:
        parts = text.removesuffix("。").split("。")
        kept = [p if chance.random() > 1 / 3 else sentence(chance)[:-1] for p in parts]
        return "。".join(kept) + "。"

    reports = {f"{n}局": [own(t) if "。" in t else t for t in common] for n in range(7)}
    reports |= {f"{n}站": report(("alone", n), 20)[1:] for n in range(20)}
    (cluster,) = find(stored(reports)).clusters
    assert sorted(one.issuer for one in cluster.reports) == [f"{n}局" for n in range(7)]
