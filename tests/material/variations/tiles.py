"""Marks in the size of the text that stand on its characters, and OFD files of several years."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from tests.documents.typesetting import HEIGHT, Placed, Style, ofd, pdf, shown, typeset
from tests.material.variations import BODY, Case, same
from tests.material.variations.ofd import changed
from tests.material.variations.pdf import Pages, pages

_STYLE = Style()


def _cells(columns: Iterable[int], rows: Iterable[int], text: str, off: float = 0) -> list[Placed]:
    """Words set where characters of the text stand, or ``off`` beside them."""
    return [
        Placed(
            _STYLE.left + column * _STYLE.size + off,
            _STYLE.top + row * _STYLE.pitch,
            _STYLE.size,
            text,
        )
        for row in rows
        for column in columns
    ]


def _leaning(text: str, matrix: str) -> bytes:
    marks = _cells((0, 9, 18), range(0, 22, 3), text)
    return b"".join(shown(text, f"{matrix} {one.x} {HEIGHT - one.y}") for one in marks)


def _behind(marks: list[Placed]) -> Pages:
    return [[*marks, *page] for page in pages()]


def _in_front(marks: list[Placed]) -> Pages:
    return [[*page, *marks] for page in pages()]


EVERYWHERE = _cells((0, 9, 18), range(0, 22, 3), "内部资料严禁外传")
TWICE = _cells((10,), (5, 15), "征求意见稿")
SHORT = _cells((0, 9, 18), range(22), "样稿")
OF_THE_TEXT = _cells((0, 9, 18), range(0, 22, 3), "法治政府")
LATIN = _cells((0, 9, 18), range(0, 22, 3), "zhangsan20250214")
HALF_A_CELL = _cells((4,), range(1, 22, 5), "内部资料", 8)
#: A text for each year, of which only the last one is the report.
OLDER = [line.replace("2024", "2023") for line in BODY[:9]]


def several(*texts: list[str]) -> bytes:
    """An OFD with a document for each of these texts, of which none is said to be current."""
    more: dict[str, str] = {}
    bodies = ""
    for number, lines in enumerate(texts[1:], 1):
        made = ofd(typeset(lines[1:], Style(), lines[0]))
        with zipfile.ZipFile(io.BytesIO(made)) as other:
            for name in other.namelist():
                text = other.read(name).decode().replace("Doc_0", f"Doc_{number}")
                more[name.replace("Doc_0", f"Doc_{number}")] = text
        bodies += f"<ofd:DocBody><ofd:DocInfo><ofd:DocID>{number}</ofd:DocID></ofd:DocInfo>"
        bodies += f"<ofd:DocRoot>Doc_{number}/Document.xml</ofd:DocRoot></ofd:DocBody>"
    del more["OFD.xml"]
    return changed(
        lambda _, text: text.replace("</ofd:OFD>", f"{bodies}</ofd:OFD>"),
        more,
        ofd(typeset(texts[0][1:], Style(), texts[0][0])),
    )


#: A degree and a half.
LEANING = "0.99966 0.0262 -0.0262 0.99966"
CASES = {
    "PDF, leaning a degree and a half": same(
        pdf(
            pages(),
            besides=lambda _: _leaning("内部资料严禁外传", "0.99966 0.0262 -0.0262 0.99966"),
        ),
        "x.pdf",
    ),
    "PDF, twice on a page": same(pdf(_in_front(TWICE)), "x.pdf"),
    "PDF, words of the text": same(pdf(_in_front(OF_THE_TEXT)), "x.pdf"),
    "PDF, behind the text": same(pdf(_behind(EVERYWHERE)), "x.pdf"),
    "PDF, Latin letters": same(pdf(_in_front(LATIN)), "x.pdf"),
    "PDF, half a cell off": same(pdf(_in_front(HALF_A_CELL)), "x.pdf"),
    "PDF, two characters": same(pdf(_behind(SHORT)), "x.pdf"),
    "OFD, behind the text": same(ofd(_behind(EVERYWHERE)), "x.ofd"),
    "OFD, in front of it": same(ofd(_in_front(LATIN)), "x.ofd"),
    "OFD, twice on a page": same(ofd(_behind(TWICE)), "x.ofd"),
    "OFD, two characters": same(ofd(_in_front(SHORT)), "x.ofd"),
    "years, the older first": same(several(OLDER, BODY), "x.ofd"),
    "years, the older last": same(several(BODY, OLDER), "x.ofd"),
    "three years": same(
        several([line.replace("2023", "2022") for line in OLDER], BODY, OLDER), "x.ofd"
    ),
    "years in Chinese digits": Case(
        several(
            ["栖禾县二〇二四年法治政府建设报告", "新的一年。"],
            ["栖禾县二○二三年法治政府建设报告", "旧的一年。"],
        ),
        "x.ofd",
        ["栖禾县二〇二四年法治政府建设报告", "新的一年。"],
    ),
    "an annex is no edition": Case(
        several(BODY, ["附件：2023年行政执法数据表", "执法数据见下。"]),
        "x.ofd",
        [*BODY, "附件：2023年行政执法数据表", "执法数据见下。"],
    ),
}
