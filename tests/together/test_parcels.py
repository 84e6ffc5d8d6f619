"""What waits to be compared comes back as it was, whatever the name of its file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lawcheck.parcels import opened, parcel
from lawcheck.review import Examined, Options, concluded, examine_file, unjudged
from tests.material.packs import annual_report


@pytest.fixture(scope="module")
def pack():
    return annual_report()


def test_what_was_examined_comes_back_whole(samples: Path, pack) -> None:
    paths = [p for p in sorted(samples.iterdir()) if p.suffix != ".yaml"]
    assert len(paths) > 5
    for path in paths:
        before = examine_file(path, pack, Options())
        after = opened(parcel(before).examined, pack)
        assert after == before
        assert concluded(after) == concluded(before)
        if after.review.report is not None:
            assert after.review.report.document is after.review.document


def test_what_was_not_judged_comes_back(pack) -> None:
    before = Examined(unjudged("甲.txt", pack, "empty", "文件是空的。"))
    packed = parcel(before)
    assert packed.prepared is None
    assert opened(packed.examined, pack) == before


def test_names_that_are_no_unicode_come_back(samples: Path, pack) -> None:
    name = os.fsdecode(b"\xb9\xab\xce\xc4.txt")
    data = (samples / "yanchuan-2023.txt").read_bytes()
    before = examine_file(name, pack, Options(), data)
    assert before.review.status == "judged"
    assert opened(parcel(before).examined, pack) == before
