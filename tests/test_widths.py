"""Widths and spaces change no judgement, but for the rules that are about them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawcheck import check_bytes
from lawcheck.review import Review
from tests.material.effort import tries
from tests.material.packs import annual_report

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
TEXTS = [
    (SAMPLES / name).read_text("utf-8")
    for name in ("yanchuan-2023.txt", "tongpi-2022.txt", "shili-town-2025.md")
]
#: Rules about widths themselves.
_ABOUT = frozenset(("punctuation-width", "number-form", "hidden-text"))
_WIDE = {ord(c): chr(ord(c) + 0xFEE0) for c in "0123456789%"}
_NARROW = {ord("（"): "(", ord("）"): ")", ord("："): ":", ord("；"): ";", ord("，"): ","}
_QUOTES = {ord("“"): '"', ord("”"): '"'}
_SPACES = ("", " ", "\u3000", "\t", "\u00a0", "\u3000\u3000")


def told(review: Review) -> tuple[object, ...]:
    """What is judged of a report, apart from the rules about widths."""
    assert review.report is not None
    return (
        [(part.id, part.status) for part in review.report.parts],
        [(duty.id, duty.status) for duty in review.duties],
        (review.report.year, review.report.issuer, review.report.level),
        Counter(finding.rule for finding in review.findings if finding.rule not in _ABOUT),
    )


@cache
def as_it_is(text: str, name: str) -> tuple[object, ...]:
    return told(check_bytes(text.encode(), name, annual_report()))


@pytest.mark.parametrize("text", TEXTS, ids=["county", "department", "town"])
@settings(
    max_examples=tries(36), deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(seed=st.integers(0, 10**6))
def test_widths_and_spaces(text: str, seed: int) -> None:
    random = Random(seed)
    lines = []
    for line in text.split("\n"):
        plain = not line.startswith("#")
        changed = line
        for table in (_WIDE, _NARROW, _QUOTES):
            if random.random() < 0.3 and plain:
                changed = changed.translate(table)
        before = random.choice(_SPACES) if line and plain else ""
        lines.append(before + changed + random.choice(_SPACES))
    pack = annual_report()
    name = "a.md" if text.startswith("#") else "a.txt"
    assert told(check_bytes("\n".join(lines).encode(), name, pack)) == as_it_is(text, name)
