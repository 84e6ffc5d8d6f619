"""A weekday is read with its day, whichever stands first."""

from __future__ import annotations

import pytest

from lawcheck.checks.figures.dated import dated
from lawcheck.checks.figures.weekdays import weekdays
from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("正逢星期四的4月15日，是全民国家安全教育日。", 1),
        ("正逢星期三的4月15日，是全民国家安全教育日。", 0),
        ("10月的最后一个星期三即29日开庭。", 1),
        ("10月的最后一个星期三即28日开庭。", 0),
        ("自4月14日起，每周三上午坐班。", 0),
    ],
)
def test_a_weekday_is_held_to_its_day(said: str, told: int) -> None:
    running = RunningText([(1, fold(said))])
    found = list(weekdays(running.text, dated(running, 2026, set()), 2026))
    assert len(found) == told
