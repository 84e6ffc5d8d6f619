"""One real report in the forms in which an office hands it in."""

from __future__ import annotations

import html
from collections.abc import Callable

from tests.material.word import docx

#: Lines of the file (from 1): what the page printed above the text, the body, its second copy.
TITLE, FURNITURE, BODY, COPY = 6, (9, 11), (13, 51), (53, 91)


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _page(text: str) -> bytes:
    """The page as a browser saves it: the text among navigation, the metadata in a table."""
    lines = text.splitlines()
    title = lines[TITLE - 1]
    body = [html.escape(line) for line in lines[BODY[0] - 1 :] if line.strip()]
    paragraphs = "\n".join(f'<p style="text-indent:2em">{line}</p>' for line in body)
    index = lines[2].split("文号")[0].split(":", 1)[1].strip()
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}_政务公开</title><style>p{{margin:0}}</style></head>
<body>
<div class="head"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">政务服务</a></div>
<div class="where">当前位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a></div>
<table><tr><td>标题</td><td>{title}</td><td>索引号</td><td>{index}</td></tr>
<tr><td>发文日期</td><td>2024-03-04</td><td>发布机构</td><td>临淄区人民政府办公室</td></tr></table>
<h1>{title}</h1>
<div class="tools"><span>发布日期：2024-03-04</span>
<ul><li>字号：<a>大</a> <a>中</a> <a>小</a></li><li>|</li>
<li><a href="javascript:print()">打印</a></li></ul></div>
<div class="article">
{paragraphs}
</div>
<div class="related"><a href="/1">上一篇</a> <a href="/2">下一篇</a></div>
<div class="foot">主办单位：临淄区人民政府办公室 <a href="/map">网站地图</a> 版权所有</div>
</body></html>""".encode()


#: Name of the form → the bytes, from the text.
FORMS: dict[str, Callable[[str], bytes]] = {
    "utf8.txt": lambda text: text.encode("utf-8"),
    "gb18030.txt": lambda text: text.encode("gb18030"),
    "utf16.txt": lambda text: text.encode("utf-16"),
    "crlf-bom.txt": lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    "typed.docx": lambda text: docx(_paragraphs(text), "typed"),
    "word.docx": lambda text: docx(_paragraphs(text), "word"),
    "page.html": _page,
}


def without_copy(text: str) -> str:
    """The text with the body once."""
    return "\n".join(text.splitlines()[: BODY[1]]) + "\n"
