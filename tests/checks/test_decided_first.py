"""A step that must come before a decision and is told with a later day."""

from __future__ import annotations

import pytest

from lawcheck.checks.model import Finding
from tests.checks.plain import findings


def _told(text: str) -> list[Finding]:
    found = findings(text, "figures", "date-impossible", year=2026)
    return [one for one in found if "应当在" in one.message]


@pytest.mark.parametrize(
    "text",
    [
        "对某粮库违法建房一案，4月2日作出处罚决定，4月9日提交集体讨论。",
        "校车停靠点调整方案4月2日经县政府常务会议审议通过，5月6日组织专家论证。",
        "4月2日，县政府印发校车停靠点设置标准。该标准5月6日召开听证会。",
        "《校车停靠点办法》自4月2日起施行。\n5月6日，县政府常务会议审议通过《校车停靠点办法》。",
    ],
)
def test_the_later_step_is_told(text: str) -> None:
    (one,) = _told(text)
    assert one.severity == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "对某粮库违法建房一案，4月2日集体讨论，4月9日作出处罚决定。",
        "校车停靠点调整方案4月2日审议通过；养犬管理办法5月6日组织专家论证。",
        "校车停靠点调整方案4月2日审议通过，5月6日就养犬办法组织专家论证。",
        "校车停靠点草案4月2日经常务会议审议通过，5月6日公开征求意见。",
        "4月2日，县政府印发校车停靠点设置标准。5月6日召开听证会。",
        "《校车停靠点办法》自4月2日起施行。\n5月6日，县政府常务会议审议通过《校车停靠点办法》修订草案。",
        "2025年4月2日印发《校车停靠点办法》。\n2026年5月6日，县政府常务会议审议通过《校车停靠点办法》。",
    ],
)
def test_another_matter_is_not(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("县体育馆改造3月进场施工，5月完成公开招标。", True),
        ("县体育馆改造3月进场施工，3月完成公开招标。", False),
        ("县体育馆改造一期3月进场施工，二期5月完成公开招标。", False),
    ],
)
def test_months_are_later_than_one_another_only(text: str, late: bool) -> None:
    told = [f.message for f in findings(text, "figures", "date-impossible", year=2026)]
    assert any("应当在" in message for message in told) is late
