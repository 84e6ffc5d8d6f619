"""A second draft held against the first: mended, remaining, new, in every output."""

from __future__ import annotations

import io
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import openpyxl
import pytest
from docx import Document as Opened

from lawcheck.cli.app import run
from lawcheck.packs.model import RulePack
from lawcheck.review import Review, review_bytes
from lawcheck.rounds import since
from lawcheck.views.table import SAVED
from tests.material.packs import annual_report

#: (what the good report says, what the fault makes of it).
FIRST = (("习近平法治思想", "习近平法制思想"), ("2023年，", "2023年,"))


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return annual_report()


@pytest.fixture(scope="module")
def good(samples: Path) -> str:
    return (samples / "yanchuan-2023.txt").read_text("utf-8")


def _faulty(text: str, *faults: tuple[str, str]) -> str:
    for right, wrong in faults:
        assert right in text
        text = text.replace(right, wrong, 1)
    return text


def _review(text: str, name: str, pack: RulePack) -> Review:
    return review_bytes(text.encode(), name, pack)


def test_each_finding_is_mended_remaining_or_new(good: str, pack: RulePack) -> None:
    first = _review(_faulty(good, *FIRST), "初稿.txt", pack)
    # Paragraphs move, and the line with the fault that stays is worked over.
    moved = "\n\n" + _faulty(good, FIRST[1]).replace("2023年,", "在2023年,", 1)
    moved = moved.replace("。", "。。", 1)
    second = _review(moved, "二稿.txt", pack)
    told = since(second, first).since
    assert told is not None
    assert [f.rule for f in told.mended] == ["set-phrase"]
    assert [f.rule for f in told.remaining] == ["punctuation-width"]
    assert [f.rule for f in told.new] == ["punctuation-doubled"]
    assert told.score == first.score.total if first.score else None
    assert {*told.remaining, *told.new} == set(second.counted)


def test_what_is_excepted_is_not_compared(good: str, pack: RulePack) -> None:
    first = _review(_faulty(good, *FIRST), "初稿.txt", pack)
    told = since(msgspec.structs.replace(first, findings=()), first).since
    assert told is not None and len(told.mended) == len(first.counted)


def test_the_same_draft_has_mended_nothing(good: str, pack: RulePack) -> None:
    first = _review(_faulty(good, *FIRST), "初稿.txt", pack)
    told = since(first, first).since
    assert told is not None
    assert (told.mended, told.new, told.remaining) == ((), (), first.counted)


