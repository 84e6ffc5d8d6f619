"""What the program saw in a file, for people and as JSON: the first thing to look at in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from lawcheck.views import safe, words

if TYPE_CHECKING:
    from lawcheck.documents.model import Document, LeftOut, Paragraph, Unread
    from lawcheck.views.screen import Line

KINDS = {"cell": "表格", "box": "文本框"}
REMARKS = {
    "insertion": "修订（插入）",
    "deletion": "修订（删除）",
    "move": "修订（移动）",
    "comment": "批注",
    "footnote": "脚注",
    "endnote": "尾注",
    "header": "页眉",
    "footer": "页脚",
    "annotation": "注释",
}
READERS = {
    "libreoffice": "由 LibreOffice 转换",
    "built-in": "内置简易读取（没有自动编号）",
}


def lines(document: Document) -> Iterator[Line]:
    """The document as styled lines, one for each paragraph."""
    yield [(document.path, "strong")]
    facts = [f"格式 {document.format}"]
    if document.encoding:
        facts.append(f"编码 {document.encoding}")
    facts += [f"{len(document.paragraphs)} 段", f"{document.characters} 字"]
    if document.reader:
        facts.append(READERS.get(document.reader, document.reader))
    yield [("，".join(facts), "dim")]
    for warning in document.warnings:
        yield [("▲ ", "warn"), (warning, "")]
    if document.metadata:
        yield from _head("元数据")
        for field in document.metadata:
            where = f"（第 {field.paragraph} 段）" if field.paragraph else ""
            yield [(f"  {field.label}：", "dim"), (field.value or "（空）", ""), (where, "dim")]
    yield from _head("正文")
    width = max(len(_place(p)) for p in document.paragraphs)
    digits = len(str(len(document.paragraphs)))
    for paragraph in document.paragraphs:
        yield from _paragraph(paragraph, digits, width)
    if document.unread or document.left_out:
        yield from _head("没有读取的，没有算作正文的")
        for gap in document.unread:
            yield [(f"  {words.UNREAD[gap.kind]}{_beside(gap)}：没有读取", "warn")]
        for left in document.left_out:
            yield [(f"  {words.LEFT_OUT[left.kind]}{_beside(left)}：", "dim"), (left.text, "")]
    if document.remarks:
        yield from _head("正文以外")
        for remark in document.remarks:
            whose = [remark.author] if remark.author else []
            if remark.paragraph:
                whose.append(f"第 {remark.paragraph} 段")
            beside = f"（{'，'.join(whose)}）" if whose else ""
            yield [(f"  {REMARKS[remark.kind]}{beside}：", "dim"), (remark.text or "（空）", "")]


def _beside(one: Unread | LeftOut) -> str:
    places = [f"第 {one.page} 页"] if one.page else []
    places += [f"第 {one.paragraph} 段之后"] if one.paragraph else []
    return f"（{'，'.join(places)}）" if places else ""


def _paragraph(paragraph: Paragraph, digits: int, width: int) -> Iterator[Line]:
    marks = [KINDS[paragraph.kind]] if paragraph.kind in KINDS else []
    if paragraph.level:
        marks.append(f"标题{paragraph.level}")
    mark = f"[{'·'.join(marks)}] " if marks else ""
    made = paragraph.text[: paragraph.generated]
    place = _place(paragraph)
    # Chinese characters take two columns: ljust alone would not align.
    gap = " " * (width - len(place))
    yield [
        (f"{paragraph.number:>{digits}}  ", "strong"),
        (f"{place}{gap}{'  ' if width else ''}", "dim"),
        (mark, "note"),
        (made, "note"),
        (paragraph.text[paragraph.generated :], ""),
    ]


def _place(paragraph: Paragraph) -> str:
    """行 3, 行 3-5 or 页 2: where the paragraph stands in the file."""
    first, last = paragraph.anchors[0], paragraph.anchors[-1]
    if first.page:
        return f"页{first.page}" + (f"-{last.page}" if last.page != first.page else "")
    if first.line:
        return f"行{first.line}" + (f"-{last.line}" if last.line != first.line else "")
    return ""


def _head(text: str) -> Iterator[Line]:
    yield []
    yield [(f"── {text} ──", "strong")]


def as_json(document: Document) -> str:
    """The document as JSON, nothing left out."""
    data = {"schema_version": 1, "document": document}
    return msgspec.json.format(safe.encoded(data), indent=1).decode() + "\n"
