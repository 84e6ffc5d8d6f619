"""What a later draw of mutants found untested; what one sentence tells stands in figures.yaml."""

from __future__ import annotations

import pytest

from lawcheck.checks.model import Case, Finding, with_fingerprints
from lawcheck.checks.repetition.weighing import Scales
from lawcheck.repetition.model import Side
from lawcheck.repetition.shared import Foreign
from lawcheck.review import review_bytes
from tests.checks.plain import findings, report
from tests.checks.short import OPENING, found
from tests.material.packs import annual_report


def test_a_document_with_hardly_a_word_of_the_field_is_none_of_ours() -> None:
    works = "全年修建道路12公里，安装路灯300盏，改造管网8公里，植树4000株，新建停车位260个。"

    def code(times: int) -> str | None:
        text = (
            f"青禾县2026年工作回顾\n一、主要举措和成效\n{works * times}\n落实行政执法责任。\n"
            "二、存在的不足\n一是道路养护不及时，原因是人手不够。\n三、2027年主要安排\n修路12公里。\n"
        )
        reason = review_bytes(text.encode(), "报告.txt", annual_report()).reason
        return reason.code if reason else None

    assert [code(10), code(18)] == [None, "document-kind"]


def test_a_bureau_of_which_a_place_has_but_one_is_nobody_to_invite() -> None:
    head = f"青禾县教育局2026年法治政府建设年度报告\n{OPENING}"
    acts = "县{}局党组专题研究法治工作4次，邀请法律顾问授课。"
    (one,) = found("name-mismatch", acts.format("教体"), head)
    assert "别的局自己的事" in one.message
    assert found("name-mismatch", acts.format("水利"), head) == []


@pytest.mark.parametrize(
    "before",
    [
        "县教育局党组专题研究法治工作4次。",
        "县民政局党组专题研究法治工作4次，邀请法律顾问授课。",
        "汇编《县民政局党组会议审议办法》12份。",
    ],
)
def test_behind_what_a_bureau_may_tell_another_ones_affairs_are_told(before: str) -> None:
    head = f"青禾县教育局2026年法治政府建设年度报告\n{OPENING}"
    assert found("name-mismatch", before, head) == []
    (one,) = found("name-mismatch", f"{before}县水利局党组专题研究法治工作4次。", head)
    assert "县水利局" in one.message


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Neither what was done later in the year nor what was done before is done by this law.
        ("1月19日至23日，依据《行政执法监督条例》检查12次。12月1日召开会议。", True),
        ("1月20日，依据《行政执法监督条例》检查12次。12月1日至5日召开会议。", True),
        ("2月19日至23日，依据《行政执法监督条例》检查12次。1月5日至9日召开会议。", False),
        ("1月5日至9日召开会议。当年依据《行政执法监督条例》检查12次。", False),
    ],
)
def test_the_days_of_a_deed_are_those_right_before_its_law(text: str, told: bool) -> None:
    assert bool(findings(text, "names", "document-status", year=2026)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("依据《中华人民共和国生态环境法典》立案2件。", True),
        ("2026年8月14日，依据《中华人民共和国生态环境法典》立案2件。", True),
        # What is told of the year to come is held to its own day; a bare name may be of the draft.
        ("2026年8月15日，依据《中华人民共和国生态环境法典》立案2件。", False),
        ("依据生态环境法典立案2件。", False),
    ],
)
def test_a_law_that_is_to_come_is_no_basis_before_its_day(text: str, told: bool) -> None:
    found = findings(text, "names", "document-status", year=2025)
    assert ["尚未施行" in one.message for one in found] == [True] * told


def test_behind_a_document_that_nobody_knows_the_next_is_judged() -> None:
    text = "依据《青禾县城乡管理办法》开展检查。依据《中华人民共和国合同法》审核合同12份。"
    (one,) = findings(text, "names", "document-status", year=2026)
    assert "《民法典》" in one.message


