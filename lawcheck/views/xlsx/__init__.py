"""``--output xlsx=…``: the table of sixty reports that a head reads and a clerk works in."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time

from lawcheck.review import Review
from lawcheck.version import __version__
from lawcheck.views import kept, rows, verdicts
from lawcheck.views.run import Run
from lawcheck.views.xlsx import contents
from lawcheck.views.xlsx.sheet import Writer


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
    writer = Writer(book, run)
    table = rows.table(listed, run)
    writer.sheet(kept.SHEET, table.heads, table.rows, title=_title(listed, run), colour=True)
    ordered = [review for review in table.reviews if review is not None]
    unique = list({id(review): review for review in ordered}.values())
    writer.sheet("问题", contents.FINDINGS, list(contents.findings(unique)), colour=True)
    heads, parts = contents.parts(unique)
    writer.sheet("四个部分", heads, parts, colour=True)
    writer.sheet("雷同", contents.OVERLAPS, contents.overlaps(unique))
    if any(review.since for review in unique):
        writer.sheet("与上一稿比", contents.ROUNDS, list(contents.each_round(unique)), colour=True)
    if table.left:
        heads = ("单位", "年度", "文件", kept.COLUMN)
        writer.sheet(kept.EARLIER, heads, [(k.unit, k.year, k.file, k.text) for k in table.left])
    writer.guide()
    book.close()
    yield out.getvalue()


def _title(reviews: Sequence[Review], run: Run) -> str:
    missing = ""
    if run.units:
        from lawcheck.roster.standing import standings

        absent = sum(one.state == "missing" for one in standings(run.units, reviews, run.today))
        missing = f"；名单 {len(run.units)} 个单位，未报送 {absent} 个"
    day = f"（{run.today.isoformat()}）" if run.today else ""
    return f"{verdicts.tally(reviews)}{missing}{day}"
