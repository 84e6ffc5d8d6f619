"""A relation is an error only where every number about it has a role in its reading."""

from __future__ import annotations

import pytest

from tests.checks.plain import findings


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("受理复议申请518件，比上年增加106件，增长35.7%。", "error"),
        # What is left follows from both, a row is read as one.
        ("反馈问题88个，已整改80个，剩余8个，整改率100%。", "warning"),
        ("办理案件60件，其中处罚类24件，占45%。", "error"),
        ("办理案件60件，其中处罚类24件、许可类16件、强制类20件，处罚类占45%。", "error"),
        ("受理复议申请518件，涉及企业96家，比上年增加106件，增长35.7%。", "warning"),
        ("受理复议申请518件（含兄弟县委托的17件），比上年增加106件，增长35.7%。", "warning"),
        ("受理复议申请518件，不含转送件，比上年增加106件，增长35.7%。", "warning"),
        ("受理复议申请518件，涉及企业96家，另办结信访31批，比上年增加106件，增长35.7%。", "info"),
        ("办理案件36件，其中维持20件、撤销16件、终止10件。", "error"),
        ("办理案件36件（上年42件），其中维持20件、撤销16件、终止10件。", "warning"),
    ],
)
def test_what_is_left_open_lowers_the_severity(text: str, severity: str) -> None:
    assert [f.severity for f in findings(text, "figures")] == [severity]
