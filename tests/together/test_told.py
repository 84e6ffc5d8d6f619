"""Who shares a text with whom is told wherever all reports stand together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lawcheck.cli.app import run
from tests.material import departments


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three with one text, two files of one draft, one for himself."""
    place = tmp_path_factory.mktemp("told") / "全市"
    place.mkdir()
    units = list(departments.TRADES)[:5]
    common = departments.body("common", units[0], departments.YEAR)
    for unit in units:
        own = departments.body("own", unit, departments.YEAR)
        text = departments.draft(unit, common if unit in units[:3] else own)
        (place / f"{unit}.txt").write_text(text, encoding="utf-8")
    twin = (place / f"{units[3]}.txt").read_text(encoding="utf-8")
    (place / f"{units[3]}定稿.md").write_text(twin, encoding="utf-8")
    return place


@pytest.mark.parametrize("form", ["terminal", "html", "markdown"])
def test_groups_and_drafts_are_told(
    form: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(folder), "--select", "copied-*", "--format", form]) == 1
    shown = re.sub(r"<[^>]+>", "", capsys.readouterr().out)
    assert "文字相同的报告" in shown and "谁抄谁由人判断" in shown
    one, two, three, twice, alone = list(departments.TRADES)[:5]
    (group,) = re.findall("3份，最多100%：(.+)", shown)
    assert all(unit in group for unit in (one, two, three)) and twice not in group
    (draft,) = re.findall("同一份稿件的2个文件：(.+)", shown)
    assert f"{twice}.txt" in draft and f"{twice}定稿.md" in draft
    assert alone not in group + draft
