"""What a reviewer reads for: wrong and right sentences of many shapes, put into a good report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lawcheck.checks.model import Finding
from lawcheck.documents import read_bytes
from lawcheck.review import judge
from tests.material.effort import THOROUGH
from tests.material.packs import annual_report
from tests.material.yamls import data

HERE = Path(__file__).parent
DATA = data(HERE / "reviewer.yaml")
#: So many characters of a sentence in a quote show that it is meant.
SHOWN = 8
#: What follows from putting a sentence into a report, whatever it says.
ALONG = {"duty-uncovered", "topic-uncovered", "length", "balance", "plan-unmatched"}
#: So many sentences stand in one report at a desk, and are judged singly where that tells anything.
TOGETHER = 4
HEADS, BEHIND = "（一）县委主要负责人履职情况。", "三、存在的不足和原因"


def base() -> str:
    text = annual_report().base
    assert text
    return text


def placed(place: str, *sentences: str) -> str:
    """The good report with the sentences in it, each a paragraph; one only is the head's part."""
    text = base()
    if place == "achievements":
        numbered = zip("七八九十", sentences, strict=False)
        other = "\n\n".join(f"（{number}）其他工作。{one}" for number, one in numbered)
        return text.replace("二、党政主要负责人", f"{other}\n\n二、党政主要负责人", 1)
    items = "\n\n".join(f"{n}是{one}" for n, one in zip("四五六七", sentences, strict=False))
    if place == "shortcomings":
        return text.replace("四、2024年推进", f"{items}\n\n四、2024年推进", 1)
    if place == "plans":
        return f"{text}\n\n{items}"
    (sentence,) = sentences
    text = text[: text.index(HEADS)] + sentence + "\n\n" + text[text.index(BEHIND) :]
    return text.replace("青禾县2023年", "青禾县林业局2023年", 1) if place == "department" else text


def lots(kind: str) -> Iterator[tuple[str, list[str]]]:
    """Places, each with the sentences that are put there at once: one in ``.ci/run``."""
    for place, told in {**DATA, **DATA["heads"]}.items():
        sentences = told.get(kind, ())
        size = 1 if THOROUGH or place in DATA["heads"] else TOGETHER
        yield from ((place, sentences[n : n + size]) for n in range(0, len(sentences), size))


def findings(place: str, *sentences: str) -> list[Finding]:
    text = placed(place, *sentences)
    review = judge(read_bytes(text.encode(), "a.txt"), annual_report())
    return [f for f in review.findings if f.rule not in ALONG]


def shows(finding: Finding, sentence: str) -> bool:
    texts = (finding.quote, finding.message, *(related.quote for related in finding.related))
    pieces = [sentence[i : i + SHOWN] for i in range(max(len(sentence) - SHOWN, 1))]
    return any(piece in text for text in texts for piece in pieces)


def is_told(place: str, sentence: str, told: list[Finding]) -> bool:
    empty = place in DATA["heads"] and any(f.rule == "part-empty" for f in told)
    return empty or any(shows(finding, sentence) for finding in told)


@pytest.mark.parametrize(("place", "sentences"), list(lots("wrong")))
def test_what_a_reviewer_marks_is_told(place: str, sentences: list[str]) -> None:
    together = findings(place, *sentences)
    for one in sentences:
        assert is_told(place, one, together) or is_told(place, one, findings(place, one)), one


@pytest.mark.parametrize(("place", "sentences"), list(lots("right")))
def test_what_only_looks_wrong_is_not_told(place: str, sentences: list[str]) -> None:
    if findings(place, *sentences):
        assert {one: told for one in sentences if (told := findings(place, one))} == {}
