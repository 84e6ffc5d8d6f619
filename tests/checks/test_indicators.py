"""One thing counted in two places is held together by the words at its number."""

from __future__ import annotations

import pytest

from lawcheck.checks.figures.indicators import slips
from lawcheck.text.figures import measured


def _told(text: str) -> list[tuple[str, str]]:
    found = slips(
        measured(text),
        text,
        lambda _: False,
        lambda m: "增加" not in m.before,
        ("受理|收到", "办结|审结"),
    )
    return [(slip.later.figure.text, slip.earlier.figure.text) for slip in found]


@pytest.mark.parametrize(
    ("text", "later", "earlier"),
    [
        ("审查政府合同71份。合同审查赶时间，81份政府合同中，有19份送审太晚。", "81份", "71份"),
        ("配备基层执法人员326名。全县基层执法人员362名，轮训一遍。", "362名", "326名"),
        # In another order of words, and with three words only.
        ("受理涉行政执法投诉举报1362件。对受理的1326件投诉举报逐件回访。", "1326件", "1362件"),
        ("抽查案卷320卷，逐卷打分。县级抽查的230卷案卷都已反馈。", "230卷", "320卷"),
        # How many there are, with the noun right behind the number, also in another month.
        ("21个二级单位都设了联络员。3月底前对12个二级单位的人员培训。", "12个", "21个"),
        ("行政许可按期办结率95.2%。群众普遍满意。行政许可按期办结率92.5%。", "92.5%", "95.2%"),
        ("受理案件163件，其中校园伤害纠纷88件。校园伤害纠纷38件，多在课间。", "38件", "88件"),
    ],
)
def test_a_slip_of_the_pen_is_told(text: str, later: str, earlier: str) -> None:
    assert _told(text) == [(later, earlier)]


@pytest.mark.parametrize(
    "text",
    [
        "审查政府合同71份。71份政府合同中，有19份送审太晚。",
        "审查政府合同71份。又收到政府合同81份。",
        "上半年受理行政复议申请126件。下半年受理行政复议申请136件。",
        "配备基层执法人员326名。增加基层执法人员336名。",
        # Came in and done, less what is left; another body; many values of a rate.
        "受理涉企投诉举报163件。办结涉企投诉举报153件。",
        "现有人民调解员163名。人民调解员到岗153名，其余10名待聘。",
        "城关镇调解矛盾纠纷286件。石桥镇调解矛盾纠纷268件。",
        "规上企业利润增长12.9%。规上企业收入增长12.5%。",
        "提出意见13条。提出意见83条。",
    ],
)
def test_other_values_are_other_things(text: str) -> None:
    assert _told(text) == []
