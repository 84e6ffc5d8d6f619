"""The labels of the metadata block (索引号, 发文日期, 发布机构 …) and how they are found in lines.

One table for all formats. Values stay as printed: dates are understood by ``reports``.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.documents.model import Field
from lawcheck.text.patterns import compiled

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
        "发表时间",
        "上传时间",
        "更新时间",
        "更新日期",
        "信息时间",
        "时间",
        "日期",
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

#: Words that say something else as often: labels only in front of a day.
_ONLY_DATED = frozenset(("时间", "日期"))
_FULL_DAY = r"20\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}(?: ?日)?"
_DAY = compiled(rf"\s*{_FULL_DAY}(?![\d前起至到—])")
#: The day that stands behind the source: 来源：县司法局 2025-02-18 08:15.
_DAY_BEHIND = compiled(
    rf"(.*?)[\s|｜]+({_FULL_DAY}(?:[\sT]*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?)?)$"
)
#: Label as printed → canonical name.
LABELS: dict[str, str] = {label: name for name, labels in NAMES.items() for label in labels}

_LONGEST = max(map(len, LABELS))
#: A colon, or a name in brackets, may end a label; LABELS decides. One pattern of all labels
#: would take longer to compile than the whole report to read.
_MARK = compiled(r"[:：]|[【\[〔]([^\[\]【】〔〕:：]{2,24})[】\]〕]\s*[:：]?")
_AROUND = " \t\u3000\u00a0|｜;；[]【】〔〕"
#: What lists and tables leave in front of the first label of a line.
_LEADING = " \t\u3000\u00a0[【（(|｜-—–•·●▪■◆*＊◎○"
_DECORATION = str.maketrans("", "", " \t\r\n\u3000\u00a0:：[]【】〔〕*")
_BEFORE = frozenset(" \t\u3000\u00a0|｜；;】][【（(-•·●▪■◆*＊")
#: What pages print behind the last value of a line.
_BEHIND = compiled(
    r"[\s【\[（(|·]*(?:打印|字号|字体|分享|浏览|点击|访问|阅读|收藏|关闭|视力保护|责任编辑|编辑|作者|人气|次数).*$"
)
#: The same in front of the first label: 浏览：52次 时间：2022-12-07.
_PAGE_WORD = compiled(
    r"(?:打印|字号|字体|分享|浏览|点击|访问|阅读|收藏|人气|责任编辑|编辑|作者|审核)(?:次数|量|数|率)?[:：]?.{0,8}"
)
_GAPS = compiled(r"[\s|｜·\[\]【】（）()]+")
#: Where in a text a metadata block may stand, in paragraphs from the start and from the end.
_HEAD, _TAIL = 60, 15
_LONGEST_LINE = 400
#: A page has more lines than these above its text.
_LEAST = 5


def name_of(label: str) -> str | None:
    """The canonical name of a label as printed (索 引 号：), None where it is no label."""
    return LABELS.get(_bare(label)) if len(label) < 3 * _LONGEST else None


def in_line(text: str, paragraph: int | None = None) -> list[Field]:
    """The fields of one line (标签: 值 标签: 值, [ 标签 ] 值, 标签 | 值); empty for prose."""
    if len(text) > _LONGEST_LINE or not _has_end(text):
        return []
    labels = _labels(text)
    before = text[: labels[0][0]].strip(_LEADING) if labels else ""
    if not labels or not all(map(_PAGE_WORD.fullmatch, filter(None, _GAPS.split(before)))):
        cells = text.replace("｜", "|").replace("\t", "|").strip(_LEADING).split("|")
        return in_cells(cells, paragraph) if len(cells) > 1 and name_of(cells[0]) else []
    fields = []
    for turn, (_, end, label) in enumerate(labels):
        following = labels[turn + 1][0] if turn + 1 < len(labels) else len(text)
        value = _BEHIND.sub("", text[end:following]).strip(_AROUND)
        if LABELS[label] == "source" and (dated := _DAY_BEHIND.fullmatch(value)):
            value = dated[1]
            fields.append(Field("published", label, dated[2], paragraph))
        fields.append(Field(LABELS[label], label, value, paragraph))
    return fields


def _has_end(text: str) -> bool:
    """Whether a line has one of the marks behind a label; spelt out, for every line is asked."""
    return (
        "：" in text
        or ":" in text
        or "|" in text
        or "\t" in text
        or "[" in text
        or "【" in text
        or "〔" in text
        or "｜" in text
    )


def _labels(text: str) -> list[tuple[int, int, str]]:
    """Where labels stand in a line: start, end (behind the colon), the label itself."""
    found = []
    for match in _MARK.finditer(text):
        if match[1] is not None:
            label = _bare(match[1])
            if label in LABELS:
                found.append((match.start(), match.end(), label))
        elif before := _label_before(text, match.start()):
            found.append((before[0], match.end(), before[1]))
    return [place for place in found if place[2] not in _ONLY_DATED or _DAY.match(text, place[1])]


def _label_before(text: str, colon: int) -> tuple[int, str] | None:
    """The longest label that ends at ``colon`` and stands free, with its start."""
    label = ""
    best = None
    for start in range(colon - 1, max(-1, colon - 3 * _LONGEST), -1):
        if text[start] in _BEFORE:
            continue
        label = text[start] + label
        before = text[start - 1] if start else " "
        # Behind a number or a date the blank may have been lost: 2024-02-23发布机构：
        free = before in _BEFORE or (before.isascii() and before.isalnum())
        if free and label in LABELS:
            best = start, label
        if len(label) >= _LONGEST:
            break
    return best


def _bare(label: str) -> str:
    return label.translate(_DECORATION)


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
        step = 2
        if name_of(value):  # an empty value: the next label follows at once
            value, step = "", 1
        label = _bare(cells[turn])
        if label not in _ONLY_DATED or _DAY.match(value):
            fields.append(Field(name, label, value, paragraph))
        turn += step
    return fields


def _fits(name: str, following: str) -> bool:
    """Whether the line behind a label alone can be its value: empty ones stand before a title."""
    if len(following) > 60 or name_of(following) or in_line(following):
        return False
    if name in ("index", "number", "written", "published", "effective", "expires"):
        numbered = any(char.isdigit() for char in following) and len(following) <= 40
        return following in ("无", "-", "—") or (numbered and "报告" not in following)
    return name == "title" or "报告" not in following


def in_paragraphs(texts: Sequence[str]) -> tuple[Field, ...]:
    """The metadata fields that stand in the text itself, each with its paragraph number.

    A label alone on its line takes the next line as its value (a table copied as text).
    """
    found: list[Field] = []
    skip = -1
    for turn, text in enumerate(texts):
        if turn == skip or not (turn < _HEAD or turn >= len(texts) - _TAIL):
            continue
        if turn + 1 < len(texts) and (name := name_of(text)):
            following = texts[turn + 1]
            marked = text.rstrip()[-1] in ":：】]"
            is_value = _fits(name, following)
            # Without a colon a word such as 来源 may be a heading: a table has several labels.
            beside = turn + 2 < len(texts) and name_of(texts[turn + 2]) is not None
            before = bool(found) and found[-1].paragraph == turn
            if marked or (is_value and (beside or before)):
                value = following.strip() if is_value else ""
                skip = turn + 1 if is_value else -1
                found.append(Field(name, _bare(text), value, turn + (2 if is_value else 1)))
                continue
        found.extend(in_line(text, turn + 1))
    return tuple(_signed(field, len(texts)) for field in found)


def _signed(field: Field, count: int) -> Field:
    """日期：2024年2月6日 below a text is the day of its signature, not of the page."""
    below = field.paragraph is not None and field.paragraph > max(_LEAST, count - 3)
    if field.label in _ONLY_DATED and below:
        return Field("written", field.label, field.value, field.paragraph)
    return field
