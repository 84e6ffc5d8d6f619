"""What the outputs cost, in one run: of one long report beyond its check, and of a folder.

    python tests/benchmarks/bench_outputs.py            # 20 pages; 200 Word files
    python tests/benchmarks/bench_outputs.py 50         # a folder of 50

Ends with status 1 where page, Word and opinion of 20 pages take more than ``MOST_SECONDS`` beyond
the check, or a folder more than ``MOST_PER_FILE`` a file on two cores (by processor time, which
other work on the machine does not change), or the memory grows by more than ``MOST_GROWTH`` from a
quarter of the folder to the whole.
"""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from docx import Document

from lawcheck import load_pack
from lawcheck.review import review_bytes
from lawcheck.views import docx, html, opinion
from lawcheck.views.run import Run

MOST_SECONDS, MOST_PER_FILE, MOST_GROWTH = 0.5, 0.3, 1.5
#: A page of GB/T 9704 has 22 lines of 28 characters.
PAGE = 22 * 28
SAMPLES = [ROOT / "samples" / f"{name}.txt" for name in ("yanchuan-2023", "tingmei-2019")]
FAULTS = (("。", "。。"), ("法治", "法制"), ("，", ","))


def long_report(pages: int, turn: int = 0) -> bytes:
    """A Word file of so many pages; paragraphs are told apart by the places in them."""
    written = Document()
    size = 0
    lines = SAMPLES[turn % 2].read_text("utf-8").splitlines()
    heads = [line for line in lines if line.startswith(("一、", "二、", "三、", "四、"))]
    places = "东南西北中上下前后左右金木水火土山川江河湖海"
    for line in filter(None, lines):
        written.add_paragraph(line)
        size += len(line)
        if line in heads[:1]:
            for number in range(max(pages * PAGE - len("".join(lines)), 0) // 95):
                names = "、".join(
                    f"{places[(number * 7 + k * 5 + turn) % 22]}{places[(number + k * 3) % 22]}镇"
                    for k in range(18)
                )
                fault = FAULTS[number % 3][1] if number % 4 == 0 else "。"
                written.add_paragraph(f"（{number}）在{names}开展法治宣传{number + 3}次{fault}")
    out = io.BytesIO()
    written.save(out)
    return out.getvalue()


def seconds(work: Callable[[], object], times: int = 5) -> float:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return median(spent)


def one() -> bool:
    pack = load_pack("annual-report")
    data = long_report(20)
    judged = review_bytes(data, "a.docx", pack)
    run = Run(date(2027, 2, 1))
    document = judged.document
    assert document is not None
    pages = document.characters / PAGE
    print(f"a report of {pages:.0f} pages, {len(judged.counted)} findings")
    check = seconds(lambda: review_bytes(data, "a.docx", pack))
    parts = {
        "html": seconds(lambda: "".join(html.render([judged]))),
        "docx": seconds(lambda: docx.render(judged, data, run)),
        "opinion": seconds(lambda: opinion.render(judged, data, run)),
    }
    told = ", ".join(f"{name} {spent:.2f} s" for name, spent in parts.items())
    total = sum(parts.values())
    print(f"check {check:.2f} s; {told}; together {total:.2f} s, {total / check:.2f} of the check")
    return total <= MOST_SECONDS


def folder(amount: int) -> bool:
    """A folder to xlsx and commented files, as a user runs it; its memory by that of a quarter."""
    peaks, spent, busy = [], 0.0, 0.0
    with tempfile.TemporaryDirectory() as work:
        for turn, size in enumerate((max(amount // 4, 1), amount)):
            drafts = Path(work) / f"drafts{turn}"
            drafts.mkdir()
            for number in range(size):
                (drafts / f"{number:03}.docx").write_bytes(long_report(6, number))
            out = Path(work) / f"out{turn}"
            typed = [
                sys.executable,
                "-m",
                "lawcheck",
                "check",
                str(drafts),
                "--quiet",
                "--jobs",
                "2",
            ]
            typed += ["--output", f"xlsx={out}.xlsx", "--output", f"docx={out}"]
            start = time.perf_counter()
            ended = subprocess.Popen(
                typed, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL
            )
            _, status, used = os.wait4(ended.pid, 0)
            spent = time.perf_counter() - start
            busy = (used.ru_utime + used.ru_stime) / 2
            assert os.waitstatus_to_exitcode(status) in (0, 1), status
            assert len(list(out.glob("*.docx"))) == size
            peaks.append(used.ru_maxrss / 1024)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{amount} files: {spent:.1f} s, of two cores {busy:.1f} s, "
        f"{busy / amount * 1000:.0f} ms a file"
    )
    print(
        f"main process {peaks[0]:.0f} MiB at a quarter, {peaks[1]:.0f} MiB at all; "
        f"largest process {children:.0f} MiB"
    )
    return busy <= MOST_PER_FILE * amount and peaks[1] <= MOST_GROWTH * peaks[0]


if __name__ == "__main__":
    amount = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    results = [one(), folder(amount)]
    raise SystemExit(0 if all(results) else 1)
