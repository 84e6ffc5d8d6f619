"""Is what was read the text at all? What is not readable is not judged on what is left.

A file may hold a title with pictures of pages, a page whose article stands in a frame, a line
that sends the reader to an attachment. Little text beside something unread is no report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lawcheck.documents.model import Unread, UnreadKind
from lawcheck.errors import DocumentError, ReasonCode
from lawcheck.text.patterns import compiled

#: No report has fewer characters than this.
LEAST = 300
#: So short a text says that it is somewhere else, or is nothing but the names of files.
_ELSEWHERE = compiled(
    r"(?:全文|正文|报告|内容|详情|具体)[^。\n]{0,12}(?:见|下载|查看|阅)[^。\n]{0,6}附件"
    r"|附件\d{0,2}\s*[:：.．]?[^。\n]{0,80}\.(?:pdf|docx?|wps|ofd|zip|rar)(?![a-z])"
    r"|(?:点击|扫码|扫描|长按|打开)[^。\n]{0,8}(?:下载|查看|阅读)(?:全文|附件|原文|报告|\s*[:：])"
    r"|全文(?:附后|另附|链接)|打开附件"
    r"|(?:全文|正文|报告|内容|详情)[^。\n]{0,8}(?:请?到|请?至|登录|访问|见|参见|查阅)[^。\n]{0,24}"
    r"(?:网站|网址|官网|门户|公众号|链接|邮件|(?i:pdf|word))"
    r"|(?:电子版|纸质[版件]|原件)[^。\n]{0,12}(?:附件|另行)"
)
#: What an earlier program has destroyed: 锟斤拷, question marks, UTF-8 taken for Latin letters.
_LOST, _TWICE = "\ufffd", "锟斤拷"
_MARKS, _LATIN = re.compile(r"\?{3,}"), re.compile(r"[\xc2-\xef][\x80-\xbf]+")
_MOST_DESTROYED = 0.05
#: Codes that a font gives a meaning of its own; so many headings in them are too many.
_PRIVATE = compiled("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_HEADING, _MOST_NAMELESS = 40, 2
#: A few lost characters are told where they stand.
_LEAST_DESTROYED = 20
#: A line of its own, below a title, that speaks of nothing else.
_LINE = compiled(
    r"(?m:^[^。，\n]{0,30}(?:(?<!无)附件|二维码|扫码|另文)[^。，\n]{0,30}。?$)"
    r"|(?m:^附[:：][^。，\n]{2,40}$)"
    r"|(?m:^[^。，\n]{0,12}(?:见|登录|访问|浏览)[^。，\n]{0,12}(?:网站|网址|链接|官网|门户)。?$)"
)
_ADVICE = "请审查含有全文的那个文件。"
_REASONS: dict[UnreadKind, tuple[ReasonCode, str]] = {
    "picture": (
        "scanned",
        "正文是图片，没有文字可以读，没有审查；请先做文字识别（OCR），或提供 Word 文件。",
    ),
    "page": (
        "scanned",
        "各页是扫描图片，没有文字可以读，没有审查；请先做文字识别（OCR），或提供 Word 文件。",
    ),
    "font": ("undecodable", "字体没有说明文字是什么，读不出来，没有审查；请提供 Word 文件。"),
    "attachment": ("not-in-file", f"正文在附件或者内嵌的文件里，没有审查；{_ADVICE}"),
    "embedded": (
        "not-in-file",
        f"正文不在这个文件显示的文字里（在框架、脚本或者另一份文档中），没有审查；{_ADVICE}",
    ),
}
_SHOWN: dict[UnreadKind, str] = {
    "picture": "图片",
    "page": "扫描页",
    "font": "字体没有说明是什么字的文字",
    "attachment": "内嵌的文件",
    "embedded": "嵌入的另一份文档",
    "bytes": "无法解码的字节",
}


def is_little(texts: Iterable[str]) -> bool:
    """Whether these paragraphs are shorter than any report."""
    size = 0
    for text in texts:
        size += len("".join(text.split()))
        if size >= LEAST:
            return False
    return True


def _nameless(whole: str) -> int:
    """How many short lines are written in a font of their own, whose codes mean nothing."""
    if _PRIVATE.search(whole) is None:
        return 0
    lines = ("".join(line.split()) for line in whole.split("\n"))
    short = [line for line in lines if 1 < len(line) <= _HEADING]
    return sum(2 * len(_PRIVATE.findall(line)) >= len(line) for line in short)


def check(texts: list[str], unread: list[Unread]) -> None:
    """Raise ``DocumentError`` where so little was read that the text must be what was not."""
    whole = "\n".join(texts)
    lost = whole.count(_LOST) + len(_TWICE) * whole.count(_TWICE)
    if "???" in whole:
        lost += sum(map(len, _MARKS.findall(whole)))
    lost += sum(map(len, _LATIN.findall(whole)))
    if lost >= _LEAST_DESTROYED and lost > _MOST_DESTROYED * len(whole):
        raise DocumentError(
            "undecodable", "文字在以前的一次转存中已经损坏，读不出来，没有审查；请找原来的文件。"
        )
    if _nameless(whole) >= _MOST_NAMELESS:
        raise DocumentError(*_REASONS["font"])
    if not is_little(texts):
        return
    for one in unread:
        if one.kind in _REASONS:
            raise DocumentError(*_REASONS[one.kind])
    found = _ELSEWHERE.search(whole) or _LINE.search("\n".join(texts[1:]))
    if found:
        said = "".join(found[0].split())[:40]
        raise DocumentError(
            "not-in-file", f"正文不在这个文件里（写着“{said}”），没有审查；{_ADVICE}"
        )


def warnings(unread: list[Unread]) -> list[str]:
    """One sentence for each place where something was passed over that may hold text."""
    told: dict[str, None] = {}
    for one in unread:
        if one.page is None and one.kind in ("picture", "attachment", "embedded"):
            where = f"第{one.paragraph}段后面" if one.paragraph else "文首"
            told[f"{where}有{_SHOWN[one.kind]}没有读取，那里如果是正文，请改成文字后再审查。"] = (
                None
            )
        elif one.kind == "picture":
            told[f"第 {one.page} 页有图片没有读取，那里如果是正文，请改成文字后再审查。"] = None
    return list(told)
