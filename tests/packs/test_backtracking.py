"""Patterns that could run away are known before they run."""

from __future__ import annotations

import re

import pytest

from lawcheck.errors import PackError
from lawcheck.packs.loader import load
from lawcheck.packs.validate.backtracking import MOST_WAYS, ways

HOSTILE = [
    r"(a+)+b",
    r"(a*)*b",
    r"(a|a)*b",
    r"(a|ab|b)*c",
    r"(?:甲|甲乙|乙)+丙",
    r"(\w+\s?)+$",
    r"(?:.*，)*x",
    r"(?:a?){30}a{30}b",
    r"(?:[一-龥]+[的地得]?)+。",
    r"(?=(a+)+b)",
    r"(?:(?:甲{1,9}){1,9}){1,9}乙",
    r".*甲.*乙.*丙",
    r"\d*\d*\d*年",
    r"([^，]*)*，",
    r"(?:x|(?:y|yy)+)z",
]
HARMLESS = [
    r"甲乙丙",
    r"听取.{0,8}(?:工作)?汇报",
    r"\d+(?:\.\d+)?%",
    r"^(?:首页|当前位置).*",
    r"(?:甲|乙){0,3}丙",
    r"(?:[一-龥]{2,8}、)+[一-龥]{2,8}",
    r".{0,20}甲.{0,20}乙.{0,20}丙",
    r"(?<!\d)1[3-9]\d{9}(?!\d)",
    r"(?:微信|微博|QQ空间|QQ)*：",
    r"[^，。]{0,40}原因",
    r"^(?!.*上年).*下一?年",
    r"(?:a+b)+c",
    r"第?[一二三四五六七八九十]+部分",
    r"《[^》]*》",
]


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_hostile_pattern_is_refused(pattern):
    re.compile(pattern)
    assert ways(pattern) > MOST_WAYS


@pytest.mark.parametrize("pattern", HARMLESS)
def test_a_harmless_pattern_is_allowed(pattern):
    assert ways(pattern) <= MOST_WAYS


@pytest.mark.parametrize("pattern", HARMLESS)
def test_what_is_allowed_runs_on_text_made_to_vex_it(pattern, no_hang):
    compiled = re.compile(pattern)
    for piece in ("a", "甲", "一、", "1", "，", "听取", "《甲", "QQ", "ab", "13999999999"):
        text = piece * (8_000 // len(piece))
        with no_hang():
            compiled.search(text)


def test_a_long_pattern_is_read(no_hang):
    with no_hang():
        assert ways("|".join(f"第{n}条规定" for n in range(500))) <= MOST_WAYS


@pytest.mark.parametrize("pattern", ["(?i)abc", "(?P<年>20\\d\\d)年", "(甲)乙\\1", "甲(?s)乙"])
def test_what_changes_meaning_when_compiled_together_is_refused_with_its_place(write, pattern):
    """Each is valid alone, and two of them broke every review with an internal error."""
    text = f"asides:\n  - {{id: a, name: 甲, headings: ['{pattern}', '{pattern}']}}\n"
    with pytest.raises(PackError) as error:
        load(write(text))
    assert ":6:" in str(error.value) and "词语写法有误" in str(error.value)
