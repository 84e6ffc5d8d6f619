"""A sheet of the workbook: how cells look, how it is frozen, filtered, coloured and printed."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

from lawcheck.version import __version__
from lawcheck.views import kept, rows, safe, words
from lawcheck.views.layout import width
from lawcheck.views.run import Run
from lawcheck.views.xlsx.contents import GUIDE

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

FONT = "宋体"
#: Heading → width in characters, so that all columns can be read on paper of A4.
WIDTHS = {
    **dict.fromkeys(("年度", "等次", "必须改正", "建议修改", "提示", "已豁免", "扣分"), 6),
    **dict.fromkeys(("得分", "字数", "占比"), 7),
    **dict.fromkeys(("与谁雷同", "与上一稿比", "报送情况"), 16),
    **dict.fromkeys(("单位", "对方单位", "规则", "位置", "最要紧的问题"), 18),
    **dict.fromkeys(("文件", "对方文件", "上一稿", "依据"), 24),
    kept.COLUMN: 26,
    **dict.fromkeys(("说明", "改法", "原文", "位置和原文"), 32),
}
_USUAL = 9
#: These are read, the others are compared and stand in the middle.
READ = frozenset(head for head, wide in WIDTHS.items() if wide > _USUAL)
#: Height of a line in points. A row is never higher than so many lines.
_LINE, _MOST_LINES = 14, 12
_MIDDLE = {"align": "center"}
#: Of these 0 is not written: what is there stands out.
COUNTS = (*words.SEVERITIES.values(), "已豁免")
_COUNT = "0;-0;"
#: What a cell begins with or is → its colours (ink, ground), dark enough on white and on grey.
COLOURS = (
    (("不合格", "×", "必须改正", "未报送", "没有改"), ("#9C0006", "#FFC7CE")),
    (("退回修改", "▲", "建议修改", "新出现"), ("#7F4F00", "#FFEB9C")),
    (("可以报送", "已改好"), ("#006100", "#C6EFCE")),
    (("√",), ("#006100", "")),  # what is as it should be asks for no attention
    (("未审查",), ("#404040", "#D9D9D9")),
)
#: A cell of Excel holds no more.
_LONGEST = 32_000


class Writer:
    """Sheets of one workbook, all set up alike."""

    def __init__(self, book: Workbook, run: Run) -> None:
        self._book = book
        self._run = run
        base = {"font_name": FONT, "font_size": 10.5, "valign": "vcenter"}
        self._head = book.add_format(
            {**base, **_MIDDLE, "bold": True, "bg_color": "#E7ECF3", "border": 1, "text_wrap": True}
        )
        self._text = book.add_format({**base, "border": 1, "text_wrap": True})
        self._open = book.add_format(
            {**base, "border": 1, "text_wrap": True, "bg_color": "#FFFDE7"}
        )
        self._short = book.add_format({**base, **_MIDDLE, "border": 1, "text_wrap": True})
        self._numbers = {
            form: book.add_format({**base, **_MIDDLE, "border": 1, "num_format": form})
            for form in ("0", _COUNT, "0%", "0.0", "0.00")
        }
        self._title = book.add_format({**base, "bold": True, "font_size": 14})
        self._plain = book.add_format({**base, "text_wrap": True})
        self._colours = [
            (
                starts,
                book.add_format({"font_color": ink, **({"bg_color": ground} if ground else {})}),
            )
            for starts, (ink, ground) in COLOURS
        ]

    def sheet(
        self,
        name: str,
        heads: Sequence[str],
        table: Sequence[Sequence[rows.Cell]],
        *,
        title: str = "",
        colour: bool = False,
    ) -> None:
        """A sheet with frozen and filtered headings that prints on pages of A4."""
        sheet = self._book.add_worksheet(name)
        top = 1 if title else 0
        if title:
            sheet.write_string(0, 0, title, self._title)
            sheet.set_row(0, 24)
        for column, head in enumerate(heads):
            sheet.set_column(column, column, WIDTHS.get(head, _USUAL))
            sheet.write_string(top, column, head, self._head)
        sheet.set_row(top, _height(heads, heads))
        forms = [_form(head, [row[turn] for row in table]) for turn, head in enumerate(heads)]
        for turn, row in enumerate(table, top + 1):
            sheet.set_row(turn, _height(row, heads))
            for column, cell in enumerate(row):
                self._write(sheet, turn, column, cell, heads[column], forms[column])
        last = top + max(len(table), 1)
        sheet.freeze_panes(top + 1, 1)
        sheet.autofilter(top, 0, last, len(heads) - 1)
        if colour:
            for starts, format_ in self._colours:
                for start in starts:
                    rule = {"type": "text", "criteria": "begins with", "value": start}
                    area = (top + 1, 0, last, len(heads) - 1)
                    sheet.conditional_format(*area, {**rule, "format": format_})
        if "得分" in heads:
            at = heads.index("得分")
            bar = {"type": "data_bar", "bar_solid": True, "bar_color": "#BBD3EE"}
            limits = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 100}
            sheet.conditional_format(top + 1, at, last, at, {**bar, **limits})
        self._print(sheet, name, top)

    def guide(self) -> None:
        """How to read the others."""
        sheet = self._book.add_worksheet("怎么看")
        sheet.set_column(0, 0, 14)
        sheet.set_column(1, 1, 90)
        for turn, (about, text) in enumerate(GUIDE):
            sheet.write_string(turn, 0, about, self._head if about else self._plain)
            sheet.write_string(turn, 1, text, self._plain)
        day = f"，{self._run.today.isoformat()}" if self._run.today else ""
        sheet.write_string(len(GUIDE) + 1, 1, f"由 lawcheck {__version__} 写成{day}", self._plain)
        self._print(sheet, "怎么看", None)

    def _write(
        self, sheet: Worksheet, row: int, column: int, cell: rows.Cell, head: str, form: str
    ) -> None:
        format_: Any = self._text if head in READ else self._short
        if head == kept.COLUMN:
            format_ = self._open
        if cell is None:
            sheet.write_blank(row, column, None, format_)
        elif isinstance(cell, str):
            sheet.write_string(row, column, safe.plain(cell)[:_LONGEST], format_)
        else:
            sheet.write_number(row, column, cell, self._numbers[form])

    def _print(self, sheet: Worksheet, name: str, top: int | None) -> None:
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L{name}&C第 &P 页，共 &N 页&Rlawcheck {__version__}")
        if top is not None:
            sheet.repeat_rows(0, top)


def _form(head: str, cells: Sequence[rows.Cell]) -> str:
    """How the numbers of a column are written: points all with the same decimals."""
    if head == "占本报告":
        return "0%"
    if head in COUNTS:
        return _COUNT
    points = words.aligned([cell for cell in cells if isinstance(cell, int | float)])
    decimals = len(points[0].partition(".")[2]) if points else 0
    return f"{0:.{decimals}f}"


def _height(row: Sequence[rows.Cell], heads: Sequence[str]) -> float:
    """The height at which all wrapped text of ``row`` shows: not every program finds it itself."""
    lines = [
        ceil(width(cell) / (WIDTHS.get(head, _USUAL) - 1))
        for cell, head in zip(row, heads, strict=True)
        if isinstance(cell, str)
    ]
    return _LINE * min(max((*lines, 1)), _MOST_LINES) + 6
