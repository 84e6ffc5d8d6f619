"""Terms of the law held against two days, one stretch, or a length that is told."""

from __future__ import annotations

import pytest

from tests.checks.plain import findings

_DECISION = "票价调整列入重大行政决策目录，"
_CASE = "对某公司拟罚款一案，"


def _told(text: str) -> list[tuple[str, str]]:
    return [(f.severity, f.message) for f in findings(text, "terms", "legal-term", year=2026)]


@pytest.mark.parametrize(
    "text",
    [
        "某公司不服处罚申请复议，县政府3月9日受理，6月15日作出复议决定。",
        "5月6日立案，10月9日作出行政处罚决定，依法按期办结。",
        "县政府3月9日受理复议申请，6月15日作出复议决定，其间没有中止，也没有延期。",
    ],
)
def test_what_took_too_long_is_told(text: str) -> None:
    assert len(_told(text)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{_DECISION}5月6日至5月22日公开征求意见。", "只有17天"),
        (f"{_DECISION}5月6日至22日，县交通运输局在网站公开征求意见。", "只有17天"),
        (f"{_DECISION}公开征求意见（5月6日至5月22日）。", "只有17天"),
        (f"{_DECISION}自5月6日起公开征求意见，5月22日截止。", "只有17天"),
        (f"{_DECISION}公开征求意见15天。", "只有15天"),
        (f"{_DECISION}公开征求意见10个工作日。", "只有23天"),
        (f"{_CASE}5月12日送达听证通知书，5月15日举行听证会。", "只隔3天"),
        (f"{_CASE}听证通知书于5月12日送达，听证会于5月15日召开。", "只隔3天"),
    ],
)
def test_what_was_cut_short_is_told(text: str, said: str) -> None:
    [(severity, message)] = _told(text)
    assert severity == "warning"
    assert said in message


@pytest.mark.parametrize(
    "text",
    [
        f"{_DECISION}5月6日至6月5日公开征求意见。",
        f"{_DECISION}公开征求意见均不少于15日。",
        f"{_DECISION}公开征求意见20个工作日。",
        f"{_DECISION}5月6日至5月12日征求各乡镇意见。",
        f"{_DECISION}5月6日至5月22日公开征求意见。因汛期情况紧急，公告时说明了缩短的理由。",
        f"{_CASE}5月12日送达听证通知书；乙公司5月15日举行听证会。",
        f"{_DECISION}5月6日至5月12日征求居民意见，5月15日至6月16日网上公开征求意见。",
        "3月9日受理复议申请12件，6月15日作出复议决定9件。",
        "复议申请3月受理，5月作出复议决定，按期办结。",
    ],
)
def test_what_was_kept_or_explained_is_not(text: str) -> None:
    assert _told(text) == []


def test_an_overrun_that_is_not_denied_is_a_hint() -> None:
    """The law may know a reason that the report does not tell."""
    told = "复议申请3月9日受理，6月15日作出复议决定"
    assert [severity for severity, _ in _told(f"{told}。")] == ["info"]
    assert [severity for severity, _ in _told(f"{told}，没有延期，按期办结。")] == ["warning"]


def test_a_table_is_read_by_its_columns() -> None:
    table = """本省规定规范性文件公布后15日内报送备案，情况如下：
| 序号 | 公布日期 | 报备日期 |
| 1 | 3月6日 | 3月12日 |
| 2 | 6月10日 | 7月2日 |
三件均按时报备。"""
    [(_, message)] = _told(table)
    assert "6月10日到7月2日有22天，超过文中的15日" in message


def test_months_are_counted_in_favour_of_who_acted() -> None:
    assert _told("某公司无证排污一案3月立案，6月作出处罚决定，按期办结。") == []
    assert len(_told("某公司无证排污一案3月立案，8月作出处罚决定，按期办结。")) == 1
