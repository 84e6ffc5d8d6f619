"""No room, or no permission to write: what was there stays, nothing half is left, status 2."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.injection.conftest import SAMPLE, WORD, Lawcheck, fill, read_only

pytestmark = pytest.mark.slow

Disk = Callable[[int], Path]
#: Format → the name of its file.
OUTPUTS = {
    "json": "a.json", "sarif": "a.sarif", "html": "a.html", "csv": "a.csv", "xlsx": "a.xlsx",
    "docx": "a.docx", "opinion": "b.docx",
}  # fmt: skip


@pytest.mark.parametrize("kind", OUTPUTS)
def test_no_room_for_an_output(kind: str, disk: Disk, lawcheck: Lawcheck) -> None:
    place = disk(64)
    target = place / OUTPUTS[kind]
    target.write_bytes("单位,处理意见\n".encode() if kind == "csv" else b"")
    if kind in ("docx", "opinion", "xlsx"):
        target.unlink()
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    fill(place)
    ended = lawcheck("check", WORD, "--output", f"{kind}={target}", "-q")
    assert (ended.status, "磁盘已满" in ended.err) == (2, True), ended.err
    assert "可以报送" in ended.out
    (place / "full").unlink()
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


def test_no_room_for_a_corrected_copy_or_a_list(disk: Disk, lawcheck: Lawcheck) -> None:
    place = disk(64)
    draft = place / "稿.txt"
    draft.write_text(SAMPLE.read_text("utf-8").replace("，", ",", 2), "utf-8")
    listed = place / "豁免.toml"
    assert lawcheck("baseline", "create", draft, "-o", listed, "--reason", "无").status == 0
    before = listed.read_bytes()
    fill(place)
    for words in (
        ("fix", draft, "-o", place / "改.txt"),
        ("baseline", "update", draft, "--baseline", listed, "--rule", "length"),
        ("new", "--issuer", "甲县", "--year", "2026", "-o", place / "新.docx"),
    ):
        ended = lawcheck(*words)
        assert (ended.status, "磁盘已满" in ended.err) == (2, True), (words, ended.err)
    assert sorted(path.name for path in place.iterdir()) == ["full", "稿.txt", "豁免.toml"]
    assert listed.read_bytes() == before


def test_no_room_for_a_store(disk: Disk, lawcheck: Lawcheck, tmp_path: Path) -> None:
    place = disk(400)
    store = place / "库.db"
    assert lawcheck("corpus", "add", SAMPLE, "--store", store, "-q").status == 0
    folder = tmp_path / "报告"
    folder.mkdir()
    for turn in range(40):
        text = SAMPLE.read_text("utf-8").replace("县", f"第{turn}县")
        (folder / f"{turn}.txt").write_text(text, "utf-8")
    ended = lawcheck("corpus", "add", folder, "--store", store, "-q", TMPDIR=str(tmp_path))
    assert (ended.status, "磁盘已满" in ended.err) == (2, True), ended.err
    ended = lawcheck("corpus", "verify", "--store", store)
    assert ended.status == 0, ended.err
    assert "共1份" in ended.out


def test_no_room_for_what_is_only_kept_for_speed(disk: Disk, lawcheck: Lawcheck) -> None:
    place = disk(64)
    fill(place)
    ended = lawcheck("check", SAMPLE, "-q", LAWCHECK_CACHE=str(place / "cache"))
    assert ended.status == 0
    assert not (place / "cache").exists() or list((place / "cache").iterdir()) == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_no_room_for_temporary_files(
    jobs: str, disk: Disk, lawcheck: Lawcheck, tmp_path: Path
) -> None:
    place = disk(32)  # room to begin with
    for turn in range(12):
        (tmp_path / f"{turn}.txt").write_text(SAMPLE.read_text("utf-8"), "utf-8")
    ended = lawcheck("check", tmp_path, "--jobs", jobs, TMPDIR=str(place))
    assert (ended.status, ended.out) == (2, "")
    assert "磁盘已满" in ended.err
    assert "内部出错" not in ended.err
    assert list(place.iterdir()) == []


def test_no_room_to_convert(disk: Disk, lawcheck: Lawcheck, tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("no LibreOffice")
    place = disk(64)
    fill(place)
    draft = tmp_path / "a.rtf"
    draft.write_bytes(rb"{\rtf1\ansi a}")
    ended = lawcheck("check", draft, SAMPLE, "-q", TMPDIR=str(place))
    assert ended.status in (2, 3)
    assert "内部出错" not in ended.err + ended.out


def test_a_disk_that_is_read_only(disk: Disk, lawcheck: Lawcheck) -> None:
    place = disk(900)
    shutil.copy(WORD, place / "a.docx")
    store, listed = place / "库.db", place / "豁免.toml"
    assert lawcheck("corpus", "add", SAMPLE, "--store", store, "-q").status == 0
    assert lawcheck("baseline", "create", SAMPLE, "-o", listed, "--reason", "无").status == 0
    read_only(place)
    ended = lawcheck(
        "check", place / "a.docx", "--against", store, "--baseline", listed, "-q",
        LAWCHECK_CACHE=str(place),
    )  # fmt: skip
    assert ended.status == 0, ended.err
    for words in (
        ("check", place / "a.docx", "--output", f"json={place / 'r.json'}"),
        ("check", place / "a.docx", "--output", f"docx={place / 'out'}"),
        ("fix", place / "a.docx", "--with-comments"),
        ("corpus", "add", WORD, "--store", store),
        ("corpus", "remove", "1", "--store", store),
        ("corpus", "export", "--store", store, "-o", place / "x.jsonl"),
        ("baseline", "update", SAMPLE, "--baseline", listed),
        ("new", "--issuer", "甲县", "-o", place / "新.docx"),
        ("opinion", "template", "-o", place / "模板.docx"),
    ):
        ended = lawcheck(*words)
        assert ended.status == 2, (words, ended)
        assert ended.err.startswith("lawcheck：")
        assert "内部出错" not in ended.err
    assert sorted(path.name for path in place.iterdir()) == ["a.docx", "库.db", "豁免.toml"]
