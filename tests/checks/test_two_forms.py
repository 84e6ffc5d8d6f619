"""A head and an organ in two forms, and another place called nearly as the own one."""

from __future__ import annotations

import pytest

from tests.checks.test_names import told

#: The report is of 青禾县.
WRONG = [
    "县长钟庭岳主持会议6次。年内钟庭柏县长接访4次。",
    "县委书记钟庭岳主持会议6次。12月钟庭柏书记讲授法治课。",
    "县长钟庭岳主持会议6次，研究议题12个。全年钟庭柏审签决定16件。",
    "县城市综合行政管理执法局与县体育教育局联合检查36次。",
    "县住房城乡建设局抽查工地46处，县城乡住房建设局立案9件。",
    "支持青榆县综治中心建立会商制度，会商36次。",
    "县长钟怀瑾主持会议6次。年底，钟怀谨在会上通报整改情况。",
    "青禾线公共资源交易中心完成项目17个。",
    "县人力资源与社会保障局追回工资617万元。",
    "县市场监督管局培训企业46家。",
]
RIGHT = [
    "县长钟庭岳主持会议6次。副县长钟庭柏接访4次。",
    "县长钟庭岳主持会议6次。原县长钟庭柏移交事项4件。",
    "县委书记钟庭岳主持会议6次。钟庭柏村支部书记调解纠纷36件。",
    "县长办公会研究议题36个，县长办公室组织督办12次。",
    "县农业农村局抽检1260批次，农村农业技术推广36场。",
    "支持对口帮扶的青榆县综治中心建立会商制度，会商36次。",
    "县长钟怀瑾主持会议6次。钟怀谨、钟怀明等12名志愿者参加调解。",
    "青禾现代农业服务中心代办事项17个。",
    "县发展和改革局、县文化旅游局分别清理招标文件36份。",
    "周某诉县农业农村局一案已经审结。",
    "推动青榆乡综治中心建成，覆盖青禾县12个乡镇。",
]


@pytest.mark.parametrize("sentence", WRONG)
def test_the_other_form_is_told(sentence: str) -> None:
    assert "name-mismatch" in told(sentence)


@pytest.mark.parametrize("sentence", RIGHT)
def test_others_are_left_alone(sentence: str) -> None:
    assert "name-mismatch" not in told(sentence)
