"""Whether a paragraph tells one case; one office held by two, one firm in two forms."""

from __future__ import annotations

import pytest

from lawcheck.checks.one_case import goes_on, one_case
from lawcheck.packs.loader import load, reading_of
from tests.checks.plain import findings

READING = reading_of(load("terms"))
OPENED = "县水利局3月2日收到一名村民的申请。"


@pytest.mark.parametrize(
    "told",
    [
        "承办人调阅了档案。5月18日，该局书面答复。",
        "依据《水法》核对。5月18日，县水利局书面答复。",
        "该村民补齐地址。5月18日寄出答复书。",
    ],
)
def test_a_case_goes_on(told: str) -> None:
    text = OPENED + told
    assert one_case(READING, text, 0, text.index("5月18日"))


@pytest.mark.parametrize(
    "told",
    [
        "另有申请由县林业局承办。5月18日书面答复。",
        "同期的申请也已登记。5月18日书面答复。",
        "《取水办法》当月印发。5月18日书面答复。",
        "李某也到场查阅。5月18日书面答复。",
        "5月18日，县林业局书面答复。",
        "一家企业随后申请。5月18日书面答复。",
        "办理申请12件申请。5月18日书面答复。",
    ],
)
def test_another_case_begins(told: str) -> None:
    text = OPENED + told
    assert not one_case(READING, text, 0, text.index("5月18日"))


def test_another_paragraph_is_another_case() -> None:
    text = OPENED + "\n5月18日，该局书面答复。"
    assert not one_case(READING, text, 0, text.index("5月18日"))


def test_who_acts_last_need_not_be_known_where_only_the_matter_counts() -> None:
    text = OPENED + "5月18日，县林业局书面答复。"
    assert goes_on(READING, text, 0, text.index("5月18日"))


@pytest.mark.parametrize(
    ("told", "severity"),
    [
        ("整治由县水利局牵头，县住建局配合。清淤2公里。县住建局作为牵头单位销号。", "warning"),
        # Of whom nothing was told before the matter may be another.
        ("整治由县水利局牵头。清淤2公里。县民政局作为牵头单位销号。", "info"),
    ],
)
def test_one_office_held_by_two(told: str, severity: str) -> None:
    assert [one.severity for one in findings(told, "figures", "statement-contradiction")] == [
        severity
    ]


@pytest.mark.parametrize(
    "told",
    [
        "整治由县水利局牵头。9月改由县住建局牵头。县住建局作为牵头单位销号。",
        "整治由县水利局牵头，宣传由县住建局牵头。县住建局作为牵头单位销号。",
        "整治由县水利局牵头。县水利局作为牵头单位销号。",
    ],
)
def test_an_office_that_was_handed_on_is_held_by_one(told: str) -> None:
    assert not findings(told, "figures", "statement-contradiction")


@pytest.mark.parametrize(
    ("told", "terms"),
    [
        ("3起行政复议案件经批准，各延长50日作出决定。", 1),
        ("3起行政复议案件经批准，各延长30日作出决定。", 0),
        # Which of the two was lengthened is not said.
        ("复议和信访事项情况复杂，经批准延长50日。", 0),
    ],
)
def test_how_long_a_term_may_be_lengthened(told: str, terms: int) -> None:
    assert len(findings(told, "terms", "legal-term", year=2026)) == terms
