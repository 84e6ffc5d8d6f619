"""What YAML could do to a pack, and does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.errors import PackError
from lawcheck.packs.loader import load

SOURCE = "sources:\n  - {id: x, title: 甲, issuer: 乙, authority: 本单位, number: %s}\n"


def problems(path: str) -> list[str]:
    with pytest.raises(PackError) as caught:
        load(path)
    return caught.value.problems


@pytest.mark.parametrize("typed", ["no", "1.10", "2024-03-04", "0o17", "1_000", "null", "~x", "y"])
def test_a_text_stays_as_it_was_typed(write, typed):
    pack = load(write(SOURCE % typed))
    assert pack.sources[0].number == typed
    assert pack.version == "1.10"


@pytest.mark.parametrize(
    ("body", "place", "words"),
    [
        ("description: a\ndescription: b\n", ":6:1：", "“description”在第 5 行已经写过"),
        ("phrases: &a [甲]\n", ":5:10：", "锚点"),
        ("phrases: [*a]\n", ":5:11：", "别名"),
        ("description: !!python/name:os.system x\n", ":5:14：", "类型标签"),
        ("description: !x y\n", ":5:14：", "类型标签"),
        ("--- \nid: b\n", ":5:1：", "一个文件只能有一个规则包"),
        ("description: 甲: 乙\n", ":5:15：", "YAML 写法有误"),
        ("phrases: [甲\n", ":6:1：", "没有配对"),
        ("description:\n\t- 甲\n", ":6:1：", "制表符"),
        ("? [a, b]\n: c\n", ":5:3：", "键应当是文字"),
        ("<<: {id: b}\n", ":5:1：", "没有“<<”这个键"),
        ("description:\n", ":5:13：", "后面没有写内容"),
    ],
)
def test_what_is_refused_names_line_and_column(write, body, place, words):
    found = problems(write(body))
    assert len(found) == 1
    assert place in found[0]
    assert words in found[0]


def test_a_syntax_fault_shows_the_line_with_a_caret(write):
    (found,) = problems(write("phrases: {甲: 1}\n"))
    message, line, caret = found.split("\n")
    assert message.endswith("这里写的是“键: 值”。")
    assert line == "     5 | phrases: {甲: 1}"
    assert caret == "       |          ^"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_before_it_can_crash(write, opening):
    (found,) = problems(write(opening * 50_000, head=False))
    assert "嵌套太深，最多 24 层" in found


def test_an_alias_bomb_is_refused_at_once(write):
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert any("锚点" in problem for problem in problems(write(f"a0: &a0 [甲]\n{levels}")))


def test_a_huge_file_is_refused(write):
    (found,) = problems(write(f"description: {'甲' * 700_000}\n"))
    assert "文件太大" in found


def test_a_file_in_another_encoding_is_told(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_bytes("format: 1\nid: a\nname: 青禾县\n".encode("gb18030"))
    (found,) = problems(str(path))
    assert ":3:1" in found and "UTF-8" in found


@pytest.mark.parametrize("text", ["", "甲", "- a\n", "# 只有注释\n"])
def test_a_file_that_is_no_pack_is_told(write, text):
    (found,) = problems(write(text, head=False))
    assert "规则包应当由“键: 值”组成" in found


def test_a_byte_order_mark_is_no_matter(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfformat: 1\nid: a\nname: a\nversion: 1\r\n")
    assert load(str(path)).version == "1"


def test_a_missing_pack_is_told():
    assert problems("没有这个") == [
        "没有这个规则包：没有这个。自带的规则包：annual-report、province、city、county、"
        "department、township、zone、official-prose、local。"
    ]


def test_a_pack_that_was_nearly_named_is_suggested(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "qinghe.yaml").write_text("format: 1\n", encoding="utf-8")
    assert problems("qinghe") == ["没有这个规则包：qinghe。是不是 qinghe.yaml？"]
    assert problems("anual-report") == ["没有这个规则包：anual-report。是不是 annual-report？"]
