"""Hold reviews against the labels of a round: faults touched, good reports told anything."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from lawcheck.checks.model import Finding
from lawcheck.review import Review, review
from tests.material.packs import annual_report
from tests.material.yamls import data

HERE = Path(__file__).parent
WEIGHT = {"error": 3, "warning": 1, "info": 0}


@dataclass
class Round:
    """What was found in the reports of one folder."""

    found: dict[str, list[int]] = field(
        default_factory=lambda: {"deterministic": [0, 0], "judgement": [0, 0]}
    )
    failed_good: list[str] = field(default_factory=list)
    loud_good: list[str] = field(default_factory=list)
    passed_bad: list[str] = field(default_factory=list)
    scores: list[tuple[float, int, bool]] = field(default_factory=list)
    """Score, weight of the labelled faults, whether one of them is an error."""


def squeezed(text: str) -> str:
    """Without white space, and telephone numbers as findings show them."""
    return re.sub(r"(?<!\d)(1\d{2})\d{4}(\d{4})(?!\d)", r"\1****\2", re.sub(r"\s+", "", text))


def touches(finding: Finding, quote: str) -> bool:
    """Whether a finding quotes the fault: eight characters, or three fifths of it, in common."""
    wanted = squeezed(quote)
    least = min(len(wanted), 8, max(3, int(len(wanted) * 0.6)))
    places = (finding.quote, finding.message, *(related.quote for related in finding.related))
    for place in map(squeezed, places):
        match = SequenceMatcher(None, wanted, place, autojunk=False).find_longest_match()
        if match.size >= least:
            return True
    return False


@cache
def reviewed(path: Path) -> Review:
    return review(path, annual_report())


def judge(name: str) -> Round:
    """The reviews of all reports of a round beside their labels."""
    result = Round()
    for labels in sorted((HERE / name).glob("*.yaml")):
        gold: dict[str, Any] = data(labels)
        one = reviewed(labels.parent / gold["file"])
        loud = [f for f in one.counted if f.severity != "info"]
        errors = [f for f in loud if f.severity == "error"]
        faults = gold.get("faults") or []
        for fault in faults:
            count = result.found[fault["detectable"]]
            count[1] += 1
            count[0] += any(touches(finding, fault["quote"]) for finding in one.findings)
        if gold["clean"]:
            result.failed_good += [labels.stem] * bool(errors or one.status != "judged")
            result.loud_good += [f"{labels.stem} {finding.rule}" for finding in loud]
        elif not errors:
            result.passed_bad.append(labels.stem)
        if one.score is not None:
            weight = sum(WEIGHT[fault["severity"]] for fault in faults)
            bad = any(fault["severity"] == "error" for fault in faults)
            result.scores.append((one.score.total, weight, bad))
    return result


def ranks(values: list[float]) -> list[float]:
    """Ranks from 1; equal values share theirs."""
    return [
        sum(other < value for other in values) + (values.count(value) + 1) / 2 for value in values
    ]


def spearman(pairs: list[tuple[float, float]]) -> float:
    """The rank correlation of two lists."""
    one, other = (ranks([pair[side] for pair in pairs]) for side in (0, 1))
    middle = (len(pairs) + 1) / 2
    both = sum((a - middle) * (b - middle) for a, b in zip(one, other, strict=True))
    size = (sum((a - middle) ** 2 for a in one) * sum((b - middle) ** 2 for b in other)) ** 0.5
    return both / size if size else 0.0


def order(scores: list[tuple[float, int, bool]]) -> tuple[float, float]:
    """How the score follows the faults: correlation, and the share of pairs in the right order."""
    correlation = spearman([(-total, float(weight)) for total, weight, _ in scores])
    good = [total for total, _, bad in scores if not bad]
    bad = [total for total, _, bad in scores if bad]
    right = sum(one > other for one in good for other in bad)
    return correlation, right / (len(good) * len(bad)) if good and bad else 1.0
