"""How much of a plan stands in the results says how sure it is that it repeats them."""

from __future__ import annotations

import pytest

from lawcheck.checks.substance.told_again import Done, again
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from tests.material.packs import annual_report

OPTIONS = next(
    rule.check for rule in annual_report().rules if isinstance(rule.check, RepeatedPlans)
)
DONE = [
    (
        Span(1, 0, 1, 90),
        "统一执法文书范本，评查案卷60卷，低于90分的11卷，占18.3%；举办培训7期、覆盖214人次。",
    )
]


@pytest.mark.parametrize(
    ("plan", "sure"),
    [
        (
            "统一文书。3月底前印发基层站文书样式，4月、9月各培训一次，低于90分的由18.3%降至10%。",
            None,
        ),
        ("抓培训。举办培训7期、覆盖214人次，评查案卷60卷。", True),
    ],
)
def test_new_measures_under_an_old_name_are_no_repetition(plan: str, sure: bool | None) -> None:
    assert isinstance(OPTIONS, RepeatedPlans)
    told = again(plan, Done(DONE), OPTIONS)
    assert (None if told is None else not told.unsure) is sure
