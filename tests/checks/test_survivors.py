"""What a mutation trial found untested: each of these kills a mutant that had survived."""

from __future__ import annotations

import pytest

from lawcheck.checks.model import Finding
from lawcheck.checks.repetition.copies import _same
from lawcheck.documents.model import Span
from lawcheck.packs.loader import load
from lawcheck.reports.issuer import level_of
from lawcheck.reports.owner import owner_of
from lawcheck.review import Review, review_bytes

PLACE = "青禾县2026年法治政府建设年度报告\n"
OPENING = "2026年，青禾县坚持依法行政，青禾县各部门依法履职，现将情况报告如下。\n"


def reviewed(body: str, head: str = PLACE + OPENING) -> Review:
    text = f"{head}一、主要举措和成效\n{body}\n二、2027年主要安排\n培训执法人员60人次。\n"
    return review_bytes(text.encode(), "报告.txt", load("annual-report"))


def found(rule: str, body: str, head: str = PLACE + OPENING) -> list[Finding]:
    return [one for one in reviewed(body, head).findings if one.rule == rule]


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
    review = review_bytes(text.encode(), "报告.txt", load("annual-report"))
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
