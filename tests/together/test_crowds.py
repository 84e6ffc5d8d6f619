"""Seven units with one text, as it is or with own words: all are told, nobody else is named."""

from __future__ import annotations

import pytest

from tests.benchmarks.bench_crowds import KINDS, measured


@pytest.mark.parametrize("kind", KINDS)
def test_a_crowd_of_seven(kind: str) -> None:
    found = measured(7, kind)
    assert (found["told"], found["pairs"], found["innocent"]) == (1, 1, 0)
