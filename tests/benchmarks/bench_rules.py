"""What each rule costs in a warm process, and whether its time grows with the text alone.

    python tests/benchmarks/bench_rules.py [ROUNDS]

Prints milliseconds for a report of 4,000 characters, and how much more the same rule takes for
400,000 characters, divided by a hundred: 1.0 is linear, up to 2 is the processor's cache. Ends with
status 1 where the rules on time, figures, wording, outline, marks and publication together exceed
``BOUND``, or where their time grows faster than ``GROWTH``.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import time
from pathlib import Path

import msgspec

from lawcheck import documents
from lawcheck.case import Options, understood
from lawcheck.checks.model import Case
from lawcheck.checks.table import TABLE
from lawcheck.packs.loader import load
from lawcheck.packs.model import Rule

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "samples" / "yanchuan-2023.txt"
PACKS = ("time", "figures", "wording", "outline", "marks", "publication")
#: Milliseconds for 4,000 characters, and the growth from there to a hundred times as much.
BOUND = 8.0
GROWTH = 2.5
SHORT, LONG = 4_000, 400_000


def main(rounds: int = 15) -> int:
    pack = load("annual-report")
    mine = {rule.id for name in PACKS for rule in load(name).rules}
    lines = SAMPLE.read_text("utf-8").rstrip().split("\n")
    short, long = (_case(_lengthened(lines, characters), pack) for characters in (SHORT, LONG))
    rules = [rule for rule in short.pack.rules if rule.id in mine]
    few = {rule.id: _cost(rule, short, rounds) for rule in rules}
    many = {rule.id: _cost(rule, long, 2) for rule in rules}
    scale = _size(long) / _size(short)
    for rule in sorted(rules, key=lambda rule: -few[rule.id]):
        growth = many[rule.id] / scale / few[rule.id]
        print(f"{rule.id:24} {few[rule.id]:6.3f} ms   x{growth:.2f}")
    total = sum(few.values()) * SHORT / _size(short)
    growth = sum(many.values()) / scale / sum(few.values())
    print(f"{'all, 4,000 characters':24} {total:6.3f} ms   x{growth:.2f}")
    return int(total > BOUND or growth > GROWTH)


def _case(text: str, pack: msgspec.Struct) -> Case:
    document = documents.read_bytes(text.encode(), "report.txt")
    case = understood(document, pack, Options(2023, "county"))  # type: ignore[arg-type]
    # Nothing is set aside as a copy: every rule is to see all of the text.
    report = msgspec.structs.replace(case.report, body=document.paragraphs, copies=())
    return Case(report, case.pack, ())


def _lengthened(lines: list[str], characters: int) -> str:
    """The sample with its long paragraphs again and again, up to this length."""
    body = itertools.cycle([line for line in lines[1:] if len(line) > 80])
    text, size = list(lines), sum(map(len, lines))
    while size < characters:
        text.append(next(body))
        size += len(text[-1])
    return "\n".join(text) + "\n"


def _size(case: Case) -> int:
    return sum(len(paragraph.text) for paragraph in case.report.body)


def _cost(rule: Rule, case: Case, rounds: int) -> float:
    """Median milliseconds; what the report has worked out for another rule is worked out again."""
    taken = []
    for _ in range(rounds):
        vars(case.report).clear()
        begin = time.perf_counter()
        for _ in TABLE[type(rule.check)](rule, rule.check, case):
            pass
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
