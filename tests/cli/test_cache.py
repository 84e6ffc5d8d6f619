"""What was judged is remembered: the same answer, and judged anew when anything is another."""

from __future__ import annotations

import errno
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lawcheck.review import examine_file
from tests.material.word import docx

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "samples"
NAMES = ("yanchuan-2023.txt", "cuoyun-2023-cause-missing.txt", "tongpi-2022.txt")
DAY = ("--today", "2026-11-01")


class Judged(list[str]):
    """The names of the drafts that were examined since the last look."""

    def taken(self) -> list[str]:
        found = sorted(Path(name).name for name in self)
        self.clear()
        return found


@pytest.fixture
def judged(tmp_path: Path, warm_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Judged:
    """Three drafts in a working directory, and a cache of its own with the pack in it."""
    shutil.copytree(warm_cache, tmp_path / "cache")
    work = tmp_path / "work"
    work.mkdir()
    for name in NAMES:
        shutil.copy(SAMPLES / name, work / name)
    monkeypatch.chdir(work)
    monkeypatch.delenv("LAWCHECK_NO_CACHE")
    monkeypatch.setenv("LAWCHECK_CACHE", str(tmp_path / "cache"))
    seen = Judged()
    examine = examine_file

    def counted(name: str, *rest: Any) -> Any:
        seen.append(name)
        return examine(name, *rest)

    monkeypatch.setattr("lawcheck.cli.batch.examine_file", counted)
    return seen


def _entries(tmp_path: Path, ending: str) -> list[Path]:
    return sorted((tmp_path / "cache").glob(f"*{ending}"))


def _said(path: Path) -> object:
    """What a file says; a Word file carries the second in which it was packed."""
    if path.suffix != ".docx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if "core.xml" not in name}


@pytest.mark.parametrize(
    "form", ["json", "jsonl", "html", "markdown", "sarif", "junit", "terminal"]
)
def test_what_is_remembered_is_said_in_the_same_words(
    form: str, command: Any, judged: Judged
) -> None:
    typed = ("check", ".", *NAMES[:1], "--format", form, "--show", "all", *DAY)
    first = command(*typed)
    assert judged.taken() == sorted(NAMES)
    again = command(*typed)
    assert judged.taken() == []
    assert (again.status, again.out, again.err) == (first.status, first.out, first.err)
    assert command(*typed, "--no-cache").out == first.out
    assert judged.taken() == sorted(NAMES)


def test_files_are_written_from_what_is_remembered(command: Any, judged: Judged) -> None:
    text = (SAMPLES / NAMES[1]).read_text("utf-8")
    Path("丁.docx").write_bytes(docx([line for line in text.splitlines() if line]))
    made = {}
    targets = {
        "docx": "批注",
        "opinion": "意见",
        "xlsx": "a.xlsx",
        "csv": "a.csv",
        "json": "a.json",
    }
    for turn in ("first", "second"):
        Path(turn).mkdir()
        outputs = (f"--output={form}={turn}/{name}" for form, name in targets.items())
        assert command("check", "丁.docx", NAMES[0], *outputs, *DAY).status == 1
        files = sorted(path for path in Path(turn).rglob("*") if path.is_file())
        assert len(files) == 7
        made[turn] = {path.name: _said(path) for path in files}
    assert judged.taken() == sorted(["丁.docx", NAMES[0]])
    assert made["first"] == made["second"]


def test_only_what_was_changed_is_judged_again(command: Any, judged: Judged) -> None:
    command("check", ".", *DAY)
    judged.taken()
    draft = Path(NAMES[2])
    draft.write_text(draft.read_text("utf-8") + "\n以上报告，请审阅。\n", "utf-8")
    fresh = command("check", ".", "--format", "json", *DAY)
    assert judged.taken() == [NAMES[2]]
    assert fresh.out == command("check", ".", "--format", "json", "--no-cache", *DAY).out


def test_a_neighbour_that_comes_changes_the_answer(command: Any, judged: Judged) -> None:
    alone = command("check", NAMES[0], *DAY)
    assert alone.status == 0
    text = Path(NAMES[0]).read_text("utf-8").replace("砚川", "云溪")
    Path("copy.txt").write_text(text, "utf-8")
    both = command("check", NAMES[0], "copy.txt", *DAY)
    assert "雷同" in both.out or both.status == 1
    assert command("check", NAMES[0], "copy.txt", *DAY).out == both.out
    assert command("check", NAMES[0], *DAY).out == alone.out


@pytest.mark.parametrize(
    "other",
    [
        ("--year", "2022"),
        ("--level", "city"),
        ("--pack", "official-prose"),
        ("--ignore", "cause-missing"),
        ("--today", "2026-11-02"),
        ("--limit", "pages=3"),
        ("--against", "../old"),
    ],
)
def test_another_question_is_judged(other: tuple[str, ...], command: Any, judged: Judged) -> None:
    Path("../old").mkdir()
    shutil.copy(SAMPLES / NAMES[2], "../old")
    command("check", NAMES[0], *DAY)
    judged.taken()
    command("check", NAMES[0], *DAY, *other)
    assert judged.taken() == [NAMES[0]]
    command("check", NAMES[0], *DAY, *other)
    assert judged.taken() == []


def test_a_store_that_grew_is_compared_with(command: Any, judged: Judged) -> None:
    Path("../old").mkdir()
    shutil.copy(SAMPLES / NAMES[2], "../old")
    typed = ("check", NAMES[0], "--against", "../old", *DAY)
    command(*typed)
    shutil.copy(NAMES[0], "../old/neighbour.txt")
    judged.taken()
    command(*typed)
    assert judged.taken() == [NAMES[0]]


def test_exceptions_count_at_once(command: Any, judged: Judged) -> None:
    assert command("check", NAMES[1], *DAY).status == 1
    excused = '[[exceptions]]\nrule = "cause-missing"\nreason = "已经核实"\n'
    Path("lawcheck.toml").write_text(excused, "utf-8")
    said = command("check", NAMES[1], *DAY)
    assert "已豁免1条" in said.out
    judged.taken()
    Path("lawcheck.toml").write_text('remarks-may = ["cause-missing"]\n', "utf-8")
    command("check", NAMES[1], *DAY)
    assert judged.taken() == [NAMES[1]]


def _flip(entry: Path) -> None:
    data = bytearray(entry.read_bytes())
    data[len(data) // 2] ^= 1
    entry.write_bytes(bytes(data))


def _other_version(entry: Path) -> None:
    data = entry.read_bytes()
    entry.write_bytes(b"lawcheck-judged-0\n" + data[data.index(b"\n") + 1 :])


DAMAGES: list[Callable[[Path], object]] = [
    _flip,
    _other_version,
    lambda entry: entry.write_bytes(b""),
    lambda entry: entry.write_bytes(b"\x80\x04cos\nsystem\n(S'touch hacked'\ntR."),
    lambda entry: entry.chmod(0o666),
    lambda entry: (entry.unlink(), entry.mkdir()),
]


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_or_foreign_is_passed_over(
    damage: Callable[[Path], object], command: Any, judged: Judged, tmp_path: Path
) -> None:
    first = command("check", ".", *DAY)
    for entry in (*_entries(tmp_path, ".run"), *_entries(tmp_path, ".draft")):
        damage(entry)
    judged.taken()
    again = command("check", ".", *DAY)
    assert (again.status, again.out, again.err) == (first.status, first.out, first.err)
    assert judged.taken() == sorted(NAMES)


def test_another_program_judges_anew(command: Any, judged: Judged, monkeypatch: Any) -> None:
    command("check", NAMES[0], *DAY)
    judged.taken()
    monkeypatch.setattr("lawcheck.version.__version__", "9.9.9")
    command("check", NAMES[0], *DAY)
    assert judged.taken() == [NAMES[0]]


def test_what_could_not_be_judged_is_tried_again(command: Any, judged: Judged) -> None:
    Path("坏.docx").write_bytes(b"PK\x03\x04 no more")
    assert command("check", ".", *DAY).status == 3
    judged.taken()
    said = command("check", ".", *DAY)
    assert (said.status, judged.taken()) == (3, ["坏.docx"])
    shutil.copy(SAMPLES / NAMES[0], "坏.txt")
    Path("坏.docx").unlink()
    assert command("check", ".", *DAY).status == 1


def test_a_folder_that_cannot_be_written_is_no_matter(
    command: Any, judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("file").write_text("x", "utf-8")
    monkeypatch.setenv("LAWCHECK_CACHE", str(Path("file/below").absolute()))
    assert command("check", NAMES[0], *DAY).status == 0
    monkeypatch.setenv("LAWCHECK_CACHE", "off")
    assert command("check", NAMES[0], *DAY).status == 0


def test_the_settings_may_forget(command: Any, judged: Judged, tmp_path: Path) -> None:
    Path("lawcheck.toml").write_text("no-cache = true\n", "utf-8")
    command("check", NAMES[0], *DAY)
    assert _entries(tmp_path, ".run") == []


def test_a_folder_that_nobody_may_look_into_is_no_cache(
    command: Any, judged: Judged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the cache of another user, whose home is in the environment."""
    wanted = command("check", ".", *DAY)
    look = os.stat

    def denied(path: Any, *rest: Any, **more: Any) -> os.stat_result:
        if isinstance(path, int) or not os.fspath(path).startswith(str(tmp_path / "cache")):
            return look(path, *rest, **more)
        raise PermissionError(errno.EACCES, "denied", path)

    monkeypatch.setattr(os, "stat", denied)
    assert command("check", ".", *DAY) == wanted
