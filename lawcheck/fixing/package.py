"""A Word package with some of its parts replaced, every other one byte for byte."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from lawcheck.documents import limits as limit
from lawcheck.documents.archive import BROKEN, damaged, opened, plain

#: New parts carry no time: the same run gives the same bytes.
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_PIECE = 1 << 20
#: What is copied may be longer than what is read: pictures are.
_MOST = 8 * limit.DEFAULT.unpacked_bytes


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """``data`` with the parts of ``changed`` replaced, or added behind the others.

    Raises ``DocumentError`` where another part cannot be read: a copy would lack it.
    """
    try:
        return _repacked(data, changed)
    except BROKEN as error:
        raise damaged() from error


def _repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    wanted = {plain(name): content for name, content in changed.items()}
    unpacked = 0
    out = io.BytesIO()
    with opened(data) as old, zipfile.ZipFile(out, "w") as new:
        # Of two parts with one name the last counts.
        there = {plain(info.filename): info for info in old.infolist()}
        for name, info in there.items():
            kept = copy.copy(info)
            kept.compress_type = zipfile.ZIP_DEFLATED
            if name in wanted:
                new.writestr(kept, wanted[name])
                continue
            # Pictures are large: a piece at a time.
            with old.open(info) as source, new.open(kept, "w") as target:
                while piece := source.read(_PIECE):
                    unpacked += len(piece)
                    if unpacked > _MOST:
                        raise limit.exceeded("unpacked_bytes", limit.DEFAULT)
                    target.write(piece)
        for name, content in changed.items():
            if plain(name) not in there:
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
