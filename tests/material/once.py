"""What was examined is not examined again in the same process.

For tests of what becomes of a review: they judge the same samples hundreds of times.
"""

from __future__ import annotations

import pytest

from lawcheck.case import Options
from lawcheck.documents.model import Document
from lawcheck.packs.model import RulePack
from lawcheck.review import Examined, examine

#: So many are remembered, then all are forgotten.
_MOST = 100
_Key = tuple[Document, int, Options | None]
#: The pack stands beside the answer, so that no other takes its number.
_known: dict[_Key, tuple[RulePack, Examined]] = {}


def examine_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on in this test the same document, pack and options are examined once."""
    monkeypatch.setattr("lawcheck.review.examine", _examined)


def _examined(document: Document, pack: RulePack, options: Options | None = None) -> Examined:
    if options is not None and options.against is not None:
        return examine(document, pack, options)  # what stands there may have changed
    key = (document, id(pack), options)
    if key not in _known:
        if len(_known) >= _MOST:
            _known.clear()
        _known[key] = pack, examine(document, pack, options)
    return _known[key][1]
