"""A Word package with some of its parts replaced, every other one byte for byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

#: New parts carry no time: the same run gives the same bytes.
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """``data`` with the parts of ``changed`` replaced, or added behind the others."""
    wanted = {_plain(name): content for name, content in changed.items()}
    there = set()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            name = _plain(info.filename)
            there.add(name)
            content = wanted[name] if name in wanted else old.read(info)
            new.writestr(info, content, zipfile.ZIP_DEFLATED)
        for name, content in changed.items():
            if _plain(name) not in there:
                added = zipfile.ZipInfo(name, _LONG_AGO)
                new.writestr(added, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A new package of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name, content in parts.items():
            new.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def written(root: etree._Element) -> bytes:
    """The bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
