"""``--output xlsx=…``: the table of sixty reports that a head reads and a clerk works in."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from math import ceil
from typing import TYPE_CHECKING, Any

from lawcheck.review import Review
from lawcheck.version import __version__
from lawcheck.views import kept, rounds, rows, safe, verdicts, words
from lawcheck.views.contract import clean
from lawcheck.views.layout import width
from lawcheck.views.run import Run

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

FINDINGS = ("单位", "文件", "级别", "规则", "位置", "原文", "说明", "改法", "依据", "扣分", "豁免")
ROUNDS = ("单位", "文件", "上一稿", "改了没有", "规则", "位置和原文")
OVERLAPS = ("单位", "文件", "对方单位", "对方文件", "占本报告")

GUIDE = (
    ("汇总", "每份报告一行。“结论”只有四种：可以报送、退回修改、不合格、未审查。"),
    ("", "可以报送：没有必须改正的问题，得分及格。退回修改：有必须改正的问题。"),
    ("", "不合格：一票否决，或者得分不及格。未审查：文件读不了，或者不是年度报告。"),
    ("", "等次（优秀、良好、合格）只给可以报送的报告。豁免的问题不计入结论、得分和各种数目。"),
    (kept.COLUMN, "这一列由人填写。下次写到同一个文件时，已经填写的内容保留。"),
    ("", "报告换了文件名，按单位和年度对应；对应不上的，放在“以前的处理意见”表里。"),
    ("四个部分", "√ 有；▲ 与其他部分合写，或者夹在其他部分里；× 缺少。"),
    ("问题", "每个问题一行，必须改正的在前，可以按单位、级别、规则筛选。改法和依据都在后面几列。"),
    (
        "雷同",
        "与比对的报告相同的文字占本报告多少，多的在前。各单位共有的文字不算。谁抄谁由人判断。",
    ),
    ("与上一稿比", "用 --since 给出上一稿以后才有：没有改的、新出现的、已改好的，每处一行。"),
    ("报送情况", "用 --roster 给出名单以后才有：已报送、未报送、重复、逾期、名称不一致。"),
)


def render(reviews: Iterable[Review], run: Run) -> Iterator[bytes]:
    """Yield the workbook."""
    from xlsxwriter import Workbook

    listed = list(reviews)
    out = io.BytesIO()
    # Text is text: nothing that a report says becomes a formula, a link or a number.
    book = Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    about = {"title": "年度报告审查汇总", "comments": f"lawcheck {__version__}"}
    if run.today:
        about["created"] = datetime.combine(run.today, time())  # type: ignore[assignment]
    book.set_properties(about)
    writer = _Writer(book, run)
    table = rows.table(listed, run)
    writer.sheet(kept.SHEET, table.heads, table.rows, title=_title(listed, run), colour=True)
    ordered = [review for review in table.reviews if review is not None]
    unique = list({id(review): review for review in ordered}.values())
    writer.sheet("问题", FINDINGS, list(_findings(unique)), colour=True)
    heads, parts = _parts(unique)
    writer.sheet("四个部分", heads, parts, colour=True)
    writer.sheet("雷同", OVERLAPS, _overlaps(unique))
    if any(review.since for review in unique):
        writer.sheet("与上一稿比", ROUNDS, list(_rounds(unique)), colour=True)
    if table.left:
        heads = ("单位", "年度", "文件", kept.COLUMN)
        writer.sheet(kept.EARLIER, heads, [(k.unit, k.year, k.file, k.text) for k in table.left])
    writer.guide()
    book.close()
    yield out.getvalue()


class _Writer:
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


def _title(reviews: Sequence[Review], run: Run) -> str:
    missing = ""
    if run.units:
        from lawcheck.roster.standing import standings

        absent = sum(one.state == "missing" for one in standings(run.units, reviews, run.today))
        missing = f"；名单 {len(run.units)} 个单位，未报送 {absent} 个"
    day = f"（{run.today.isoformat()}）" if run.today else ""
    return f"{verdicts.tally(reviews)}{missing}{day}"


def _findings(reviews: Sequence[Review]) -> Iterator[tuple[rows.Cell, ...]]:
    for review in reviews:
        unit = (review.report.issuer if review.report else None) or ""
        order = list(words.SEVERITIES)
        ranked = sorted(review.findings, key=lambda f: (bool(f.excepted), order.index(f.severity)))
        for finding in ranked:
            yield (
                unit,
                clean(review.path),
                words.SEVERITIES[finding.severity],
                rows.rule_name(review.pack, finding.rule),
                words.place(finding.location) if finding.location else "",
                finding.quote,
                finding.message,
                finding.suggestion,
                words.basis(finding.basis) if finding.basis else "",
                finding.deduction or None,
                verdicts.reason(finding.excepted) if finding.excepted else "",
            )


def _parts(reviews: Sequence[Review]) -> tuple[tuple[str, ...], list[tuple[rows.Cell, ...]]]:
    """Units × parts: how each is there, and how long."""
    names = rows.part_names(reviews)
    heads = ["单位", "文件"]
    for name in names.values():
        heads += [name, "字数", "占比"]
    table = []
    for review in reviews:
        report = review.report
        if report is None:
            continue
        whole = sum(part.characters for part in report.parts) or 1
        row: list[rows.Cell] = [report.issuer or "", clean(review.path)]
        for part_id in names:
            part = report.part(part_id)
            size = part.characters if part else 0
            told = rows.PARTS[part.status] if part else ""
            row += [told, size, f"{size / whole:.0%}" if size else ""]
        table.append(tuple(row))
    return tuple(heads), table


def _rounds(reviews: Sequence[Review]) -> Iterator[tuple[rows.Cell, ...]]:
    for review in reviews:
        if review.since is None:
            continue
        unit = (review.report.issuer if review.report else None) or ""
        files = (clean(review.path), clean(review.since.path))
        for row in rounds.rows(review, review.since):
            yield (unit, *files, rounds.WORDS[row.became], row.name, row.place)


def _overlaps(reviews: Sequence[Review]) -> Sequence[tuple[rows.Cell, ...]]:
    """A row for each two reports, the largest share first."""
    return sorted(_shared(reviews), key=lambda row: row[4], reverse=True)


def _shared(reviews: Sequence[Review]) -> Iterator[tuple[str, str, str, str, float]]:
    for review in reviews:
        if review.overlap is None:
            continue
        unit = (review.report.issuer if review.report else None) or ""
        for other in review.overlap.reports:
            yield (unit, clean(review.path), other.issuer or "", clean(other.path), other.share)
