"""Stores of generated reports, for the tests of what they have in common."""

from __future__ import annotations

import hashlib

from lawcheck.corpus.entry import StoredReport
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store


def stored(reports: dict[str, list[str]]) -> Store:
    store = Store()
    entries = [
        StoredReport(
            sha256=hashlib.sha256(name.encode()).hexdigest(),
            name=name,
            issuer=name,
            year=2023,
            texts=tuple(texts),
        )
        for name, texts in reports.items()
    ]
    store.add([prepare(entry) for entry in entries])
    return store
