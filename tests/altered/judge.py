"""Judge each altered figure within its whole report.

Every figure of the dense good reports was altered by one digit; a person who had not seen the
program read out those that other figures of the report refute. Each file holds the slips of some
reports: ``folder`` of tests/rounds, and ``slips``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from lawcheck import check_bytes
from lawcheck.packs.model import RulePack
from tests.material.packs import annual_report
from tests.material.yamls import data

HERE = Path(__file__).parent
ROUNDS = HERE.parent / "rounds"
#: Rules that may tell a wrong figure.
RULES = frozenset(
    (
        "balance",
        "count-mismatch",
        "date-impossible",
        "figure-relation",
        "number-contradiction",
        "sum-mismatch",
    )
)


class Slip(msgspec.Struct, frozen=True):
    """One figure altered by a digit."""

    folder: str
    report: str
    right: str
    """A passage of the report; where its sentences stand apart, one a line."""
    wrong: str
    relation: str
    """sum, share, rate, difference, restated, …"""
    distance: str
    """Where that stands which refutes it: sentence, paragraph, far."""
    why: str

    def applied(self, text: str) -> str:
        """The report with the slip in it; ValueError where the passage is not in the report."""
        for right, wrong in zip(self.right.split("\n"), self.wrong.split("\n"), strict=True):
            if right != wrong:
                if right not in text:
                    raise ValueError(right)
                text = text.replace(right, wrong, 1)
        return text


def slips(name: str) -> Iterator[Slip]:
    """The slips of one file, by its name without the ending."""
    given = data(HERE / f"{name}.yaml")
    for one in given["slips"]:
        yield msgspec.convert({"folder": given["folder"], **one}, Slip)


def is_told(slip: Slip) -> bool:
    """Whether something is told of the report with the slip that is not told without it."""
    text = _text(slip.folder, slip.report)
    return bool(_said(slip.applied(text), slip.report) - _known(slip.folder, slip.report))


@cache
def _pack() -> RulePack:
    whole = annual_report()
    return msgspec.structs.replace(whole, rules=tuple(r for r in whole.rules if r.id in RULES))


@cache
def _text(folder: str, report: str) -> str:
    return (ROUNDS / folder / report).read_text(encoding="utf-8")


@cache
def _known(folder: str, report: str) -> frozenset[tuple[str, str]]:
    return frozenset(_said(_text(folder, report), report))


def _said(text: str, report: str) -> set[tuple[str, str]]:
    return {(f.rule, f.message) for f in check_bytes(text.encode(), report, _pack()).findings}
