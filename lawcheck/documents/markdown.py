"""Markdown in, paragraphs out: headings keep their level, marks are no text, columns stay true."""

from __future__ import annotations

import re

from lawcheck.documents import encoding, exemptions, metadata
from lawcheck.documents import limits as limit
from lawcheck.documents.blanks import BLANK
from lawcheck.documents.build import Block, RawFile, Reading, document
from lawcheck.documents.model import Anchor, Document, Field
from lawcheck.documents.plain import blocks
from lawcheck.text.patterns import compiled

_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_HEADING = compiled(r"\s{0,3}(#{1,6})[ \t\u3000]+|\s{0,3}(#{1,6})(?=[^#\s])")
_UNDERLINE = compiled(r"\s{0,3}(=+|-{2,})\s*")
_RULE = compiled(
    r"\s{0,3}([-*_])(?:\s*\1){2,}\s*"
    r"|\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*"
)
#: A heading written as in a web page; where a table of contents goes, and a line of one.
_TAGGED = compiled(r"\s{0,3}<h([1-6])(?:\s[^<>]*)?>.*</h\1>\s*")
_CONTENTS = compiled(
    r"\s*\[{1,2}(?:TOC|toc)\]{1,2}\s*|\s*(?:[-*+]|\d{1,2}\.)\s+\[[^\]]+\]\(#[^)]*\)\s*"
)
#: Behind a heading: {#name .class}, and marks that close it.
_CLOSED = compiled(r"(?:\s*\{[#.][^{}\n]{0,60}\})?(?:[ \t]+#+|#+)?\s*$")
_FENCE = compiled(r"\s{0,3}(```|~~~)")
_PREFIX = compiled(r"\s*+(?:>\s?)*+\s*+(?:[-*+]\s++(?:\[[ xX]\]\s++)?)?")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
#: A line that is nothing but pictures.
_PICTURE = compiled(r"(?:(?:!\[[^\]\n]*\]\([^)\n]*\)|<img\s[^<>]*>)\s*)+")
#: Marks inside a line; group 1, where there is one, is the text that a reader sees.
_INLINE = compiled(
    r"!\[[^\]\n]*\]\([^)\n]*\)"
    r"|\[([^\]\n]+)\]\([^)\n]*\)"
    r"|\*\*(\S(?:.*?\S)?)\*\*|__(\S(?:.*?\S)?)__(?!\w)|~~(\S(?:.*?\S)?)~~"
    r"|(?<![\w*])\*([^\s*](?:[^*]*[^\s*])?)\*(?!\w)|`([^`\n]+)`"
    r"|</?(?:b|i|u|strong|em|span|font|br|p|div|center|a|sub|sup|h[1-6])(?:\s[^<>]*)?/?>"
    r"|&(?:emsp|ensp|nbsp|thinsp);|\[\^[^\]\s]{1,20}\]:?"
    r"|\\([!-/:-@\[-`{-~])"
)


def read(source: RawFile) -> Document:
    """Read Markdown (CommonMark's common part, tables and front matter) in any known encoding."""
    text, name, warnings = encoding.decode(source.data)
    limit.check("characters", len(text), source.limits)
    reading = Reading(encoding=name, warnings=list(warnings))
    text, said = exemptions.take(text)
    # Comments vanish but their line ends stay, so that lines keep their numbers.
    text = _COMMENT.sub(lambda m: "".join(c if c in "\r\n" else " " for c in m[0]), text)
    lines = _LINE_ENDS.split(text)
    if lines and lines[0].rstrip() == "---":
        _front_matter(lines, reading)
    levels = _levels(lines)
    for block in blocks(lines):
        row = block.anchors[0].line or 1
        if block.text.startswith("|") or row in levels.tables:
            _row(block, reading)
            continue
        level = levels.headings.get(row)
        if _PICTURE.fullmatch(block.text):
            reading.missing("picture")
            continue
        stripped = _strip(block, level is not None)
        if stripped is not None:
            stripped.level = level
            reading.blocks.append(stripped)
    reading.remarks = exemptions.placed(said, reading.blocks)
    return document(source, reading)


class _Levels:
    def __init__(self) -> None:
        self.headings: dict[int, int] = {}
        self.tables: set[int] = set()


