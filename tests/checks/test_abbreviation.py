"""Short forms that are introduced for nothing, or for two names."""

from __future__ import annotations

import time

import pytest

from lawcheck.review import review_bytes
from tests.checks.plain import findings
from tests.material.packs import annual_report


def told(text: str) -> list[tuple[str, str]]:
    """What is said of which short form."""
    found = findings(text, "wording", "abbreviation")
    assert {f.severity for f in found} <= {"info"}
    return [(f.quote, f.message) for f in found]


UNUSED = "简称“{}”后文没有再出现。"
TWICE = "简称“{}”前面已经用作另一个名称的简称，读的人分不清指哪一个。"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("设立协调化解中心（以下简称“协调中心”），办结36件。", "协调中心"),
        ("设立协调化解中心(以下简称:“协调中心”),办结36件。", "协调中心"),
        ("设立协调化解中心（以 下简称 “协调中心” ），办结36件。", "协调中心"),
        ("设立协调化解中心（以下简称为协调中心），办结36件。", "协调中心"),
        ("设立协调化解中心（含分中心3个，以下简称“协调中心”），办结36件。", "协调中心"),
        ("设立协调化解中心（简称“协调中心”），办结36件。", "协调中心"),
        ("协调中心即协调化解中心（以下简称“协调中心”），办结36件。", "协调中心"),
        ("建成法治宣传云平台（以下简称“OA平台”），浏览36万次。", "OA平台"),
        ("印发《绿化养护办法》（以下简称《办法》），学习《停车办法》。想了办法。", "《办法》"),
    ],
)
def test_a_form_that_is_used_nowhere_behind_is_told(text: str, form: str) -> None:
    ((quote, message),) = told(text)
    assert message == UNUSED.format(form)
    assert form in quote


@pytest.mark.parametrize(
    "text",
    [
        "设立协调化解中心（以下简称“协调中心”）。\n协调 中心办结36件。",
        "设立协调化解中心（以下简称“协调中心”）。\n本县协调化解中心办结36件。",
        "印发《绿化养护办法》（以下简称《办法》），宣传《〈办法〉问答》。",
        "印发《绿化养护办法》（以下简称《办法》）。办法施行以来，投诉下降。",
        "设立协调化解中心（简称协调中心），办结36件。",
        "设立协调化解中心，以下简称由省里统一。",
        "设立协调化解中心（以下简称“协调中心”或“中心”），中心办结36件。",
    ],
)
def test_what_is_used_or_no_introduction_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_two_names_of_one_form_are_told_once_at_the_second() -> None:
    text = "市公安局（以下简称“市局”）立案42件。市司法局（以下简称市局）审查合同86份。"
    (finding,) = findings(text, "wording", "abbreviation")
    assert finding.message == TWICE.format("市局")
    assert finding.quote == "（以下简称市局）"
    assert [(r.quote, r.note) for r in finding.related] == [("（以下简称“市局”）", "前一次说明")]


def test_one_name_introduced_again_is_one_name() -> None:
    again = "市市场监督管理局（以下简称“市局”）立案42件。市市场监管局（以下简称“市局”）获奖。"
    ((quote, message),) = told(again)
    assert (quote, message) == ("（以下简称“市局”）", UNUSED.format("市局"))
    assert told(again + "市局逐件复核。") == []


def test_a_title_or_a_signature_uses_a_form() -> None:
    report = (
        "{title}2026年法治政府建设情况报告\n\n一、主要举措和成效\n"
        "钧海高新技术产业开发区（以下简称“高新区”）依法履职，办理行政许可312件。\n\n{signed}\n"
        "2027年1月20日\n"
    )
    for title, signed, count in (
        ("钧海市", "钧海市人民政府", 1),
        ("高新区", "钧海市人民政府", 0),
        ("钧海市", "高新区管理委员会", 0),
    ):
        data = report.format(title=title, signed=signed).encode()
        found = review_bytes(data, "report.txt", annual_report()).findings
        assert sum(f.rule == "abbreviation" for f in found) == count


def test_many_forms_take_no_time() -> None:
    text = "".join(f"设立第{n}中心（以下简称“中{n}”），办结{n}件。" for n in range(20000))
    began = time.process_time()
    told(text)
    assert time.process_time() - began < 5
