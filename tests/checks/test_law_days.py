"""Days, numbers and articles told beside the titles of laws, in all orders of words."""

from __future__ import annotations

import pytest

from tests.checks.plain import findings

WRONG = (
    "广泛宣传自2026年5月1日起施行的《中华人民共和国生态环境法典》，编印手册2万册。",
    "宣传贯彻新修订的《中华人民共和国商标法》，该法自2026年7月1日起施行。",
    "组织队员学习2025年新修订的《中华人民共和国行政处罚法》。",
    "2026年3月，依照《中华人民共和国社会救助法》开展低保对象家庭经济状况核对。",
    "落实《建设工程质量管理办法》（国务院令第279号），开展抽查。",
    "落实《行政执法监督条例》（国务院令第836号），建立监督体系。",
    "依据《中华人民共和国渔业管理法》查处电鱼案件9件。",
    "均按国办发〔2024〕45号文件关于严格规范涉企行政检查的要求亮码入企。",
    "取水许可以《取水许可制度实施办法》为依据，全面推广电子证照。",
    "认真落实《中华人民共和国行政处罚法》第一百二十条规定。",
    "学习《中华人民共和国民营经济促进条例》，走访企业36家。",
    "宣传《中华人民共和国道路安全交通法》36场。",
)
RIGHT = (
    "学习2017年修正的《中华人民共和国行政处罚法》与2021年新修订的《中华人民共和国行政处罚法》的区别。",
    "落实自2026年2月1日起施行的《行政执法监督条例》，组织培训12场。",
    "2026年3月，组织学习《中华人民共和国社会救助法（草案）》。",
    "7月，依照《中华人民共和国社会救助法》开展核对。",
    "根据《国务院关于修改部分行政法规的决定》（国务院令第714号）清理文件。",
    "按照国办发〔2024〕54号文件关于严格规范涉企行政检查的要求亮码入企。",
    "依据《中华人民共和国行政处罚法》第三十三条不予处罚12件。",
    "依据《青禾县城市房屋管理办法》实施检查。",
)
RULES = ("document-name", "document-status")


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_day_number_or_name_is_told(text: str) -> None:
    assert findings(text, "names", *RULES, year=2026)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert findings(text, "names", *RULES, year=2026) == []
