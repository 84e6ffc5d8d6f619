"""A time limit for the whole of one document, whatever takes so long."""

from __future__ import annotations

import threading
import time

import pytest

from lawcheck import check_bytes, deadline, load_pack
from lawcheck.documents import limits, plain
from lawcheck.documents.build import RawFile
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError


def test_an_endless_loop_is_ended() -> None:
    with pytest.raises(deadline.Expired), deadline.within(0.05):
        while True:
            pass


def test_what_forgives_every_fault_does_not_swallow_it() -> None:
    with pytest.raises(deadline.Expired), deadline.within(0.05):
        while True:
            try:
                time.sleep(1)
            except Exception:
                continue


def test_in_a_thread_long_work_asks_itself() -> None:
    ended: list[bool] = []

    def work() -> None:
        try:
            with deadline.within(0.05):
                while True:
                    deadline.check()
        except deadline.Expired:
            ended.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(5)
    assert ended == [True]


def test_a_limit_inside_another_is_none_and_nothing_rings_afterwards() -> None:
    with deadline.within(0.1):
        with deadline.within(0.01):
            time.sleep(0.03)
        assert deadline.left() is not None
    time.sleep(0.15)
    assert deadline.left() is None


def endless(source: RawFile) -> Document:
    while True:
        pass


def test_a_reader_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "read", endless)
    monkeypatch.setenv(limits.VARIABLE, "seconds=0.1")
    review = check_bytes("法治政府建设".encode(), "a.txt", load_pack("annual-report"))
    assert review.status == "unjudged"
    assert review.reason is not None
    assert review.reason.code == "timeout"
    assert review.reason.message.startswith("读取超时")


def test_the_limit_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = limits.parse(["seconds=0.1"])
    with pytest.raises(DocumentError, match=r"seconds=0\.1"), limits.timed(seconds):
        endless(RawFile(b"", "", limits.DEFAULT))
