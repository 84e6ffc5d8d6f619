"""What takes too long is ended in every command, in one process too, and costs itself alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from lawcheck import deadline
from lawcheck.cli.app import run
from lawcheck.corpus.comparison import Comparison
from lawcheck.documents.model import Document
from tests.material.packs import annual_report

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "yanchuan-2023.txt"


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A report on which ``understand`` and the checks never end, under half a second's limit."""
    place = tmp_path / "慢.txt"
    place.write_text(SAMPLE.read_text("utf-8").replace("县", "区"), "utf-8")
    monkeypatch.setenv("LAWCHECK_LIMITS", "seconds=0.5")
    import lawcheck.reports as reports

    usual = reports.understand

    def understand(document: Document, *rest: object, **more: object) -> object:
        while document.path == str(place):
            time.sleep(0.01)
        return usual(document, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(reports, "understand", understand)
    return place


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer here")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["check"], 3),
        (["fix"], 3),
        (["corpus", "add", "--store", "s.db", "-q"], 3),
        (["check", str(SAMPLE), "--against"], 2),
        (["check", str(SAMPLE), "--since"], 2),
        (["baseline", "create"], 3),
    ],
)
def test_every_command_holds_the_limit(
    words: list[str],
    status: int,
    slow: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    started = time.monotonic()
    assert run([*words, str(slow)]) == status
    assert time.monotonic() - started < 20
    told = capsys.readouterr()
    assert "读取超时" in told.out + told.err


def test_what_was_not_compared_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "好.txt").write_text(SAMPLE.read_text("utf-8").replace("盐川", "甲山"), "utf-8")
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04" + bytes(60))
    status = run(["check", str(SAMPLE), "--against", str(tmp_path), "--format", "line"])
    assert status == 2
    assert "没有比对" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer here")
def test_a_comparison_that_takes_too_long_costs_its_report(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = Comparison.candidates

    def candidates(self: Comparison) -> dict[int, list[int]]:
        while any("龘" in text for text in self.texts):
            time.sleep(0.01)
        return usual(self)

    monkeypatch.setattr(Comparison, "candidates", candidates)
    text = SAMPLE.read_text("utf-8")
    (tmp_path / "甲.txt").write_text(text, "utf-8")
    (tmp_path / "乙.txt").write_text(text.replace("县", "龘县"), "utf-8")
    monkeypatch.setenv("LAWCHECK_LIMITS", "seconds=1.5")
    assert run(["check", str(tmp_path), "--format", "jsonl"]) == 3
    reviews = [msgspec.json.decode(line) for line in capsys.readouterr().out.splitlines()]
    stated = {Path(r["file"]["path"]).stem: r["status"] for r in reviews}
    assert stated == {"甲": "judged", "乙": "unjudged"}


@pytest.mark.slow  # it waits until the program gives up
def test_a_library_that_holds_the_clock_ends_the_run_with_a_sentence(tmp_path: Path) -> None:
    # A sleep with the clock's signal blocked is as deaf as a native library.
    program = (
        "import signal, time, sys\n"
        "from lawcheck import documents\n"
        "def read(*_):\n"
        "    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})\n"
        "    time.sleep(60)\n"
        "documents.read = read\n"
        "sys.argv = ['lawcheck', 'check', sys.argv[1]]\n"
        "from lawcheck.cli import main\n"
        "main()\n"
    )
    if not hasattr(signal, "pthread_sigmask"):
        pytest.skip("signals cannot be blocked here")
    done = subprocess.run(
        [sys.executable, "-c", program, str(SAMPLE)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "LAWCHECK_LIMITS": "seconds=0.5"},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert done.returncode == 3
    assert "读取超时" in done.stderr
    assert deadline.stuck is None, "not in a program that uses lawcheck as a library"


def test_a_tag_of_very_many_attributes_is_refused() -> None:
    from lawcheck import documents
    from lawcheck.errors import DocumentError

    many = "".join(f" a{n}" for n in range(200_000)).encode()
    page = b"<html><body><p>\xe7\x94\xb2</p><p x='>'" + many + b">x</p></body></html>"
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(page, "a.html")
    assert caught.value.code == "too-large"
    few = page.replace(many, many[:5000])
    assert documents.read_bytes(few, "a.html").paragraphs
    # A picture that is part of the page has a long value, and no attributes.
    picture = page.replace(many, b" src='data:" + b"A b=c " * 50_000 + b"'")
    assert documents.read_bytes(picture, "a.html").paragraphs


def test_rules_of_marks_grow_with_the_text() -> None:
    from lawcheck import check_bytes

    pack = annual_report()
    head = "青禾县2025年法治政府建设年度报告\n一、主要举措和成效\n"
    for mark in ("？", "×", "*", "“", "（"):
        started = time.process_time()
        check_bytes(f"{head}{mark * 30_000}".encode(), "a.txt", pack)
        assert time.process_time() - started < 20, mark
