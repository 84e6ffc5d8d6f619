"""Cut a paragraph into sentences at 。！？ of either width; closing quotes stay with them.

And a folded text into statements, a folded sentence into clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# A sentence ends at its stop and takes the closing marks that follow with it.
_SENTENCE = re.compile(r"[^。！？!?\n]+(?:[。！？!?]+[”’』」）)》\"']*|\n|$)")

# Many short matches: there ``re`` is quicker than PCRE2.
_CLAUSE = re.compile(r"[^。；！？，：\n]+")
_STATEMENT = re.compile(r"[^。；\n]+")


def clauses(text: str) -> list[str]:
    """The clauses of a folded ``text``, without the marks that part them."""
    return _CLAUSE.findall(text)


def statements(text: str) -> list[str]:
    """What a folded ``text`` states between its full stops, semicolons and line ends."""
    return _STATEMENT.findall(text)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each sentence, without the white space around it."""
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            start += piece.index(stripped[0])
            yield start, start + len(stripped)
