"""The join on Spark gives the same pairs as on SQLite: in one process, and on a cluster.

The cluster is real: a master and two workers on 127.0.0.1, each a process of its own, to which
``spark-submit`` sends the job as docs/copies.md says. Needs pyspark and a Java runtime.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec
import pytest

from lawcheck.corpus import pairs as paragraph_pairs
from lawcheck.corpus.keys import split
from lawcheck.corpus.store import Store
from tests.corpus.stores import stored
from tests.repetition.generated import edited, paragraph, report

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="no Java runtime"),
]
pyspark = pytest.importorskip("pyspark")

ROOT = Path(__file__).resolve().parent.parent.parent
HOME = Path(pyspark.__file__).parent
ENGINE = ROOT / "lawcheck" / "corpus" / "engines" / "spark.py"
#: Seconds until a cluster must stand.
PATIENCE = 180

Row = tuple[str, int, str, int]


@pytest.fixture(scope="module")
def store() -> Store:
    """Reports of which some took over a paragraph, and one passage that was handed down to all."""
    chance = random.Random("spark")
    reports = {f"{n}局": report(("spark", n), 20) for n in range(60)}
    for n in range(0, 40, 2):
        reports[f"{n}局"][4] = edited(reports[f"{n + 1}局"][9], 0.1, chance)
    common = paragraph(random.Random("handed down"))
    for texts in reports.values():
        texts.append(common)
    return stored(reports)


@pytest.fixture(scope="module")
def expected(store: Store) -> set[Row]:
    listed = {one.id: one for one in store.listed()}
    found = paragraph_pairs.verified(paragraph_pairs.candidates(store, "sqlite"), store.normal)
    pairs = paragraph_pairs.not_handed_down(found, lambda i: listed[i].who)

    def rows() -> Iterator[Row]:
        for pair in pairs:
            (a, m), (b, n) = split(pair.one), split(pair.other)
            yield _ordered((listed[a].sha256, m), (listed[b].sha256, n))

    made = set(rows())
    assert len(made) == 20
    return made


@pytest.fixture(scope="module")
def exported(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``lawcheck corpus export`` writes, in two files of a folder."""
    folder = tmp_path_factory.mktemp("exported")
    lines = [msgspec.json.encode(entry) + b"\n" for entry in store.entries()]
    (folder / "1.jsonl").write_bytes(b"".join(lines[:25]))
    (folder / "2.jsonl").write_bytes(b"".join(lines[25:]))
    return folder


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as nodes are sent it."""
    path = tmp_path_factory.mktemp("package") / "lawcheck.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for module in sorted((ROOT / "lawcheck").rglob("*.py")):
            archive.write(module, module.relative_to(ROOT))
    return path


def test_in_one_process(exported: Path, expected: set[Row], tmp_path: Path) -> None:
    _run([sys.executable, str(ENGINE), str(exported), str(tmp_path / "out")])
    assert _pairs(tmp_path / "out") == expected


def test_on_a_cluster(exported: Path, package: Path, expected: set[Row], tmp_path: Path) -> None:
    with _cluster(tmp_path) as master:
        submit = [str(HOME / "bin" / "spark-submit"), "--master", master, "--total-executor-cores"]
        options = ["2", "--conf", "spark.executor.cores=1", "--executor-memory", "512m"]
        job = ["--py-files", str(package), str(ENGINE), str(exported), str(tmp_path / "out")]
        _run([*submit, *options, *job])
        assert _worked(tmp_path) == {"one", "other"}
    assert _pairs(tmp_path / "out") == expected


def _run(command: list[str]) -> None:
    environment = {**os.environ, **_settings()}
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]


def _settings() -> dict[str, str]:
    """Everything stays on this machine, with this very Python."""
    own = {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable, "SPARK_HOME": str(HOME)}
    return own | {"PYTHONPATH": str(ROOT)}


def _pairs(folder: Path) -> set[Row]:
    assert (folder / "_SUCCESS").exists()
    rows = [json.loads(s) for path in folder.glob("*.json") for s in path.read_text().splitlines()]
    made = [
        _ordered((r["one"], r["one_paragraph"]), (r["other"], r["other_paragraph"])) for r in rows
    ]
    assert len(set(made)) == len(made)
    return set(made)


def _ordered(one: tuple[str, int], other: tuple[str, int]) -> Row:
    """A pair says the same whichever side comes first."""
    return (*min(one, other), *max(one, other))


@contextmanager
def _cluster(folder: Path) -> Iterator[str]:
    """A master and two workers; they end with the block."""
    port, web = _free(), _free()
    spark_class = str(HOME / "bin" / "spark-class")
    package = "org.apache.spark.deploy"
    address = f"spark://127.0.0.1:{port}"
    here = ["--host", "127.0.0.1"]
    ports = ["--port", str(port), "--webui-port", str(web)]
    with ExitStack() as running:

        def begin(name: str, *words: str) -> None:
            log = running.enter_context((folder / f"{name}.log").open("wb"))
            process = subprocess.Popen(
                [spark_class, *words],
                env={**os.environ, **_settings()},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            running.callback(_end, process)

        begin("master", f"{package}.master.Master", *here, *ports)
        _wait(folder / "master.log", "New state: ALIVE")
        for name in ("one", "other"):
            size = ["--cores", "1", "--memory", "768m", "--work-dir", str(folder / name)]
            begin(name, f"{package}.worker.Worker", *here, "--webui-port", "0", *size, address)
            _wait(folder / f"{name}.log", "Successfully registered with master")
        yield address


def _worked(folder: Path) -> set[str]:
    """The workers that were given a part of the job."""
    return {name for name in ("one", "other") if list((folder / name).glob("app-*"))}


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait(log: Path, words: str) -> None:
    until = time.monotonic() + PATIENCE
    while words not in log.read_text("utf-8", "replace"):
        assert time.monotonic() < until, log.read_text("utf-8", "replace")[-3000:]
        time.sleep(0.2)


def _free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
