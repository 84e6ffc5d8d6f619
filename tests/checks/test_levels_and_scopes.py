"""What is measured, and of whom it is told: the readings behind plans and refuted claims."""

from __future__ import annotations

import pytest

from lawcheck.checks.substance.fallen_short import counting, fallen_short
from lawcheck.checks.substance.levels import levels, of_one_thing, rates
from lawcheck.checks.substance.read import Sentence
from lawcheck.checks.substance.scopes import above, apart
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RefutedClaims, RepeatedPlans
from tests.material.packs import annual_report

_CHECKS = [rule.check for rule in annual_report().rules]
PLANS = next(check for check in _CHECKS if isinstance(check, RepeatedPlans))
CLAIMS = next(check for check in _CHECKS if isinstance(check, RefutedClaims))


def _sentences(*texts: str) -> list[Sentence]:
    return [Sentence(Span(1, at, 1, at + 1), text) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("plan", "told", "same"),
    [
        ("调解和解率达到35%", "审结复议案件128件，经调解、和解结案53件，占41.4%", True),
        ("满意率达到95%", "案卷合格率97%", False),
        ("法律援助案件满意率达到95%", "法律援助案件群众满意率达到99.3%", True),
        ("行业性纠纷调解成功率达到90%", "人民调解成功率98%", False),
        ("乡镇案卷合格率达到90%", "县直部门案卷合格率97%", False),
        ("案卷合格率达到95%", "案卷合格率由91%升至97.4%", True),
    ],
)
def test_a_target_is_held_against_what_is_of_one_thing(plan: str, told: str, same: bool) -> None:
    target = next(rates(plan, PLANS))
    found = list(levels(told, "%", PLANS))
    assert any(of_one_thing(target, one, told, plan, PLANS) for one in found) == same


def test_the_rate_that_is_reached_is_the_last_one() -> None:
    assert [one.shown for one in rates("合格率由91%升至97.4%", PLANS)] == ["97.4%"]


def test_statements_of_different_bodies_are_apart() -> None:
    told = _sentences("乡镇合同管理有漏洞。", "5份合同未经审查。")
    assert above(told[1], told) == told[0].text
    assert apart("县本级合同全部审查", "5份合同未经审查", told[1], told, CLAIMS)
    assert not apart("乡镇合同全部审查", "5份合同未经审查", told[1], told, CLAIMS)
    assert not apart("合同全部审查", "5份合同未经审查", told[1], told, CLAIMS)


@pytest.mark.parametrize(
    ("claim", "doubt", "short"),
    [
        ("处罚决定全部在7日内公示", "有46件处罚决定超过期限才公示", True),
        ("许可决定全部在7日内公示", "有46件处罚决定超过期限才公示", False),
        ("涉企补贴全部按期兑付", "有14家企业的涉企补贴拖了半年", True),
        ("涉企检查全部扫码入企", "有37次涉企检查没有扫码", True),
        ("所有村均建立了调解委员会", "6个村的调解委员会没有专职调解员", False),
    ],
)
def test_what_is_counted_of_a_claim_of_all(claim: str, doubt: str, short: bool) -> None:
    said = _sentences(f"{claim}。")[0]
    other = [Sentence(Span(2, 0, 2, 9), f"{doubt}。")]
    counted = list(counting(other, CLAIMS))
    assert bool(list(fallen_short(claim, said, counted, other, CLAIMS))) == short
