"""What hangs or crashes in a native library costs its document alone."""

from __future__ import annotations

import time

import pytest

from lawcheck.documents import apart, limits
from lawcheck.documents.build import RawFile
from lawcheck.errors import DocumentError


def read(reader: str, seconds: float = 20) -> str:
    source = RawFile(b"x", "甲.pdf", limits.parse([f"seconds={seconds}"]), "pdf")
    try:
        return apart.read(f"tests.documents.misbehaving:{reader}", source).path
    except DocumentError as error:
        return error.code


@pytest.mark.parametrize(
    ("reader", "said"), [("speak", "甲.pdf"), ("crash", "damaged"), ("fill", "too-large")]
)
def test_the_answer_or_the_reason(reader: str, said: str) -> None:
    assert read(reader) == said


def test_what_hangs_is_ended() -> None:
    started = time.monotonic()
    assert read("hang", 0.7) == "timeout"
    assert time.monotonic() - started < 10


def test_a_process_of_it_starts_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    assert apart.possible()
    monkeypatch.setenv("LAWCHECK_APART", "1")
    assert not apart.possible()
