"""The mark of lawcheck's own outputs holds for what is unchanged, and only for that."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.documents.own import is_own, is_own_file, seal, seal_copy, was_own

TEXT = "审查结果\n\n可以报送\n"
SEALED = "".join(seal([TEXT[:5], TEXT[5:]])).encode()


def test_a_sealed_text_is_ours() -> None:
    assert is_own(SEALED)
    assert is_own(SEALED.replace(b"\n", b"\r\n"))
    assert (
        "".join(seal([TEXT], "（", "）")).splitlines()[-1].startswith("（lawcheck-output sha256:")
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        TEXT.encode(),
        SEALED.replace("可以".encode(), "不可".encode()),
        SEALED + "又写了一段，很长很长。".encode() * 20,
        "别的".encode() + SEALED,
        b"lawcheck-output sha256:" + b"0" * 64,
    ],
)
def test_an_edited_text_is_a_document_like_others(data: bytes) -> None:
    assert not is_own(data)


def test_a_sealed_package_is_ours_until_a_part_changes(samples: Path, tmp_path: Path) -> None:
    import zipfile

    data = (samples / "qihe-2024.docx").read_bytes()
    path = tmp_path / "副本.docx"
    path.write_bytes(seal_copy(data))
    assert is_own_file(path) and not is_own(data)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/more.xml", "<a/>")
    assert not is_own_file(path)
    assert was_own(path)


def test_a_text_has_no_place_for_a_mark() -> None:
    assert seal_copy(TEXT.encode()) == TEXT.encode()
