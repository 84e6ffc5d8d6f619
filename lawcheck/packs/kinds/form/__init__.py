"""Kinds of rules about what the document says it is: genre, title, dates, furniture, names."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.packs.kinds.form.document import (
    DatedWithin,
    DocumentKind,
    PageFurniture,
    Title,
    TitleFault,
)
from lawcheck.packs.kinds.form.names import (
    NameMismatch,
)
from lawcheck.packs.kinds.form.places import (
    OwnUnit,
    PlaceNames,
)

__all__ = [
    "DatedWithin",
    "DocumentKind",
    "NameMismatch",
    "OwnUnit",
    "PageFurniture",
    "PlaceNames",
    "Title",
    "TitleFault",
]
