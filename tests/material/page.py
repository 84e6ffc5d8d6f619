"""A text as a browser saves its page: among navigation, tools and footer."""

from __future__ import annotations

import html
from collections.abc import Sequence


def page(lines: Sequence[str]) -> bytes:
    """The bytes of a page whose article holds ``lines``; the first is the title."""
    title = html.escape(lines[0])
    text = "\n".join(f'<p style="text-indent:2em">{html.escape(line)}</p>' for line in lines)
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}_政务公开</title>
<style>p{{margin:0}}</style><script>var a = "<p>一、</p>";</script></head>
<body>
<div class="head"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">政务服务</a></div>
<div class="where">当前位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a></div>
<div class="article">
{text}
</div>
<div class="related">上一篇：<a href="/1">关于公布行政执法主体的公告</a>
下一篇：<a href="/2">关于征求意见的通知</a></div>
<div class="foot"><p>主办单位：望海县人民政府办公室 <a href="/map">网站地图</a></p>
<p>版权所有</p></div>
</body></html>""".encode()