@pytest.mark.parametrize(
    ("first", "later", "told"),
    [
        ("抽查案卷320卷，逐卷打分。", "县级抽查的230卷案卷都已反馈。", True),
        ("抽查案卷约320卷，逐卷打分。", "县级抽查的230卷案卷都已反馈。", False),
        ("抽查工单的办理时长320天，逐单打分。", "县级抽查的230天的工单都已反馈。", False),
    ],
)
def test_what_is_told_roughly_or_in_days_is_no_slip_of_the_pen(
    first: str, later: str, told: bool
) -> None:
    assert bool(found("number-contradiction", first + later)) is told


def beyond_powers(organ: str, body: str) -> list[Finding]:
    return found("beyond-powers", body, f"{organ}2026年法治政府建设年度报告\n{OPENING}")


def test_words_of_one_power_do_not_hide_another() -> None:
    body = "我局集体讨论决定，对2家屡罚不改的企业予以关闭。"
    (one,) = beyond_powers("青禾县生态环境局", body)
    assert "责令停业、关闭" in one.message


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("县司法局办理行政复议案件12件。群众反映良好。", False),
        ("县司法局办理行政复议案件12件。石桥镇政府组织学习4次。", True),
        ("县司法局组织培训12场。群众反映良好。", True),
        ("群众反映良好。", True),
    ],
)
def test_a_sentence_without_a_subject_is_of_who_was_named_last(before: str, told: bool) -> None:
    body = f"{before}全年审结行政复议案件11件，维持8件。"
    assert bool(beyond_powers("青禾县石桥镇人民政府", body)) is told


def test_pairs_of_parts_are_held_against_their_pair_of_totals() -> None:
    body = (
        "发生道路交通事故68起、死亡41人。其中，国道45起、死亡27人，省道19起、死亡13人，"
        "其他道路4起、死亡{}人。"
    )
    assert [one.severity for one in found("sum-mismatch", body.format(2))] == ["error"]
    assert found("sum-mismatch", body.format(1)) == []


@pytest.mark.parametrize(
    ("ratio", "told"),
    [
        ("专职调解员101名，兼职调解员40名，比例为2比1", "101名与40名是1比2.5，文中为2比1"),
        ("专职调解员54名、兼职调解员216名，专兼职比例为1比3", "54名与216名是1比4，文中为1比3"),
        ("专职调解员100名，兼职调解员215名，比例为10比20", "100名与215名是1比2.2，文中为10比20"),
    ],
)
def test_a_ratio_is_told_beside_what_it_is_of(ratio: str, told: str) -> None:
    (one,) = found("figure-relation", f"{ratio}。")
    assert one.message.endswith(f"{told}。") and one.severity == "info"


def test_what_two_passages_have_in_common_counts_once() -> None:
    own = report("全县组织执法人员集中培训十二场，覆盖各乡镇和部门，参训人员三百余人次。")
    places = ((0, 10), (5, 20), (20, 24), (30, 34))
    passages = [Foreign(1, Side(0, a, 0, b), Side(0, a, 0, b), 100, b - a) for a, b in places]
    scales = Scales.of(Case(own, annual_report()))
    assert scales.stretches(reversed(passages)) == {1: [(0, 24), (30, 34)]}


@pytest.mark.parametrize(
    ("organ", "before", "told"),
    [
        ("青棠市人民政府", "全市14个乡镇都有司法所。", True),
        ("青棠市人民政府", "全市214个乡镇、3个区都有司法所。", False),
        ("青棠市人民政府", "全市214个乡镇都有司法所，兰溪县先试先行。", False),
        ("青棠市人民政府", "全市司法所都达标。", False),
        # In the table of places: a city without counties below it.
        ("东莞市人民政府", "全市28个镇都有司法所。", False),
    ],
)
def test_a_city_with_towns_and_no_county_is_of_county_rank(
    organ: str, before: str, told: bool
) -> None:
    head = f"{organ}2026年法治政府建设年度报告\n{OPENING.replace('青禾县', organ[:3])}"
    assert bool(found("beyond-powers", f"{before}全年制定政府规章1件。", head)) is told


def test_a_fingerprint_stays_what_it_was_in_earlier_versions() -> None:
    # GitLab and what reads SARIF hold them, to tell what is new.
    one = Finding("date-impossible", "error", "日期有误。", "请核对。", None, "2月30日")
    told = [each.fingerprint for each in with_fingerprints([one, one])]
    assert told == ["ef09d56a10eb3a9e", "accfc54131f143cf"]
