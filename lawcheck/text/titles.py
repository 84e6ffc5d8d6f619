"""Titles in 《》: what they say is not said by the sentence that names them."""

from __future__ import annotations

from lawcheck.text.patterns import compiled

_TITLE = compiled(r"《[^》]*》", "《")


def without_titles(text: str) -> str:
    """A text without its titles, marks included."""
    return _TITLE.sub("", text)
