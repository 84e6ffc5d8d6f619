"""The tables: a row a report, text that stays text, what people wrote is kept."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from openpyxl import load_workbook

from lawcheck.review import Overlap, Review, SharedWith
from lawcheck.roster.model import Unit
from lawcheck.views import csv, kept, xlsx
from lawcheck.views.run import Kept, Run

TODAY = Run(date(2027, 2, 1))


def _saved(path: Path, reviews: list[Review], run: Run = TODAY) -> Path:
    module: Any = xlsx if path.suffix == ".xlsx" else csv
    path.write_bytes(b"".join(module.render(reviews, run)))
    return path


def _table(path: Path, sheet: str = kept.SHEET) -> list[dict[str, str]]:
    from lawcheck.roster.sheets import named, rows

    table = rows(path, sheet)
    heads = next(row for row in table if "单位" in row)
    return list(named(table, {"单位": ("单位",), **{head: (head,) for head in heads}}))


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_row_says_what_a_head_asks(name: str, made: ModuleType, tmp_path: Path) -> None:
    shared = Overlap(0.1, (SharedWith("别.txt", "砚川县", 0.523),))
    review = msgspec.structs.replace(made.judged(), overlap=shared)
    (row,) = _table(_saved(tmp_path / name, [review]))
    assert row["单位"] == review.report.issuer
    assert row["结论"] == "不合格"
    assert row["第一责任人职责"] == "× 缺少"
    assert row["必须改正"] == "2"
    assert row["与谁雷同"] == "砚川县 52%"
    assert row["文件"] == review.path


def test_what_needs_work_first_stands_first(made: ModuleType, tmp_path: Path) -> None:
    reviews = [made.good("a.txt"), made.judged("b.txt"), made.unread("c.txt")]
    rows = _table(_saved(tmp_path / "a.csv", reviews))
    assert [row["文件"] for row in rows] == ["b.txt", "c.txt", "a.txt"]


def test_what_must_be_corrected_and_what_is_shared_most_stand_first(
    made: ModuleType, tmp_path: Path
) -> None:
    review = made.judged()
    shares = (0.1, 0.52, 0.3)
    shared = Overlap(0.0, tuple(SharedWith(f"{n}.txt", f"县{n}", n) for n in shares))
    mixed = (*review.findings[2:], *review.findings[:2])
    review = msgspec.structs.replace(review, findings=mixed, overlap=shared)
    path = _saved(tmp_path / "a.xlsx", [review])
    found = [row["级别"] for row in _table(path, "问题")]
    assert found == ["必须改正", "必须改正", "提示", "提示"]
    assert [row["对方单位"] for row in _table(path, "雷同")] == ["县0.52", "县0.3", "县0.1"]


def test_numbers_are_written_as_people_write_them(made: ModuleType, tmp_path: Path) -> None:
    reviews = [made.judged("a.txt"), made.good("b.txt")]
    book = load_workbook(_saved(tmp_path / "a.xlsx", reviews))
    heads, *cells = list(book[kept.SHEET].iter_rows(min_row=2))
    forms = {
        head.value: {row[turn].number_format for row in cells} for turn, head in enumerate(heads)
    }
    # Points with the same decimals, one below the other; a count of nothing is not written.
    assert forms["得分"] == {"0.0"}
    assert forms["必须改正"] == forms["已豁免"] == {"0;-0;"}


def test_excel_knows_the_encoding(made: ModuleType) -> None:
    assert b"".join(csv.render([made.good()], TODAY)).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_text_stays_text(name: str, made: ModuleType, tmp_path: Path) -> None:
    review = made.good()
    for issuer in ("=1+1", "+86", "-1", "@某人", "http://a.example/"):
        report = msgspec.structs.replace(review.report, issuer=issuer)
        path = _saved(tmp_path / name, [msgspec.structs.replace(review, report=report)])
        assert _table(path)[0]["单位"] == issuer
    if name.endswith(".xlsx"):
        with zipfile.ZipFile(path) as book:
            assert not any(b"<f>" in book.read(part) for part in book.namelist())
            assert not any("rels" in part and "sheet" in part for part in book.namelist())


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_what_a_person_wrote_is_kept(name: str, made: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / name
    other = msgspec.structs.replace(made.good().report, issuer="砚川县")
    reviews = [msgspec.structs.replace(made.good("a.txt"), report=other), made.judged("b.txt")]
    first = msgspec.structs.replace(TODAY, kept=(Kept("", "b.txt", "", "=请补写"),))
    _saved(path, reviews, first)
    assert [one.text for one in kept.read(path)] == ["=请补写"]
    # The report is not there this time, and there again the next: nothing is lost.
    for listed in (reviews[:1], reviews):
        _saved(path, listed, msgspec.structs.replace(TODAY, kept=kept.read(path)))
    rows = _table(path)
    assert {row["文件"]: row["处理意见"] for row in rows} == {"a.txt": "", "b.txt": "=请补写"}


def test_a_new_draft_keeps_the_opinion_of_its_unit(made: ModuleType, tmp_path: Path) -> None:
    review = made.judged("第二稿.txt")
    old = Kept(review.report.issuer, "初稿.txt", str(review.report.year), "已退回")
    path = _saved(tmp_path / "a.csv", [review], msgspec.structs.replace(TODAY, kept=(old,)))
    assert [row["处理意见"] for row in _table(path)] == ["已退回"]


def test_who_did_not_hand_in_has_a_row(made: ModuleType, tmp_path: Path) -> None:
    unit = Unit("无踪县", (), "县级", date(2027, 1, 31))
    run = msgspec.structs.replace(TODAY, units=(unit,))
    rows = _table(_saved(tmp_path / "a.xlsx", [made.good()], run))
    assert [(row["单位"], row["报送情况"], row["结论"]) for row in rows] == [
        ("无踪县", "未报送，已过期限1天", "未报送"),
        (made.good().report.issuer, "不在名单上", "可以报送"),
    ]


def test_the_same_run_gives_the_same_bytes(made: ModuleType) -> None:
    once, twice = (b"".join(xlsx.render([made.judged()], TODAY)) for _ in range(2))
    assert once == twice
    with zipfile.ZipFile(io.BytesIO(once)) as book:
        assert book.testzip() is None
