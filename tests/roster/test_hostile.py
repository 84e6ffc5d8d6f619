"""Tables that are none, or far too large: one sentence, and no memory taken."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from lawcheck.errors import UsageError
from lawcheck.roster.units import read


def workbook(replaced: dict[bytes, bytes], part: str = "xl/worksheets/sheet1.xml") -> bytes:
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["单位", "截止日期"])
    sheet.append(["甲县", "2027-01-31"])
    book.save(out)
    packed = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == part:
                for one, other in replaced.items():
                    content = content.replace(one, other)
            new.writestr(info.filename, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        lambda: b"PK\x03\x04",
        lambda: workbook({b"</worksheet>": b"<"}),
        lambda: workbook({b"</worksheet>": b" " * 80_000_000 + b"</worksheet>"}),
        lambda: workbook({b"<worksheet": b"\0"}),
        "单位,截止日期\n甲县,99999999999999999999-1-1\n".encode,
        lambda: b"\xd0\xcf\x11\xe0",
    ],
    ids=["cut", "no xml", "bomb", "zero", "day", "xls"],
)
def test_what_is_no_table(data: Callable[[], bytes], tmp_path: Path) -> None:
    place = tmp_path / "单位.xlsx"
    place.write_bytes(data())
    with pytest.raises(UsageError):
        read(place)


def test_a_cell_at_the_end_of_the_sheet(tmp_path: Path) -> None:
    place = tmp_path / "单位.xlsx"
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    place.write_bytes(workbook({b"</sheetData>": far}))
    assert [unit.name for unit in read(place).units] == ["甲县"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.csv")
    for place in (tmp_path / "a.csv", Path("/dev/zero")):
        with pytest.raises(UsageError):
            read(place)
