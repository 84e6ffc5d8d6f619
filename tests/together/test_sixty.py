"""Sixty drafts of one city: who copied is told, who wrote for himself is not named."""

from __future__ import annotations

import importlib.util
import io
import json
import random
import shutil
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from lawcheck.cli.app import run

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "sixty.txt"
COPIES = ["--select", "copied-*"]


@pytest.fixture(scope="module")
def made() -> ModuleType:
    path = HERE.parent / "material" / "departments.py"
    spec = importlib.util.spec_from_file_location("departments", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def folder(made: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("sixty") / "全市"
    made.write(place)
    return place


def reviews(capsys: pytest.CaptureFixture[str], *paths: str) -> dict[str, Any]:
    """The reviews by the name of the file."""
    run(["check", *paths, *COPIES, "--format", "json"])
    return _by_name(capsys.readouterr().out)


def _by_name(text: str) -> dict[str, Any]:
    found = json.loads(text)["reviews"]
    return {Path(review["file"]["path"]).name: review for review in found}


def test_the_summary(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder.parent)
    assert run(["check", folder.name, *COPIES]) == 1
    assert capsys.readouterr().out == GOLDEN.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def whole(folder: Path) -> dict[str, Any]:
    """The reviews of the whole folder."""
    out = io.StringIO()
    with redirect_stdout(out):
        run(["check", str(folder), *COPIES, "--format", "json"])
    return _by_name(out.getvalue())


def test_who_is_told_of_whom(whole: dict[str, Any], made: ModuleType) -> None:
    found = whole
    units = {name: name[2:].removesuffix(".txt") for name in found if name[:2].isdigit()}
    groups = [made.SEVEN, made.FOUR, made.THREE, made.RENAMED]
    group = {unit: set(members) for members in groups for unit in members}
    for name, review in found.items():
        unit = units.get(name, "")
        near = {Path(o["path"]).name for o in review["overlap"]["with"] if o["share"] >= 0.5}
        rules = [(f["rule"], f["severity"]) for f in review["findings"]]
        if unit in group:
            assert {units[other] for other in near} == group[unit] - {unit}
            assert rules == [("copied-neighbour", "error")]
            assert "谁抄谁由人判断" in review["findings"][0]["suggestion"]
        elif unit == made.AGAIN:
            assert rules == [("copied-earlier", "error")]
        else:
            assert rules == [] and near == set(), name
    assert all(0 < found[n]["overlap"]["handed_down"] <= 0.2 for n, u in units.items() if not u)


def test_a_draft_in_two_files_is_no_copy(whole: dict[str, Any], made: ModuleType) -> None:
    found = whole
    one = next(n for n in found if n.endswith(f"{made.TWICE}.txt"))
    other = f"{made.TWICE}定稿.md"
    for name, twin in ((one, other), (other, one)):
        assert [Path(p).name for p in found[name]["overlap"]["same_draft"]] == [twin]
        assert any(twin in note and "同一份稿件" in note for note in found[name]["notes"])
        assert found[name]["findings"] == []


def test_neither_order_nor_jobs_matter(
    folder: Path, whole: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    paths = sorted(str(path) for path in folder.rglob("*.*"))
    random.Random(1).shuffle(paths)
    assert reviews(capsys, *paths, "--jobs", "2") == whole


def test_an_archive_is_compared_like_a_folder(
    folder: Path, whole: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = shutil.make_archive(str(tmp_path / "全市"), "zip", folder)
    found = reviews(capsys, archive)
    assert {n: r["verdict"] for n, r in found.items()} == {
        n: r["verdict"] for n, r in whole.items()
    }


def test_handed_down_text_may_be_a_fifth_and_no_more(
    tmp_path: Path, made: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    units = list(made.TRADES)[10:20]
    common = made.body("common", units[0], made.YEAR)
    for few, expected in ((1, set()), (6, {"copied-neighbour"})):
        place = tmp_path / str(few)
        place.mkdir()
        for unit in units:
            own = made.body("own", unit, made.YEAR)
            text = made.draft(unit, [*common[: 1 + few], *own[1 + few :]])
            (place / f"{unit}.txt").write_text(text, encoding="utf-8")
        found = reviews(capsys, str(place))
        assert {f["rule"] for r in found.values() for f in r["findings"]} == expected
        shares = [r["overlap"]["handed_down"] for r in found.values()]
        assert (max(shares) > 0) == (few == 1)


@pytest.mark.parametrize("count", [7, 30])
def test_a_whole_report_in_common_counts_however_many_have_it(
    count: int, tmp_path: Path, made: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    units = list(made.TRADES)[:count]
    common = made.body("common", units[0], made.YEAR)
    for unit in units:
        (tmp_path / f"{unit}.txt").write_text(made.draft(unit, common), encoding="utf-8")
    found = reviews(capsys, str(tmp_path))
    assert len(found) == count
    for review in found.values():
        ((finding),) = review["findings"]
        assert (finding["rule"], finding["severity"]) == ("copied-neighbour", "error")
        assert f"等{count - 1}份报告" in finding["message"]
        assert review["verdict"] == "revise"
