"""What is carried out before it was there, and steps that go on behind a stop."""

from __future__ import annotations

import pytest

from tests.checks.plain import findings


def _told(text: str) -> list[tuple[str, str]]:
    found = findings(text, "figures", "date-impossible", year=2026)
    return [(one.severity, one.message) for one in found if one.severity != "info"]


@pytest.mark.parametrize(
    "text",
    [
        "4月9日印发的校车管理办法，细化5月16日公布的省里的规定。",
        "落实5月16日转发的市里的要求，4月9日印发校车管理分工。",
        "4月出台校车分工，承接5月16日印发的市级清单。",
        "4月9日至5月2日公开征求意见，收到12条。4月20日经镇党委会议讨论决定。",
        "校车停靠点标准4月9日印发；5月16日至6月2日公开征求意见。",
    ],
)
def test_the_order_is_told(text: str) -> None:
    ((severity, _),) = _told(text)
    assert severity == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "5月20日印发校车管理办法，细化5月16日公布的省里的规定。",
        "1月9日印发校车分工，落实12月16日转发的市里的要求。",
        "4月9日印发要点，安排专人学习5月16日公布的规定。",
        "4月9日印发校车管理办法；5月16日公布的省里的规定另行落实。",
        "4月9日印发办法草案，对照5月16日公布的省里的规定。",
        "4月9日至5月2日公开征求意见，收到12条。4月20日，镇党委会议讨论决定干部任免。",
        "校车停靠点标准4月9日印发；5月16日至6月2日就接送费公开征求意见。",
    ],
)
def test_a_right_order_is_not(text: str) -> None:
    assert _told(text) == []
