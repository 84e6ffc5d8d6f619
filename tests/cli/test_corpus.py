"""``lawcheck corpus`` and ``check --against``: whole commands on files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lawcheck.cli.app import run

from ..repetition.generated import report

UNITS = ("农林局", "水利局", "交通局", "教育局", "民政局")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five departments; 水利局 has taken a section from 农林局."""
    place = tmp_path / "报告"
    place.mkdir()
    texts = {unit: report(unit, 12) for unit in UNITS}
    texts["水利局"][2:5] = texts["农林局"][6:9] = texts["农林局"][2:5]
    texts["农林局"][6:9] = report("else", 12)[6:9]
    for unit, lines in texts.items():
        title = f"青石县{unit}2023年法治政府建设年度报告"
        lead = f"{unit}去年做了{len(unit)}件大事，都与{unit[:2]}有关，逐件写在下面。"
        body = [title, lead, *lines[1:]]
        (place / f"{unit}.txt").write_text("\n\n".join(body), encoding="utf-8")
    return place


def test_a_bureau_sees_who_shares_a_text(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ["--store", str(tmp_path / "库.db")]
    assert run(["corpus", "add", str(folder), *store]) == 0
    assert "新入库5份，已在库中0份" in capsys.readouterr().out
    assert run(["corpus", "add", str(folder), *store]) == 0
    assert "新入库0份，已在库中5份" in capsys.readouterr().out

    assert run(["corpus", "list", *store, "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [r["issuer"] for r in listed] == sorted(f"青石县{unit}" for unit in UNITS)
    assert {r["year"] for r in listed} == {2023}

    assert run(["corpus", "stats", *store]) == 0
    assert "5份，5个单位" in capsys.readouterr().out

    html, data = tmp_path / "雷同.html", tmp_path / "雷同.json"
    outputs = ["--output", f"html={html}", "--output", f"json={data}"]
    assert run(["corpus", "overlaps", *store, *outputs]) == 0
    shown = capsys.readouterr().out
    assert "青石县农林局2023年" in shown and "青石县水利局2023年" in shown
    (overlap,) = json.loads(data.read_text(encoding="utf-8"))["overlaps"]
    assert {overlap["one"]["issuer"], overlap["other"]["issuer"]} == {
        "青石县农林局",
        "青石县水利局",
    }
    assert [(a, b) for a, b, _ in overlap["paragraphs"]] == [(3, 3), (4, 4), (5, 5)]
    page = html.read_text(encoding="utf-8")
    assert page.count("<title>") == 3 and "<script" not in page
    assert not re.search(r'(?:src|href)="(?!#)', page), "nothing is fetched from elsewhere"

    identifier = str(overlap["one"]["id"])
    assert run(["corpus", "remove", identifier, *store]) == 0
    capsys.readouterr()
    assert run(["corpus", "overlaps", *store]) == 0
    assert "没有发现互相抄用" in capsys.readouterr().out


def test_what_is_exported_can_be_added_again(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = ["--store", str(tmp_path / "1.db")], ["--store", str(tmp_path / "2.db")]
    lines = str(tmp_path / "库.jsonl")
    run(["corpus", "add", str(folder), *one])
    assert run(["corpus", "export", *one, "--output", lines]) == 0
    assert run(["corpus", "add", lines, *other]) == 0
    capsys.readouterr()
    exported = []
    for store in (one, other):
        assert run(["corpus", "export", *store]) == 0
        exported.append(capsys.readouterr().out)
    assert exported[0] == exported[1] and exported[0].count("\n") == 5


def test_check_against_a_store_names_the_neighbour(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = str(tmp_path / "库.db")
    run(["corpus", "add", str(folder), "--store", store])
    capsys.readouterr()
    new = str(folder / "水利局.txt")
    for place in (store, str(folder), str(folder / "农林局.txt")):
        run(["check", new, "--against", place, "--format", "json"])
        (review,) = json.loads(capsys.readouterr().out)["reviews"]
        (finding,) = [f for f in review["findings"] if f["rule"].startswith("copied-")]
        assert finding["rule"] == "copied-neighbour"
        assert "青石县农林局2023年报告（农林局.txt）" in finding["message"]
        assert finding["related"][0]["location"] is None
        assert "第4至6段，完全相同" in finding["related"][0]["note"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["corpus", "list", "--store", "没有.db"],
        ["corpus", "add", "没有的文件.txt", "--store", "新.db"],
        ["corpus", "overlaps", "--store", "没有.db"],
        ["check", "报告/农林局.txt", "--against", "没有"],
        ["check", "报告/农林局.txt", "--against", "报告/空.db"],
    ],
)
def test_what_cannot_be_done_is_status_2(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    monkeypatch.chdir(folder.parent)
    (folder / "空.db").write_bytes(b"")
    assert run(arguments) == 2
    told = capsys.readouterr()
    assert told.out == "" and "Traceback" not in told.err and told.err.startswith("lawcheck：")
    assert not Path("新.db").exists()


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 broken")
    assert run(["corpus", "add", str(folder), "--store", str(tmp_path / "库.db")]) == 3
    told = capsys.readouterr()
    assert "新入库5份" in told.out and "坏.docx" in told.err


def test_what_check_would_not_judge_is_passed_over(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notice = (
        "青石县人民政府办公室关于召开春耕生产会议的通知\n\n各乡镇：\n\n请于三月五日到县政府开会。"
    )
    (folder / "通知.txt").write_text(notice, encoding="utf-8")
    store = ["--store", str(tmp_path / "库.db")]
    assert run(["corpus", "add", str(folder), *store]) == 3
    told = capsys.readouterr()
    assert "新入库5份" in told.out and "通知.txt" in told.err and "--any" in told.err
    assert run(["corpus", "add", str(folder), *store, "--any"]) == 0
    assert "新入库1份，已在库中5份" in capsys.readouterr().out
