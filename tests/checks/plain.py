"""Judge a few paragraphs by single rules, without reading a file or finding its parts."""

from __future__ import annotations

from datetime import date

import msgspec

from lawcheck.checks.model import Case, Finding
from lawcheck.checks.run import run
from lawcheck.documents.model import Anchor, Document, Paragraph
from lawcheck.packs.loader import load
from lawcheck.packs.model import RulePack
from lawcheck.packs.resolve import resolve
from lawcheck.reports.model import Dated, Report


def report(text: str, year: int | None = None, published: date | None = None) -> Report:
    """A report whose body is ``text``, one paragraph a line."""
    lines = [(i, line) for i, line in enumerate(text.split("\n"), 1) if line.strip()]
    paragraphs = tuple(
        Paragraph(number, line, (Anchor(0, i),)) for number, (i, line) in enumerate(lines, 1)
    )
    document = Document("plain.txt", "txt", "utf-8", "", paragraphs)
    dated = Dated(published, published.isoformat()) if published else None
    return Report(document, None, year, None, None, "county", dated, None, (), (), paragraphs)


def only(pack: RulePack, *ids: str) -> RulePack:
    """``pack`` with these rules alone."""
    return msgspec.structs.replace(pack, rules=tuple(r for r in pack.rules if r.id in ids))


def findings(
    text: str,
    pack: str,
    *ids: str,
    year: int | None = None,
    published: date | None = None,
) -> list[Finding]:
    """What the rules ``ids`` of ``pack`` (none: all of them) say of ``text``."""
    loaded = load(pack)
    chosen = only(loaded, *ids) if ids else loaded
    judged = report(text, year, published)
    return run(Case(judged, resolve(chosen, year, "county", judged.audience)))
