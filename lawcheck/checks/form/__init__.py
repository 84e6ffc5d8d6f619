"""Title, dates, kind of document, what a web page left behind."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.form import (
    dated_within,
    document_kind,
    name_mismatch,
    page_furniture,
    title,
)
from lawcheck.checks.model import CheckFunction
from lawcheck.packs.kinds import form as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.DatedWithin: dated_within.check,
    kinds.DocumentKind: document_kind.check,
    kinds.NameMismatch: name_mismatch.check,
    kinds.PageFurniture: page_furniture.check,
    kinds.Title: title.check,
}
