"""One cause, one finding: of rules that tell the same place one is told, and the graver one."""

from __future__ import annotations

import pytest

from lawcheck import check_bytes
from tests.material.packs import annual_report
from tests.passages.placing import good

_OLD = "职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信"


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        (f"建设{_OLD}、人民满意的法治政府。", "set-phrase"),
        (f"建设{_OLD}的法治政府。", "anachronism"),
    ],
)
def test_a_phrase_of_other_years_is_told_once(phrase: str, rule: str) -> None:
    first, *rest = good()
    text = "\n".join((first, f"全县持续{phrase}", *rest))
    found = check_bytes(text.encode(), "report.txt", annual_report()).findings
    assert [one.rule for one in found if "职能科学" in one.quote + one.message] == [rule]
