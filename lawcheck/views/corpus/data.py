"""Overlaps as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.corpus.overlaps import Found
from lawcheck.views import safe


def overlaps(found: Found) -> Iterator[str]:
    """One object: how many reports were compared, pairs and groups, and what was handed down."""
    body = {
        "schema_version": 1,
        "reports": found.reports,
        "overlaps": found.overlaps,
        "clusters": found.clusters,
        "handed_down": found.handed_down,
    }
    yield msgspec.json.format(safe.encoded(body), indent=2).decode() + "\n"
