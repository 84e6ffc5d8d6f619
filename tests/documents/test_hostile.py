"""Small inputs that once hung, filled the memory or crashed a reader: each stands for a kind."""

from __future__ import annotations

import io
import os
import struct
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawcheck import documents
from lawcheck.documents import limits
from lawcheck.documents.compound import SIGNATURE, Compound
from lawcheck.errors import DocumentError, LawcheckError, UsageError

SENTENCE = "全县深入学习贯彻习近平法治思想，扎实推进法治政府建设各项工作，取得明显成效。"


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """Whatever is read here is read in a moment, also on a busy machine."""
    started = time.process_time()
    yield
    assert time.process_time() - started < 10


def read(data: bytes, name: str = "x") -> list[str]:
    return [p.text for p in documents.read_bytes(data, name).paragraphs]


def page(inner: str, head: str = "") -> bytes:
    text = f"<html><head><meta charset=utf-8>{head}</head><body>{inner}</body></html>"
    return text.encode()


def compound(
    chain: dict[int, int], *, directory: int = 0, root: tuple[int, int] = (0, 0), name: str = "x"
) -> bytes:
    """A compound file of three sectors: directory, allocation table, what is left."""
    head = bytearray(512)
    head[:8] = SIGNATURE
    struct.pack_into("<HH", head, 30, 9, 6)
    struct.pack_into("<I4xI", head, 48, directory, 4096)
    struct.pack_into("<IIII", head, 60, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", head, 76, 1, *[0xFFFFFFFF] * 108)
    table = [chain.get(n, 0xFFFFFFFE) for n in range(128)]
    entry = bytearray(128)
    entry[: 2 * len(name)] = name.encode("utf-16-le")
    struct.pack_into("<HB", entry, 64, 2 * len(name) + 2, 2)
    struct.pack_into("<IQ", entry, 116, root[0], root[1])
    return bytes(head) + bytes(entry) * 4 + struct.pack("<128I", *table) + bytes(512)


@pytest.mark.parametrize(
    "chain",
    [{0: 0}, {0: 1, 1: 0}, {0: 100, 100: 100}, {n: n + 1 for n in range(127)}],
    ids=["itself", "two", "behind the end", "all"],
)
def test_chains_of_sectors_end(chain: dict[int, int]) -> None:
    inside = Compound(compound(chain, root=(0, 5000), name="WordDocument"), limits.DEFAULT)
    assert len(inside.stream("WordDocument")) <= 4 * 512


def test_one_sector_named_a_hundred_times_is_read_once() -> None:
    data = bytearray(compound({}))
    struct.pack_into("<109I", data, 76, *[1] * 109)
    Compound(bytes(data), limits.DEFAULT)


@pytest.mark.parametrize(
    "inner",
    [
        "甲\x0b<b style='display:none'>x</b>\x01乙",
        "甲<script>x</script>&#1;&#11;乙",
        "甲<noscript>\x0c</noscript>\x0e乙",
    ],
)
def test_control_characters_beside_what_is_taken_out(inner: str) -> None:
    assert "".join(read(page(f"<p>{inner}</p>")))[0] == "甲"


@pytest.mark.parametrize(
    "inner",
    [
        f"<style>.h{{display:none}} 8>{'9' * 5000} {{display:none}}</style><p>加强学习</p>",
        f"<style>.a{{font-size:{'9' * 5000}px}}</style><p class=a>加强学习</p>",
        f"<style>.a{{opacity:{'0' * 4400}}}</style><p class=b>加强学习</p>",
        f"<p style='font-size:{'9' * 5000}px'>加强学习</p>",
        f"<p>加强学习</p><img src=a.png width={'0' * 5000}>",
    ],
)
def test_numbers_with_more_digits_than_python_reads(inner: str) -> None:
    assert read(page(inner)) == ["加强学习"]


@pytest.mark.parametrize("start", ["--5", "²", "9" * 5000, "一", "1e9", "-"])
def test_lists_that_start_with_what_is_no_number(start: str) -> None:
    found = read(page(f"<ol start='{start}'><li value='{start}'>加强学习<li>健全制度</ol>"))
    assert len(found) == 2
    assert all(len(text) < 20 for text in found)


@pytest.mark.parametrize(
    "inner",
    [
        "<ol>" + "<li>甲</li>" * 20_000 + "</ol>",
        "<p>" + "甲<b style=display:none>x</b>" * 20_000 + "</p>",
        f"<p>{SENTENCE}</p><table>"
        + "<tr><td>索引号</td><td>1</td><td>发布机构</td><td>2</td></tr>" * 3000,
        "<style>" + "a" * 300_000 + "</style><p>甲</p>",
        "<p style='" + "list-style:" * 20_000 + "'>甲</p>",
    ],
    ids=["items", "hidden", "labels", "sheet", "style"],
)
def test_pages_that_are_long_in_one_thing(inner: str) -> None:
    assert read(page(inner))


def test_a_label_with_a_mark_in_it() -> None:
    assert read("发布;机构：甲县\n来 源；：乙".encode())


def mhtml(head: str, body: str = "") -> bytes:
    part = page(f"<p>{SENTENCE}</p>").decode()
    return (
        f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n{head}\r\n{body}"
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{part}\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize(
    "head",
    ["X: " + "(" * 20_000 + "\r\n", "X: a\r\n" * 20_000, "To: " + "<a@b>," * 20_000 + "\r\n"],
    ids=["brackets", "many", "addresses"],
)
def test_headers_of_web_archives(head: str) -> None:
    assert read(mhtml(head)) == [SENTENCE]


def test_parts_in_parts_in_parts() -> None:
    inner = "".join(
        f"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n" for n in range(3000)
    )
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n"
    with pytest.raises(DocumentError) as caught:
        read((head + inner).encode())
    assert caught.value.code == "damaged"


def ofd(**attributes: str) -> bytes:
    stated = {"Boundary": "20 20 100 10", "Size": "5", **attributes}
    delta = stated.pop("DeltaX", "")
    inner = " ".join(f'{name}="{value}"' for name, value in stated.items())
    xmlns = 'xmlns="http://www.ofdspec.org/2016"'
    parts = {
        "OFD.xml": f"<OFD {xmlns}><DocBody><DocRoot>D/D.xml</DocRoot></DocBody></OFD>",
        "D/D.xml": f"<Document {xmlns}><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>",
        "D/P.xml": f"<Page {xmlns}><Content><Layer><TextObject {inner}>"
        f"<TextCode X='0' Y='5' DeltaX='{delta}'>{SENTENCE}</TextCode>"
        "</TextObject></Layer></Content></Page>",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


@pytest.mark.parametrize("value", ["NaN", "inf", "-inf", "1e999", "9" * 5000, "0", "", "x"])
@pytest.mark.parametrize("name", ["Boundary", "Size", "CTM", "HScale", "DeltaX"])
def test_numbers_of_ofd(name: str, value: str) -> None:
    for stated in (value, f"{value} {value} {value} {value}", f"g {value} {value}"):
        try:
            assert read(ofd(**{name: stated}))
        except DocumentError as error:
            assert error.code in ("empty", "damaged", "too-large")


def packed(entries: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["", "/", "..", "a\\", "县" * 90 + ".txt"])
def test_names_in_archives(name: str, tmp_path: Path) -> None:
    place = tmp_path / "全部.zip"
    place.write_bytes(packed([(name or "x", b"x"), ("a.txt", SENTENCE.encode())]))
    if not name:
        place.write_bytes(place.read_bytes().replace(b"x", b"", 0))
    found = documents.reports_in(place)
    assert place / "a.txt" in found
    for path in found:
        documents.read(path)


def test_an_entry_without_a_name(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("a.txt", SENTENCE)
        nameless = zipfile.ZipInfo("x")
        nameless.filename = ""
        archive.writestr(nameless, b"x")
    assert documents.reports_in(place) == [place / "a.txt"]


def test_overlapping_entries_cost_themselves_alone(tmp_path: Path) -> None:
    data = packed([("a.txt", SENTENCE.encode() * 50), ("b.txt", SENTENCE.encode())])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.start_dir
    first = data[start : data.index(b"PK\x01\x02", start + 4)]
    again = data[:start] + first * 2000 + data[start + len(first) :]
    end = again.rindex(b"PK\x05\x06")
    size = end - start
    again = again[: end + 8] + struct.pack("<HHII", 2001, 2001, size, start) + again[end + 20 :]
    place = tmp_path / "a.zip"
    place.write_bytes(again)
    assert documents.read(place / "b.txt").paragraphs
    with pytest.raises(DocumentError):
        documents.read(place / "a.txt")


def test_a_sparse_archive_is_not_taken_into_memory(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    with place.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(3_000_000_000)
    with pytest.raises(DocumentError):
        documents.read(documents.reports_in(place)[0])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_and_devices_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    for place in (tmp_path / "a.txt", Path("/dev/zero")):
        with pytest.raises(UsageError, match="管道或者设备"):
            documents.read(place)
    assert documents.reports_in(tmp_path) == []


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden to root"
)
def test_a_folder_that_cannot_be_listed_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a").chmod(0)
    try:
        with pytest.raises(LawcheckError, match="无法列出文件夹"):
            documents.reports_in(tmp_path)
    finally:
        (tmp_path / "a").chmod(0o700)


def test_what_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "甲").mkdir()
    (tmp_path / "乙").mkdir()
    (tmp_path / "乙" / "a.txt").write_text(SENTENCE, "utf-8")
    listed = os.scandir

    def scandir(path: str) -> Iterator[os.DirEntry[str]]:
        if str(path).endswith("甲"):
            raise PermissionError(13, "no", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    told: list[str] = []
    found = documents.reports_in(tmp_path, unseen=lambda place, said: told.append(said))
    assert found == [tmp_path / "乙" / "a.txt"]
    assert len(told) == 1
    assert "无法列出文件夹" in told[0]
