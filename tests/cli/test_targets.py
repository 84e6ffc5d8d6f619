"""No command writes over what it reads, nor over a document unless it is told to."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

REPORT = "yanchuan-2023.txt"
posix = pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")


@pytest.fixture
def work(tmp_path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two reports, an archive, a pack and a store, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name in (REPORT, "tongpi-2022.txt"):
        shutil.copy(samples / name, "in")
    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.write(samples / REPORT, REPORT)
    Path("local.yaml").write_text(
        "format: 1\nid: local\nname: 本单位\nversion: '1'\nextends: [annual-report]\n", "utf-8"
    )
    shutil.copy(samples / "qihe-2024.docx", "last.docx")
    return tmp_path


def _bytes(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize(
    "typed",
    [
        f"check in/{REPORT} --output json=in/{REPORT}",
        f"check in/{REPORT} --output json=in/../in/{REPORT}",
        f"check in --output json=in/{REPORT}",
        f"check in/{REPORT} in/tongpi-2022.txt --output json=in/tongpi-2022.txt",
        "check all.zip --output json=all.zip",
        f"check all.zip/{REPORT} --output json=all.zip",
        f"check in/{REPORT} --pack local.yaml --output json=local.yaml",
        f"check in/{REPORT} --against last.docx --output html=last.docx",
        f"check in/{REPORT} --against in --output html=in/tongpi-2022.txt",
        f"fix in/{REPORT} --output in/{REPORT}",
    ],
)
def test_what_is_read_is_never_written(typed: str, command: Any, work: Path) -> None:
    before = _bytes(work)
    for force in ([], ["--force"]):
        outcome = command(*typed.split(), *force)
        assert (outcome.status, outcome.out) == (2, "")
        assert "不能把结果写到正在审查或者读取的文件上" in outcome.err
        assert _bytes(work) == before


@posix
@pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
def test_a_link_to_an_input_is_that_input(link: str, command: Any, work: Path) -> None:
    getattr(Path("result.json"), link)(Path(f"in/{REPORT}").absolute())
    outcome = command("check", "in", "--output", "json=result.json")
    assert outcome.status == 2
    assert "不能把结果写到正在审查或者读取的文件上：result.json" in outcome.err


def test_a_store_is_not_exported_over_itself(command: Any, work: Path) -> None:
    assert command("corpus", "add", "in", "--store", "all.db").status == 0
    before = Path("all.db").read_bytes()
    for typed in (
        "corpus export --store all.db -o all.db --force",
        "corpus overlaps --store all.db --output json=all.db --force",
        f"check in/{REPORT} --against all.db --output json=all.db --force",
    ):
        assert command(*typed.split()).status == 2, typed
        assert Path("all.db").read_bytes() == before


def test_two_outputs_to_one_file_are_an_error(command: Any, work: Path) -> None:
    outcome = command(
        *("check", f"in/{REPORT}", "--output", "json=a.json", "--output", "html=./A.json")
    )
    assert (outcome.status, outcome.out) == (2, "")
    assert "有两个输出都要写到" in outcome.err
    assert not Path("a.json").exists()


@pytest.mark.parametrize("there", ["last.docx", "all.zip", "local.yaml", "in/tongpi-2022.txt"])
def test_what_people_made_is_replaced_only_by_force(there: str, command: Any, work: Path) -> None:
    before = Path(there).read_bytes()
    typed = ["check", f"in/{REPORT}", "--output", f"json={there}"]
    outcome = command(*typed)
    assert outcome.status == 2
    assert f"{there} 已经存在，没有改动；确实要替换，请加 --force。" in outcome.err
    assert Path(there).read_bytes() == before
    assert command(*typed, "--force").status == 0
    assert json.loads(Path(there).read_text("utf-8"))["schema_version"] == 2


def test_what_another_program_reads_is_named_by_its_content(command: Any, work: Path) -> None:
    Path("last.docx").rename("last.json")
    assert command("check", f"in/{REPORT}", "--output", "json=last.json").status == 2


@pytest.mark.parametrize(
    "target", ["json=r.json", "html=r.html", "markdown=r.md", "terminal=r.txt"]
)
def test_a_nightly_run_replaces_its_own_outputs(target: str, command: Any, work: Path) -> None:
    Path(target.split("=")[1]).write_text("old", "utf-8")
    for _ in range(2):
        assert command("check", "in", "--output", target).status == 0
        assert Path(target.split("=")[1]).read_text("utf-8") != "old"


def test_a_nightly_run_over_its_own_folder(command: Any, work: Path) -> None:
    typed = ["check", "in", "--output", "html=in/r.html", "--output", "markdown=in/r.md", "-q"]
    first = command(*typed)
    assert (first.status, first.err) == (0, "")
    second = command(*typed)
    assert (second.status, second.out) == (0, first.out)
    assert second.err == (
        "lawcheck：跳过了 lawcheck 自己写的文件：r.html、r.md。要审查，请直接写文件名。\n"
    )
    # Named, it is judged; edited, it is a document like others.
    assert "r.md" in command("check", "in/r.md", "-q").out
    Path("in/r.md").write_text(Path("in/r.md").read_text("utf-8").replace("优秀", "很好"), "utf-8")
    edited = command("check", "in", "-q")
    assert "r.md" in edited.out and "r.html" not in edited.out


def test_json_says_itself_who_wrote_it(command: Any, work: Path) -> None:
    for _ in range(2):
        outcome = command("check", "in", "-q", "--output", "json=in/r.txt")
        assert outcome.status == 0
    assert "跳过了 lawcheck 自己写的文件：r.txt。" in outcome.err


def test_a_corrected_copy_is_passed_over(command: Any, work: Path, samples: Path) -> None:
    shutil.copy(samples / "qihe-2024.docx", "in/draft.docx")
    from tests.material import word

    text = (samples / REPORT).read_text("utf-8").replace("法治政府建设", "法制政府建设", 3)
    Path("in/draft.docx").write_bytes(word.docx([line for line in text.split("\n") if line]))
    assert command("fix", "in/draft.docx").status == 0
    assert Path("in/draft.修订.docx").exists()
    outcome = command("check", "in", "-q")
    assert "修订" not in outcome.out
    assert "跳过了 lawcheck 自己写的文件：draft.修订.docx。" in outcome.err
    with zipfile.ZipFile("all.zip", "a") as archive:
        archive.write("in/draft.修订.docx", "draft.修订.docx")
    assert "draft.修订.docx" in command("check", "all.zip", "-q").err
    assert "draft.修订.docx" in command("check", "in/draft.修订.docx", "-q").out


@posix
@pytest.mark.parametrize("kind", ["fifo", "device", "folder"])
def test_no_output_goes_to_a_device(kind: str, command: Any, work: Path) -> None:
    if kind == "fifo":
        os.mkfifo("out")
    elif kind == "folder":
        Path("out").mkdir()
    target = "/dev/null" if kind == "device" else "out"
    outcome = command("check", f"in/{REPORT}", "--output", f"json={target}", "--force")
    assert (outcome.status, outcome.out) == (2, "")


@posix
def test_a_link_is_followed_and_a_mode_is_kept(command: Any, work: Path) -> None:
    Path("real.json").write_text("old", "utf-8")
    Path("real.json").chmod(0o640)
    Path("link.json").symlink_to("real.json")
    assert command("check", f"in/{REPORT}", "--output", "json=link.json").status == 0
    assert Path("link.json").is_symlink()
    assert json.loads(Path("real.json").read_text("utf-8"))["schema_version"] == 2
    assert Path("real.json").stat().st_mode & 0o777 == 0o640


@posix
@pytest.mark.parametrize("kind", ["json", "terminal"])
def test_an_output_cut_short_is_no_success(kind: str, work: Path) -> None:
    import resource

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))

    with Path("out").open("wb") as out:
        ended = subprocess.run(
            [sys.executable, "-m", "lawcheck", "check", f"in/{REPORT}", "--format", kind],
            stdout=out,
            stderr=subprocess.PIPE,
            # Byte code cut short would stand in the way of every later run.
            env={
                **os.environ,
                "PYTHONUNBUFFERED": "1",
                "LAWCHECK_CACHE": "off",
                "PYTHONDONTWRITEBYTECODE": "1",
            },
            preexec_fn=small,
            check=False,
        )
    assert ended.returncode == 2
    assert "写不出去" in ended.stderr.decode()


@posix
def test_a_closed_output_is_no_success_and_the_files_are_written(work: Path) -> None:
    typed = f'"$0" -m lawcheck check in/{REPORT} --output json=r.json >&-'
    ended = subprocess.run(["bash", "-c", typed, sys.executable], capture_output=True, check=False)
    assert ended.returncode == 2
    assert "输出已经关闭" in ended.stderr.decode()
    assert json.loads(Path("r.json").read_text("utf-8"))["summary"]["fit"] == 1
