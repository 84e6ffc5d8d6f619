"""The text stands in pictures, frames, other files: not on what is left is judged."""

from __future__ import annotations

import base64

from tests.documents.conftest import Word
from tests.documents.typesetting import Placed, Style, ofd, pdf, typeset
from tests.material.variations import BODY, FRONT, REST, TITLE, Case, refused, same

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def page(inner: str, head: str = "") -> bytes:
    """A web page."""
    return f"<html><head><meta charset=utf-8>{head}</head><body>{inner}</body></html>".encode()


def archive(*parts: tuple[str, bytes], kind: str = "text/html") -> bytes:
    """A web archive of parts with their addresses."""
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    return (
        head
        + b"".join(
            f"--b\r\nContent-Type: {kind}\r\nContent-Location: {place}\r\n\r\n".encode()
            + data
            + b"\r\n"
            for place, data in parts
        )
        + b"--b--\r\n"
    )


def paragraphs(lines: list[str]) -> str:
    """Lines in the marks of a web page."""
    return "".join(f"<p>{line}</p>" for line in lines)


PROSE = paragraphs(BODY)
ENCODED = base64.b64encode(page(PROSE)).decode()
HEADED = f"<h1>{TITLE}</h1><p>发布时间：2025-02-14，来源：栖禾县司法局</p>"
WEB = {
    "frameset": same(
        archive(
            ("http://a.cn/", b"<html><frameset rows=*><frame src='m.htm'></frameset></html>"),
            ("http://a.cn/m.htm", page(PROSE)),
        ),
        "x.mht",
    ),
    "address from above": same(
        archive(
            ("http://a.cn/b/i.html", page("<iframe src='../c/f.html?id=1'></iframe>")),
            ("http://a.cn/c/f.html?id=1", page(PROSE)),
        ),
        "x.mht",
    ),
    "frame written into its address": same(
        page(f"<iframe src='data:text/html;base64,{ENCODED}'></iframe>"), "x.html"
    ),
    "declared shadow": same(
        page(f"<div><template shadowrootmode=open><div>{PROSE}</div></template></div>"), "x.html"
    ),
    "details": same(page(f"<details open><summary></summary>{PROSE}</details>"), "x.html"),
    "frame that is hidden": refused(
        page(f'{HEADED}<iframe style="display:none" srcdoc="{PROSE.replace(chr(34), "&quot;")}">'),
        "x.html",
    ),
    "pictures as backgrounds": refused(
        page(
            HEADED
            + "<div style='background:url(1.jpg) no-repeat;width:900px;height:1200px'></div>" * 4
        ),
        "x.html",
    ),
    "pictures drawn": refused(
        page(f"{HEADED}<svg width=900 height=1200><image href='1.png'/></svg>"), "x.html"
    ),
    "viewer of a PDF": refused(
        page(f"{HEADED}<div class=pdfViewer></div><a href='viewer.html?file=%2Fa%2Fb.pdf'>x</a>"),
        "x.html",
    ),
    "picture of an object": refused(
        page(f"{HEADED}<object type='image/png' data='1.png' width=900></object>"), "x.html"
    ),
    "pictures given late": refused(
        page(HEADED + "<p><img data-src='1.jpg' width=100%></p>" * 5), "x.html"
    ),
    "film": refused(page(f"{HEADED}<video src='1.mp4'></video>"), "x.html"),
    "a part in a picture": Case(
        page(
            paragraphs(FRONT) + "<p><img src='2.png' width=800 height=1100></p>" + paragraphs(REST)
        ),
        "x.html",
        [*FRONT, *REST],
        unread=("picture",),
    ),
    "a part in a frame": Case(
        page(paragraphs(FRONT) + "<iframe src='2.html'></iframe>" + paragraphs(REST)),
        "x.html",
        [*FRONT, *REST],
        unread=("embedded",),
    ),
    "a part in a picture of Markdown": Case(
        "\n\n".join([*FRONT, "![第二部分](2.png)", *REST]).encode(), "x.md", unread=("picture",)
    ),
    "icons in a report": Case(
        page(PROSE.replace("</p>", "<img src=a.gif width=16 height=16></p>", 3)),
        "x.html",
        BODY,
        unread=(),
    ),
    "a photograph in the news": Case(
        page(f"<div><img src=logo.png width=300 height=80></div><div>{PROSE}</div>"),
        "x.html",
        BODY,
        unread=(),
    ),
}


def drawing(inner: str, across: float = 16, down: float = 24) -> str:
    """A drawing of so many centimetres."""
    size = f'cx="{int(across * 360000)}" cy="{int(down * 360000)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}"><wp:extent {size}/>'
        f'<a:graphic xmlns:a="{A}">{inner}</a:graphic></wp:inline></w:drawing></w:r>'
    )


def _p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


DIAGRAM = (
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram">'
    '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d1"/>'
    "</a:graphicData>"
)
OLD = '<w:r><w:pict><v:shape style="width:{}"><v:imagedata r:id="p1"/></v:shape></w:pict></w:r>'
FILE = (
    '<w:r><w:object><v:shape style="width:76pt;height:48pt"><v:imagedata r:id="p1"/></v:shape>'
    '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Package"/>'
    "</w:object></w:r>"
)


def _word(*inner: str) -> bytes:
    return Word.package("".join(inner))


def _replaced(inner: str) -> bytes:
    return _word(*map(Word.p, FRONT), inner, *map(Word.p, REST))


