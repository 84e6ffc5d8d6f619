"""Names, titles and status: what must be told, and what only looks like it."""

from __future__ import annotations

import pytest

from lawcheck.review import review_bytes
from tests.material.packs import annual_report

RULES = ("name-mismatch", "document-name", "document-status", "placeholder")
HEAD = (
    "青禾县2026年法治政府建设年度报告\n"
    "2026年，青禾县坚持依法行政，青禾县各部门依法履职，现将情况报告如下。\n"
)


def told(sentence: str, head: str = HEAD) -> list[str]:
    text = f"{head}一、主要举措和成效\n{sentence}\n二、2027年主要安排\n青禾县培训执法人员60人次。\n"
    review = review_bytes(text.encode(), "报告.txt", annual_report())
    return [finding.rule for finding in review.findings if finding.rule in RULES]


@pytest.mark.parametrize(
    "sentence",
    [
        "县委书记主持县委常委会会议6次，县长主持县政府常务会议会前学法12次。",
        "推动县委文件合法合规性审查28件，组织县政府部门负责人旁听庭审36人次。",
        "与相邻的白榆县建立跨区域执法协作机制，白榆县司法局派员参加联合检查。",
        "赴山东省寿光市学习考察，江苏省如皋市来我县交流。",
        "市委全面依法治市委员会办公室来我县督察，县委全面依法治县委员会逐项整改。",
        "2019年以前由原县法制办承担的备案审查职责，现由县司法局承担。",
        "公安局法制大队审核案件320件，法制审核人员36名。",
        "全县12个乡镇、3个街道设立综合执法队，石桥镇党委带头试点。",
        "依据《中华人民共和国行政处罚法》第三十三条不予处罚56件。",
        "依据《青禾县行政规范性文件管理办法》《江沅市物业管理条例》备案文件8件。",
        "落实《国务院关于进一步规范和监督罚款设定与实施的指导意见》（国发〔2024〕5号）。",
        "开展《中华人民共和国民法典》宣传，清理与原合同法不一致的文件3件。",
        "转发《国务院办公厅关于严格规范涉企行政检查的意见》（青政办发〔2025〕8号）。",
        "做好《中华人民共和国商标法》2027年1月1日施行前的培训。",
        "“法治乡村”“平安校园”建设同步推进，法治文化建设、法治队伍建设取得成效。",
        "王××诉县自然资源局案、某某公司不服处罚案等典型案例由负责人出庭。",
        "培训按5×24小时服务标准开展，“XX+网格”模式覆盖12个社区。",
        "主动公开信息（其中规范性文件：12件），公众留言（含主任信箱：36件）全部答复。",
        "法治督察反馈问题36个（其中：已整改33个，正在整改3个）。",
        "全县各部门、各乡镇（街道）依法治县工作考核优秀率92%。",
        "县域治理、县级预算、县城更新、县乡两级综合执法改革稳步推进。",
        "西山镇推行民情调处制度，矛盾不上交。全镇21个村分为5个片区，化解纠纷317件。",
        "下半年依照《中华人民共和国生态环境法典》立案8件，四季度对照《行政执法监督条例》自查。",
        "上半年依照即将施行的《中华人民共和国生态环境法典》修订裁量基准。",
        "柳河乡设立调解室。全乡9个村均有调解员。",
        "西山镇的做法\n由班子成员包片。全镇21个村分为5个片区。",
    ],
)
def test_what_is_right_is_left_alone(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("我区政务服务事项全部进驻大厅。", "name-mismatch"),
        ("上半年依照《中华人民共和国生态环境法典》立案8件。", "document-status"),
        ("一季度依据《中华人民共和国生态环境法典》立案8件。", "document-status"),
        ("乡镇统筹推进。全镇21个村分为5个片区，化解纠纷317件。", "name-mismatch"),
        ("县委全面依法治市委员会办公室印发工作要点。", "name-mismatch"),
        ("今年，白榆县司法局持续规范行政执法，评查案卷120卷。", "name-mismatch"),
        ("根据《行政复议法条例》办理案件36件。", "document-name"),
        ("学习《重大行政决策程序暂行条列》6次。", "document-name"),
        (
            "落实《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2025〕54号）",
            "document-name",
        ),
        ("按照《中华人民共和国物权法》审查合同36份。", "document-status"),
        ("县国土资源局查处违法用地12宗。", "document-status"),
        ("《行政执法监督条例》自2026年3月1日起施行，全年培训12场。", "document-status"),
        ("全年化解纠纷××件。", "placeholder"),
        ("培训人员320人次（张科长：这里请再核一下）。", "placeholder"),
        ("办结案件36件【数据待补】。", "placeholder"),
        ("如需进一步完善，请随时告诉我。", "placeholder"),
        ("政务公开&nbsp;信息320条。", "placeholder"),
    ],
)
def test_one_fault_is_one_finding(sentence: str, rule: str) -> None:
    assert told(sentence) == [rule]


TOWN = (
    "青禾县石桥镇人民政府2026年法治政府建设年度报告\n"
    "2026年，石桥镇坚持依法行政，石桥镇各部门依法履职，现将情况报告如下。\n"
)


@pytest.mark.parametrize(
    ("head", "sentence", "severity"),
    [
        (HEAD, "今年，白榆县司法局持续规范行政执法。", "error"),  # an organ that acts
        (HEAD, "今年，临淄区人民政府召开常务会议12次。", "error"),
        (TOWN, "今年，白杨镇人民政府召开会议12次。", "error"),
        (TOWN, "今年，望岗镇司法所调解纠纷48件。", "info"),  # in no table, no government
    ],
)
def test_another_place_is_as_grave_as_it_is_certain(
    head: str, sentence: str, severity: str
) -> None:
    text = f"{head}一、主要举措和成效\n{sentence}\n二、2027年主要安排\n培训执法人员60人次。\n"
    review = review_bytes(text.encode(), "报告.txt", annual_report())
    found = [f.severity for f in review.findings if f.rule == "name-mismatch"]
    assert found == [severity]


@pytest.mark.parametrize("end", ["", "。", "\n", "，", "继续主持"])
def test_a_name_may_be_the_last_word_of_a_report(end: str) -> None:
    text = (
        "栖澜区人民政府2026年法治政府建设年度报告\n一、主要举措和成效\n"
        f"区长沈砚秋主持会议4次，研究解决问题11个，由沈高秋{end}"
    )
    review = review_bytes(text.encode(), "报告.txt", annual_report())
    assert len([f for f in review.findings if f.rule == "name-mismatch"]) <= 1
