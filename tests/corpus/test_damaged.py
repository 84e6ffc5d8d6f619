"""A store in which anything may stand: what is asked of it is answered, or it is called damaged."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from functools import cache
from pathlib import Path

import msgspec
import pytest

from lawcheck.cli.app import run
from lawcheck.corpus.overlaps import find
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store
from lawcheck.errors import UsageError

from .test_store import entry

#: What somebody, or a bad disk, does to a store → a word of what is said of it.
_DAMAGES = {
    "content": ("UPDATE report SET content = x'789c00' WHERE id = 2", "编号 2"),
    "no bytes": ("UPDATE report SET content = 7 WHERE id = 1", "编号 1"),
    "bomb": ("UPDATE report SET normal = $bomb WHERE id = 1", "编号 1"),
    "fewer lines": ("UPDATE report SET normal = $short WHERE id = 3", "编号 3"),
    "year": ("UPDATE report SET year = '去年' WHERE id = 3", "编号 3"),
    "directory": ("UPDATE segment SET directory = x'0102'", "目录"),
    "first block": ("UPDATE segment SET first_block = 'a'", "目录"),
    "no block": ("DELETE FROM block", "第 0 块"),
    "odd block": ("UPDATE block SET postings = x'010203'", "第 0 块"),
    "other block": ("UPDATE block SET postings = zeroblob(800)", "第 0 块"),
    "no report": ("DELETE FROM report WHERE id = 2", "不存在的段落"),
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with Store(tmp_path / "s.db") as store:
        texts = list(entry(1).texts)
        store.add([prepare(entry(n, texts if n < 3 else None)) for n in range(1, 6)])
    return tmp_path / "s.db"


@cache
def _bomb() -> bytes:
    return zlib.compress(bytes(200_000_000), 9)


def spoil(place: Path, statement: str) -> None:
    made = {"bomb": _bomb, "short": lambda: zlib.compress(msgspec.msgpack.encode("一"))}
    values = {name: make() for name, make in made.items() if f"${name}" in statement}
    with closing(sqlite3.connect(place)) as connection:
        connection.execute(statement, values)
        connection.commit()


@pytest.mark.parametrize("name", _DAMAGES)
def test_verify_says_what_is_wrong(
    name: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    statement, said = _DAMAGES[name]
    assert run(["corpus", "verify", "--store", str(place)]) == 0
    spoil(place, statement)
    capsys.readouterr()
    assert run(["corpus", "verify", "--store", str(place)]) == 2
    told = capsys.readouterr().err
    assert "已经损坏" in told
    assert said in told or name in ("directory", "odd block")


@pytest.mark.parametrize("name", _DAMAGES)
def test_every_command_answers_or_calls_it_damaged(
    name: str, place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(place, _DAMAGES[name][0])
    draft = tmp_path / "a.txt"
    draft.write_text("\n".join(entry(1).texts), "utf-8")
    for command in (
        ["corpus", "list"],
        ["corpus", "stats"],
        ["corpus", "export"],
        ["corpus", "overlaps"],
        ["corpus", "add", str(draft), "--any", "-q"],
    ):
        status = run([*command, "--store", str(place)])
        told = capsys.readouterr().err
        assert status in (0, 2), command
        assert ("已经损坏" in told) == (status == 2), command
        assert "内部出错" not in told
    assert run(["check", str(draft), "--against", str(place)]) in (0, 1, 2, 3)
    assert "内部出错" not in capsys.readouterr().err


def test_a_view_in_place_of_a_table_is_not_asked(place: Path) -> None:
    spoil(place, "ALTER TABLE report RENAME TO hidden")
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n"
    spoil(place, f"CREATE VIEW report AS {endless}")
    with pytest.raises(UsageError, match="已经损坏"):
        Store(place, create=False)


def test_faults_of_the_program_are_not_blamed_on_the_store(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "normal", lambda self, report: [][report])
    with pytest.raises(IndexError), Store(place, create=False) as store:
        find(store, "sqlite")