BLIP = "<a:blip/>"
WORD = {
    "pages in strips": refused(_word(Word.p(TITLE), *[_p(drawing(BLIP, 16, 4.8))] * 20), "x.docx"),
    "two strips beside each other": refused(
        _word(Word.p(TITLE), *[_p(drawing(BLIP, 7.9, 24) * 2)] * 4), "x.docx"
    ),
    "old pictures": refused(
        _word(Word.p(TITLE), *[_p(OLD.format("415.3pt;height:587pt"))] * 5), "x.docx"
    ),
    "old pictures in pixels": refused(
        _word(Word.p(TITLE), *[_p(OLD.format("554px;height:783px"))] * 5), "x.docx"
    ),
    "pictures in a table": refused(
        _word(
            Word.p(TITLE),
            "<w:tbl><w:tr><w:tc>" + _p(drawing(BLIP)) + "</w:tc></w:tr></w:tbl>",
        ),
        "x.docx",
    ),
    "a file as an icon": refused(_word(Word.p(TITLE), _p(FILE)), "x.docx"),
    "a part as a diagram": Case(
        _replaced(_p(drawing(DIAGRAM))), "x.docx", [*FRONT, *REST], unread=("picture",)
    ),
    "a part in strips": Case(
        _replaced(_p(drawing(BLIP, 15, 5)) * 4), "x.docx", [*FRONT, *REST], unread=("picture",)
    ),
    "a part that is linked": Case(
        _replaced(
            '<w:p><w:r><w:object><v:shape style="width:415pt;height:580pt"/>'
            '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" '
            'ProgID="Word.Document.12"/></w:object></w:r></w:p>'
        ),
        "x.docx",
        [*FRONT, *REST],
        unread=("attachment",),
    ),
    "a seal over the date": Case(
        _word(*map(Word.p, BODY), _p(drawing(BLIP, 4.2, 4.2))), "x.docx", BODY, unread=()
    ),
}
BEFORE, AFTER = typeset(FRONT, Style()), typeset(REST, Style())
#: The number of the page between them.
BETWEEN = len(BEFORE) + 1
FEW = typeset(BODY[:3], Style())


def _stamped(text: str, y: float = 820) -> Case:
    """Scanned pages on which a scanner put a line of its own."""
    pages = FEW + [[Placed(79, y, 9, text.format(turn))] for turn in range(2, 8)]
    return refused(pdf(pages, pictures=tuple(range(2, 8))), "x.pdf")


def _catalogued(said: str, more: bytes) -> bytes:
    """A cover page, with something else in the catalog of the file."""
    data = pdf([[Placed(79, 120, 12, said)]])
    return data.replace(b"/Type/Catalog", b"/Type/Catalog" + more)


FILES = b"/Names<</EmbeddedFiles<</Names[(a.docx)<</Type/Filespec/F(a.docx)/EF<</F 6 0 R>>>>]>>>>"
FORM = b"/AcroForm<</Fields[]/XFA 6 0 R>>/NeedsRendering true"


PDF = {
    "scans with the name of the program": _stamped("由 扫描全能王 扫描创建"),
    "scans with a header": _stamped("栖禾县2024年度法治政府建设年度报告 第{}页", 50),
    "portfolio": refused(
        _catalogued("For the best experience, open this PDF portfolio in Acrobat.", FILES),
        "x.pdf",
        "not-in-file",
    ),
    "form that waits": refused(
        _catalogued("Please wait... If this message is not eventually replaced by the form", FORM),
        "x.pdf",
        "not-in-file",
    ),
    "a part in a picture": Case(
        pdf([*BEFORE, [], *AFTER], pictures=(BETWEEN,)),
        "x.pdf",
        [*FRONT, *REST],
        unread=("page",),
    ),
    "a part in a picture on a page of text": Case(
        pdf(
            [*BEFORE, [Placed(79, 120, 16, "下面是第二部分的内容：")], *AFTER],
            pictures=(BETWEEN,),
        ),
        "x.pdf",
        unread=("picture",),
    ),
}
TEXT = {
    name: refused(f"{TITLE}\n{said}".encode(), "x.txt", "not-in-file")
    for name, said in {
        "behind": "（报告全文附后）",
        "link": "全文链接：https://www.example.com/a/b.html",
        "view": "点击查看：栖禾县法治政府建设年度报告.pdf",
        "open": "请打开附件阅读报告正文",
        "PDF": "内容详见PDF文件",
        "download": "[附件下载]",
        "site": "报告全文请到栖禾县人民政府网站查看。",
        "two lines": "发布时间：2025年2月14日\n附件1\n附件2",
        "paper": "（纸质件已另行报送，电子版见邮件附件）",
    }.items()
}
OFD = {
    "a part in a picture": Case(
        ofd([*BEFORE, [], *AFTER], pictures=(BETWEEN,)),
        "x.ofd",
        [*FRONT, *REST],
        unread=("page",),
    ),
    "scans with a footer": refused(
        ofd(
            FEW + [[Placed(200, 820, 9, f"栖禾县法治政府建设报告 第{n}页")] for n in range(2, 8)],
            pictures=tuple(range(2, 8)),
        ),
        "x.ofd",
    ),
}


CASES: dict[str, Case] = {
    f"{kind}: {name}": case
    for kind, cases in {
        "web": WEB,
        "word": WORD,
        "pdf": PDF,
        "txt": TEXT,
        "ofd": OFD,
    }.items()
    for name, case in cases.items()
}
