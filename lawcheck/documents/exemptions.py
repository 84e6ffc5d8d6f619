"""``lawcheck: 豁免 RULE 理由`` in a comment of Word, or as ``<!-- … -->`` in a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import msgspec

from lawcheck.documents.build import Block
from lawcheck.documents.model import Document, Remark
from lawcheck.text.patterns import compiled

#: Ours are on one line; whatever else stands between <!-- and --> is not touched here.
_IN_TEXT = re.compile(r"<!--[ \t]*(lawcheck[ \t]*[:：][^\r\n]{0,400}?)[ \t]*-->")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_STATED = compiled(r"\s*lawcheck\s*[:：]\s*豁免\s*([a-z][a-z0-9-]*)[\s，,：:、]+(\S.*)")


class Exemption(msgspec.Struct, frozen=True):
    """A rule that is not to count where the remark stands, and why."""

    rule: str
    reason: str
    paragraph: int | None


def exemption(remark: Remark) -> Exemption | None:
    """What ``remark`` exempts; None where it is any other comment, or gives no reason."""
    if remark.kind != "comment":
        return None
    found = _STATED.match(" ".join(remark.text.split()))
    return Exemption(found[1], found[2].strip(), remark.paragraph) if found else None


def exemptions(document: Document) -> list[Exemption]:
    """All exemptions that the document states."""
    return [found for remark in document.remarks if (found := exemption(remark))]


def take(text: str) -> tuple[str, list[tuple[int, str]]]:
    """``text`` with our comments blanked out, and each with the line (from 1) it stood on.

    Every other character keeps its line and column.
    """
    said: list[tuple[int, str]] = []
    pieces: list[str] = []
    line, here = 1, 0
    for found in _IN_TEXT.finditer(text):
        before = text[here : found.start()]
        line += len(_LINE_ENDS.findall(before))
        said.append((line, found[1]))
        pieces += [before, " " * len(found[0])]
        here = found.end()
    return "".join([*pieces, text[here:]]), said


def placed(said: Iterable[tuple[int, str]], blocks: Sequence[Block]) -> list[Remark]:
    """The comments as remarks of the paragraph on their line, or else of the next one."""
    ends = [block.anchors[-1].line or 0 for block in blocks]
    remarks = []
    for line, text in said:
        turn = bisect_left(ends, line)
        remarks.append(Remark("comment", text, turn + 1 if turn < len(ends) else None))
    return remarks
