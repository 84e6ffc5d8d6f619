"""Any wording of the parts in any order under any habit of numbering is understood the same."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck import documents
from lawcheck.packs.loader import load
from lawcheck.reports import understand
from lawcheck.reports.parts import classifier, plain_words
from tests.material.effort import tries
from tests.material.yamls import data

_LABELLED: dict[str, list[str]] = data(Path(__file__).parent / "headings.yaml")
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


@settings(max_examples=tries(400), deadline=None)
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


_LED = (
    "县委书记、县长切实履行推进法治建设第一责任人职责，带头学法用法。",
    "党政主要负责同志认真履行法治建设第一责任人职责，研究解决重大问题5个。",
    "县委书记主持召开县委常委会会议，听取法治建设情况汇报3次。",
    "主要负责人坚持重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。",
)
_LACKED = (
    "虽然取得了一定成绩，但与人民群众的期盼相比，还存在一些不足：执法力量薄弱，普法形式单一。",
    "对照上级要求，我县法治政府建设仍存在不少差距，主要是基层执法能力有待提升。",
    "存在的主要问题是执法力量薄弱。",
    "我们也清醒地看到，工作中还有不少短板，干部法治思维不强。",
)
_PLANNED = (
    "下一步，我县将深入推进法治政府建设，加强执法培训。",
    "2024年，我县将持续深化法治政府建设。一是加强培训。二是丰富普法形式。",
    "2024年，全县将继续规范行政执法。",
    "下一步工作打算是加强培训。",
    "今后，我县将进一步健全依法行政制度。",
)
_THEMATIC = (
    "坚持党的全面领导，把牢法治政府建设方向",
    "依法全面履行政府职能",
    "健全依法行政制度体系",
    "着力解决突出问题，优化法治化营商环境",
    "严格规范公正文明执法",
    "健全矛盾纠纷预防化解体系",
    "强化对行政权力的制约和监督",
)


@st.composite
def _thematic(draw: st.DrawFn) -> str:
    form = draw(st.sampled_from(["一、", "（一）", "1.", "1、", "第一部分", "none"]))
    themes = draw(st.lists(st.sampled_from(_THEMATIC), min_size=3, max_size=7, unique=True))
    led = draw(st.sampled_from(_LED))
    lines = ["青禾县人民政府关于2023年度法治政府建设情况的报告", f"2023年，青禾县{_PROSE}"]
    for number, theme in enumerate(themes, 1):
        lines.append(_FORMS[form](number) + theme)
        lines.append(led + _PROSE if number == 1 else _PROSE)
    closing = [draw(st.sampled_from(_LACKED)), draw(st.sampled_from(_PLANNED))]
    lines += ["".join(closing)] if draw(st.booleans()) else closing  # one paragraph or two
    return "\n".join(lines)


@settings(max_examples=tries(300), deadline=None)
@given(_thematic())
def test_every_thematic_report(text: str) -> None:
    report = understand(documents.read_bytes(text.encode(), "draft.txt"), _PACK)
    # What one closing paragraph holds is merged.
    together = any(sentence in text.split("\n")[-1] for sentence in _LACKED)
    closing = "merged" if together else "embedded"
    assert [(part.id, part.status) for part in report.parts] == [
        ("achievements", "separate"),
        ("first_responsible", "embedded"),
        ("shortcomings", closing),
        ("plans", closing),
    ]
    assert all(not part.others for part in report.parts)
    shortcomings, plans = report.part("shortcomings"), report.part("plans")
    assert shortcomings is not None
    assert plans is not None
    said = report.document.slice(shortcomings.stretches[0])
    assert any(said.startswith(sentence[:6]) for sentence in _LACKED)
    assert not any(sentence in said for sentence in _PLANNED)
