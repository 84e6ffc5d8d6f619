"""Fixtures that all tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lawcheck.documents.model import Document

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real material, which a user's clone lacks: without it the test is skipped."""
    folder = ROOT.parent / "shared"
    if not (folder / "data").is_dir():
        pytest.skip("no real material beside the clone")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    return ROOT / "samples"


@pytest.fixture(scope="session")
def make_document() -> Callable[[str], Document]:
    """A document from plain text, as the reader of text files makes it."""
    from lawcheck import documents

    return lambda text: documents.read_bytes(text.encode(), "draft.txt")
