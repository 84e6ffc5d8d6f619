"""A day of work: sixty drafts drop in, some in pieces, and the machine goes down five times."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from types import ModuleType

import openpyxl
import pytest
from docx import Document

from tests.watching.conftest import Watch

KILLS = 5


#: The same bytes as another one, which is judged once for both.
AGAIN = "人社局定稿.md"


def _drafts(departments: ModuleType, word: ModuleType, samples: Path) -> dict[str, bytes]:
    """Name → bytes of sixty drafts, every third a Word file, and of one that comes twice."""
    found = {"齐河县.docx": (samples / "qihe-2024.docx").read_bytes()}
    for turn, (name, text) in enumerate(departments.drafts().items()):
        if turn % 3 == 0 and name != AGAIN:
            lines = [line for line in text.split("\n") if line.strip()]
            found[str(PurePosixPath(name).with_suffix(".docx"))] = word.docx(lines)
        else:
            found[name] = text.encode()
    return found


def _drop(inbox: Path, drafts: dict[str, bytes], dice: random.Random) -> None:
    """Copy the drafts into the inbox: at once, in pieces, or renamed at the end."""
    for name in dice.sample(sorted(drafts), len(drafts)):
        data, path = drafts[name], inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        way = dice.choice(("whole", "pieces", "stalled", "renamed"))
        if way == "renamed":
            beside = path.with_name(path.name + ".part")
            beside.write_bytes(data)
            beside.rename(path)
            continue
        cuts = {"whole": 1, "pieces": 4, "stalled": 2}[way]
        size = len(data) // cuts + 1
        with path.open("wb") as file:
            for start in range(0, len(data), size):
                file.write(data[start : start + size])
                file.flush()
                if cuts > 1:
                    time.sleep(0.7 if way == "stalled" else 0.05)
        time.sleep(dice.uniform(0, 0.25))


def _rows(table: Path) -> dict[str, tuple[str, float | None]]:
    """File → verdict and points, of each row of the table."""
    sheet = openpyxl.load_workbook(table)["汇总"]
    heads, *rows = list(sheet.iter_rows(min_row=2, values_only=True))
    columns = [heads.index(head) for head in ("文件", "结论", "得分")]
    found = [tuple(row[column] for column in columns) for row in rows]
    assert len({row[0] for row in found}) == len(found), "one row each"
    return {str(file): (verdict, points) for file, verdict, points in found}


def _at_once(folder: Path, today: str) -> dict[str, tuple[str, float | None]]:
    """What ``lawcheck check`` says of all of them together."""
    words = {"fit": "可以报送", "revise": "退回修改", "unfit": "不合格", "unjudged": "未审查"}
    run = subprocess.run(
        [sys.executable, "-m", "lawcheck", "check", ".", "--format", "json", "--today", today],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    return {
        review["file"]["path"]: (words[review["verdict"]], review["score"]["total"])
        for review in json.loads(run.stdout)["reviews"]
    }


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_day_of_work(
    watch: Callable[..., Watch], departments: ModuleType, word: ModuleType, samples: Path
) -> None:
    drafts = _drafts(departments, word, samples)
    assert len(set(drafts.values())) == 60
    assert len(drafts) == 61
    dice = random.Random(16)
    office = watch("--every", "0.3", "--patience", "5")
    clerk = threading.Thread(target=_drop, args=(office.inbox, drafts, dice))
    clerk.start()
    office.start()
    for _ in range(KILLS):
        time.sleep(dice.uniform(1.5, 6))
        assert office.end(signal.SIGKILL) == -signal.SIGKILL
        office.start()
    clerk.join()
    wanted = _at_once(office.inbox, "2026-03-02")
    assert set(wanted) == set(drafts)
    twins = [name for name in drafts if drafts[name] == drafts[AGAIN]]
    table = office.out / "汇总.xlsx"

    def rows() -> dict[str, tuple[str, float | None]]:
        found = _rows(table) if table.exists() else {}
        return {AGAIN if name in twins else name: row for name, row in found.items()}

    others = {name: row for name, row in wanted.items() if name == AGAIN or name not in twins}
    office.until(lambda: rows() == others)
    assert office.end(signal.SIGTERM) == 130

    # One commented copy and one opinion each, and nothing half written beside them.
    stems = [str(PurePosixPath(name).with_suffix("")) for name in _rows(table)]
    outputs = {f"{stem}.{kind}.docx" for stem in stems for kind in ("批注", "审查意见书")}
    assert len(outputs) == 2 * 60
    files = {p.relative_to(office.out).as_posix() for p in office.out.rglob("*") if p.is_file()}
    assert files == {*outputs, "汇总.xlsx", ".lawcheck-watch.db"}
    for name in outputs:
        assert Document(str(office.out / name)).paragraphs

    # Started again there is nothing to do, and nothing is done.
    before = _times(office.out)
    office.once()
    assert _times(office.out) == before


def _times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.rglob("*.[dx][ol][cs]x")}
