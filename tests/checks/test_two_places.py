"""Another place that one report calls by two names."""

from __future__ import annotations

import pytest

from lawcheck import check_bytes
from lawcheck.checks.model import Finding
from tests.material.packs import annual_report

HEAD = "岚溪县人民政府2026年法治政府建设年度报告\n2026年，岚溪县坚持依法行政。\n"


def named(text: str) -> list[Finding]:
    found = check_bytes((HEAD + text).encode(), "report.txt", pack=annual_report()).findings
    return [one for one in found if one.rule == "name-mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "长坞镇调解纠纷168件。8月，长坞镇新设调解室。抽查长坞乡案卷24本。",
        "抽查长坞乡案卷24本。长坞镇调解纠纷168件。8月，长坞镇新设调解室。",
        "沐河县立案193件。与沐河县联合检查2次。沐河区移送线索1条。",
        "溪枫镇调解168件。8月，溪枫镇新设调解室。溪峰镇报送案卷24本。",
    ],
)
def test_the_rarer_name_is_told(text: str) -> None:
    (one,) = named(text)
    assert "前后写法不一" in one.message


@pytest.mark.parametrize(
    "text",
    [
        "长坞镇调解168件。8月，长坞镇新设调解室。长坞乡撤乡设镇后，旧章全部收回。",
        "朝阳区送来线索2条。朝阳区回函1件。朝阳县移送案件1件。",
        "长坞镇、长坞乡各报送案卷24本。长坞镇新设调解室。",
        "函告县检察院线索8条。",
    ],
)
def test_two_places_are_two(text: str) -> None:
    assert named(text) == []
