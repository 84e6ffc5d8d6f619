"""How time grows with the text: as ratios in one run.

    python tests/benchmarks/bench_growth.py

Five times the text may take at most ``MOST`` times as long: linear work with room for noise, where
quadratic work would take twenty-five times. Ends with status 1 where it takes more.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import perf_counter

from lawcheck import documents
from lawcheck.documents.model import Document
from lawcheck.packs.loader import load
from lawcheck.reports import understand
from lawcheck.review import judge
from lawcheck.text.patterns import compile_patterns

MOST = 10.0


def report(times: int) -> Document:
    """A report with 40 sections for each of ``times``, no two sentences alike."""
    sections = "\n".join(
        f"（{i % 9 + 1}）抓好第{i}项落实。各级各部门落实任务{i}项，开展检查{i * 7 + 13}次，"
        f"办理第{i}类案件{i * 3 + 5}件。\n第{i}个专班会商{i % 11 + 2}次，整改问题{i * 5 + 1}个。"
        for i in range(40 * times)
    )
    head = "青禾县2023年法治政府建设年度报告\n一、主要举措和成效\n"
    # Only where the plans are known is one place held against another.
    plans = "\n二、2024年工作安排\n2024年，县司法局培训执法人员200人次。"
    return documents.read_bytes(f"{head}{sections}{plans}".encode(), "报告.txt")


def seconds(work: Callable[[], object]) -> float:
    """The best of three."""
    best = 1e9
    for _ in range(3):
        start = perf_counter()
        work()
        best = min(best, perf_counter() - start)
    return best


def main() -> int:
    pack = load("annual-report")
    short, long = report(10), report(50)
    pattern = compile_patterns(["[^，]*甲"])
    pairs: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "understand": (lambda: understand(short, pack), lambda: understand(long, pack)),
        "review": (lambda: judge(short, pack), lambda: judge(long, pack)),
        # Both longer than what PCRE2 is for, which sees at once that nothing of it stands there.
        "open repetition": (
            lambda: pattern.search("乙" * 30_000),
            lambda: pattern.search("乙" * 150_000),
        ),
    }
    held = True
    for name, (small, large) in pairs.items():
        ratio = seconds(large) / seconds(small)
        held = held and ratio <= MOST
        print(f"{name:18} 5 x the text: {ratio:5.1f} x the time  (bound {MOST:.0f})")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
