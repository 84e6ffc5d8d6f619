"""One thing counted in two places is held together by the words at its number."""

from __future__ import annotations

import pytest

from lawcheck.checks.figures.indicators import slips
from lawcheck.text.figures import measured


def _told(text: str) -> list[tuple[str, str]]:
    found = slips(measured(text), text, lambda _: False, lambda m: "增加" not in m.before)
    return [(m.figure.text, other.figure.text) for m, other, _ in found]


@pytest.mark.parametrize(
    ("text", "later", "earlier"),
    [
        ("审查政府合同71份。合同审查赶时间，81份政府合同中，有19份送审太晚。", "81份", "71份"),
        ("配备基层执法人员326名。全县基层执法人员362名，轮训一遍。", "362名", "326名"),
    ],
)
def test_a_slip_of_the_pen_is_told(text: str, later: str, earlier: str) -> None:
    assert _told(text) == [(later, earlier)]


@pytest.mark.parametrize(
    "text",
    [
        "审查政府合同71份。71份政府合同中，有19份送审太晚。",
        "审查政府合同71份。又收到政府合同81份。",
        "上半年受理行政复议申请126件。下半年受理行政复议申请136件。",
        "配备基层执法人员326名。增加基层执法人员336名。",
    ],
)
def test_other_values_are_other_things(text: str) -> None:
    assert _told(text) == []