def test_every_output_tells_it(
    good: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("初稿.txt").write_text(_faulty(good, *FIRST), "utf-8")
    Path("二稿.txt").write_text(_faulty(good, FIRST[1]), "utf-8")
    names = {"docx": "a.docx", "opinion": "b.docx"}
    typed = [p for name in SAVED for p in ("--output", f"{name}={names.get(name, f'r.{name}')}")]
    assert run(["check", "二稿.txt", "--since", "初稿.txt", *typed]) == 0
    told = "改好1处，没有改1处，新出现0处"
    mended, remains = "固定表述引用不准", "标点全角半角混用"
    assert told in capsys.readouterr().out
    for name in sorted({*SAVED} - {"json", "jsonl", "xlsx", *names}):
        text = Path(f"r.{name}").read_text("utf-8-sig")
        assert told in text, name
        # The table: what became of each.
        assert re.search(f"已改好[^\n]*{mended}|{mended}[^\n]*已改好", text), name
        assert re.search(f"没有改[^\n]*{remains}|{remains}[^\n]*没有改|上一稿已指出", text), name
    sheet = openpyxl.load_workbook("r.xlsx")["与上一稿比"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert [(row[3], row[4]) for row in rows] == [("没有改", remains), ("已改好", mended)]
    commented = [c.text for c in Opened("a.docx").comments]
    assert told in commented[0] and f"已改好：{mended}" in commented[0]
    assert sum("上一稿已指出" in text for text in commented) == 1
    opinion = Opened("b.docx")
    assert any(told in p.text for p in opinion.paragraphs)
    (table,) = opinion.tables
    assert [row.cells[0].text for row in table.rows] == ["情况", "没有改", "已改好"]
    document = json.loads(Path("r.json").read_text("utf-8"))
    schema = json.loads((files("lawcheck.views") / "schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(document)
    facts = document["reviews"][0]["since"]
    assert [finding["rule"] for finding in facts["mended"]] == ["set-phrase"]
    prints = [finding["fingerprint"] for finding in document["reviews"][0]["findings"]]
    assert facts["remaining"] == prints and facts["new"] == []


def test_a_folder_is_compared_unit_by_unit(
    good: str, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("一", "二"):
        Path(folder).mkdir()
    Path("一/甲.txt").write_text(_faulty(good, *FIRST), "utf-8")
    Path("二/乙.txt").write_text(good, "utf-8")
    Path("二/丙.txt").write_bytes((samples / "tongpi-2022.txt").read_bytes())
    assert run(["check", "二", "--since", "一", "--output", "csv=r.csv"]) == 0
    assert "二/丙.txt：上一稿里没有同一单位、同一年度的报告，没有比较。" in capsys.readouterr().err
    assert Path("r.csv").read_text("utf-8-sig").count("改好2处，没有改0处，新出现0处") == 1


def test_earlier_drafts_are_judged_together_as_the_new_ones_are(
    good: str, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    copy = good.replace("砚川", "云泽")
    for folder in ("一", "二"):
        Path(folder).mkdir()
        Path(folder, "砚川县.txt").write_text(good, "utf-8")
        Path(folder, "云泽县.txt").write_text(copy, "utf-8")
    Path("二/别县.txt").write_bytes((samples / "tongpi-2022.txt").read_bytes())

    def round_of(drafts: str) -> dict[str, Any]:
        run(["check", drafts, "--since", "一", "--output", "json=r.json", "--no-cache"])
        reviews = json.loads(Path("r.json").read_text("utf-8"))["reviews"]
        return next(one for one in reviews if one["file"]["path"].endswith("云泽县.txt"))

    # What one has from the other was there before, and so were the verdict and the points.
    both = round_of("二")
    assert [one["rule"] for one in both["findings"]] == ["copied-neighbour"]
    assert both["since"]["remaining"] == [one["fingerprint"] for one in both["findings"]]
    assert both["since"]["new"] == both["since"]["mended"] == []
    assert both["since"]["verdict"] == both["verdict"] == "revise"
    assert both["since"]["score"] == both["score"]["total"]
    # One that comes alone has not mended what only the other's absence hides.
    Path("三").mkdir()
    Path("三/云泽县.txt").write_text(copy, "utf-8")
    Path("三/别县.txt").write_bytes((samples / "tongpi-2022.txt").read_bytes())
    for alone in ("三", "三/云泽县.txt"):
        assert round_of(alone)["since"]["mended"] == []


def test_of_several_earlier_files_of_a_unit_the_one_of_that_name_is_taken(
    good: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("一", "二"):
        Path(folder).mkdir()
    Path("一/甲.txt").write_text(_faulty(good, *FIRST), "utf-8")
    Path("一/甲的副本.txt").write_text(_faulty(good, FIRST[0]), "utf-8")
    Path("二/甲.txt").write_text(good, "utf-8")
    assert run(["check", "二", "--since", "一", "--output", "csv=r.csv"]) == 0
    assert "改好2处，没有改0处，新出现0处" in Path("r.csv").read_text("utf-8-sig")


def test_a_line_for_one_report_tells_it_too(
    good: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("初稿.txt").write_text(_faulty(good, *FIRST), "utf-8")
    Path("二稿.txt").write_text(good, "utf-8")
    assert run(["check", "-q", "二稿.txt", "--since", "初稿.txt"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 2
    assert "与上一稿（初稿.txt）相比，改好2处，没有改0处，新出现0处" in told[1]


def test_the_draft_of_another_unit_is_not_compared(
    good: str, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(good, "utf-8")
    other = samples / "xuting-subdistrict-2024.txt"
    assert run(["check", "a.txt", "--since", str(other)]) == 2
    told = capsys.readouterr()
    assert "上一稿是另一个单位的（" in told.err and "没有比较" in told.err
    assert "改好" not in told.out and "可以报送" in told.out
    # A wrong name in the title was the fault: it is the same draft all the same.
    county = next(name for name in ("砚川县", "砚川") if name in good.split("\n")[0])
    Path("b.txt").write_text(good.replace(county, "青禾县"[: len(county)]), "utf-8")
    assert run(["check", "a.txt", "--since", "b.txt"]) != 2
    assert "另一个单位" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("check a.txt --since none.txt", "找不到文件"),
        ("check a.txt --since empty.txt", "上一稿 empty.txt 没有审查"),
        ("check a.txt b.txt --since a.txt", "--since 后面请写文件夹"),
        ("check a.txt --since b.txt --output html=b.txt", "不能把结果写到"),
    ],
)
def test_what_cannot_be_compared_is_told(
    typed: str, said: str, good: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(good, "utf-8")
    Path("empty.txt").write_bytes(b"")
    assert run(typed.split()) == 2
    assert said in capsys.readouterr().err


def test_the_way_of_a_writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """new → text filled in → check → commented Word → mended → --since → fit."""
    from tests.drafting.test_new import filled

    monkeypatch.chdir(tmp_path)
    assert run(["new", "--issuer", "青禾县", "--year", "2026", "-o", "空白.md"]) == 0
    text = filled(Path("空白.md").read_text("utf-8"))
    first = text.replace("2027年推进法治政府建设的主要安排", "2026年推进法治政府建设的主要安排")
    first = first.replace("主要原因是编制偏紧，专业人员招录困难", "【此处填写】")
    Path("初稿.md").write_text(first, "utf-8")
    assert run(["check", "初稿.md", "--output", "docx=批注.docx"]) == 1
    comments = [c.text for c in Opened(io.BytesIO(Path("批注.docx").read_bytes())).comments]
    assert comments[0].startswith("审查结论：退回修改")
    assert any("占位文字" in text for text in comments)
    Path("二稿.md").write_text(text, "utf-8")
    capsys.readouterr()
    assert run(["check", "二稿.md", "--since", "初稿.md"]) == 0
    told = "".join(capsys.readouterr().out.split())
    assert told.startswith("√可以报送")
    assert "没有改0处，新出现0处" in told
    assert "结论由退回修改变为可以报送" in told
