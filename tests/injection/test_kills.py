"""Killed, stopped or starved at any moment: what was there is whole, and the rest is done."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from tests.injection.conftest import ROOT, SAMPLE, WORD, Lawcheck, command, environment

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals of POSIX"),
]

#: More often by hand: LAWCHECK_KILLS=200 python -m pytest tests/injection
KILLS = int(os.environ.get("LAWCHECK_KILLS", "6"))


def started(*words: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(*words),
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def killed_at_any_moment(words: list[object], seed: str, most: float) -> None:
    """Run a command, and kill it with all that it started somewhere on its way."""
    process = started(*words)
    time.sleep(random.Random(seed).uniform(0.02, most))
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def hidden(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.startswith(".")]


def test_outputs_are_the_old_or_the_new(tmp_path: Path) -> None:
    targets = {name: tmp_path / f"a.{name}" for name in ("json", "html", "xlsx")}
    for turn in range(KILLS):
        words: list[object] = ["check", SAMPLE, WORD]
        for name, target in targets.items():
            words += ["--output", f"{name}={target}"]
        killed_at_any_moment(words, f"outputs {turn}", 0.9)
        if targets["json"].exists():
            assert json.loads(targets["json"].read_text("utf-8"))["summary"]["files"] == 2
        if targets["html"].exists():
            assert targets["html"].read_text("utf-8").rstrip().endswith("-->")
        if targets["xlsx"].exists():
            assert zipfile.ZipFile(targets["xlsx"]).testzip() is None
        for path in hidden(tmp_path):
            path.unlink()  # what the system kills cannot clear up; nobody takes it for a result


def test_the_draft_and_the_list_stay_whole(tmp_path: Path, lawcheck: Lawcheck) -> None:
    draft, copy, listed = tmp_path / "稿.docx", tmp_path / "改.docx", tmp_path / "豁免.toml"
    draft.write_bytes(WORD.read_bytes())
    assert lawcheck("baseline", "create", draft, "-o", listed).status == 0
    whole = {path: path.read_bytes() for path in (draft, listed)}
    for turn in range(KILLS):
        killed_at_any_moment(
            ["fix", draft, "-o", copy, "--force", "--with-comments"], f"fix {turn}", 0.8
        )
        killed_at_any_moment(
            ["baseline", "update", draft, "--baseline", listed], f"list {turn}", 0.6
        )
        assert {path: path.read_bytes() for path in (draft, listed)} == whole
        if copy.exists():
            assert zipfile.ZipFile(copy).testzip() is None


def test_a_store_keeps_what_was_committed(tmp_path: Path, lawcheck: Lawcheck) -> None:
    folder, store = tmp_path / "报告", tmp_path / "库.db"
    folder.mkdir()
    text = SAMPLE.read_text("utf-8")
    for turn in range(60):
        (folder / f"{turn}.txt").write_text(text.replace("县", f"第{turn}县"), "utf-8")
    there = 0
    for turn in range(KILLS):
        jobs = str(1 + turn % 2)
        words: list[object] = ["corpus", "add", folder, "--store", store, "-q", "--jobs", jobs]
        killed_at_any_moment(words, f"store {turn}", 2.5)
        if not store.exists():
            continue
        ended = lawcheck("corpus", "verify", "--store", store)
        if ended.status == 2:  # killed before the empty store was made
            assert "不是 lawcheck 的比对库" in ended.err
            assert there == 0
            continue
        now = int(ended.out.partition("共")[2].partition("份")[0])
        assert now >= there
        there = now
    ended = lawcheck("corpus", "add", folder, "--store", store, "-q")
    assert ended.status == 0, ended.err
    assert "共60份" in lawcheck("corpus", "verify", "--store", store).out


def test_stopped_and_continued_the_outcome_is_the_same(tmp_path: Path, lawcheck: Lawcheck) -> None:
    for turn in range(20):
        (tmp_path / f"{turn}.txt").write_bytes(SAMPLE.read_bytes())
    words = ("check", tmp_path, "--jobs", "2", "--format", "json", "--today", "2026-07-01")
    expected = lawcheck(*words)
    process = started(*words)
    for _ in range(12):
        time.sleep(0.05)
        # Each system call under way is interrupted, and goes on.
        os.killpg(process.pid, signal.SIGSTOP)
        os.killpg(process.pid, signal.SIGCONT)
        os.killpg(process.pid, signal.SIGWINCH)
    out, err = process.communicate(timeout=300)
    assert (process.returncode, out.decode(), err) == (expected.status, expected.out, b"")


def test_two_runs_write_one_output(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    runs = [started("check", SAMPLE, WORD, "--output", f"json={target}") for _ in range(4)]
    assert {run.wait(timeout=300) for run in runs} == {0}
    for run in runs:
        run.communicate()
    assert json.loads(target.read_text("utf-8"))["summary"]["files"] == 2
    assert hidden(tmp_path) == []


@pytest.mark.parametrize(
    ("limit", "value"), [("RLIMIT_NOFILE", 24), ("RLIMIT_AS", 400 << 20), ("RLIMIT_CPU", 60)]
)
def test_few_of_everything(limit: str, value: int, tmp_path: Path, lawcheck: Lawcheck) -> None:
    resource = pytest.importorskip("resource")
    for turn in range(60):
        (tmp_path / f"{turn}.txt").write_bytes(SAMPLE.read_bytes())
    number = getattr(resource, limit)
    ended = lawcheck(
        "check", tmp_path, "-q", limits=lambda: resource.setrlimit(number, (value, value))
    )
    assert ended.status in (0, 1)
    assert "内部出错" not in ended.err + ended.out


@pytest.mark.parametrize("death", ["os._exit(7)", "os.kill(os.getpid(), 11)", "sys.exit(1)"])
def test_a_worker_that_dies_costs_its_file(death: str, tmp_path: Path) -> None:
    for turn in range(12):
        (tmp_path / f"{turn:02}.txt").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "05.txt").write_text("此处即死", "utf-8")
    # Loaded by each process that Python starts, workers among them.
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(
        "import os, sys, multiprocessing.process\n"
        "import lawcheck.documents as d\n"
        "usual = d.read_bytes\n"
        "def read_bytes(data, *rest):\n"
        f"    if data.startswith('此处即死'.encode()): {death}\n"
        "    return usual(data, *rest)\n"
        "d.read_bytes = read_bytes\n",
        "utf-8",
    )
    done = subprocess.run(
        command("check", tmp_path, "--jobs", "2", "--format", "json", "--exclude", "site"),
        env=environment(PYTHONPATH=f"{site}{os.pathsep}{ROOT}"),
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 3
    reviews = json.loads(done.stdout)["reviews"]
    lost = {Path(r["file"]["path"]).name for r in reviews if r["status"] == "unjudged"}
    assert (len(reviews), lost) == (12, {"05.txt"})


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("how", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_conversion_that_is_ended_leaves_nothing(how: str, jobs: str, tmp_path: Path) -> None:
    place, office = tmp_path / "temp", tmp_path / "soffice"
    place.mkdir()
    office.write_text('#!/bin/sh\ntouch "$TMPDIR/lu1.tmp" && exec sleep 60\n', "ascii")
    office.chmod(0o755)
    drafts = [tmp_path / f"{turn}.rtf" for turn in range(2)]
    for draft in drafts:
        draft.write_bytes(rb"{\rtf1\ansi a}")
    process = subprocess.Popen(
        command("check", *drafts, "--jobs", jobs),
        env=environment(TMPDIR=str(place), LAWCHECK_SOFFICE=str(office)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    ends = time.monotonic() + 30
    while not list(place.rglob("lu1.tmp")) and time.monotonic() < ends:
        time.sleep(0.05)
    assert list(place.rglob("lu1.tmp"))
    process.send_signal(getattr(signal, how))
    process.communicate(timeout=5)
    assert process.returncode == 130
    assert list(place.iterdir()) == []
