"""Settings: found upwards from the working directory, proved whole, command line over file."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from typer.main import get_command

from lawcheck.cli import config
from lawcheck.cli.check import app
from lawcheck.settings.model import OPTIONS
from lawcheck.settings.schema import schema

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "samples"
BAD = "cuoyun-2023-cause-missing.txt"
WHOLE = """\
pack = "annual-report"
year = 2023
fail-on = "warning"
min-score = 60
exclude = ["*初稿*"]
remarks-may = ["cause-missing"]

[output]
json = "结果.json"

[limit]
pages = 800

[[folders]]
match = "各部门/*.txt"
level = "department"
issuer = "云溪县司法局"
deadline = 2024-01-31

[[exceptions]]
path = "各部门"
rule = "cause-missing"
reason = "原因写在附件里"
until = 2027-03-01
"""


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a draft, and a folder of departments with another."""
    (tmp_path / "各部门").mkdir()
    shutil.copy(SAMPLES / "yanchuan-2023.txt", tmp_path / "甲.txt")
    shutil.copy(SAMPLES / BAD, tmp_path / "各部门" / "乙.txt")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(text: str, path: str = "lawcheck.toml") -> None:
    Path(path).write_text(text, "utf-8")


def _program(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lawcheck", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_file_is_the_default_and_the_command_line_counts_more(command: Any, work: Path) -> None:
    _write('format = "line"\nfail-on = "never"\n')
    said = command("check", "各部门/乙.txt")
    assert (said.status, said.out.startswith("各部门/乙.txt: 退回修改")) == (0, True)
    assert command("check", "各部门/乙.txt", "--fail-on", "error").status == 1
    assert command("check", "各部门/乙.txt", "--format", "json").out.startswith("{")
    assert command("check", "各部门/乙.txt", "--no-config").status == 1


def test_the_nearest_file_upwards_holds(work: Path) -> None:
    _write('fail-on = "never"\n')
    inside = work / "各部门"
    assert _program("check", "乙.txt", cwd=inside).returncode == 0
    _write('[tool.other]\nname = "a"\n', "各部门/pyproject.toml")
    assert _program("check", "乙.txt", cwd=inside).returncode == 0
    _write('[tool.lawcheck]\nfail-on = "error"\n', "各部门/pyproject.toml")
    assert _program("check", "乙.txt", cwd=inside).returncode == 1


def test_who_is_judged_sets_no_rules(command: Any, work: Path, monkeypatch: Any) -> None:
    excused = '[[exceptions]]\nrule = "*"\nreason = "自己免自己"\n'
    _write(excused, "各部门/lawcheck.toml")
    assert command("check", "各部门").status == 1
    monkeypatch.chdir("各部门")
    said = command("check", ".")
    assert said.status == 1
    assert said.err == (
        "lawcheck：没有用 lawcheck.toml：它在要审查的文件夹里，被审查的一方不能自定规则。"
        "确实要用，请写 --config lawcheck.toml。\n"
    )
    assert command("check", ".", "--config", "lawcheck.toml").status == 0
    # What stands above the folder that is judged is of who judges.
    monkeypatch.chdir(work)
    shutil.move("各部门/lawcheck.toml", "lawcheck.toml")
    monkeypatch.chdir("各部门")
    assert command("check", ".").status == 0


def test_an_archive_sets_no_rules_either(command: Any, work: Path) -> None:
    _write('fail-on = "never"\n', "各部门/lawcheck.toml")
    shutil.make_archive("报送", "zip", "各部门")
    assert command("check", "报送.zip").status == 1


def test_folders_have_their_own(command: Any, work: Path) -> None:
    _write(WHOLE)
    said = command("check", "各部门", "甲.txt", "--format", "json")
    other, own = sorted(json.loads(said.out)["reviews"], key=lambda one: one["file"]["path"])[::-1]
    assert (own["report"]["issuer"], own["report"]["level"]) == ("云溪县司法局", "department")
    assert (other["report"]["issuer"], other["report"]["level"]) == ("砚川县", "county")
    assert json.loads(Path("结果.json").read_text("utf-8"))["summary"]["files"] == 2
    stated = command("check", "各部门", "--level", "county", "--format", "json")
    assert json.loads(stated.out)["reviews"][0]["report"]["level"] == "county"


def test_a_deadline_is_held_against_the_day_of_the_report(command: Any, work: Path) -> None:
    _write(WHOLE)
    late = "落款或者公开日期是2024年3月12日，晚于报送截止日期2024年1月31日。"
    assert late in command("check", "各部门/乙.txt").out
    assert "晚于报送截止日期" not in command("check", "甲.txt").out
    Path("名单.csv").write_text("单位\n云溪县司法局\n", "utf-8")
    typed = ("--roster", "名单.csv", "--output", "csv=表.csv")
    command("check", "各部门/乙.txt", *typed)
    assert "逾期，落款或公开日期3月12日" in Path("表.csv").read_text("utf-8-sig")
    _write(WHOLE.replace("2024-01-31", "2027-01-31"))
    opinion = ("--output", "opinion=意见.docx", "--today", "2026-12-01")
    command("check", "各部门/乙.txt", "--fail-on", "never", *opinion)
    with zipfile.ZipFile("意见.docx") as archive:
        text = re.sub("<[^>]+>", "", archive.read("word/document.xml").decode())
    assert "于2027年1月31日前重新报送" in text


def test_an_exception_has_a_reason_and_is_counted(command: Any, work: Path) -> None:
    _write(WHOLE)
    (review,) = json.loads(command("check", "各部门", "--format", "json").out)["reviews"]
    excepted = {one["rule"]: one["excepted"] for one in review["findings"] if one["excepted"]}
    assert excepted == {
        "cause-missing": {"by": "settings", "reason": "原因写在附件里", "until": "2027-03-01"}
    }
    assert "已豁免1条" in command("check", "各部门").out
    late = command("check", "各部门", "--today", "2027-03-02")
    assert "已豁免" not in late.out
    assert "设置 lawcheck.toml 中有1条豁免已经过期，不再算数：各部门 cause-missing" in late.err
    _write('[[exceptions]]\nrule = "number-form"\nreason = "已经核实"\n')
    stale = command("check", "甲.txt")
    assert "中有1条豁免对不上任何问题，可以删去：number-form。" in stale.err


def test_a_remark_may_except_what_the_settings_name(command: Any, work: Path) -> None:
    line = "三、推进法治政府建设存在的不足和原因"
    text = Path("各部门/乙.txt").read_text("utf-8")
    noted = f"{line}<!-- lawcheck: 豁免 cause-missing 原因在附件里 -->"
    Path("各部门/乙.txt").write_text(text.replace(line, noted, 1), "utf-8")
    assert command("check", "各部门").status == 1
    _write('remarks-may = ["cause-missing"]\n')
    assert command("check", "各部门").status == 0


def test_every_fault_is_told_with_its_line(command: Any, work: Path) -> None:
    _write(
        'packs = "x"\nlevel = "town"\nmin_score = 3\nmin-score = 300\nstatistics = "yes"\n\n'
        'exclude = [\n  1,\n]\n[output]\njsn = "a"\n[limit]\npage = 3\n[[folders]]\nmatch = "a"\n'
        'deadlin = 2024-01-01\ndeadline = "soon"\n[[exceptions]]\nrule = "cause-missing"\n'
    )
    said = command("check", "甲.txt")
    assert said.status == 2
    assert said.err.splitlines() == [
        "lawcheck：设置有误，共 11 处：",
        "lawcheck.toml:1:1: 不认识的“packs”，是不是 pack？",
        "lawcheck.toml:2:1: level 应是 city、county、department、other、province、township 之一。",
        "lawcheck.toml:3:1: 不认识的“min_score”，是不是 min-score？",
        "lawcheck.toml:4:1: min-score 应是 0 到 100 之间的数。",
        "lawcheck.toml:5:1: statistics 应写 true 或者 false。",
        'lawcheck.toml:7:1: exclude 应是一组文字，如 ["甲", "乙"]。',
        "lawcheck.toml:11:1: 没有“jsn”这种格式，是不是 json？",
        "lawcheck.toml:13:1: 没有“page”这个上限，是不是 pages？",
        "lawcheck.toml:16:1: 不认识的“deadlin”，是不是 deadline？",
        "lawcheck.toml:17:1: deadline 应写成日期，如 2027-03-01，不加引号。",
        "lawcheck.toml:18:1: 没有写理由 reason，不能豁免。",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '\npack = "anual-report"\n',
            "lawcheck.toml:2:1: 没有这个规则包：anual-report。是不是 annual-report？",
        ),
        ('baseline = "无.toml"\n', "lawcheck.toml:1:1: 没有这个文件：无.toml。"),
        ('roster = "无.xlsx"\n', "lawcheck.toml:1:1: 没有这个文件：无.xlsx。"),
        ("a =\n", "lawcheck.toml:1:4: 不是合格的 TOML"),
        ('a = "\x07"\n', "lawcheck.toml:1:6: 不是合格的 TOML"),
        (
            'select = ["number-fom"]\n',
            "lawcheck.toml:1:1: 规则包里没有“number-fom”，是不是 number-form？",
        ),
        (
            '[[exceptions]]\nreason = "a"\nrule = "cause"\n',
            "lawcheck.toml:3:1: 规则包里没有“cause”，",
        ),
        (
            '[[exceptions]]\nreason = " "\nrule = "cause-missing"\n',
            "lawcheck.toml:1:1: 没有写理由 reason，不能豁免。",
        ),
        ("folders = 3\n", "lawcheck.toml:1:1: 每一条应写在 [[folders]] 下。"),
    ],
)
def test_what_cannot_hold_is_wrong_usage(text: str, told: str, command: Any, work: Path) -> None:
    _write(text)
    said = command("check", "甲.txt")
    assert (said.status, said.out) == (2, "")
    assert told in said.err


