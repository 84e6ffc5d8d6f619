"""What is copied decides what is told: however it was changed, one cause is one finding."""

from __future__ import annotations

import pytest

from lawcheck.review import Review
from tests.checks.drafts import (
    ACHIEVEMENTS,
    LEAD,
    PLANS,
    RESPONSIBLE,
    SHORTCOMINGS,
    TITLE,
    draft,
    judged,
)
from tests.material.effort import step

A, F, S, P = ACHIEVEMENTS, RESPONSIBLE, SHORTCOMINGS, PLANS
BODY = (LEAD, A, F, S, P)


def without(piece: str, *paragraphs: int) -> str:
    return "\n\n".join(p for i, p in enumerate(piece.split("\n\n")) if i not in paragraphs)


def repeated(review: Review) -> list[tuple[str, int | None, int | None, int]]:
    """Rule, lines and number of related places of each finding of repetition; no other is loud."""
    findings = review.findings
    assert all(f.rule.startswith("repeated-") for f in findings), findings
    return [
        (f.rule, f.location.line, f.location.end_line, len(f.related))
        for f in findings
        if f.location
    ]


SECOND = draft(lead="", parts=(LEAD, A, F, S, P)).count("\n") + 1

BODIES = {
    "as it is": BODY,
    "without the introduction": (A, F, S, P),
    "under the title once more": (TITLE, *BODY),
    "a part left out": (LEAD, A, F, P),
    "paragraphs left out": (LEAD, without(A, 2, 5), F, S, P),
    "parts in another order": (LEAD, F, A, S, P),
    "a paragraph put in": (
        LEAD,
        A,
        "这一段只在第二遍里有，讲的是当年秋天启动的灌区改造。",
        F,
        S,
        P,
    ),
}


@pytest.mark.parametrize("second", BODIES.values(), ids=BODIES)
def test_a_body_that_stands_twice_is_one_finding(second: tuple[str, ...]) -> None:
    text = draft(parts=(A, F, S, P, *second))
    ((rule, first, last, places),) = repeated(judged(text))
    assert (rule, places) == ("repeated-body", 1)
    assert first is not None
    assert last == text.count("\n")
    assert SECOND - 2 <= first <= SECOND + 4


def test_a_body_that_stands_three_times_is_one_finding_with_all_places() -> None:
    ((rule, _, _, places),) = repeated(judged(draft(parts=(A, F, S, P, *BODY, *BODY))))
    assert (rule, places) == ("repeated-body", 2)


def test_two_copies_of_different_paragraphs_are_two_findings() -> None:
    first, second = (A.split("\n\n")[i][3:] for i in (2, 4))
    text = draft(parts=(f"{A}\n\n（七）{first}", f"{F}\n\n（三）{second}", S, P))
    assert [rule for rule, *_ in repeated(judged(text))] == ["repeated-paragraph"] * 2


def test_what_was_changed_in_a_copy_is_said() -> None:
    paragraph = A.split("\n\n")[4][3:]
    changed = paragraph.replace("1864", "1865").replace("36场", "38场")
    review = judged(draft(parts=(f"{A}\n\n（四）{changed}", F, S, P)))
    (finding,) = [f for f in review.findings if f.rule == "repeated-paragraph"]
    assert "仅改动数字" in finding.message


PARAGRAPHS = draft().strip().split("\n\n")


@pytest.mark.parametrize("first", range(1, len(PARAGRAPHS), step(3, 1)))
def test_whatever_is_pasted_again_at_the_end_is_one_finding(first: int) -> None:
    for last in range(first + 1, len(PARAGRAPHS) + 1, 3):
        block = PARAGRAPHS[first:last]
        if sum(map(len, block)) < 40:
            continue
        ((rule, *_),) = repeated(judged("\n\n".join([*PARAGRAPHS, *block])))
        assert rule != "repeated-sentence"


#: Long enough to be told when it is said again.
SENTENCE = A.split("\n\n")[2].rstrip("。").rpartition("。")[2] + "。"


def test_a_body_is_told_though_a_sentence_of_it_was_said_again_before() -> None:
    once = (LEAD, A, f"{F}\n\n{SENTENCE}", S, P)
    review = judged(draft(lead="", parts=(*once, *once)))
    assert {finding.rule for finding in review.findings} == {"repeated-sentence", "repeated-body"}
    assert review.verdict == "unfit"


def test_a_section_is_told_though_a_sentence_of_it_was_said_again_before() -> None:
    review = judged(draft(parts=(A, f"{F}\n\n{SENTENCE}", A.replace("一、", "三、", 1), S, P)))
    told = {finding.rule for finding in review.findings}
    assert {"repeated-sentence", "repeated-section"} <= told
