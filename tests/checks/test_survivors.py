"""What a mutation trial found untested: each of these kills a mutant that had survived."""

from __future__ import annotations

import pytest

from lawcheck.checks.repetition.copies import _same
from lawcheck.documents.model import Span
from lawcheck.packs.loader import load
from lawcheck.reports.issuer import level_of
from lawcheck.reports.owner import owner_of
from lawcheck.review import review_bytes
from tests.checks.plain import findings
from tests.checks.short import OPENING, PLACE, found
from tests.material.packs import annual_report


def test_a_name_of_two_characters_is_a_name() -> None:
    (one,) = found("name-mismatch", "青禾区司法局组织培训12场。")
    assert one.severity == "error" and "差了一个字" in one.message


def test_a_township_that_passes_over_its_county_is_told() -> None:
    head = (
        "青禾县石桥镇人民政府2026年法治政府建设年度报告\n江沅市委、市政府：\n"
        "2026年，石桥镇坚持依法行政，现将情况报告如下。\n"
    )
    (one,) = found("name-mismatch", "培训执法人员60人次。", head)
    assert one.quote == "江沅市委、市政府："
    assert (
        found("name-mismatch", "培训执法人员60人次。", head.replace("江沅市委、市", "县委、县"))
        == []
    )


def test_units_in_another_order_of_magnitude_are_converted() -> None:
    (one,) = found("figure-relation", "争取资金1.2亿元（12000000元）。")
    assert "120000000元" in one.message
    assert found("figure-relation", "争取资金1.2亿元（120000000元）。") == []
    (one,) = found("figure-relation", "争取资金12万元（12000元）。")
    assert "120000元" in one.message


def test_lists_in_circled_numbers_are_counted() -> None:
    items = ("①规范行政执法，开展检查；", "②加强普法宣传，举办讲座；", "③化解矛盾纠纷。")
    assert found("count-mismatch", "重点抓好三项工作：" + "".join(items)) == []
    (one,) = found("count-mismatch", "重点抓好三项工作：" + items[0] + items[1])
    assert "下面列了2项" in one.message


def test_a_list_before_its_number_is_quoted_from_its_beginning() -> None:
    listed = "建立执法公示、全过程记录、法制审核、案卷评查"
    (one,) = found("count-mismatch", f"全县规范行政执法。{listed}三项制度。")
    assert one.quote == f"{listed}三项" and "前面列了4个" in one.message


def test_a_copy_is_told_by_the_lines_of_both() -> None:
    line = (
        "全县组织执法人员集中培训十二场，覆盖各乡镇和部门，参训人员三百余人次，"
        "考试合格率明显提高，执法水平不断提升。"
    )
    (one,) = found("repeated-paragraph", f"{line}\n培训之后组织考试。\n{line}")
    assert one.message.startswith("第6行与第4行")


def test_half_of_a_stretch_is_not_most_of_it() -> None:
    assert not _same(Span(1, 0, 1, 10), Span(1, 5, 1, 15))
    assert _same(Span(1, 0, 1, 10), Span(1, 4, 1, 14))
    assert not _same(Span(1, 0, 2, 5), Span(2, 0, 3, 5))
    assert _same(Span(1, 0, 3, 5), Span(2, 0, 4, 5))


@pytest.mark.parametrize(
    ("name", "places", "organ"),
    [
        ("青禾市场监督管理局", [], "青禾市场监督管理局"),
        ("青禾县市场监督管理局", ["青禾县"], "市场监督管理局"),
        ("青禾市高新区管委会", ["青禾市"], "高新区管委会"),
        ("江沅市青禾县人民政府", ["江沅市", "青禾县"], ""),
    ],
)
def test_whose_name_it_is(name: str, places: list[str], organ: str) -> None:
    owner = owner_of(name)
    assert ([place.name for place in owner.places], owner.organ) == (places, organ)


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("如皋市人民政府", "county"),
        ("南通市人民政府", "city"),
        ("南通市如皋市人民政府", "county"),
    ],
)
def test_a_city_is_what_the_table_of_places_says(name: str, level: str) -> None:
    assert level_of(name) == level


def test_a_shortcoming_is_told_with_its_cause_and_its_plan() -> None:
    text = (
        f"{PLACE}{OPENING}一、主要举措和成效\n开展执法检查420次。\n二、存在的不足和原因\n"
        "一是基层执法力量不足，主要原因是编制偏少、人员老化。\n三、2027年主要安排\n"
        "一是充实基层执法力量，公开招录执法人员20名。\n"
    )
    review = review_bytes(text.encode(), "报告.txt", annual_report())
    (chain,) = review.chains
    places = [one.paragraph for one in (chain.shortcoming, chain.cause, chain.plan) if one]
    assert places == [6, 6, 8]


