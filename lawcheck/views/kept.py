"""The column 处理意见, which a person fills: read from the table that is written again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lawcheck.roster import sheets
from lawcheck.views.run import Kept

#: The sheets that hold the column.
SHEET = "汇总"
#: What was written on reports that are not among those of this run.
EARLIER = "以前的处理意见"
COLUMN = "处理意见"
_NAMES = {"text": (COLUMN,), "unit": ("单位",), "file": ("文件",), "year": ("年度",)}


def read(path: Path) -> tuple[Kept, ...]:
    """What people wrote into the table at ``path``; nothing where there is none.

    Raises ``UsageError`` where the table cannot be read: it is not written over then.
    """
    if not path.exists():
        return ()
    sheets_of = (SHEET, EARLIER) if path.suffix.lower() == ".xlsx" else ("",)
    found = []
    for sheet in sheets_of:
        for row in sheets.named(sheets.rows(path, sheet), _NAMES):
            if row.get("text"):
                values = (row.get(name, "") for name in ("unit", "file", "year", "text"))
                found.append(Kept(*values))
    return tuple(found)


def placed(
    kept: Sequence[Kept], rows: Sequence[tuple[str, str, str]]
) -> tuple[dict[int, str], list[Kept]]:
    """Turn of a row (unit, file, year) → what was written on it, and what belongs to none.

    A file is known by its path, else a new draft by its unit and year, where both are the only
    ones.
    """
    texts: dict[int, str] = {}
    left = []
    for one in kept:
        same = [turn for turn, (_, file, _) in enumerate(rows) if file and file == one.file]
        if not same:
            own = [t for t, (unit, _, year) in enumerate(rows) if unit == one.unit != ""]
            same = [t for t in own if not one.year or rows[t][2] in ("", one.year)]
        free = [turn for turn in same if turn not in texts]
        if len(same) == 1 and free:
            texts[same[0]] = one.text
        else:
            left.append(one)
    return texts, left
