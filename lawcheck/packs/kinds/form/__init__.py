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
    OwnUnit,
)

__all__ = [
    "DatedWithin",
    "DocumentKind",
    "NameMismatch",
    "OwnUnit",
    "PageFurniture",
    "Title",
    "TitleFault",
]
