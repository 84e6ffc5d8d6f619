"""Numbers of orders: another document's, and one beside two titles."""

from __future__ import annotations

import pytest

from lawcheck.knowledge.titles import number_key, series
from tests.checks.plain import findings


def test_a_ministry_has_one_name() -> None:
    assert number_key("住建部令第055号") == number_key("中华人民共和国住房和城乡建设部令第55号")
    assert number_key("农业农村部令2021年第4号") == "农业农村部令2021年第4号"
    assert series("教育部令第50号") == "教育部令"
    assert series("国办发〔2024〕54号") == "国办发"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("落实《未成年人学校保护规定》（教育部令第53号）。", "应为“教育部令第50号”"),
        ("按照财政部令第94号公布的《政府采购货物和服务招标投标管理办法》评审。", "财政部令第87号"),
        (
            "学习《甲办法》（交通运输部令2019年第9号）、《乙规定》（交通运输部令2019年第9号）。",
            "《甲办法》",
        ),
    ],
)
def test_a_wrong_number_is_told(text: str, said: str) -> None:
    (one,) = findings(text, "names", "document-name", year=2026)
    assert said in one.message


@pytest.mark.parametrize(
    "text",
    [
        "落实《未成年人学校保护规定》（教育部令第50号），再学《未成年人学校保护规定》（教育部令第50号）。",
        "学习《甲办法》（农业农村部令2022年第1号修订）、《乙规定》（农业农村部令2022年第1号修订）。",
        "学习《甲办法》（教育部令第49号）、《乙规定》（公安部令第49号）。",
        "按照《市场监督管理投诉举报处理办法》办结投诉举报1412件。",
    ],
)
def test_a_right_one_is_not(text: str) -> None:
    assert findings(text, "names", "document-name", year=2026) == []
