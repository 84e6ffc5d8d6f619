"""Whether a pattern is one, as it was typed and as it is matched, and cannot take long."""

from __future__ import annotations

import re
from functools import lru_cache

from lawcheck.packs.resolve import YEARS, fill
from lawcheck.packs.validate import backtracking, expressions
from lawcheck.packs.validate.faults import Faults
from lawcheck.packs.validate.structure import Meaning
from lawcheck.text.patterns import fold_pattern

_FILLED = re.compile(r"\$\{\w*\}?")
#: What Python says of a bad pattern → what it means.
_REGEX = (
    ("unterminated character set", "方括号没有配对"),
    ("missing )", "括号没有配对，少了右括号"),
    ("unbalanced parenthesis", "括号没有配对，多了右括号"),
    ("nothing to repeat", "* + ? {} 前面没有可以重复的内容"),
    ("multiple repeat", "* + ? {} 不能连用"),
    ("bad escape", "反斜线后面的字母不能用"),
    ("bad character range", "方括号里的范围前后颠倒"),
    ("look-behind requires", "(?<=…) 里的长度应当固定"),
    ("min repeat greater", "{} 里的前一个数大于后一个数"),
    ("unknown extension", "(? 后面的符号不能用"),
)


def proved(meaning: Meaning, faults: Faults) -> None:
    """Tell what is wrong with the pattern."""
    typed = fill(meaning.value, 2023)
    if unknown := _FILLED.search(typed):
        names = "、".join(f"${{{name}}}" for name in YEARS)
        faults.add(meaning.place, f"没有“{unknown[0]}”，词语里可以写 {names}。")
    elif fault := _fault(typed):
        faults.add(meaning.place, fault)


# Packs that extend one another have their five thousand patterns in common.
@lru_cache(maxsize=16384)
def _fault(typed: str) -> str:
    """What is wrong with a pattern; empty where nothing is."""
    if not typed:
        return "词语不能是空的。"
    try:
        re.compile(typed)  # as it was typed, so that the position told is right
        pattern = fold_pattern(typed)
        matches = re.compile(pattern)
        many = backtracking.ways(pattern)
    except re.error as error:
        return f"词语写法有误：{_regex(error)}。"
    except FutureWarning:  # what one engine takes for a set within a set, another does not
        return "词语写法有误：方括号里的“[”“--”“&&”“||”“~~”前面要加反斜杠。"
    except expressions.RefusedError as error:
        return f"词语写法有误：{error}。"
    except (OverflowError, RecursionError, ValueError):
        return "词语写法有误：太长或者套得太深。"
    if matches.fullmatch(""):
        return "这个词语什么都不写也算匹配，请至少写一个必有的字。"
    if many > backtracking.MOST_WAYS:
        return (
            "这个词语可能要算很久，不能用：不要在可以重复的括号外面再加 * 或者 +，"
            "不要连用几个 .*，请写明至多隔几个字，如 .{0,12}。"
        )
    return ""


def _regex(error: re.error) -> str:
    for words, meaning in _REGEX:
        if words in str(error):
            return f"{meaning}（第 {(error.pos or 0) + 1} 个字符处）"
    return str(error)