def test_a_fault_in_pyproject_has_its_line_there(command: Any, work: Path) -> None:
    _write('[tool.other]\nlevle = 1\n[tool.lawcheck]\nlevle = "city"\n', "pyproject.toml")
    assert "pyproject.toml:4:1: 不认识的“levle”，是不是 level？" in command("check", "甲.txt").err


def test_config_names_a_file(command: Any, work: Path) -> None:
    _write('fail-on = "never"\n', "别的.toml")
    assert command("check", "各部门", "--config", "别的.toml").status == 0
    missing = command("check", "各部门", "--config", "没有.toml")
    assert (missing.status, missing.err) == (
        2,
        "lawcheck：读不了设置文件 没有.toml，请检查路径和权限。\n",
    )
    both = command("check", "各部门", "--config", "别的.toml", "--no-config")
    assert (both.status, both.err) == (2, "lawcheck：--config 和 --no-config 只能写一个。\n")
    # A faulty file does not stand between a person and the help.
    _write("a =\n")
    assert command("check", "--help").status == 0


def test_paths_are_written_from_the_folder_of_the_file(work: Path) -> None:
    _write('[output]\njson = "结果.json"\n')
    assert _program("check", "乙.txt", cwd=work / "各部门").returncode == 1
    assert (work / "结果.json").is_file()


