"""Which keys stand above a place in a pack that is not finished."""

from __future__ import annotations

import pytest

from lawcheck.lsp.context import context
from lawcheck.lsp.model import difference, lines_of

FLUSH = """\
format: 1
rules:
- id: flush
  check:
    kind: length
  name: 甲
  basis: [{source: practice, wording: 实务}]

# rules: none
"""
PACK = """\
format: 1

rules:
  # the first
  - id: indented
    examples:
      pass:
        - text: 一
          year: 2023
"""


@pytest.mark.parametrize(
    ("typed", "path", "is_value", "beside"),
    [
        ("", (), False, {"format", "rules"}),
        ("sc", (), False, {"format", "rules"}),
        ("extends: [an", ("extends",), True, {"format", "rules"}),
        ("  - ", ("rules", "-"), False, set()),
        ("  - id: ", ("rules", "-", "id"), True, set()),
        ("      fail:\n        - te", ("rules", "-", "examples", "fail", "-"), False, set()),
        ("          le", ("rules", "-", "examples", "pass", "-"), False, {"text", "year"}),
        ("    severity: ", ("rules", "-", "severity"), True, {"id", "examples"}),
        ("    check: {kind: length, mo", ("rules", "-", "check"), False, {"kind"}),
        ("    check: {kind: ", ("rules", "-", "check", "kind"), True, set()),
        ("    basis:\n      - {source: ", ("rules", "-", "basis", "-", "source"), True, set()),
    ],
)
def test_the_place_of_what_is_typed(
    typed: str, path: tuple[str, ...], is_value: bool, beside: set[str]
) -> None:
    lines = lines_of(PACK + typed)
    found = context(lines, PACK.count("\n") + typed.count("\n"), len(typed.split("\n")[-1]))
    assert found is not None
    assert (found.path, found.is_value) == (path, is_value)
    assert set(found.beside) == beside


def test_a_list_may_stand_right_under_its_key() -> None:
    lines = lines_of(FLUSH)
    found = context(lines, 4, len("    kind: l"))
    assert found is not None
    assert found.path == ("rules", "-", "check", "kind")
    found = context(lines, 5, 3)
    assert found is not None
    assert found.path == ("rules", "-")
    assert set(found.beside) == {"id", "check", "basis"}
    assert context(lines, 8, 6) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("甲\r\n乙乙\r\n丙", "甲\r\n乙\r\n丙"),
        ("甲\r\n乙\r\n丙", "甲\r\n丙"),
        ("甲\n\n乙", "甲\n乙"),
        ("", "甲"),
        ("甲", ""),
        ("甲\r\n", "甲\n"),
    ],
)
def test_the_smallest_change(before: str, after: str) -> None:
    where, new = difference(before, after)
    lines = [*lines_of(before), ""]
    start = sum(map(len, lines[: where.line])) + where.column
    end = sum(map(len, lines[: where.end_line])) + where.end_column
    assert before[:start] + new + before[end:] == after
