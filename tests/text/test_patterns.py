"""Patterns are written in any width and match folded text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, fold_pattern


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("“放管服”改革", '"放管服"改革'),
        ("(?:不足|问题)(和|及)原因", "问题及原因"),
        ("听取.{0,8}汇报", "听取工作汇报"),
        ("同部署,同推进", "同部署，同推进"),
        (r"\(二\)", "（二）"),
        ("[(（]二[)）]", "(二)"),
        (r"为什么\?", "为什么？"),
        ("(?<!不)得,", "得，"),
        ("[^]；]+;", "甲;"),
        ("２０２３ 年", "2023 年"),
        (r"[\u4e00-\u9fff]{2,4}:", "市政府："),
        ("(?P<年>20\\d\\d)年", "２０２３年"),
        (r"[\],:]", ":"),
    ],
)
def test_either_width_matches(pattern: str, text: str) -> None:
    assert compile_patterns([pattern]).search(fold(text).text)


def test_no_pattern_never_matches() -> None:
    assert compile_patterns([]).search("") is None


def test_several_patterns_are_one() -> None:
    assert compile_patterns(["甲|乙", "丙丁"]).fullmatch("丙丁")


def test_a_bad_pattern_is_told() -> None:
    with pytest.raises(re.error):
        compile_patterns(["(甲"])


@given(st.text(alphabet="一二，。,:;!?()（）“”\"'2023 年.*+", min_size=1, max_size=20))
def test_an_escaped_text_matches_itself(text: str) -> None:
    folded = fold(text).text
    match = re.compile(fold_pattern(re.escape(text))).fullmatch(folded)
    assert match is not None


@pytest.mark.parametrize(
    ("pattern", "folded"),
    [
        ("甲*乙+", "甲{0,2000}乙{1,2000}"),
        ("甲*?乙++", "甲{0,2000}?乙{1,2000}+"),
        ("甲{2,}乙{2,}?", "甲{2,2000}乙{2,2000}?"),
        (r"\*[*+]甲?+", r"\*[*+]甲?+"),
        ("甲{1,3}+(?:乙)+", "甲{1,3}+(?:乙){1,2000}"),
    ],
)
def test_every_repetition_has_a_limit(pattern: str, folded: str) -> None:
    assert fold_pattern(pattern) == folded
