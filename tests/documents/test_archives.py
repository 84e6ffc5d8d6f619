"""ZIP archives as folders, and the limits on everything that is unpacked or nested."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from lawcheck import documents
from lawcheck.documents import limits
from lawcheck.errors import DocumentError, UsageError


class Gbk(zipfile.ZipInfo):
    """An entry whose name is written as Chinese Windows writes it: in GBK, without a flag."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802
        return self.filename.encode("gb18030"), self.flag_bits & ~0x800


def write(path: Path, names: dict[str, bytes], gbk: bool = False) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in names.items():
            archive.writestr(Gbk(name) if gbk else name, data)
    return path


FILES = {
    "甲县/年度报告.txt": "甲县年度报告。".encode(),
    "乙镇报告.txt": "乙镇年度报告。".encode("gb18030"),
    "__MACOSX/._乙镇报告.txt": b"x",
    "说明.exe": b"x",
}


@pytest.mark.parametrize("gbk", [False, True])
def test_an_archive_is_a_folder(tmp_path: Path, gbk: bool) -> None:
    path = write(tmp_path / "全市.zip", FILES, gbk)
    found = documents.reports_in(path)
    assert [p.relative_to(path).as_posix() for p in found] == ["乙镇报告.txt", "甲县/年度报告.txt"]
    assert documents.reports_in(tmp_path) == found
    assert [documents.read(p).paragraphs[0].text for p in found] == [
        "乙镇年度报告。",
        "甲县年度报告。",
    ]
    assert documents.read(found[0]).path == str(found[0])


def test_a_missing_entry_is_a_missing_file(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", FILES)
    with pytest.raises(UsageError):
        documents.read(path / "丙.txt")


def test_an_archive_as_one_document(tmp_path: Path) -> None:
    one = write(tmp_path / "a.zip", {"报告.txt": "甲县年度报告。".encode()})
    assert documents.read(one).paragraphs[0].text == "甲县年度报告。"
    with pytest.raises(DocumentError) as caught:
        documents.read(write(tmp_path / "b.zip", FILES))
    assert "2 份报告" in str(caught.value)


def test_a_damaged_archive_is_reported_not_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", FILES)
    path.write_bytes(path.read_bytes()[:-30])
    assert documents.reports_in(tmp_path) == [path]
    with pytest.raises(DocumentError) as caught:
        documents.read(path)
    assert caught.value.code == "damaged"


def test_names_stay_inside(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", {"../../etc/报告.txt": "甲。".encode()})
    assert documents.reports_in(path) == [path / "etc/报告.txt"]


def docx_with(document: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return stream.getvalue()


W = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
END = b"</w:body></w:document>"
P = "<w:p><w:r><w:t>甲</w:t></w:r></w:p>".encode()


@pytest.mark.parametrize(
    ("data", "setting", "name"),
    [
        (docx_with(W + b" " * 5_000_000 + P + END), "ratio=100", "ratio"),
        (docx_with(W + P * 50_000 + END), "part_bytes=1000000", "part_bytes"),
        (docx_with(W + P * 50_000 + END), "unpacked_bytes=1000000 ratio=9999", "unpacked_bytes"),
        (docx_with(W + b"<w:sdt>" * 600 + b"</w:sdt>" * 600 + END), "pages=9", "xml_depth"),
        (docx_with(W + b"<w:sdt>" * 60 + b"</w:sdt>" * 60 + END), "xml_depth=50", "xml_depth"),
        (docx_with(W + P * 500 + END), "characters=100", "characters"),
    ],
)
def test_limits_are_kept_and_named(data: bytes, setting: str, name: str) -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(data, "a.docx", limits.parse(setting.split()))
    assert caught.value.code == "too-large"
    assert f"{name}=" in str(caught.value)


def test_too_many_entries(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", {f"{i}.txt": b"x" for i in range(30)})
    with pytest.raises(DocumentError) as caught:
        documents.read(path, limits.parse(["entries=20"]))
    assert caught.value.code == "too-large"


def test_entities_are_neither_fetched_nor_multiplied(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密内容")
    entity = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'.encode()
    body = "<w:p><w:r><w:t>甲&s;乙</w:t></w:r></w:p>".encode()
    document = documents.read_bytes(docx_with(entity + W + body + END), "a.docx")
    assert "机密" not in document.paragraphs[0].text
    bomb = b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + b"".join(
        b"<!ENTITY %c '%s'>" % (99 + i, (b"&%c;" % (97 if i == 0 else 98 + i)) * 10)
        for i in range(9)
    )
    data = docx_with(bomb + b"]>" + W + b"<w:p><w:r><w:t>x&k;</w:t></w:r></w:p>" + END)
    try:
        read = documents.read_bytes(data, "a.docx")
    except DocumentError:
        return
    assert sum(len(p.text) for p in read.paragraphs) < 100


def test_an_encrypted_archive(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", {"报告.txt": "甲。".encode()})
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(bytes(data), "a.zip")
    assert caught.value.code == "encrypted"


def test_the_docs_name_every_limit_and_format() -> None:
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")
    for name in limits.NAMES:
        value = getattr(limits.DEFAULT, name)
        shown = f"{value // limits.MIB} MiB" if name.endswith("bytes") else f"{value:g}"
        assert f"| `{name}` |" in page
        row = next(line for line in page.splitlines() if line.startswith(f"| `{name}`"))
        assert row.endswith((f"| {shown} |", f"| {value} |"))
    assert set(limits.NAMES) == set(limits.Limits.__struct_fields__)
    for suffix in documents.SUFFIXES:
        assert f"`{suffix}`" in page or suffix == ".markdown"
