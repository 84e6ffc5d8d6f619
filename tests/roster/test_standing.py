"""Units of a list held against reports: there, twice, late, under another name, missing."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from lawcheck.errors import UsageError
from lawcheck.reports.model import Dated
from lawcheck.review import Review
from lawcheck.roster.model import Unit
from lawcheck.roster.names import bare
from lawcheck.roster.sheets import guarded, rows, unguarded
from lawcheck.roster.standing import standings
from lawcheck.roster.units import read
from lawcheck.views.roster import lines
from lawcheck.views.run import Run

DEADLINE = date(2027, 1, 31)


def _of(made: ModuleType, issuer: str, path: str = "a.txt", day: date | None = None) -> Review:
    judged: Review = made.judged(path)
    dated = Dated(day, "") if day else None
    report = msgspec.structs.replace(judged.report, issuer=issuer, written=dated, published=None)
    return msgspec.structs.replace(judged, report=report)


@pytest.mark.parametrize(
    ("issuer", "path", "told"),
    [
        ("云溪县", "a.txt", "已报送"),
        ("云溪县人民政府", "a.txt", "已报送"),
        ("中共云溪县委、云溪县人民政府", "a.txt", "已报送"),
        ("云溪", "a.txt", "已报送"),
        ("雨岭市云溪县", "a.txt", "已报送，名称是“雨岭市云溪县”"),
        ("依法治县办", "云溪县报告.txt", "已报送，名称是“依法治县办”"),
        ("云溪县（云溪经济开发区）", "a.txt", "已报送"),
        ("", "云溪县报告.txt", "已报送，报告里没有读出单位名称，请核对"),
        ("砚川县", "a.txt", "未报送，期限1月31日"),
    ],
)
def test_a_unit_is_known_by_its_names(issuer: str, path: str, told: str, made: ModuleType) -> None:
    unit = Unit("云溪县", ("云溪",), "县级", DEADLINE)
    (standing,) = standings([unit], [_of(made, issuer, path)], date(2027, 1, 5))
    assert standing.told == told


def test_twice_late_and_overdue(made: ModuleType) -> None:
    reviews = [_of(made, "云溪县", day=date(2027, 2, 3)), _of(made, "云溪县", day=date(2027, 2, 5))]
    there, gone = standings(
        [Unit("云溪县", deadline=DEADLINE), Unit("砚川县", deadline=DEADLINE)],
        reviews,
        date(2027, 2, 10),
    )
    assert there.told == "已报送，有2份，请定一份，逾期，落款或公开日期2月3日"
    assert gone.told == "未报送，已过期限10天"


def test_a_name_that_fits_two_units_is_given_to_neither(made: ModuleType) -> None:
    both = [Unit("云溪县教育局"), Unit("云溪县教体局")]
    found = standings(both, [_of(made, "云溪县教科局")])
    assert [one.state for one in found] == ["missing", "missing"]


def test_what_an_organ_adds_is_dropped() -> None:
    assert bare("云溪县 人民政府") == "云溪县"
    assert bare("人民政府") == "人民政府"


@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("day", ["2027-01-31", "2027/1/31", "2027年1月31日", "2027.1.31"])
def test_a_list_is_read_from_csv(codec: str, day: str, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    text = f"报送单位名单,,\n单位名称,别名,截止日期\n云溪县,云溪、云县,{day}\n\n砚川县,,\n"
    path.write_text(text, codec)
    assert read(path).units == (Unit("云溪县", ("云溪", "云县"), "", DEADLINE), Unit("砚川县"))


def test_a_list_is_read_from_excel(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["单位", "层级", "报送期限"])
    book.active.append(["云溪县", "县级", DEADLINE])
    book.save(tmp_path / "名单.xlsx")
    assert read(tmp_path / "名单.xlsx").units == (Unit("云溪县", (), "县级", DEADLINE),)


def test_a_bare_list_is_names(tmp_path: Path) -> None:
    (tmp_path / "名单.csv").write_text("云溪县\n砚川县\n", "utf-8")
    assert [unit.name for unit in read(tmp_path / "名单.csv").units] == ["云溪县", "砚川县"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("空.csv", b"", "没有找到单位名单"),
        ("坏.xlsx", b"PK\x03\x04 nothing", "读不出来"),
        ("旧.xls", b"\xd0\xcf\x11\xe0", "旧式 Excel"),
        ("日.csv", "单位,截止日期\n云溪县,年底\n".encode(), "不是日期"),
    ],
)
def test_what_is_no_list_is_told(name: str, data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UsageError, match=said):
        read(tmp_path / name)


@pytest.mark.parametrize("text", ["=1+1", "+86", "-3", "@某人", "'=1", "'原文", "报告", ""])
def test_guarding_can_be_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text or text == "'=1"
    assert not guarded(text).startswith(("=", "+", "-", "@"))


def test_rows_of_csv_are_unguarded(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("'=1,b\n", "utf-8")
    assert rows(tmp_path / "a.csv") == [["=1", "b"]]


def test_who_is_missing_is_told_first(made: ModuleType) -> None:
    listed = [Unit(name, deadline=DEADLINE) for name in ("云溪县", "砚川县", "青禾县", "白沙县")]
    reviews = [
        _of(made, "云溪县", "收到/a.txt", date(2027, 2, 2)),
        _of(made, "青禾县", "收到/b.txt"),
        _of(made, "青禾县", "收到/c.txt"),
        _of(made, "北山县", "收到/d.txt"),
    ]
    assert list(lines(reviews, Run(date(2027, 2, 3), tuple(listed)))) == [
        "名单 4 个单位：已报送 2 个（逾期 1 个，有几份 1 个），未报送 2 个",
        "  砚川县：未报送，已过期限3天",
        "  白沙县：未报送，已过期限3天",
        "  青禾县：已报送，有2份，请定一份",
        "  云溪县：已报送，逾期，落款或公开日期2月2日",
        "  不在名单上：d.txt",
    ]


def test_rows_of_one_unit_count_once(tmp_path: Path, made: ModuleType) -> None:
    path = tmp_path / "名单.csv"
    rows = [
        "单位,别名,截止日期",
        "砚洲县人民政府,砚洲,2027-01-31",
        "砚洲县司法局,,",
        "砚洲县司法局,,",
    ]
    rows += ["青禾县教体局,青禾县教育局,", "砚洲县,,2027-03-01", "青禾县教育局,,2027-01-31"]
    path.write_text("\n".join(rows), "utf-8")
    found = read(path)
    assert found.units == (
        Unit("砚洲县人民政府", ("砚洲", "砚洲县"), "", date(2027, 3, 1)),
        Unit("砚洲县司法局"),
        Unit("青禾县教体局", ("青禾县教育局",), "", DEADLINE),
    )
    assert found.remarks == (
        "名单第2、6行是同一个单位（砚洲县人民政府），按一个单位计；"
        "截止日期不同（2027-01-31、2027-03-01），按2027-03-01计，请核对。",
        "名单第3、4行是同一个单位（砚洲县司法局），按一个单位计。",
        "名单第5、7行是同一个单位（青禾县教体局），按一个单位计。",
    )
    told = list(lines([_of(made, "砚洲县人民政府")], Run(date(2027, 1, 3), found.units)))
    assert told[0] == "名单 3 个单位：已报送 1 个，未报送 2 个"
    assert not any("不在名单上" in line for line in told)


def test_a_government_and_its_office_are_two(tmp_path: Path, made: ModuleType) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("砚洲县人民政府\n砚洲县人民政府办公室\n砚洲县交通局\n", "utf-8")
    found = read(path)
    assert (len(found.units), found.remarks) == (3, ())
    reviews = [_of(made, "砚洲县人民政府办公室"), _of(made, "砚洲县人民政府")]
    assert [one.reports for one in standings(found.units, reviews)] == [(1,), (0,), ()]


def test_another_name_that_two_units_share_joins_nothing(tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("单位,别名\n甲县公安局,县局\n乙县公安局,县局\n", "utf-8")
    assert len(read(path).units) == 2


@pytest.mark.parametrize(
    ("listed", "issuer"),
    [
        ("砚洲县政府", "砚洲县人民政府"),
        ("砚洲县人民政府", "砚洲县政府"),
        ("砚洲县政府办", "砚洲县人民政府办公室"),
        ("清水镇政府", "清水镇人民政府"),
    ],
)
def test_a_government_is_known_by_its_short_name(
    listed: str, issuer: str, made: ModuleType
) -> None:
    (standing,) = standings([Unit(listed)], [_of(made, issuer)])
    assert standing.told == "已报送"


def test_a_short_name_without_its_place_is_nobody(made: ModuleType) -> None:
    assert bare("县政府") == "县人民政府"
    (standing,) = standings([Unit("县政府")], [_of(made, "砚洲县司法局", "砚洲县司法局.txt")])
    assert standing.state == "missing"


REPORT = """砚洲县2025年法治政府建设年度报告
2025年，砚洲县坚持以习近平法治思想为指导，现将有关情况报告如下。
一、主要举措和成效
砚洲县人民政府
2026年1月15日
"""


def test_the_text_of_a_report_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_text(REPORT, "utf-8")
    with pytest.raises(
        UsageError, match="不像单位名单，第1行“砚洲县2025年法治政府建设年度报告”"
    ) as told:
        read(tmp_path / "报告.txt")
    assert "其中一列叫“单位”" in str(told.value)


def test_a_title_over_names_is_no_unit(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("应当报送的单位名单\n云溪县\n砚川县\n", "utf-8")
    assert [unit.name for unit in read(tmp_path / "a.csv").units] == ["云溪县", "砚川县"]


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("3月1日", date(2024, 3, 1)),
        ("3月1日前", date(2024, 3, 1)),
        ("2月底前", date(2024, 2, 29)),
        ("12月20日", date(2023, 12, 20)),
        ("2024年3月1日之前", date(2024, 3, 1)),
    ],
)
def test_a_deadline_without_a_year_is_in_the_season(
    stated: str, day: date, tmp_path: Path, made: ModuleType
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"单位,截止日期\n云溪县,{stated}\n砚川县,{stated}\n", "utf-8")
    later = day + timedelta(300)
    there, gone = standings(read(path).units, [_of(made, "云溪县", day=day)], later)
    assert (there.late, there.unit.deadline) == (None, day)
    assert gone.told == "未报送，已过期限300天"


def test_a_deadline_whose_year_nothing_tells_is_told(tmp_path: Path, made: ModuleType) -> None:
    path = tmp_path / "a.csv"
    path.write_text("单位,截止日期\n云溪县,3月1日\n砚川县,3月1日\n", "utf-8")
    found = list(lines([], Run(date(2027, 6, 1), read(path).units)))
    assert found[1] == "  云溪县：未报送，期限3月1日"
    assert found[-1].startswith("  云溪县等2个单位的截止日期没有写年份")
    path.write_text("单位,截止日期\n云溪县,3月1日\n砚川县,2027-02-01\n", "utf-8")
    dated = standings(read(path).units, [])
    assert dated[0].unit.deadline == date(2027, 3, 1)
