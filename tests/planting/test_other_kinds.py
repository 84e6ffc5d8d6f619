"""Documents of another kind are told so; reports with an odd title are judged all the same."""

from __future__ import annotations

import pytest

from lawcheck.review import review_bytes
from tests.material.packs import annual_report
from tests.planting.draft import load as load_draft
from tests.planting.draft import render

#: Title → how the text goes on; none is a report on building a law-based government.
OTHERS = {
    "砚川县2023年政府信息公开工作年度报告": """本报告按照《中华人民共和国政府信息公开条例》编制。
所列数据的统计期限为2023年1月1日至12月31日。
一、总体情况
2023年，全县主动公开政府信息6842条，办理依申请公开43件，政府网站发布信息1.2万条。
二、主动公开政府信息情况
规章制发件数0件，规范性文件制发件数8件，现行有效116件。
三、收到和处理政府信息公开申请情况
新收政府信息公开申请43件，予以公开31件，部分公开5件。
四、存在的主要问题及改进情况
公开的时效性有待提高。2024年，将完善审核流程，加强业务培训。""",
    "关于印发《砚川县2024年法治政府建设工作要点》的通知": """各乡镇人民政府，县政府各部门：
《砚川县2024年法治政府建设工作要点》已经县政府同意，现印发给你们，请认真贯彻落实。
一、深入学习宣传贯彻习近平法治思想
将习近平法治思想纳入理论学习中心组学习内容。（责任单位：县司法局）
二、严格规范公正文明执法
落实行政执法“三项制度”，开展案卷评查。（责任单位：各执法部门）
三、强化组织保障
各单位于12月10日前报送落实情况。""",
    "澄岚区人民政府工作报告": """——2024年1月9日在澄岚区第五届人民代表大会第三次会议上
各位代表：
现在，我代表区人民政府，向大会报告工作，请予审议。
一、2023年工作回顾
地区生产总值增长6.1%，一般公共预算收入增长4.8%，固定资产投资增长7.3%。
二、2024年工作总体要求和主要目标
三、2024年重点工作
扎实推进法治政府建设，自觉接受人大监督。""",
    "在全县法治建设工作会议上的讲话": """（2024年3月12日）
同志们：
今天召开全县法治建设工作会议，主要任务是总结去年工作，部署今年任务。刚才，三个单位作了发言，讲得都很好。下面，我讲三点意见。
一、提高认识，增强责任感
二、突出重点，抓好落实
三、加强领导，形成合力
同志们，做好法治建设工作责任重大，让我们共同努力！""",
    "栖禾县举办法治政府建设专题培训班": """本网讯
3月5日，栖禾县举办法治政府建设专题培训班，各乡镇、县直部门分管负责同志等120人参加培训。
培训班邀请专家就行政复议法修订、行政执法规范化等内容作了专题辅导。
学员们纷纷表示，要把所学所得运用到工作中去。""",
    "桑渡县2023年国民经济和社会发展统计公报": """
2023年，全县实现地区生产总值186.4亿元，比上年增长5.6%。
一、综合
年末常住人口31.2万人，城镇化率为48.7%。
二、农业
全年粮食种植面积42.1万亩，粮食总产量16.8万吨。
三、工业和建筑业
规模以上工业增加值增长7.2%。""",
}

#: Titles that reports on building a law-based government carry in life.
ODD_TITLES = (
    "砚川县2023年法治建设年度报告",
    "砚川县2023年法治政府部门建设情况报告",
    "砚川县2023年法治政府建设工作总结",
    "关于砚川县2023年度法治政府建设工作总结的报告",
    "2023年度推进法治政府建设情况的报告",
    "砚川县人民政府关于2023年法治政府建设情况和2024年主要安排的报告",
    "2023年法治政府建设年度报告",
    "砚川县法治政府建设年度报告（2023年）",
)


@pytest.mark.parametrize("title", OTHERS)
def test_another_kind_is_not_judged(title: str) -> None:
    result = review_bytes(f"{title}\n\n{OTHERS[title]}\n".encode(), "a.txt", annual_report())
    assert result.reason is not None, [f.rule for f in result.findings]
    assert result.reason.code == "document-kind"


@pytest.mark.parametrize("title", ODD_TITLES)
def test_a_report_with_an_odd_title_is_judged(title: str) -> None:
    draft = load_draft("yanchuan-2023.txt")
    draft.title.text = title
    draft.lines = draft.lines[draft.lines.index(draft.title) :]
    data, name = render(draft, "一、（一）1.", "full", "txt")
    result = review_bytes(data, name, annual_report())
    assert result.status == "judged", result.reason
    assert result.report is not None
    assert result.report.year == 2023
    assert {f.rule for f in result.findings if f.severity != "info"} <= {"title"}
