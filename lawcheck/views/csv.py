"""``--output csv=…``: a row a report, with the mark by which Excel knows UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from lawcheck.review import Review
from lawcheck.roster.sheets import guarded
from lawcheck.views import rows, safe, words
from lawcheck.views.run import Run


def render(reviews: Iterable[Review], run: Run) -> Iterator[bytes]:
    """Yield the table; rows of earlier opinions that belong to no report stand at its end."""
    table = rows.table(list(reviews), run, whole=True)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(table.heads)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    for one in table.left:
        known = {"单位": one.unit, "年度": one.year, "文件": one.file, table.heads[-1]: one.text}
        writer.writerow([_text(known.get(head, "")) for head in table.heads])
    yield b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def _text(cell: rows.Cell) -> str:
    if cell is None:
        return ""
    return guarded(safe.plain(cell)) if isinstance(cell, str) else words.number(cell)
