"""Every fault of a pack in one run, with its place, and a hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.errors import PackError
from lawcheck.packs.loader import build, composed, load

RULE = """
extends: [sources]
rules:
  - id: a
    name: 甲
    check: {{kind: forbidden-text, patterns: [{pattern}]}}
    message: 乙
    suggestion: 丙
    basis: [{{source: {source}, wording: {wording}}}]
    when: {{since: {since}}}
"""


def rule(pattern="甲", source="practice", wording="实务", since="2023") -> str:
    return RULE.format(pattern=pattern, source=source, wording=wording, since=since)


def place(path: str, text: str) -> str:
    """file:line:column of the last ``text`` in the file."""
    before = Path(path).read_text(encoding="utf-8").rpartition(text)[0]
    return f"{path}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def problems(path: str) -> list[str]:
    with pytest.raises(PackError) as caught:
        load(path)
    return caught.value.problems


@pytest.mark.parametrize("number", ["NaN", "inf", "-Infinity", "1" + "0" * 400])
def test_what_only_python_takes_for_a_number_is_none(write, number: str) -> None:
    grades = f"scoring: {{passing: 60, grades: [{{name: 优, least: {number}}}], items: []}}\n"
    assert any("应当是" in one and number[:9] in one for one in problems(write(grades + rule())))


def test_a_pack_without_fault_loads(write):
    pack = load(write(rule()))
    assert [r.id for r in pack.rules] == ["a"]
    assert pack.rules[0].check.patterns == ("甲",)


@pytest.mark.parametrize(
    ("fault", "at", "words"),
    [
        ({"source": "practise"}, "practise", "没有 id 为“practise”的依据，是不是“practice”？"),
        ({"wording": "应该"}, "应该", "“wording”只能写"),
        ({"since": "二〇二三"}, "二〇二三", "“since”应当是整数，这里写的是“二〇二三”。"),
        ({"since": "23"}, "23", "“23”不是可能的报告年度"),
        ({"since": "12023"}, "12023", "“12023”不是可能的报告年度"),
        ({"since": "2024, until: 2023"}, "2024", "起始年度 2024 晚于终止年度 2023"),
        ({"since": "2024, levels: [xian]"}, "xian", "“levels”只能写"),
        ({"since": "2024, leve: [county]"}, "leve", "没有“leve”这个键，是不是“levels”？"),
        ({"pattern": '"(甲"'}, '"(甲"', "括号没有配对，少了右括号（第 1 个字符处）"),
        ({"pattern": '"甲)"'}, '"甲)"', "括号没有配对，多了右括号"),
        ({"pattern": '"[甲"'}, '"[甲"', "方括号没有配对"),
        ({"pattern": '"[[:alpha:]]甲"'}, '"[[', "方括号里的“[”“--”“&&”“||”“~~”前面要加反斜杠"),
        ({"pattern": '"*甲"'}, '"*甲"', "前面没有可以重复的内容"),
        ({"pattern": '"甲?"'}, '"甲?"', "什么都不写也算匹配"),
        ({"pattern": '""'}, '""', "词语不能是空的"),
        ({"pattern": '"(甲+)+乙"'}, '"(甲+)+乙"', "可能要算很久"),
        ({"pattern": '"${next_yaer}年"'}, '"${next_yaer}年"', "没有“${next_yaer}”，词语里可以写"),
        ({"pattern": "{a: 1}"}, "{a: 1}", "“patterns”应当是文字"),
    ],
)
def test_one_fault_is_told_at_its_place(write, fault, at, words):
    path = write(rule(**fault))
    (found,) = problems(path)
    assert found.startswith(f"{place(path, at)}：")
    assert words in found


@pytest.mark.parametrize(
    ("parameter", "at", "words"),
    [
        ("share: 1.5", "1.5", "“share”应当是在 0 至 1 之间的数字，这里写的是“1.5”。"),
        ("least: -2", "-2", "“least”应当是不小于 0 的整数，这里写的是“-2”。"),
        ("least: 二", "二", "“least”应当是不小于 0 的整数，这里写的是“二”。"),
        ("share: 一半", "一半", "“share”应当是在 0 至 1 之间的数字，这里写的是“一半”。"),
    ],
)
def test_a_number_out_of_its_bounds(write, parameter, at, words):
    path = write(f"extends: [substance]\nrules: [{{id: part-hollow, check: {{{parameter}}}}}]\n")
    (found,) = problems(path)
    assert found.startswith(f"{place(path, at)}：{words}")


@pytest.mark.parametrize("parameter", ["share: 0", "share: 1", "least: 0"])
def test_a_bound_itself_is_allowed(write, parameter):
    assert load(
        write(f"extends: [substance]\nrules: [{{id: part-hollow, check: {{{parameter}}}}}]\n")
    )


def test_a_year_of_five_thousand_digits(write):
    assert "不是可能的报告年度" in "".join(problems(write(rule(since="9" * 5000))))


def test_an_inherited_entry_without_a_proper_id(write):
    write("rules:\n  - id: [x]\n", name="base")
    assert problems(write("extends: [base]\nrules:\n  - id: x\n"))


def test_all_faults_of_all_files_come_in_one_run(write):
    base = write("phrases: {}\nversiom: 2\n", name="base")
    own = write(
        """
        extends: [base, no-such-pack]
        parts:
          - {id: p, headings: 一}
        rules:
          - id: a
            name: 甲
            check: {kind: forbiden-text}
            message: $乙
            suggestion: 丙
            basis: []
            enabled: yes
          - id: a
        """
    )
    expected = [
        (place(base, "{}"), "应当是列表"),
        (place(base, "versiom"), "是不是“version”"),
        (place(own, "no-such-pack"), "没有名为“no-such-pack”的规则包"),
        (place(own, "一"), "应当是列表"),
        (place(own, "forbiden-text"), "是不是“forbidden-text”"),
        (place(own, "$乙"), "$ 写法有误"),
        (place(own, "[]"), "规则应当写明依据"),
        (place(own, "yes"), "只能写 true 或者 false"),
        (place(own, "a\n"), "已经写过"),
    ]
    found = problems(own)
    assert len(found) == len(expected)
    for told, (at, words) in zip(found, expected, strict=True):
        assert told.startswith(f"{at}：")
        assert words in told


def test_what_lacks_is_told_in_one_sentence_with_a_hint(write):
    (found,) = problems(
        write("extends: [marks]\nrules:\n  - {id: punctuation-douled, severity: info}\n")
    )
    assert "缺少“name”、“check”、“message”、“suggestion”、“basis”。" in found
    assert "引用的规则包里没有“punctuation-douled”" in found


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("extends: annual-report\n", "“extends”应当是列表"),
        ("extends: [../secret]\n", "extends 里写规则包的名字，不写路径"),
        ("extends: [/etc/passwd]\n", "extends 里写规则包的名字，不写路径"),
        ("extends: [other]\n", "规则包互相引用"),
        ("format: 2\n", "已经写过"),
    ],
)
def test_what_a_pack_may_not_extend(write, body, words):
    write("extends: [own]\n", name="other")
    assert any(words in problem for problem in problems(write(body)))


def test_a_rubric_must_add_up(write):
    body = """
        extends: [sources]
        scoring:
          grades: [{name: 差, least: 0}, {name: 好, least: 60}]
          items:
            - {id: a, name: 甲, points: 60, deductions: [{rule: no-rule, points: 1}]}
            - {id: b, name: 乙, points: 40, deductions: [], when: {levels: [county]}}
        """
    found = problems(write(body))
    assert len(found) == 3
    assert "合计 60 分，应当是 100 分" in "".join(found)
    assert "等次应当从高到低写" in "".join(found)
    assert "没有 id 为“no-rule”的规则" in "".join(found)


@pytest.mark.slow
def test_the_built_in_packs_stand_a_thorough_proof():
    from lawcheck.packs.folders import BUILT_IN

    names = sorted(path.stem for path in BUILT_IN.glob("*.yaml"))
    assert "annual-report" in names
    for name in names:
        assert build(composed(name), thorough=True).id == name
