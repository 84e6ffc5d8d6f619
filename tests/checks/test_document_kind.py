"""What is no annual report is not judged; what is one is, whatever its title."""

from __future__ import annotations

import pytest

from tests.checks.drafts import draft, judged

OWN = [
    "青禾县2023年法治政府建设年度报告",
    "青禾县人民政府关于2023年度法治政府建设情况的报告",
    "青禾县司法局2023年法治政府建设工作总结",
    "2023年度依法行政工作报告",
    "青禾县2023年法治建设工作情况汇报",
    "关于公布《青禾县2023年法治政府建设年度报告》的通知",
    "青禾县2023年法治政府建设情况",
    "青禾县2023年法治政府建设",
    "青禾县2023年工作回顾",
    "青禾县2023年度党政主要负责人履行推进法治建设第一责任人职责情况报告",
]


@pytest.mark.parametrize("title", OWN)
def test_an_annual_report_is_judged_under_any_title_of_its_kind(title: str) -> None:
    assert judged(draft(title=title)).status == "judged"


def test_headings_that_end_like_titles_of_other_kinds_do_not_count() -> None:
    heading = "一、贯彻落实《重大行政决策程序暂行条例》和国务院意见"
    text = draft(title="").replace("一、推进法治政府建设的主要举措和成效", heading)
    assert judged(text).status == "judged"


OTHERS = {
    "青禾县2024年法治政府建设工作要点": "规范性文件",
    "青禾县法治政府建设示范创建实施方案": "规范性文件",
    "关于报送2023年度法治政府建设年度报告的通知": "通知",
    "关于对2023年法治政府建设情况报告的审议意见": "意见",
    "2024年青禾县人民政府工作报告": "政府工作报告",
    "青禾县2023年政府信息公开工作年度报告": "政府信息公开工作年度报告",
    "青禾县公共机构节约用水管理办法": "规范性文件",
    "青禾县2022年度部门决算公开": "预算决算文件",
    "青禾县人民法院工作报告": "法院",
    "关于申请法治广场建设经费的请示": "请示",
}


@pytest.mark.parametrize(("title", "kind"), OTHERS.items())
def test_another_kind_of_document_is_named_and_not_judged(title: str, kind: str) -> None:
    review = judged(f"{title}\n\n为了做好有关工作，结合本县实际，现就有关事项说明如下。\n")
    assert review.reason is not None
    assert review.reason.code == "document-kind"
    assert kind in review.reason.message


def test_a_piece_of_news_about_the_field_is_not_judged() -> None:
    text = (
        "青禾县举办法治政府建设培训班\n\n"
        + "来自各单位的执法人员参加了依法行政和行政执法的培训。" * 8
    )
    review = judged(text)
    assert review.reason is not None
    assert review.reason.code == "document-kind"


def test_a_text_about_something_else_is_not_judged() -> None:
    text = "番茄炒蛋的做法\n\n" + "鸡蛋打散，番茄切块，热锅下油，先炒鸡蛋后下番茄，加盐出锅。" * 20
    review = judged(text)
    assert review.reason is not None
    assert review.reason.code == "document-kind"
