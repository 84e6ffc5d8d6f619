"""What a reviewer reads for: wrong and right sentences of many shapes, put into a good report."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lawcheck.checks.model import Finding
from lawcheck.documents import read_bytes
from lawcheck.review import judge
from tests.material.packs import annual_report

HERE = Path(__file__).parent
DATA = yaml.safe_load((HERE / "reviewer.yaml").read_text("utf-8"))
#: So many characters of a sentence in a quote show that it is meant.
SHOWN = 8
#: What follows from putting a sentence into a report, whatever it says.
ALONG = {"duty-uncovered", "topic-uncovered", "length", "balance", "plan-unmatched"}
HEADS, BEHIND = "（一）县委主要负责人履职情况。", "三、存在的不足和原因"


def base() -> str:
    text = annual_report().base
    assert text
    return text


def placed(place: str, sentence: str) -> str:
    """The good report with the sentence in it."""
    text = base()
    if place == "achievements":
        other = f"（七）其他工作。{sentence}"
        return text.replace("二、党政主要负责人", f"{other}\n\n二、党政主要负责人", 1)
    if place == "shortcomings":
        return text.replace("四、2024年推进", f"四是{sentence}\n\n四、2024年推进", 1)
    if place == "plans":
        return f"{text}\n\n四是{sentence}"
    text = text[: text.index(HEADS)] + sentence + "\n\n" + text[text.index(BEHIND) :]
    return text.replace("青禾县2023年", "青禾县林业局2023年", 1) if place == "department" else text


def cases(kind: str) -> list[tuple[str, str]]:
    places = {**DATA, **DATA["heads"]}
    return [(place, one) for place, told in places.items() for one in told.get(kind, ())]


def findings(place: str, sentence: str) -> list[Finding]:
    review = judge(read_bytes(placed(place, sentence).encode(), "a.txt"), annual_report())
    return [f for f in review.findings if f.rule not in ALONG]


def shows(finding: Finding, sentence: str) -> bool:
    texts = (finding.quote, finding.message, *(related.quote for related in finding.related))
    pieces = [sentence[i : i + SHOWN] for i in range(max(len(sentence) - SHOWN, 1))]
    return any(piece in text for text in texts for piece in pieces)


@pytest.mark.parametrize(("place", "sentence"), cases("wrong"))
def test_what_a_reviewer_marks_is_told(place: str, sentence: str) -> None:
    told = findings(place, sentence)
    empty = place in ("county", "department") and any(f.rule == "part-empty" for f in told)
    assert empty or any(shows(finding, sentence) for finding in told)


@pytest.mark.parametrize(("place", "sentence"), cases("right"))
def test_what_only_looks_wrong_is_not_told(place: str, sentence: str) -> None:
    assert findings(place, sentence) == []
