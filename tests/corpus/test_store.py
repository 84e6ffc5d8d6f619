"""The store keeps what was added, whole, whoever else writes and whatever is killed."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lawcheck.corpus.entry import StoredReport
from lawcheck.corpus.foreign import compare
from lawcheck.corpus.keys import key, split
from lawcheck.corpus.overlaps import overlaps
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store
from lawcheck.corpus.storefile import is_store
from lawcheck.errors import UsageError

from ..repetition.generated import report

ROOT = Path(__file__).resolve().parents[2]


def entry(number: int, texts: list[str] | None = None) -> StoredReport:
    return StoredReport(
        sha256=f"{number:064d}",
        name=f"{number}.txt",
        issuer=f"{number}局",
        year=2020 + number % 4,
        texts=tuple(texts or report(("store", number), 8)),
    )


def test_what_was_added_comes_back(tmp_path: Path) -> None:
    entries = [entry(n) for n in range(30)]
    with Store(tmp_path / "s.db") as store:
        assert store.add([prepare(e) for e in entries[:10]]) == 10
        assert store.add([prepare(e) for e in entries[10:]]) == 20
    with Store(tmp_path / "s.db", create=False) as store:
        assert list(store.entries()) == entries
        assert store.statistics().reports == 30
        assert store.known(entries[3].sha256) and not store.known("nothing")


def test_the_same_file_twice_is_one_entry(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        assert store.add([prepare(entry(1)), prepare(entry(1))]) == 1
        size = store.postings.size
        assert store.add([prepare(entry(1))]) == 0
        assert (store.statistics().reports, store.postings.size) == (1, size)


@pytest.mark.parametrize("batch", [1, 7, 60])
def test_every_hash_is_found_whatever_the_segments(tmp_path: Path, batch: int) -> None:
    prepared = [prepare(entry(n)) for n in range(60)]
    expected: dict[int, list[int]] = {}
    for number, one in enumerate(prepared, 1):
        for paragraph, hashes in enumerate(one.hashes):
            for h in hashes:
                expected.setdefault(h, []).append(key(number, paragraph))
    with Store(tmp_path / "s.db") as store:
        for start in range(0, 60, batch):
            store.add(prepared[start : start + batch])
        found = store.holders(expected, 20)
        assert {h: sorted(keys) for h, keys in found.items()} == {
            h: keys for h, keys in expected.items() if len(keys) <= 20
        }


def test_a_removed_report_is_gone_everywhere(tmp_path: Path) -> None:
    same = report("same", 12)
    with Store(tmp_path / "s.db") as store:
        store.add([prepare(entry(n, same if n in (3, 5) else None)) for n in range(12)])
        assert [(o.one.name, o.other.name) for o in overlaps(store)] == [("3.txt", "5.txt")]
        assert store.remove([4]) == 1
        assert overlaps(store) == []
        found = compare(same, store, lambda _: True)
        few = [s.other.name for s in found if not all(p.many for p in s.passages)]
        assert few == ["5.txt"]
        assert store.remove([4]) == 0
        # Merging drops what is dead; its number is never given again.
        store.add([prepare(entry(n)) for n in range(12, 40)])
        store.add([prepare(entry(3, same))])
        found = compare(same, store, lambda _: True)
        assert {s.other.id for s in found if not all(p.many for p in s.passages)} == {6, 41}


def test_a_key_is_report_and_paragraph() -> None:
    assert split(key(123456, 789)) == (123456, 789)


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "a.db"
    text.write_text("一份报告" * 100, encoding="utf-8")
    other = tmp_path / "b.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    for path in (text, other, tmp_path / "none.db", tmp_path):
        assert not is_store(path)
        with pytest.raises(UsageError, match="比对库"):
            Store(path, create=False)
    with pytest.raises(UsageError, match="不是"):
        Store(other)


def test_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    Store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert is_store(path)
    with pytest.raises(UsageError, match="第99版"):
        Store(path)


WRITER = """
import sys
from pathlib import Path
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store
from tests.corpus.test_store import entry
path, start, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
with Store(path) as store:
    for n in range(start, start + count):
        store.add([prepare(entry(n))])
        print(n, flush=True)
"""


def writer(path: Path, start: int, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(start), str(count)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    # They make the store together as well, and have ten reports in common.
    writers = [writer(path, 0, 40), writer(path, 30, 40)]
    for one in writers:
        one.communicate()
    assert [one.returncode for one in writers] == [0, 0]
    with Store(path, create=False) as store:
        assert {e.sha256 for e in store.entries()} == {entry(n).sha256 for n in range(70)}
        check_whole(store)


def check_whole(store: Store) -> None:
    """Every report has exactly its postings, and nothing else is there."""
    expected = {}
    for listed in store.listed():
        texts, parts = store.content(listed.id)
        hashes = prepare(StoredReport(sha256="", name="", texts=texts, parts=parts)).hashes
        for number, own in enumerate(hashes):
            for h in own:
                expected.setdefault(h, set()).add(key(listed.id, number))
    found = store.holders(expected, 10**9)
    assert {h: set(keys) for h, keys in found.items()} == expected
    assert store.postings.size == sum(map(len, expected.values()))


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_killed_writer_leaves_whole_reports_only(tmp_path: Path) -> None:
    for turn in range(5):
        path = tmp_path / f"{turn}.db"
        process = writer(path, 0, 100_000)
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(3 + turn)]
        time.sleep(0.007 * turn)
        process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate()
        acknowledged = len(told) + len(rest.splitlines())
        with Store(path, create=False) as store:
            # What was acknowledged is there; the one in the making may be, as a whole.
            assert 0 <= store.statistics().reports - acknowledged <= 1
            check_whole(store)
            before = store.statistics().reports
            store.add([prepare(entry(n)) for n in range(before + 3)])
            assert store.statistics().reports == before + 3
