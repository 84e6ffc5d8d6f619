"""Many files, in one process or several."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import weakref
from pathlib import Path
from typing import Any

import pytest

from lawcheck import cli
from lawcheck.cli.batch import INTERNAL, review_all
from lawcheck.cli.inputs import Input
from lawcheck.packs.loader import load
from lawcheck.review import Options


def _inputs(samples: Path) -> list[Input]:
    names = sorted(samples.glob("*.txt"))[:5]
    return [Input(str(path)) for path in names] + [Input("no-such-file.txt"), Input("-", b"")]


def test_processes_say_what_one_says(samples: Path) -> None:
    pack = load("annual-report")
    inputs = _inputs(samples)
    alone = list(review_all(inputs, pack, Options()))
    shared = list(review_all(inputs, pack, Options(), jobs=2))
    assert [review.path for review in shared] == [item.name for item in inputs]
    assert [(r.status, r.reason, r.score, r.findings) for r in shared] == [
        (r.status, r.reason, r.score, r.findings) for r in alone
    ]
    assert [r.status for r in alone[-2:]] == ["unjudged", "unjudged"]


def _die(*_: object) -> None:
    os._exit(1)


def test_a_process_that_dies_leaves_its_files_unjudged(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawcheck.cli.batch.start", _die)
    reviews = list(review_all(_inputs(samples), load("annual-report"), Options(), jobs=2))
    assert {review.reason.code for review in reviews if review.reason} == {INTERNAL}
    assert len(reviews) == 7


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("how", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_with_130_and_a_sentence(
    how: str, jobs: str, samples: Path, tmp_path: Path
) -> None:
    # What a shell starts in the background ignores Ctrl-C, and so would all that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    text = (samples / "yanchuan-2023.txt").read_text("utf-8")
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "lawcheck", "check", str(tmp_path), "-q", "--jobs", jobs],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(0.7)  # it is at work: the first line comes when all were compared
    workers = _children(process.pid)
    process.send_signal(getattr(signal, how))
    # The pipes end when the last process that holds them has ended.
    _, told = process.communicate(timeout=5)
    said = told.decode().splitlines()
    assert (process.returncode, len(said)) == (130, 1), said
    assert re.fullmatch(
        "lawcheck：已中断。|"  # it had not come to the first report
        "lawcheck：已中断：(审查了[0-9]+份，还有[0-9]+份没有审查|400份都没有审查|审查了400份，还没有比对完)；"
        "没有写出结果。",
        said[0],
    )
    end = time.monotonic() + 1
    while any(map(_lives, workers)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(_lives, workers))


@pytest.mark.parametrize(
    ("done", "given", "told"),
    [
        (0, 0, "已中断：4份都没有审查；没有写出结果。"),
        (3, 0, "已中断：审查了3份，还有1份没有审查；没有写出结果。"),
        (4, 0, "已中断：审查了4份，还没有比对完；没有写出结果。"),
        (4, 2, "已中断：审查了4份；结果没有写全。"),
    ],
)
def test_how_far_it_had_come_is_told(
    done: int,
    given: int,
    told: str,
    command: Any,
    reports: Any,
    made: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reports(good="a.txt b.txt c.txt d.txt")

    def until(inputs: list[Input], pack: Any, options: Any, jobs: int, tell: Any, _: Any) -> Any:
        for number in range(1, done + 1):
            tell("审查", number, len(inputs))
        yield from (made.good(item.name) for item in inputs[:given])
        raise KeyboardInterrupt

    monkeypatch.setattr("lawcheck.cli.batch.review_all", until)
    ended = command("check", ".", "--output", "json=r.json")
    assert (ended.status, ended.err) == (130, f"lawcheck：{told}\n")
    assert not Path("r.json").exists()


def test_where_nothing_had_begun_one_word_is_told(
    command: Any, reports: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports(good="a.txt")

    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lawcheck.cli.inputs.to_judge", interrupted)
    ended = command("check", "a.txt")
    assert (ended.status, ended.err) == (130, "lawcheck：已中断。\n")


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def _children(parent: int) -> list[int]:
    """The processes that ``parent`` has started, where the system shows them."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = place.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            found.append(int(place.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds the workers in /proc")
@pytest.mark.slow
def test_a_worker_that_is_killed_costs_one_file(samples: Path, tmp_path: Path) -> None:
    text = (samples / "yanchuan-2023.txt").read_text("utf-8")
    for number in range(100):
        (tmp_path / f"{number:03}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "lawcheck", "check", str(tmp_path), "--jobs", "2"]
    process = subprocess.Popen(
        [*command, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    killed = 0
    for _ in range(3):
        time.sleep(1.0)
        for pid in _children(process.pid):
            if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes():
                os.kill(pid, signal.SIGKILL)
                killed += 1
                break
    document = json.loads(process.communicate(timeout=600)[0])
    lost = [r for r in document["reviews"] if r["status"] == "unjudged"]
    assert len(document["reviews"]) == 100 and killed
    assert len(lost) <= killed and {r["reason"]["code"] for r in lost} <= {INTERNAL}


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_signal_while_python_looks_after_a_module_is_not_lost() -> None:
    """There an exception would be told and forgotten."""
    source = "def cb(_): os.kill(os.getpid(), signal.SIGTERM); [None for _ in range(1000)]"
    names: dict[str, Any] = {"os": os, "signal": signal}
    exec(compile(source, "<frozen importlib._bootstrap>", "exec"), names)
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGTERM, cli._interrupted)
    try:
        with pytest.raises(KeyboardInterrupt):
            thing = type("Thing", (), {})()
            watched = weakref.ref(thing, names["cb"])
            del thing
            assert watched() is None
            time.sleep(10)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