def _levels(lines: list[str]) -> _Levels:
    """Which lines are headings, and blank out lines that are only marks."""
    found = _Levels()
    fenced = False
    for turn, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
            lines[turn] = ""
        elif fenced:
            continue
        elif heading := _HEADING.match(line):
            found.headings[turn + 1] = len(heading[1] or heading[2])
        elif tagged := _TAGGED.fullmatch(line):
            found.headings[turn + 1] = int(tagged[1])
        elif _CONTENTS.fullmatch(line):
            lines[turn] = ""
        elif (
            (under := _UNDERLINE.fullmatch(line))
            and turn
            and lines[turn - 1].strip(BLANK)
            and turn not in found.headings
            and (under[1][0] == "=" or len(lines[turn - 1]) <= 60)
        ):
            found.headings[turn] = 1 if under[1][0] == "=" else 2
            lines[turn] = ""
        elif _RULE.fullmatch(line):
            if "|" in line and turn:
                found.tables.add(turn)
            lines[turn] = ""
    return found


def _strip(block: Block, heading: bool) -> Block | None:
    """The block without its marks, with an anchor behind each mark that went."""
    first = block.text
    start = 0
    end = len(first)
    if heading:
        if match := _HEADING.match(first):
            start = match.end()
            end = closed.start() if (closed := _CLOSED.search(first)) else len(first)
    elif match := _PREFIX.match(first):
        start = match.end()
    pieces = list(_visible(first, start, max(start, end)))
    kept: list[str] = []
    length = 0
    anchors: list[Anchor] = []
    for begin, stop in pieces:
        if begin == stop:
            continue
        anchors.append(_at(block, begin, length))
        anchors.extend(
            Anchor(length + a.offset - begin, a.line, a.column, a.page)
            for a in block.anchors
            if begin < a.offset < stop
        )
        kept.append(first[begin:stop])
        length += stop - begin
    text = "".join(kept)
    lead = len(text) - len(text.lstrip(BLANK))
    text = text.strip(BLANK)
    if not text:
        return None
    if lead:
        anchors = _shifted(anchors, lead)
    return Block(text, tuple(anchors))


def _visible(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of ``text`` that a reader sees, marks left out; marks may nest."""
    found: list[tuple[int, int]] = []
    here = start
    for match in _INLINE.finditer(text, start, end):
        if match.start() > here:
            found.append((here, match.start()))
        if match.lastindex:
            inner = match.span(match.lastindex)
            if match[0][0] in "`\\":  # code and escapes hold no marks
                found.append(inner)
            else:
                found.extend(_visible(text, *inner))
        here = match.end()
    if here < end:
        found.append((here, end))
    return found


def _at(block: Block, offset: int, new: int) -> Anchor:
    base = max((a for a in block.anchors if a.offset <= offset), key=lambda a: a.offset)
    return Anchor(new, base.line, base.column + offset - base.offset, base.page)


def _shifted(anchors: list[Anchor], lead: int) -> list[Anchor]:
    kept = []
    for turn, a in enumerate(anchors):
        following = anchors[turn + 1].offset if turn + 1 < len(anchors) else None
        if following is not None and following <= lead:
            continue
        cut = max(0, lead - a.offset)
        kept.append(Anchor(max(0, a.offset - lead), a.line, a.column + cut, a.page))
    return kept


def _row(block: Block, reading: Reading) -> None:
    """A table row: labels and values become metadata, other cells paragraphs."""
    cells = list(re.finditer(r"[^|\n]+", block.text))
    texts = [cell[0].strip(BLANK) for cell in cells]
    fields = metadata.in_cells(texts)
    if fields:
        reading.fields.extend(fields)
        return
    for cell, text in zip(cells, texts, strict=True):
        if text:
            begin = cell.start() + cell[0].index(text[0])
            stripped = _strip(Block(text, (_at(block, begin, 0),)), False)
            if stripped is not None:
                stripped.kind = "cell"
                reading.blocks.append(stripped)


def _front_matter(lines: list[str], reading: Reading) -> None:
    """Take ``key: value`` lines between --- and --- as metadata."""
    end = next((i for i, line in enumerate(lines[1:40], 1) if line.rstrip() in ("---", "...")), 0)
    if not end:
        return
    for turn in range(end + 1):
        label, _, value = lines[turn].partition("：" if "：" in lines[turn] else ":")
        name = metadata.name_of(label) or _ENGLISH.get(label.strip().lower())
        if name:
            reading.fields.append(Field(name, label.strip(), value.strip(" \t\"'")))
        lines[turn] = ""


_ENGLISH = {"title": "title", "date": "published", "author": "issuer", "keywords": "keywords"}
