"""The compiled pack: invisible, never stale, never trusted more than the files."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lawcheck import cached
from lawcheck.packs import cache
from lawcheck.packs.loader import load


@pytest.fixture
def pack(write) -> str:
    write("phrases: [甲]\n", name="base")
    return write("extends: [base]\n")


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.is_dir() else []


def test_the_second_load_is_the_same_and_needs_no_yaml(pack, cache_folder):
    first = load(pack)
    assert len(kept(cache_folder)) == 1
    code = (
        "import sys; from lawcheck.packs.loader import load; p = load(sys.argv[1]);"
        "assert 'yaml' not in sys.modules; print(p.phrases)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, pack], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == str(first.phrases)
    assert load(pack) == first


def test_checks_come_back_as_their_kinds(cache_folder):
    assert load("annual-report") == load("annual-report")
    assert cache.get(Path(load.__globals__["__file__"])) is None


def test_a_change_in_any_file_counts_at_once(pack, write):
    assert load(pack).phrases == ("甲",)
    about = Path(write("phrases: [乙]\n", name="base"))
    os.utime(about, (0, 0))
    assert load(pack).phrases == ("乙",)


def test_each_module_of_the_kinds_counts(pack, cache_folder, monkeypatch):
    folders: set[Path] = set()
    stamp = cached.stamp
    monkeypatch.setattr(cached, "stamp", lambda of: folders.update(map(Path, of)) or stamp(of))
    load(pack)
    kinds = Path(cache.__file__).parent / "kinds"
    assert {module.parent for module in kinds.rglob("*.py")} <= folders


def test_a_pack_that_appears_beside_counts_at_once(write):
    path = write("extends: [marks]\n")
    assert load(path).rules
    write("phrases: [本地]\n", name="marks")
    assert load(path).rules == ()


@pytest.mark.parametrize("damage", [b"", b"lawcheck", b"\xff" * 300])
def test_a_damaged_entry_is_passed_over(pack, cache_folder, damage):
    first = load(pack)
    (entry,) = kept(cache_folder)
    entry.write_bytes(damage)
    assert load(pack) == first
    assert entry.read_bytes() != damage


def test_an_entry_with_one_byte_changed_is_passed_over(pack, cache_folder):
    first = load(pack)
    (entry,) = kept(cache_folder)
    data = bytearray(entry.read_bytes())
    for position in range(0, len(data), 7):
        changed = bytearray(data)
        changed[position] ^= 1
        entry.write_bytes(bytes(changed))
        assert load(pack) == first


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_an_entry_that_others_may_write_is_passed_over(pack, cache_folder):
    load(pack)
    (entry,) = kept(cache_folder)
    entry.chmod(0o666)
    assert cache.get(Path(pack).resolve()) is None


def test_a_folder_that_cannot_be_written_is_no_matter(pack, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    monkeypatch.setenv("LAWCHECK_CACHE", str(blocked / "below"))
    assert load(pack).phrases == ("甲",)


def test_the_cache_can_be_switched_off(pack, cache_folder, monkeypatch):
    monkeypatch.setenv("LAWCHECK_CACHE", "off")
    assert load(pack).phrases == ("甲",)
    assert kept(cache_folder) == []


def test_nothing_is_left_beside_the_pack(pack):
    load(pack)
    assert sorted(p.name for p in Path(pack).parent.glob("*")) == ["base.yaml", "cache", "own.yaml"]


def test_a_faulty_pack_is_not_kept(write, cache_folder):
    from lawcheck.errors import PackError

    with pytest.raises(PackError):
        load(write("phrases: 甲\n"))
    assert kept(cache_folder) == []


def test_many_at_once_agree_and_leave_one_entry(pack, cache_folder):
    with ThreadPoolExecutor(8) as pool:
        packs = list(pool.map(load, [pack] * 40))
    assert all(one == packs[0] for one in packs)
    assert len(kept(cache_folder)) == 1


def test_old_entries_go(write, cache_folder):
    for number in range(cache._MOST + 5):
        load(write("phrases: [甲]\n", name=f"own{number}"))
    assert len(kept(cache_folder)) == cache._MOST
