"""``--baseline`` and ``lawcheck baseline``: what a person excepts does not count, and is told."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Reports = Callable[..., None]
LIST = "豁免.toml"


def _keep(command: Any, *paths: str, kind: str = "json") -> None:
    Path("known.json").write_text(command("check", *paths, "--format", kind).out, "utf-8")


def _entries() -> list[dict[str, Any]]:
    return list(tomllib.loads(Path(LIST).read_text("utf-8"))["exception"])


def test_a_list_is_written_and_counts_once_it_gives_reasons(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    made = command("baseline", "create", "bad.txt")
    assert (made.status, made.err) == (0, "")
    assert made.out == f"写了3条：{LIST}。其中3条没有理由，填写 reason 以后才算数。\n"
    assert [(one["rule"], one.get("count", 1)) for one in _entries()] == [
        ("part-missing", 1),
        ("cause-missing", 1),
        ("number-form", 2),
    ]
    assert {(one["unit"], one["year"]) for one in _entries()} == {("云溪县人民政府", 2023)}
    bare = command("check", "bad.txt", "--baseline", LIST)
    assert bare.status == 1
    assert f"豁免清单 {LIST} 中有3条没有写理由，不算数：云溪县人民政府2023年度" in bare.err
    text = Path(LIST).read_text("utf-8")
    Path(LIST).write_text(text.replace('reason = ""', 'reason = "已经核实"'), "utf-8")
    outcome = command("check", "bad.txt", "--baseline", LIST)
    assert (outcome.status, outcome.err) == (0, "")
    assert "没有发现新问题，已豁免4条" in outcome.out.splitlines()[0]
    assert "豁免清单：已经核实" in outcome.out


def test_a_renamed_second_draft_keeps_its_exceptions(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt second.txt")
    command("baseline", "create", "bad.txt", "--reason", "已经核实", "--who", "张三")
    assert {one["who"] for one in _entries()} == {"张三"}
    assert command("check", "second.txt", "--baseline", LIST).status == 0


def test_another_unit_has_no_part_in_them(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt", neighbour="other.txt")
    command("baseline", "create", "bad.txt", "--reason", "已经核实")
    assert command("check", "other.txt", "--baseline", LIST).status == 1


def test_more_of_the_same_counts(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    command("baseline", "create", "bad.txt", "--reason", "已经核实")
    Path(LIST).write_text(Path(LIST).read_text("utf-8").replace("count = 2", "count = 1"), "utf-8")
    outcome = command("check", "bad.txt", "--baseline", LIST, "--format", "json")
    assert json.loads(outcome.out)["summary"]["findings"] == {"error": 0, "warning": 0, "info": 1}


def test_a_last_day_is_kept(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    command(
        *("baseline", "create", "bad.txt", "--rule", "cause-missing", "--rule", "part-missing"),
        *("--reason", "已经核实", "--until", "2027-03-01"),
    )
    on_the_day = command("check", "bad.txt", "--baseline", LIST, "--today", "2027-03-01")
    assert on_the_day.status == 0
    later = command("check", "bad.txt", "--baseline", LIST, "--today", "2027-03-02")
    assert later.status == 1
    assert "中有2条已经过期，不再算数：云溪县人民政府2023年度 part-missing" in later.err
    assert "（到2027-03-01）" in later.err
    gone = command("baseline", "prune", "bad.txt", "--today", "2027-03-02")
    assert gone.out.endswith(f"删去了2条，还有0条：{LIST}。\n")


def test_the_day_comes_from_the_environment_too(
    command: Any, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports(judged="bad.txt")
    command("baseline", "create", "bad.txt", "--reason", "已经核实", "--until", "2027-03-01")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1806537600")  # 2027-04-01
    assert command("check", "bad.txt", "--baseline", LIST).status == 1
    assert command("check", "bad.txt", "--baseline", LIST, "--today", "2027-01-01").status == 0


def test_what_covers_nothing_any_more_is_told_and_cleared(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt", excepted="mended.txt", neighbour="other.txt")
    command("baseline", "create", "bad.txt", "other.txt", "--reason", "已经核实")
    assert len(_entries()) == 6
    Path(LIST).write_text(
        Path(LIST).read_text("utf-8").replace("基层执法力量不足", "基层力量不足"), "utf-8"
    )
    outcome = command("check", "bad.txt", "--baseline", LIST)
    assert "中有1条对不上任何问题" in outcome.err
    assert "云溪县人民政府2023年度 cause-missing “基层力量不足" in outcome.err
    pruned = command("baseline", "prune", "bad.txt")
    assert pruned.out.endswith(f"删去了1条，还有5条：{LIST}。\n")  # the other unit was not judged


def test_update_adds_what_is_new_and_keeps_the_rest(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt", neighbour="other.txt")
    command("baseline", "create", "bad.txt", "--reason", "已经核实")
    told = command("baseline", "update", "bad.txt", "other.txt")
    assert told.out == f"补充了3条：{LIST}。其中3条没有理由，填写 reason 以后才算数。\n"
    assert [one["reason"] for one in _entries()] == ["已经核实"] * 3 + [""] * 3
    again = command("baseline", "update", "bad.txt", "other.txt")
    assert again.out.startswith("补充了0条")


@pytest.mark.parametrize("at", ["第5段", "9行", "第9—9行", "基层执法力量", "力量不足， 法制"])
def test_one_finding_is_pointed_at(at: str, command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    made = command("baseline", "create", "bad.txt", "--reason", "已经核实", "--at", at)
    assert (made.status, made.err) == (0, "")
    # One of the two places of number-form is the same paragraph.
    assert [(one["rule"], one.get("count", 1)) for one in _entries()][:1] == [("cause-missing", 1)]
    assert all(one.get("count", 1) == 1 for one in _entries())
    more = command("baseline", "update", "bad.txt", "--rule", "part-missing", "--at", "安排")
    assert more.status == 2, "what rule and place do not both fit"


def test_where_nothing_is_pointed_at_no_list_is_written(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    made = command("baseline", "create", "bad.txt", "--at", "第999段")
    assert made.status == 2
    assert "--at 所指的地方没有列出问题：第999段" in made.err
    assert not Path(LIST).exists()


def test_create_never_overwrites(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    Path(LIST).write_text("mine", "utf-8")
    assert command("baseline", "create", "bad.txt").status == 2
    assert Path(LIST).read_text("utf-8") == "mine"


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_the_json_of_an_earlier_run_is_a_list(kind: str, command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    _keep(command, "bad.txt", kind=kind)
    outcome = command("check", "./bad.txt", "--baseline", "known.json", "--fail-on", "info")
    assert outcome.status == 0
    assert "已豁免4条" in outcome.out.splitlines()[0]


def test_a_new_finding_counts(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    _keep(command, "bad.txt")
    baseline = json.loads(Path("known.json").read_text("utf-8"))
    gone = baseline["reviews"][0]["findings"].pop(0)
    Path("known.json").write_text(json.dumps(baseline), "utf-8")
    outcome = command("check", "bad.txt", "--baseline", "known.json")
    assert outcome.status == 1
    assert gone["rule"] in outcome.out
    assert "必须改正 1 处" in outcome.out
    assert "已豁免3条" in outcome.out


def test_a_baseline_of_schema_1_is_still_read(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    _keep(command, "bad.txt")
    old = json.loads(Path("known.json").read_text("utf-8"))
    old["schema_version"] = 1
    for review in old["reviews"]:
        del review["verdict"]
        for finding in review["findings"]:
            del finding["excepted"]
    Path("known.json").write_text(json.dumps(old), "utf-8")
    assert command("check", "bad.txt", "--baseline", "known.json").status == 0


def test_the_json_tells_all_findings_so_that_it_is_the_next_baseline(
    command: Any, reports: Reports
) -> None:
    reports(judged="bad.txt")
    _keep(command, "bad.txt")
    outcome = command("check", "bad.txt", "--baseline", "known.json", "--format", "json")
    document = json.loads(outcome.out)
    assert (outcome.status, document["reviews"][0]["verdict"]) == (0, "fit")
    assert document["summary"]["excepted"] == len(document["reviews"][0]["findings"]) == 4
    Path("known.json").write_text(outcome.out, "utf-8")
    again = command("check", "bad.txt", "--baseline", "known.json", "--format", "json")
    assert again.out == outcome.out


@pytest.mark.parametrize(
    "content",
    [None, "", "[1]", '{"reviews": [{}]}', "text", "[" * 100_000, "a = " + "[" * 100_000, "\xff"],
)
def test_what_is_no_baseline_is_wrong_usage(
    content: str | None, command: Any, reports: Reports
) -> None:
    reports(good="good.txt")
    if content is not None:
        Path("known.json").write_text(content, "latin-1")
    outcome = command("check", "good.txt", "--baseline", "known.json")
    if content == "":
        assert outcome.status == 0  # a list without entries
        return
    assert (outcome.status, outcome.out) == (2, "")
    assert "known.json" in outcome.err


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("reasons = 'x'", "第1条有不认识的“reasons”，是不是 reason？"),
        ("quote = 'x'", "第1条没有写 rule。"),
        ("rule = 'a'", "第1条要写 quote（原文）"),
        ("rule = 'a'\nquote = 1", "第1条的 quote 应是加引号的文字。"),
        ("rule = 'a'\nquote = 'x'\nuntil = '明天'", "until 应写成日期，如 2027-03-01。"),
        ("rule = 'a'\nquote = 'x'\ncount = true", "count 应是大于零的整数。"),
    ],
)
def test_a_fault_in_a_list_is_told_with_its_place(
    entry: str, told: str, command: Any, reports: Reports
) -> None:
    reports(good="good.txt")
    Path(LIST).write_text(f"[[exception]]\n{entry}\n", "utf-8")
    outcome = command("check", "good.txt", "--baseline", LIST)
    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err


@pytest.mark.parametrize("day", ["2027-13-01", "明天", ""])
def test_a_day_that_is_none(day: str, command: Any, reports: Reports) -> None:
    reports(good="good.txt")
    outcome = command("check", "good.txt", "--baseline", "none.toml", "--today", day)
    assert outcome.status == 2
    assert "--today 要写成年-月-日" in outcome.err


@pytest.mark.parametrize("what", ["update", "prune"])
def test_the_result_of_a_run_is_not_written_over(what: str, command: Any, reports: Reports) -> None:
    reports(judged="a.txt")
    command("check", "a.txt", "--output", "json=结果.json")
    before = Path("结果.json").read_bytes()
    ended = command("baseline", what, "a.txt", "--baseline", "结果.json")
    assert (ended.status, "不是豁免清单" in ended.err) == (2, True)
    assert Path("结果.json").read_bytes() == before
