"""The labels of the metadata block (索引号, 发文日期, 发布机构 …) and how they are found in lines.

One table for all formats. Values stay as printed: dates are understood by ``reports``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawcheck.documents.model import Field

#: Canonical name → labels as government sites print them (white space inside is ignored).
NAMES: dict[str, tuple[str, ...]] = {
    "title": ("标题", "名称", "信息名称", "文件名称", "公文标题"),
    "index": ("索引号", "信息索引号", "索引码", "信息索引"),
    "number": ("文号", "发文字号", "文件发文字号", "文件编号", "发文文号", "公文文号"),
    "issuer": (
        "发布机构",
        "发文机关",
        "发文单位",
        "发布单位",
        "发布机关",
        "发文机构",
        "制发机构",
        "制发机关",
        "制发单位",
        "公开机构",
        "公开单位",
        "所属机构",
        "文件所属单位",
        "信息提供单位",
        "发布部门",
    ),
    "written": (
        "成文日期",
        "成文时间",
        "发文日期",
        "生成日期",
        "产生日期",
        "制发日期",
        "印发日期",
        "形成日期",
    ),
    "published": (
        "发布日期",
        "发布时间",
        "发文时间",
        "公开日期",
        "公开时间",
        "公布日期",
        "文件公开发布日期",
        "公开发布日期",
        "发稿时间",
        "录入日期",
    ),
    "topic": ("主题分类", "分类", "内容分类", "公开目录", "所属主题", "主题", "信息分类", "分类号"),
    "genre": ("体裁分类", "公文种类", "文件类型", "体裁", "公文类型", "文种"),
    "validity": ("有效性", "效力状态", "是否有效", "文件状态", "时效性", "有效状态"),
    "openness": ("公开方式", "公开形式", "公开属性"),
    "scope": ("公开范围",),
    "deadline": ("公开时限",),
    "keywords": ("关键词", "主题词", "关键字"),
    "source": ("来源", "信息来源", "文章来源", "稿件来源"),
    "department": ("责任部门", "主办部门", "承办单位"),
    "summary": ("内容概述", "内容摘要", "摘要"),
    "effective": ("生效日期", "施行日期", "实施日期"),
    "expires": ("废止日期", "失效日期"),
}

#: Label as printed → canonical name.
LABELS: dict[str, str] = {label: name for name, labels in NAMES.items() for label in labels}

_SPACE = r"[ \t\u3000\u00a0]*"
# Any words that could be a label; LABELS decides: a pattern of all labels takes 70 ms to compile.
_WORDS = r"([\u4e00-\u9fff](?:[ \u3000\u00a0]*[\u4e00-\u9fff]){1,9})"
_LABELLED = re.compile(
    rf"(?:(?<=^)|(?<=[\s|｜；;】\]]))"
    rf"(?:{_WORDS}{_SPACE}[:：]|[【\[]{_SPACE}{_WORDS}{_SPACE}[】\]]{_SPACE}[:：]?)"
)
_STARTS = re.compile(rf"{_SPACE}[【\[]?{_SPACE}{_WORDS}{_SPACE}[】\]:：\t|｜]")
_BARE = re.compile(rf"{_SPACE}[【\[]?{_SPACE}{_WORDS}{_SPACE}[】\]]?{_SPACE}[:：]?{_SPACE}")
#: What pages print behind the last value of a line.
_BEHIND = re.compile(
    r"[\s【\[（(|·]*(?:打印|字号|字体|分享|浏览|点击|访问|阅读|收藏|关闭|视力保护|责任编辑|编辑|作者).*$"
)
#: Where in a text a metadata block may stand, in paragraphs from the start and from the end.
_HEAD, _TAIL = 60, 15
_LONGEST_LINE = 400


def name_of(label: str) -> str | None:
    """The canonical name of a label as printed (索 引 号：), None where it is no label."""
    return LABELS.get(re.sub(r"[\s:：\[\]【】*]+", "", label))


def _label(match: re.Match[str]) -> str:
    return "".join("".join(group or "" for group in match.groups()).split())


def _starts(text: str) -> bool:
    """Whether a line begins with a label."""
    match = _STARTS.match(text)
    return match is not None and _label(match) in LABELS


def _bare(text: str) -> str | None:
    """The label that is all of a line."""
    match = _BARE.fullmatch(text)
    return label if match and (label := _label(match)) in LABELS else None


def _labelled(text: str) -> list[re.Match[str]]:
    """All labels of a line that a colon or brackets mark."""
    found = []
    at = 0
    while match := _LABELLED.search(text, at):
        if _label(match) in LABELS:
            found.append(match)
            at = match.end()
        else:
            at = match.start() + 1
    return found


def in_line(text: str, paragraph: int | None = None) -> list[Field]:
    """The fields of one line (标签: 值 标签: 值, [ 标签 ] 值, 标签 | 值); empty for prose."""
    if len(text) > _LONGEST_LINE or not _starts(text):
        return []
    matches = _labelled(text)
    if not matches:
        return in_cells(re.split(r"[\t|｜]", text), paragraph)
    fields = []
    for turn, match in enumerate(matches):
        end = matches[turn + 1].start() if turn + 1 < len(matches) else len(text)
        label = _label(match)
        value = _BEHIND.sub("", text[match.end() : end]).strip(" \t\u3000\u00a0|｜;；")
        fields.append(Field(LABELS[label], label, value, paragraph))
    return fields


def in_cells(cells: Sequence[str], paragraph: int | None = None) -> list[Field]:
    """The fields of a table row in which labels and values stand side by side."""
    fields: list[Field] = []
    turn = 0
    while turn < len(cells):
        name = name_of(cells[turn])
        if name is None:
            turn += 1
            continue
        value = cells[turn + 1].strip() if turn + 1 < len(cells) else ""
        if name_of(value):  # an empty value: the next label follows at once
            value = ""
            step = 1
        else:
            step = 2
        fields.append(Field(name, re.sub(r"[\s:：\[\]【】*]+", "", cells[turn]), value, paragraph))
        turn += step
    return fields


def in_paragraphs(texts: Sequence[str]) -> tuple[Field, ...]:
    """The metadata fields that stand in the text itself, each with its paragraph number.

    A label alone on its line takes the next line as its value (a table copied as text).
    """
    found: list[Field] = []
    skip = -1
    for turn, text in enumerate(texts):
        if turn == skip or not (turn < _HEAD or turn >= len(texts) - _TAIL):
            continue
        label = _bare(text) if len(text) < 20 else None
        if label and turn + 1 < len(texts):
            following = texts[turn + 1]
            marked = text.rstrip()[-1] in ":：】]"
            is_value = len(following) <= 60 and not _starts(following)
            is_value = is_value and not _bare(following)
            # Without a colon a word such as 来源 may be a heading: a table has several labels.
            beside = turn + 2 < len(texts) and bool(_bare(texts[turn + 2]))
            before = bool(found) and found[-1].paragraph == turn
            if marked or (is_value and (beside or before)):
                value = following.strip() if is_value else ""
                skip = turn + 1 if is_value else -1
                found.append(Field(LABELS[label], label, value, turn + (2 if is_value else 1)))
                continue
        found.extend(in_line(text, turn + 1))
    return tuple(found)
