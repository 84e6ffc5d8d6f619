"""What a printed page shows: marks behind the text, margins, layers, doubles, boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product

from tests.documents.typesetting import (
    HEIGHT,
    WIDTH,
    Placed,
    Style,
    extended,
    free_number,
    ofd,
    pdf,
    shown,
    typeset,
)
from tests.material.variations import BODY, Case, same

Pages = list[list[Placed]]


def pages(style: Style | None = None) -> Pages:
    """The report as an office sets it."""
    return typeset(BODY[1:], style or Style(), BODY[0])


def _same(data: bytes, name: str = "x.pdf") -> Case:
    return same(data, name)


def tiled(matrix: str, text: str, size: float, across: Iterable[int], down: Iterable[int]) -> bytes:
    """Words at each of these places."""
    return b"".join(shown(text, f"{matrix} {x} {y}", size) for x, y in product(across, down))


def _tiled(matrix: str, text: str, size: float, across: int = 3, down: int = 5) -> bytes:
    columns = [60 + 540 // across * turn for turn in range(across)]
    return tiled(matrix, text, size, columns, [60 + 750 // down * turn for turn in range(down)])


def again(page: list[Placed], shifts: list[tuple[float, float]], mode: int = 0) -> bytes:
    """All of a page once more at each of these shifts, to the right and upwards."""
    return b"".join(
        shown(p.text, f"1 0 0 1 {p.x + x} {HEIGHT - p.y + y}", p.size, mode)
        for x, y in shifts
        for p in page
    )


def beside(besides: Callable[[list[Placed]], bytes], style: Style | None = None) -> Case:
    """The report with more on each page, which nobody takes for its text."""
    return _same(pdf(pages(style), besides=besides))


def _boxed(data: bytes, box: str) -> bytes:
    return data.replace(b"/Rotate 0", b"/Rotate 0" + box.encode())


def _layered(made: Pages, operators: Callable[[list[Placed]], bytes], on: bool) -> bytes:
    """Pages with a layer (optional content) that is off, or on."""
    turn = iter(pages())
    data = pdf(made, besides=lambda page: b"/OC /L BDC " + operators(next(turn)) + b" EMC\n")
    count = free_number(data)
    data = data.replace(
        b"/XObject<</I 6 0 R>>", b"/XObject<</I 6 0 R>>/Properties<</L %d 0 R>>" % count
    )
    state = b"/ON[%d 0 R]" % count if on else b"/OFF[%d 0 R]" % count
    data = data.replace(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[%d 0 R]/D<<%s>>>>>>" % (count, state),
    )
    return extended(data, b"<</Type/OCG/Name(L)>>")


#: Between two lines in the middle of the page.
MIDDLE = f"1 0 0 1 79 {HEIGHT - 120 - 28 * 7.5:g}"
WORDS = "旧稿里的另一段话，与看到的不一样，读者看不见它。"
MARKS = {
    f"tiled at {turn}": beside(
        lambda page, m=matrix, t=text, s=size: _tiled(m, t, s, *((5, 9) if len(t) > 16 else (3, 5)))
    )
    for turn, matrix, text, size in (
        ("a right angle", "0 1 -1 0", "内部资料 严禁外传", 14),
        ("a right angle, large", "0 1 -1 0", "栖禾县司法局", 30),
        ("a right angle, dense", "0 1 -1 0", "栖禾县司法局李四13900000000", 11),
        ("three right angles", "0 -1 1 0", "张三 20250214", 12),
        ("two right angles", "-1 0 0 -1", "内部资料 请勿外传", 14),
        ("20 degrees", "0.94 0.342 -0.342 0.94", "张三 13800000000", 10),
        ("170 degrees", "-0.985 0.174 -0.174 -0.985", "内部资料", 18),
    )
}


def _numbers(every: int, x: float, first: int) -> Pages:
    found = []
    turn = first
    for page in pages(Style(footer="{}")):
        found.append(list(page))
        for y in sorted({p.y for p in page if p.y < 790}):
            if turn % every == 0:
                found[-1].append(Placed(x, y, 9, str(turn)))
            turn += 1
    return found


def _margins(header: str, footer: str, first: bool = True) -> Pages:
    made = pages()
    for turn, page in enumerate(made, 1):
        if turn > 1 or first:
            page.insert(0, Placed(79, 55, 10, header.format(turn, len(made))))
        page.append(Placed(250, 805, 12, footer.format(turn, len(made))))
    return made


def shrunk(page: list[Placed]) -> list[Placed]:
    """A page made smaller, as it is printed where comments stand beside it."""
    return [p._replace(x=p.x * 0.75, y=p.y * 0.75 + 60, size=p.size * 0.75) for p in page]


def _balloons(*said: str, x: float = 430) -> Pages:
    made = [shrunk(page) for page in pages()]
    made[0] += [Placed(x, 133 + 10 * turn, 8, text) for turn, text in enumerate(said)]
    return made


def _condensed(share: float) -> bytes:
    """Set in narrow letters, so that true doubles stand close."""
    return pdf(pages()).replace(b"Tf 1 0 0 1 ", b"Tf %g 0 0 1 " % share)


ROWS = [
    ("序号", "工作任务", "责任单位", "完成情况"),
    ("1", "开展行政执法专项监督", "县司法局", "已完成"),
    ("2", "推进行政复议规范化", "县司法局", "已完成"),
    ("3", "清理行政规范性文件", "县政府办", "已完成"),
]


def _with_table(write: Callable[[Pages], bytes], name: str) -> Case:
    made = pages()
    made.append(
        [
            Placed(79 + 115 * column, 120 + 24 * turn, 12, cell)
            for turn, row in enumerate(ROWS)
            for column, cell in enumerate(row)
        ]
    )
    return Case(write(made), name, parts_as_plain=True)


CROP = f"/CropBox[0 60 {WIDTH:g} {HEIGHT:g}]"
CASES = {
    **MARKS,
    "upright tiles between the lines": beside(
        lambda page: _tiled("1 0 0 1", "内部资料 请勿外传", 9, 3, 4)
    ),
    "header that is the title with a page": _same(pdf(_margins(BODY[0] + " 第{0}页", "{0} / {1}"))),
    "header from the second page on": _same(pdf(_margins(BODY[0], "- {0} -", False))),
    "footer with both": _same(pdf(_margins("栖禾县人民政府", "第 {0} 页 共 {1} 页"))),
    "OFD, header that is the title": _same(
        ofd(_margins(BODY[0] + "（第{0}页）", "— {0} —")), "x.ofd"
    ),
    "each tenth line": _same(pdf(_numbers(10, 44, 1))),
    "lines from a hundred on": _same(pdf(_numbers(1, 40, 95))),
    "each second line on the right": _same(pdf(_numbers(2, 545, 1))),
    "OFD, lines from a thousand on": _same(ofd(_numbers(1, 36, 990)), "x.ofd"),
    "white letters": beside(lambda page: b"1 1 1 rg " + shown(WORDS, MIDDLE, 9) + b"0 g "),
    "a layer that is off": _same(_layered(pages(), lambda page: shown(WORDS, MIDDLE, 9), False)),
    "a layer that is on": _same(
        _layered([[] for _ in pages()], lambda page: again(page, [(0, 0)]), True)
    ),
    "cut to nothing": beside(lambda page: b"q 0 0 1 1 re W n " + shown(WORDS, MIDDLE, 9) + b"Q\n"),
    "only as a way to cut": beside(lambda page: shown(WORDS, MIDDLE, 9, 7)),
    "bold by five": beside(lambda page: again(page, [(0.2, 0), (0.4, 0), (0, 0.2), (0.4, 0.4)])),
    "bold by its edge": beside(lambda page: again(page, [(0.3, 0)], 1)),
    "bold by both": beside(lambda page: again(page, [(0, 0)], 2)),
    "shadow": beside(lambda page: b"0.7 g " + again(page, [(1.2, -1.2)]) + b"0 g "),
    "narrow letters": _same(_condensed(0.6)),
    "balloon of WPS": _same(pdf(_balloons("批注[李四2]：", "数字待核实"))),
    "balloon with a time": _same(pdf(_balloons("批注 [LS3R2]: 请补充", "县长讲话的时间"))),
    "balloon of LibreOffice": _same(pdf(_balloons("李四", "2025/02/10 09:30", "请补充原因"))),
    "beyond the cut": _same(
        _boxed(pdf(pages(), besides=lambda page: shown(WORDS, "1 0 0 1 79 30")), CROP)
    ),
    "page that begins elsewhere": _same(
        pdf(pages(), besides=lambda page: shown(WORDS, "1 0 0 1 79 -40"))
    ),
    "table of four columns": _with_table(pdf, "x.pdf"),
    "OFD, table of four columns": _with_table(ofd, "x.ofd"),
    "narrow and far right": _same(pdf(pages(Style(left=240, measure=17)))),
    "narrow and small": _same(
        pdf(pages(Style(left=180, size=10.5, pitch=18, measure=20, lines=34)))
    ),
}