def test_a_pack_that_asks_for_no_answers_has_no_chains() -> None:
    text = f"{PLACE}{OPENING}一、主要举措和成效\n开展执法检查420次。\n"
    assert review_bytes(text.encode(), "报告.txt", load("official-prose")).chains == ()


def test_a_number_that_is_right_does_not_hide_the_next() -> None:
    right = "落实执法公示、全过程记录等两项制度"
    wrong = "建立执法公示、全过程记录、法制审核、案卷评查三项制度"
    (one,) = found("count-mismatch", f"全县{right}。{wrong}。")
    assert "前面列了4个" in one.message


def test_a_growth_is_read_from_two_statements_that_name_no_earlier_year() -> None:
    (one,) = found("figure-relation", "受理行政复议申请518件，增加106件，增长35.7%。")
    assert "应为增长25.7%" in one.message
    assert found("figure-relation", "受理行政复议申请518件，增加106件，增长25.7%。") == []


def test_halves_of_a_year_that_count_other_things_are_no_parts() -> None:
    assert (
        found("sum-mismatch", "上半年办理业务12件、下半年办理业务20人次，全年共办理业务30件。")
        == []
    )
    assert found("sum-mismatch", "上半年办理业务12件、下半年办理业务20件，全年共办理业务30件。")


def test_a_sum_is_found_behind_a_sentence_with_a_single_figure() -> None:
    body = "开展宣传活动120场。办理行政复议案件36件，其中维持20件、撤销16件、终止10件。"
    (one,) = found("sum-mismatch", body)
    assert "46" in one.message


def test_as_much_as_a_person_can_do_is_not_too_much() -> None:
    body = "乡镇司法所3名专职调解员全年调解纠纷{}件。"
    assert found("workload-impossible", body.format(4500)) == []
    assert found("workload-impossible", body.format(4600))


def test_what_happened_on_the_day_of_the_signature_may_be_told() -> None:
    def told(day: str) -> list[str]:
        body = f"{day}，县政府召开常务会议，研究法治政府建设工作。"
        text = f"{PLACE}{OPENING}一、主要举措和成效\n{body}\n青禾县人民政府\n2027年1月20日\n"
        judged = review_bytes(text.encode(), "报告.txt", annual_report())
        return [one.message for one in judged.findings if one.rule == "date-impossible"]

    assert told("2027年1月20日") == []
    assert [told("2027年1月21日")[0][:5]] == ["日期有误："]


def test_a_day_at_the_very_beginning_is_held_against_the_law_behind_it() -> None:
    text = "3月1日《行政执法监督条例》施行后，组织培训12场。"
    (one,) = findings(text, "names", "document-status", year=2026)
    assert "2026年2月1日" in one.message
    assert findings(text.replace("3月", "2月"), "names", "document-status", year=2026) == []


def test_the_successor_of_a_plan_is_the_one_that_replaced_it() -> None:
    body = "深入实施《法治政府建设实施纲要（2015—2020年）》，各项任务有序推进。"
    (one,) = found("period-expired", body)
    assert "（2021—2025年）" in one.message + one.suggestion


def test_where_a_head_acts_elsewhere_the_part_without_one_is_only_a_warning() -> None:
    def severity(act: str) -> list[str]:
        text = (
            f"{PLACE}{OPENING}一、主要举措和成效\n{act}全年培训执法人员60人次。\n"
            "二、党政主要负责人履行推进法治建设第一责任人职责情况\n"
            "常务副县长主持召开依法行政工作会议3次，研究执法监督事项12件。\n"
            "三、2027年主要安排\n培训执法人员60人次。\n"
        )
        judged = review_bytes(text.encode(), "报告.txt", annual_report())
        return [one.severity for one in judged.findings if one.rule == "responsible-person"]

    assert severity("") == ["error"]
    assert severity("县长主持召开县政府常务会议4次，审议法治议题13个。") == ["warning"]


def test_a_sentence_that_may_be_the_missing_part_makes_its_absence_doubtful() -> None:
    def told(sentence: str) -> list[tuple[str, str]]:
        absent = found("part-missing", f"培训执法人员60人次，开展执法检查120次。{sentence}")
        return [(one.severity, one.related[0].note) for one in absent if "不足" in one.message]

    assert told("") == [("error", "可以接在这一部分之后")]
    doubt = "同时，我们也清醒看到，执法力量仍然不足，普法形式不够新。"
    assert told(doubt) == [("warning", "这一句可能与此有关")]


def test_a_wrong_number_behind_a_document_with_a_right_one_is_told() -> None:
    first = "《重大行政决策程序暂行条例》（国务院令第713号）"
    second = "《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔{}〕54号）"
    (one,) = findings(f"落实{first}和{second.format(2023)}。", "names", "document-name", year=2026)
    assert "国办发〔2023〕54号" in one.message + one.quote
    right = f"落实{first}和{second.format(2024)}。"
    assert findings(right, "names", "document-name", year=2026) == []