def test_show_tells_what_holds_and_from_where(command: Any, work: Path) -> None:
    _write(WHOLE)
    lines = command("config", "show").out.splitlines()
    assert lines[0] == "设置文件：lawcheck.toml"
    told = {line.split()[0]: line.split()[1:] for line in lines[1:]}
    assert told["fail-on"] == ["warning", "lawcheck.toml:3"]
    assert told["jobs"] == ["1", "默认"]
    assert told["limit"] == ["pages=800", "lawcheck.toml:11"]
    own = json.loads(command("config", "show", "各部门/乙.txt", "--json").out)
    found = {one["name"]: (one["value"], one["line"]) for one in own["settings"]}
    assert found["level"] == ("department", 16)
    assert found["deadline"] == ("2024-01-31", 18)
    assert command("config", "show", "--no-config").out.startswith("没有设置文件")


def test_every_setting_is_an_option_of_check() -> None:
    options = {param.name.rstrip("_") for param in get_command(app).params}
    assert set(OPTIONS) <= options


def test_the_schema_is_current_and_says_what_the_program_says(work: Path) -> None:
    made = schema(config.said())
    kept = json.loads((ROOT / "lawcheck" / "settings" / "schema.json").read_text("utf-8"))
    assert kept == made, "tools/generate.sh"
    jsonschema.Draft7Validator.check_schema(made)
    assert all("description" in one for one in made["properties"].values())
    plain = json.loads(json.dumps(tomllib.loads(WHOLE), default=str))
    jsonschema.Draft7Validator(made).validate(plain)
    for wrong in ({"packs": "a"}, {"level": "town"}, {"exceptions": [{"rule": "a"}]}):
        assert list(jsonschema.Draft7Validator(made).iter_errors(wrong)), wrong


@pytest.mark.parametrize(("text", "status"), [(WHOLE, 0), ('level = "town"\n', 1), ("a = 1\n", 1)])
def test_an_editor_judges_by_the_schema(text: str, status: int, work: Path) -> None:
    taplo = shutil.which("taplo", path=Path(sys.executable).parent)
    if taplo is None:
        pytest.skip("taplo is not installed")
    _write(text)
    where = (ROOT / "lawcheck" / "settings" / "schema.json").as_uri()
    ended = subprocess.run(
        [taplo, "check", "--schema", where, "lawcheck.toml"], check=False, capture_output=True
    )
    assert ended.returncode == status


def test_a_list_heeds_the_settings_too(command: Any, work: Path) -> None:
    _write(WHOLE)
    command("baseline", "create", "各部门", "-o", "清单.toml", "--reason", "已经核实")
    entries = tomllib.loads(Path("清单.toml").read_text("utf-8"))["exception"]
    assert {one["unit"] for one in entries} == {"云溪县司法局"}
    assert "cause-missing" not in {one["rule"] for one in entries}


def test_a_list_holds_nothing_that_a_remark_excepts(command: Any, work: Path) -> None:
    line = "三、推进法治政府建设存在的不足和原因"
    text = Path("各部门/乙.txt").read_text("utf-8")
    noted = f"{line}<!-- lawcheck: 豁免 cause-missing 原因在附件里 -->"
    Path("各部门/乙.txt").write_text(text.replace(line, noted, 1), "utf-8")
    _write('remarks-may = ["cause-missing"]\n')
    assert command("baseline", "create", "各部门", "-o", "清单.toml", "--who", "张三").status == 0
    entries = tomllib.loads(Path("清单.toml").read_text("utf-8")).get("exception", [])
    assert "cause-missing" not in {one["rule"] for one in entries}
    _write('remarks-may = ["cause-mising"]\n')
    said = command("baseline", "create", "各部门", "-o", "另一个.toml")
    assert (said.status, Path("另一个.toml").exists()) == (2, False)
    assert "lawcheck.toml:1:1: 规则包里没有“cause-mising”，是不是 cause-missing？" in said.err
