"""The Chinese that people read: full-width marks, and characters that a GBK console can show."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
CHINESE = "[\u4e00-\u9fff]"
#: A half-width mark beside a Chinese character.
HALF_WIDTH = re.compile(rf"{CHINESE}[,:;()!?]|[,:;()!?]{CHINESE}")
#: What only a pattern has, never a sentence.
PATTERN = re.compile(r"\\[dswSb.]|\(\?[:=!<P]|\[[^\]]*\]|[.)][*+?{]|\||\{\d|\)\?")
#: Shorter strings are pieces of patterns and tables.
LEAST = 3
#: How YAML is written, told to people.
YAML_SYNTAX = re.compile("^[^，。：]{1,12}: |键: 值")
#: The fields of a pack that are written for people.
FOR_PEOPLE = {
    "name",
    "message",
    "suggestion",
    "why",
    "comply",
    "description",
    "says",
    "reason",
    "title",
    "issuer",
}
MODULES = sorted((ROOT / "lawcheck").rglob("*.py"))
PACKS = sorted((ROOT / "rules").rglob("*.yaml"))
DOCS = sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "README.zh-CN.md"])


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Chinese strings of a module that are no docstrings and no patterns."""
    tree = ast.parse(path.read_text("utf-8"))
    skipped: set[int] = set()
    for node in ast.walk(tree):
        # A string that stands alone is a docstring.
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("re.", "_re.")):
            skipped.update(id(inner) for inner in ast.walk(node))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in skipped
            and len(re.findall(CHINESE, node.value)) >= LEAST
            and not PATTERN.search(node.value)
        ):
            yield node.lineno, YAML_SYNTAX.sub("", node.value)


def fields(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """The texts of a pack that are written for people, with their field."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in {"examples", "check"}:
                yield from fields(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from fields(inner, name)
    elif isinstance(value, str) and name in FOR_PEOPLE:
        yield name, value


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a Markdown file without code and without the examples of rules."""
    fenced = examples = False
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        # Examples are in the marks of the reports that they stand for.
        examples = "的例子：" in line or (examples and line.startswith("  "))
        # So are the patterns that are printed beside them.
        code = fenced or line.lstrip().startswith("```") or re.search(r"\(\?:|\\[\[{|]", line)
        if not code and not examples:
            yield number, re.sub(r"`[^`]*`", "", line)


def not_in_gbk(text: str) -> set[str]:
    return {c for c in text if c.encode("gbk", "ignore") == b""}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_messages_in_code(path: Path) -> None:
    wrong = [(line, text) for line, text in strings(path) if HALF_WIDTH.search(text)]
    assert wrong == []
    # Tables of characters are no sentences.
    told = [(line, text) for line, text in strings(path) if re.search("[，。：；“（]", text)]
    odd = {(line, c) for line, text in told for c in not_in_gbk(text)}
    assert odd == set()


@pytest.mark.parametrize("path", PACKS, ids=lambda p: p.name)
def test_messages_in_packs(path: Path) -> None:
    texts = list(fields(yaml.safe_load(path.read_text("utf-8"))))
    assert texts
    assert [one for one in texts if HALF_WIDTH.search(one[1])] == []
    assert {(name, c) for name, text in texts for c in not_in_gbk(text)} == set()


@pytest.mark.parametrize("path", DOCS, ids=lambda p: str(p.relative_to(ROOT)))
def test_documents(path: Path) -> None:
    if not path.exists():
        pytest.fail(f"{path.name} is not there")
    assert [(n, line) for n, line in prose(path) if HALF_WIDTH.search(line)] == []


def test_the_test_sees_a_half_width_mark() -> None:
    assert HALF_WIDTH.search("缺少部分,请补充")
    assert HALF_WIDTH.search("共3处(见下)") is not None
    assert not HALF_WIDTH.search("共 3 处，见 docs/rules.md")
    assert not_in_gbk("√×●▲※→─│，：“”") == set()
    assert not_in_gbk("✓") == {"✓"}
