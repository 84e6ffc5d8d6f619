"""``lawcheck rules``: what a clerk sees, and the exit status."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import msgspec
import pytest

from lawcheck.packs.loader import load

BAD = """\
format: 1
id: own
name: 甲
version: 1
extends: [marks]
rules:
  - {id: punctuation-doubled, severty: info}
"""


@pytest.fixture(autouse=True)
def cache_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, warm_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("rules") / "cache"
    shutil.copytree(warm_cache, folder)
    monkeypatch.setenv("LAWCHECK_CACHE", str(folder))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(BAD.replace("severty", "severity"), encoding="utf-8")
    return path


def test_the_list_shows_rules_and_packs(command):
    done = command("rules", "list")
    assert done.status == 0
    assert "× part-missing" in done.out
    assert "● duty-uncovered" in done.out
    assert "township        乡镇、街道的年度报告" in done.out


def test_the_list_as_json(command):
    done = command("rules", "list", "--json")
    data = json.loads(done.out)
    assert data["pack"]["id"] == "annual-report"
    missing = next(rule for rule in data["rules"] if rule["id"] == "part-missing")
    assert missing["severity"] == "error"
    assert missing["basis"][0]["level"] == "党内法规"


def test_a_rule_that_is_off_is_listed_as_off(command, own):
    own.write_text(BAD.replace("severty: info", "enabled: false"), encoding="utf-8")
    assert "─ punctuation-doubled   标点重叠（已停用）" in command("rules", "list", str(own)).out


def test_explain_tells_basis_reason_and_examples(command):
    done = command("rules", "explain", "part-missing")
    assert done.status == 0
    for words in (
        "必须改正（error），依据用词是“应当”",
        "（厅字〔2019〕28号）",
        "为什么",
        "怎样合格",
        "扣 10 分",
        "一票否决：缺少规定的部分",
        "应当报出的例子",
    ):
        assert words in done.out
    assert "${" not in done.out


def test_explain_knows_duties_and_topics_too(command):
    out = command("rules", "explain", "party-lead", "digital").out
    assert "党委主要负责人" in out
    assert "建设数字法治政府" in out


def test_explain_knows_the_legal_bases_and_what_stands_on_them(command):
    out = command("rules", "explain", "inspection-2019").out
    assert "厅字〔2019〕28号" in out
    assert "part-missing（缺少规定的部分）" in out


def test_explain_knows_the_kinds_of_rules(command):
    out = command("rules", "explain", "forbidden-text").out
    assert "forbidden-text（规则的种类）" in out
    assert "patterns：不应当出现的词语" in out


def test_an_unknown_rule_is_told_with_a_hint(command):
    done = command("rules", "explain", "part-mising")
    assert done.status == 2
    assert "是不是“part-missing”？" in done.err


def test_show_names_the_origin_of_every_value(command, own):
    done = command("rules", "show", "punctuation-doubled", "--pack", str(own), "--resolved")
    assert done.status == 0
    lines = done.out.split("\n")
    assert any(line.startswith("    severity: info  # ") and "own.yaml:7" in line for line in lines)
    assert any(line.startswith("    name: 标点重叠  # rules/marks.yaml:") for line in lines)


def test_show_applies_year_and_level(command):
    done = command("rules", "show", "plans", "--resolved", "--year", "2023")
    assert "2024年?" in done.out
    assert "${" not in done.out
    nothing = command("rules", "show", "digital", "--level", "township")
    assert (nothing.status, nothing.out) == (0, "")
    assert "不适用" in nothing.err


@pytest.mark.slow
def test_show_gives_yaml_that_loads_again(command, tmp_path):
    from lawcheck.packs.loader import load

    path = tmp_path / "again.yaml"
    path.write_text(command("rules", "show", "--pack", "township").out, encoding="utf-8")
    again, first = load(str(path)), load("township")
    assert again == first


def test_validate_tells_every_fault_of_every_pack(command, own, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text(BAD, encoding="utf-8")
    done = command("rules", "validate", str(own), str(bad), "nosuch")
    assert done.status == 2
    assert f"√ {own}：写法正确" in done.out
    assert "没有“severty”这个键，是不是“severity”？" in done.err
    assert "没有这个规则包：nosuch" in done.err
    assert "共 2 处错误" in done.err


def test_what_lowers_a_severity_is_explained_and_noted(command, tmp_path):
    told = "".join(command("rules", "explain", "part-missing").out.split())
    assert "这是最高的，规则的种类只会降低，不会提高" in told
    assert "没有把握时：建议修改（warning），由参数doubtful_severity决定" in told
    path = tmp_path / "own.yaml"
    path.write_text(
        "format: 1\nid: own\nname: 甲\nversion: 1\nextends: [annual-report]\nrules:\n"
        "  - {id: responsible-person, severity: error}\n"
        "  - {id: number-form, severity: warning}\n"
        "  - {id: typo, severity: info}\n",
        "utf-8",
    )
    done = command("rules", "validate", str(path))
    assert (done.status, done.err) == (0, "")
    (note,) = [line for line in done.out.splitlines() if "提示" in line]
    assert note.startswith(f"{path}:7:")
    assert "responsible-person 的严重程度写成 error，这是最高的" in note


def test_test_fails_on_an_example_that_does_not_hold(command, own):
    assert command("rules", "test", str(own)).status == 0
    changed = BAD.replace(
        "punctuation-doubled, severty: info", "placeholder, check: {patterns: [甲]}"
    )
    own.write_text(changed.replace("[marks]", "[publication]"), encoding="utf-8")
    done = command("rules", "test", str(own), "-q")
    assert done.status == 1
    assert "× placeholder" in done.out
    assert "没有报出问题" in "".join(done.out.split())


def test_test_of_one_rule(command):
    done = command("rules", "test", "structure", "--rule", "part-missing")
    assert done.status == 0
    assert "√ 全部成立（1 项" in done.out
    assert command("rules", "test", "marks", "--rule", "nosuch").status == 2


def test_a_faulty_pack_is_no_use_to_any_command(command, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text(BAD, encoding="utf-8")
    for arguments in (
        ["list", str(bad)],
        ["test", str(bad)],
        ["explain", "title", "--pack", str(bad)],
    ):
        done = command("rules", *arguments)
        assert done.status == 2
        first, second, *_ = done.err.split("\n")
        assert first == "lawcheck：规则包有误，共 1 处："
        assert second.startswith(f"{bad}:7:")


def test_init_writes_a_pack_that_holds_and_never_overwrites(command, tmp_path):
    done = command("rules", "init", "青禾县", "--folder", str(tmp_path))
    assert done.status == 0
    path = tmp_path / "青禾县.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=lawcheck-pack.schema.json\n")
    assert "\nid: 青禾县\n" in text
    assert json.loads((tmp_path / "lawcheck-pack.schema.json").read_text(encoding="utf-8"))
    assert command("rules", "validate", str(path)).status == 0
    again = command("rules", "init", "青禾县", "--folder", str(tmp_path))
    assert again.status == 2
    assert "已经存在，没有改动" in again.err
    assert path.read_text(encoding="utf-8") == text


def test_what_init_writes_changes_nothing_until_it_is_edited(command, tmp_path):
    assert command("rules", "init", "青禾县", "--folder", str(tmp_path)).status == 0
    path = tmp_path / "青禾县.yaml"
    own, usual = load(str(path)), load("annual-report")
    aside = {"id": "", "name": "", "version": "", "description": "", "extends": ()}
    assert msgspec.structs.replace(own, **aside) == msgspec.structs.replace(usual, **aside)
    done = command("rules", "test", str(path))
    assert done.status == 0
    assert "√ 全部成立（0 项" in done.out
    assert "从 annual-report 照原样继承来的没有再测试；要一起测试，加 --all。" in done.out


def test_each_section_of_what_init_writes_can_be_put_in_force(command, tmp_path):
    assert command("rules", "init", "青禾县", "--folder", str(tmp_path)).status == 0
    path = tmp_path / "青禾县.yaml"
    head, below = path.read_text("utf-8").split("不用的可以删去。\n")
    path.write_text(head + re.sub(r"(?m)^# (?=[a-z ])", "", below), "utf-8")
    assert command("rules", "validate", str(path)).status == 0
    own, sample = load(str(path)), load("local")
    assert {rule.id for rule in own.rules} == {rule.id for rule in sample.rules}
    assert own.scoring == sample.scoring
    assert next(rule for rule in own.rules if rule.id == "number-form").enabled is False
    done = command("rules", "test", str(path), "--rule", "local-feature-missing")
    assert done.status == 0


def test_a_pack_is_tested_for_what_it_states(command, tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text("format: 1\nid: own\nname: 甲\nversion: 1\nextends: [marks]\n", "utf-8")
    inherited = len(load("marks").rules)
    assert "√ 全部成立（0 项" in command("rules", "test", str(path)).out
    assert f"√ 全部成立（{inherited} 项" in command("rules", "test", str(path), "--all").out
    with path.open("a", encoding="utf-8") as stream:
        stream.write("rules:\n  - {id: traditional-text, severity: info}\n")
    assert "√ 全部成立（1 项" in command("rules", "test", str(path)).out


@pytest.mark.parametrize("name", ["a b", "../a", "", "a/b"])
def test_init_refuses_names_that_are_paths(command, tmp_path, name):
    assert command("rules", "init", name, "--folder", str(tmp_path)).status == 2
    assert list(tmp_path.iterdir()) == []


def test_without_a_command_there_is_help(command):
    done = command("rules")
    assert done.status == 2
    assert "validate" in done.err


def test_the_years_and_what_they_lack(command):
    done = command("rules", "years", "--today", "2027-10-08")
    assert done.status == 0
    assert "! 2026年度  党的二十大和二十届历次全会；“九五”普法" in done.out
    assert "没有填：现行的实施纲要（outline）" in done.out
    assert "× 2027年度  年份表里没有这一年" in done.out


def test_the_test_reminds_of_the_year_and_does_not_fail(command):
    done = command("rules", "test", "years", "--today", "2027-10-08")
    assert done.status == 0
    assert "提醒：2027年度的报告快要来了" in done.err
    assert "提醒" not in command("rules", "test", "years", "--today", "2026-10-08").err
