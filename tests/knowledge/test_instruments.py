"""Laws and documents: titles in all their ways, slips in them, and what holds on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lawcheck.errors import PackError
from lawcheck.knowledge.instruments import Library, library
from lawcheck.packs.loader import load


@pytest.fixture(scope="module")
def known() -> Library:
    return library(load("documents").documents)


@pytest.mark.parametrize(
    ("title", "ids"),
    [
        ("《行政处罚法》", ["行政处罚法"]),
        ("《中华人民共和国行政处罚法（2021年修订）》", ["行政处罚法"]),
        ("法治政府建设实施纲要（2021-2025年）", ["outline-2021"]),
        ("法治政府建设实施纲要(2021—2025年)", ["outline-2021"]),
        ("法治政府建设实施纲要", ["outline-2015", "outline-2021"]),
        ("关于加强数字政府建设的指导意见", ["digital-2022"]),
        ("国务院关于加强数字政府建设的指导意见", ["digital-2022"]),
        ("党政主要负责人履行推进法治建设第一责任人职责规定（试行）", ["duty-2016"]),
        ("“九五”普法规划", ["publicity-9"]),
        ("青禾县行政执法监督办法", []),
    ],
)
def test_a_title_leads_to_the_document(known: Library, title: str, ids: list[str]) -> None:
    assert [one.id for one in known.named(title)] == ids


@pytest.mark.parametrize(
    ("title", "meant", "difference"),
    [
        ("行政处罚法条例", ["行政处罚法"], "ending"),
        ("提升行政执法质量三年行动计划（2022—2024年）", ["enforcement-plan-2023"], "period"),
        ("法治政府建设实施纲要（2020—2025年）", ["outline-2015", "outline-2021"], "period"),
        ("党政主要负责人履行法治建设第一责任人职责规定", ["duty-2016"], "word"),
        ("法治政府与责任落实督察工作规定", ["inspection-2019"], "word"),
        ("法治政府建设与责任落实督查工作规定", ["inspection-2019"], "slip"),
        ("政府信息公开条列", ["openness-2019"], "slip"),
        ("行政复仪法", ["行政复议法"], "slip"),
        ("国务院关于加强数字政府的指导意见", ["digital-2022"], "word"),
    ],
)
def test_a_slip_in_a_title_is_seen(
    known: Library, title: str, meant: list[str], difference: str
) -> None:
    near = known.near(title)
    assert near is not None
    assert ([one.id for one in near.meant], near.difference) == (meant, difference)


@pytest.mark.parametrize(
    "title",
    [
        "行政处罚法",  # it is known
        "山东省行政执法监督条例",
        "关于加强数字政府的指导意见",  # every government may have one
        "安全生产条例",
        "重大行政决策程序规定",
        "公平竞争审查条例实施办法",
        "法治青禾建设实施方案（2021—2025年）",
        "劳动法实施条例",
        "供电条例",
        "中共中央关于制定国民经济和社会发展第十三个五年规划的建议",  # an earlier one
    ],
)
def test_another_document_is_no_slip(known: Library, title: str) -> None:
    assert known.near(title) is None


@pytest.mark.parametrize(
    ("title", "day", "state", "successor"),
    [
        ("合同法", "2020-12-31", "in-force", None),
        ("合同法", "2021-01-01", "repealed", "民法典"),
        ("环境保护法", "2026-08-14", "in-force", None),
        ("环境保护法", "2026-08-15", "repealed", "生态环境法典"),
        ("环境噪声污染防治法", "2023-01-01", "repealed", "噪声污染防治法"),
        ("环境噪声污染防治法", "2026-12-01", "repealed", "生态环境法典"),
        ("行政执法监督条例", "2026-01-31", "not-yet", None),
        ("行政执法监督条例", "2026-02-01", "in-force", None),
        ("法治政府建设实施纲要（2015—2020年）", "2020-12-31", "in-force", None),
        ("法治政府建设实施纲要（2015—2020年）", "2021-12-31", "ended", "outline-2021"),
        ("法治政府建设实施纲要（2021—2025年）", "2026-01-01", "ended", None),
        ("“十四五”规划纲要", "2026-01-01", "ended", None),
        ("信访条例", "2026-01-01", "repealed", "petition-2022"),
    ],
)
def test_what_holds_on_a_day(
    known: Library, title: str, day: str, state: str, successor: str | None
) -> None:
    status = known.status(known.named(title)[0], date.fromisoformat(day))
    follower = status.successor.id if status.successor else None
    assert (status.state, follower) == (state, successor)


def test_what_is_from_memory_is_certain_a_year_after_what_replaced_it(known: Library) -> None:
    day = date(2026, 6, 1)
    old = known.named("信访条例")[0]
    assert not known.status(old, date(2022, 9, 1)).certain
    assert known.status(old, day).certain
    assert known.status(known.named("合同法")[0], day).certain
    assert not known.named("关于加强和改进行政应诉工作的意见")[0].certain("number")


def test_a_regulation_of_the_table_may_have_ended_since(known: Library) -> None:
    status = known.status(known.named("市场主体登记管理条例")[0], date(2026, 6, 1))
    assert (status.state, status.certain) == ("in-force", False)


def test_a_law_is_in_force_before_its_new_text_is(known: Library) -> None:
    (trade_marks,) = known.named("商标法")
    assert known.status(trade_marks, date(2026, 12, 1)).state == "in-force"


@pytest.mark.parametrize(
    ("number", "ids"),
    [
        ("国发[2024]3号", ["one-thing-2024"]),
        ("国令第825号", ["supervision-2025"]),
        ("中华人民共和国国务院令第492号", ["openness-2019"]),
        ("国务院令第713号", ["重大行政决策程序暂行条例"]),
        ("青政发〔2024〕3号", []),
    ],
)
def test_a_number_leads_to_the_document(known: Library, number: str, ids: list[str]) -> None:
    assert [one.id for one in known.numbered(number)] == ids


def own(folder: Path, entry: str) -> Library:
    path = folder / "own.yaml"
    head = 'id: own\nname: 甲\nversion: "1"\nextends: [documents]\ndocuments:\n'
    path.write_text(f"{head}  - {entry}\n", encoding="utf-8")
    return library(load(str(path)).documents)


def test_a_bureau_adds_what_follows_in_one_line(tmp_path: Path) -> None:
    known = own(
        tmp_path,
        "{id: outline-2026, title: 法治政府建设实施纲要（2026—2030年）, kind: plan,"
        ' issued: "2026-12-20", replaces: [outline-2021]}',
    )
    (old,) = known.named("法治政府建设实施纲要（2021—2025年）")
    follower = known.status(old, date(2027, 1, 1)).successor
    assert follower is not None
    assert follower.id == "outline-2026"


def test_a_bureau_corrects_a_law_of_the_table_by_its_title(tmp_path: Path) -> None:
    known = own(tmp_path, '{id: lawyers, title: 中华人民共和国律师法, revised: "2026-08-28"}')
    (law,) = known.named("律师法")
    assert (law.id, law.issued, law.revised) == ("lawyers", "1996-05-15", "2026-08-28")


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("{id: a, title: 甲, replaces: [outline-2012]}", "outline-2012"),
        ("{id: a, title: 甲, issued: 2026年3月}", "2026年3月"),
    ],
)
def test_what_makes_no_sense_is_told(tmp_path: Path, entry: str, told: str) -> None:
    with pytest.raises(PackError, match=told):
        own(tmp_path, entry)


def test_the_table_agrees_with_itself(known: Library) -> None:
    """No law ends before it begins, and what ended a law is known."""
    for title in ("民法典", "生态环境法典", "监察法", "噪声污染防治法", "外商投资法"):
        assert known.named(title), title
    for law in (known.named(t)[0] for t in ("合同法", "担保法", "行政监察法", "城市规划法")):
        assert law.repealed
        assert known.status(law, date(2026, 1, 1)).successor is not None
