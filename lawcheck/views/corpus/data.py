"""Overlaps as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.corpus.overlaps import Overlap


def overlaps(found: Sequence[Overlap], reports: int) -> Iterator[str]:
    """One object: how many reports were compared, and the pairs, most alike first."""
    body = {"schema_version": 1, "reports": reports, "overlaps": found}
    yield msgspec.json.format(msgspec.json.encode(body), indent=2).decode() + "\n"
