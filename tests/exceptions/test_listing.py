"""A list that is written reads back as the same entries, whatever they say."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.errors import UsageError
from lawcheck.exceptions.listing import parse, render
from lawcheck.exceptions.model import Entry

#: Any text but lone surrogates, which no file can hold.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ENTRIES = st.builds(
    Entry,
    rule=st.from_regex("[a-z]+(-[a-z]+)?", fullmatch=True),
    says=TEXT,
    quote=TEXT.filter(bool),
    unit=TEXT,
    year=st.none() | st.integers(2000, 2100),
    reason=TEXT.map(str.strip),
    who=TEXT,
    until=st.none() | st.dates(),
    count=st.integers(1, 9),
)


@given(st.lists(ENTRIES, max_size=4))
def test_what_is_written_is_read_again(entries: list[Entry]) -> None:
    assert list(parse("".join(render(entries)).encode(), "豁免.toml")) == entries


def test_a_list_is_readable() -> None:
    entry = Entry(
        rule="cause-missing",
        says="写了不足，没有写原因。",
        quote="基层执法力量不足。",
        unit="示例县人民政府",
        year=2023,
        reason="原因写在附件里",
        who="张三",
        until=date(2027, 3, 1),
    )
    assert "".join(render([entry])).split("\n\n")[1] == (
        "[[exception]]\n"
        'rule = "cause-missing"\n'
        'says = "写了不足，没有写原因。"\n'
        'quote = "基层执法力量不足。"\n'
        'unit = "示例县人民政府"\n'
        "year = 2023\n"
        'reason = "原因写在附件里"\n'
        'who = "张三"\n'
        "until = 2027-03-01\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000,
        "{" * 5000,
        "a = " + "[" * 5000,
        f"count = {'9' * 5000}",
        '{"reviews": [{"report": 1, "findings": [' + "[" * 2000,
        '{"reviews": [{"report": null, "findings": [{"rule": 1, "excepted": {"until": "x"}}]}]}',
    ],
)
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="不能用作豁免清单"):
        parse(text.encode(), "甲")


@pytest.mark.parametrize(
    ("report", "finding"),
    [
        ({"year": -1}, {}),
        ({"year": "2024"}, {}),
        ({"year": 2024.5}, {}),
        ({"year": 2024}, {"rule": ""}),
        ({"year": 2024}, {"message": "", "quote": ""}),
    ],
)
def test_a_damaged_earlier_review_is_refused(
    report: dict[str, object], finding: dict[str, str]
) -> None:
    """Not taken for exceptions that fit no report, and could not be written down again."""
    found = {"rule": "a", "message": "问题。", "quote": "原文", **finding}
    review = {"report": {"issuer": "甲县", **report}, "findings": [found]}
    with pytest.raises(UsageError, match=r"x\.json 第1处"):
        parse(json.dumps({"reviews": [review]}).encode(), "x.json")
