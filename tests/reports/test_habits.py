"""Any wording of the parts in any order under any habit of numbering is understood the same."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck import documents
from lawcheck.packs.loader import load
from lawcheck.reports import understand
from lawcheck.reports.parts import classifier, plain_words

_LABELLED: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "headings.yaml").read_text("utf-8")
)
_CHINESE = "零一二三四五六七八九"
_RINGED = " ①②③④⑤⑥⑦⑧⑨"
_FORMS = {
    "一、": lambda n: f"{_CHINESE[n]}、",
    "一、 ": lambda n: f"{_CHINESE[n]}、 ",
    "（一）": lambda n: f"（{_CHINESE[n]}）",
    "(一)": lambda n: f"({_CHINESE[n]})",
    "1.": lambda n: f"{n}.",
    "1、": lambda n: f"{n}、",
    "（1）": lambda n: f"（{n}）",
    "①": lambda n: _RINGED[n],
    "一是": lambda n: f"{_CHINESE[n]}是",
    "第一部分": lambda n: f"第{_CHINESE[n]}部分 ",
    "第一章": lambda n: f"第{_CHINESE[n]}章 ",
    "none": lambda n: "",
}
#: Which forms may stand below which on the next level.
_BELOW = {
    "一、": ("（一）", "(一)", "1.", "1、", "一是", "none"),
    "一、 ": ("（一）", "1.", "一是"),
    "（一）": ("1.", "1、", "（1）", "一是"),
    "(一)": ("1.", "一是"),
    "1.": ("（一）", "（1）", "①", "一是"),
    "1、": ("（一）", "（1）", "①", "一是"),
    "第一部分": ("一、", "（一）", "1.", "一是"),
    "第一章": ("一、", "（一）", "1.", "一是"),
    "none": ("一、", "（一）", "1.", "一是"),
}
_THEMES = ("优化营商环境", "规范行政执法", "化解矛盾纠纷", "强化权力监督", "加强法治宣传")
_PROSE = (
    "各级各部门认真落实各项任务，开展检查120次，办理案件35件。"
    "群众满意度进一步提升，法治建设取得了新的进展，各项工作走在前列。"
)
_PACK = load("parts")
_CLASSIFY = classifier(_PACK.parts, _PACK.asides, 2023)
_PARTS = ("achievements", "first_responsible", "shortcomings", "plans")


@st.composite
def _reports(draw: st.DrawFn) -> tuple[str, list[str]]:
    order = draw(st.permutations(_PARTS))
    first = draw(st.sampled_from(sorted(_BELOW)))
    second = draw(st.sampled_from(_BELOW[first]))
    alone = draw(st.booleans())
    lines = ["青禾县2023年法治政府建设年度报告", f"2023年，青禾县{_PROSE}"]
    for number, part in enumerate(order, 1):
        wordings = [plain_words(h) for h in _LABELLED[part]]
        if part == "achievements":
            # A thematic heading beside others is told from them by its number only.
            wordings = [w for w in wordings if _CLASSIFY.named(w)]
        words = draw(st.sampled_from(wordings))
        lines.append(_FORMS[first](number) + words)
        count = draw(st.integers(0, 3))
        for item in range(1, count + 1):
            theme = draw(st.sampled_from(_THEMES))
            heading = f"{_FORMS[second](item)}{theme}"
            lines += [heading, _PROSE] if alone or second == "none" else [f"{heading}。{_PROSE}"]
        if not count:
            lines.append(_PROSE)
    text = "\n".join(lines)
    if draw(st.booleans()):
        text = text.translate(str.maketrans("，：；（）", ",:;()"))
    return text, list(order)


@settings(max_examples=400, deadline=None)
@given(_reports())
def test_every_habit(report_and_order: tuple[str, list[str]]) -> None:
    text, order = report_and_order
    report = understand(documents.read_bytes(text.encode(), "draft.txt"), _PACK)
    assert [(part.id, part.status) for part in report.parts] == [
        (part, "separate") for part in order
    ]
    assert len(report.sections) == 4
    assert all(not part.others for part in report.parts)
    assert report.year == 2023
