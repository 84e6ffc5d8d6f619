"""Read one file of a pack: YAML as plain data with places, without YAML's surprises.

Every scalar stays the text that was typed (``no``, ``1.10``, ``2024-03-04``); types come later,
from what the pack's language wants at that place. Refused: duplicate keys, anchors and aliases,
tags, several documents, keys that are no text, deep nesting, huge files.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from lawcheck import files
from lawcheck.packs.validate.faults import Faults, Position, SourceFile

#: Bytes in a file, levels of nesting.
LARGEST = 2_000_000
DEEPEST = 24


class Map(dict[str, Any]):
    """A mapping; ``places`` holds for each key its file, the key's node and the value's node."""

    __slots__ = ("at", "places")

    def __init__(self, at: Position) -> None:
        self.at = at
        self.places: dict[str, tuple[SourceFile, Any, Any]] = {}

    def key_place(self, key: str) -> Position:
        return _place(self.places[key][0], self.places[key][1]) if key in self.places else self.at

    def place(self, key: str) -> Position:
        return _place(self.places[key][0], self.places[key][2]) if key in self.places else self.at


class Seq(list[Any]):
    """A list; ``places`` holds for each item its file and node."""

    __slots__ = ("at", "places")

    def __init__(self, at: Position) -> None:
        self.at = at
        self.places: list[tuple[SourceFile, Any]] = []

    def place(self, index: int) -> Position:
        return _place(*self.places[index]) if index < len(self.places) else self.at


def read(
    path: Path,
    shown: str,
    faults: Faults,
    *,
    built_in: bool = False,
    contents: dict[Path, bytes] | None = None,
    unsaved: bytes | None = None,
) -> Map | None:
    """The mapping in the file at ``path``; None, with a fault told, where it cannot be used.

    ``contents`` takes the bytes that were read; ``unsaved`` are taken for them, where an editor
    holds something else than the disk. ``built_in`` files are ours: they were checked
    when they were written (tests do it), so that the guards against hostile files need not run
    at each start.
    """
    try:
        data = _load(path) if unsaved is None else unsaved
    except OSError as error:
        faults.add_plain(f"{shown}：读不了这个文件（{files.cause(error)}）。")
        return None
    if contents is not None:
        contents[path] = data
    if len(data) > LARGEST:
        faults.add_plain(f"{shown}：文件太大，规则包不能超过 {LARGEST // 1_000_000} MB。")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        faults.add_plain(f"{shown}:{line}:1：文件不是 UTF-8 编码，请另存为 UTF-8。")
        return None
    file = SourceFile(path, shown, text, built_in)
    try:
        if not (built_in or _harmless(text, file, faults)):
            return None
        node = _composed_once(text) if built_in else yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        faults.add(_error_place(file, error), _syntax(error))
        return None
    if not isinstance(node, yaml.MappingNode):
        faults.add(Position(file, 0, 0), "规则包应当由“键: 值”组成，这个文件不是。")
        return None
    return _map(node, file, faults)


# Whoever writes a pack in an editor has ours read at each change; nobody changes a node.
@lru_cache(maxsize=64)
def _composed_once(text: str) -> Any:
    return yaml.compose(text, Loader=_Loader)


def _load(path: Path) -> bytes:
    with files.opened(path) as stream:
        return stream.read(LARGEST + 1)


#: PyYAML without its C part reads the same, ten times slower.
_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Loader(_Base):  # type: ignore[misc]
    """The C composer without a guess at types, which nobody asks for here."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        return ""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def _harmless(text: str, file: SourceFile, faults: Faults) -> bool:
    """Whether composing ``text`` is safe: the C composer recurses, so depth is counted before."""
    depth, good = 0, True
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                faults.add(_place(file, event), f"嵌套太深，最多 {DEEPEST} 层。")
                return False
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if isinstance(event, yaml.AliasEvent):
            faults.add(_place(file, event), "规则包里不能用别名（*）；以 * 开头的文字请加引号。")
            good = False
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            faults.add(_place(file, event), "规则包里不能用锚点（&）；以 & 开头的文字请加引号。")
            good = False
        if getattr(event, "tag", None):
            faults.add(
                _place(file, event), "规则包里不能用类型标签（!）；以 ! 开头的文字请加引号。"
            )
            good = False
    return good


def _value(node: Any, file: SourceFile, faults: Faults) -> Any:
    kind = type(node)
    if kind is yaml.ScalarNode:
        # A key with nothing behind it is no empty text.
        return node.value if node.value or node.style else None
    if kind is yaml.SequenceNode:
        mark = node.start_mark
        seq = Seq(Position(file, mark.line, mark.column))
        for item in node.value:
            seq.append(_value(item, file, faults))
            seq.places.append((file, item))
        return seq
    return _map(node, file, faults)


def _map(node: Any, file: SourceFile, faults: Faults) -> Map:
    mark = node.start_mark
    result = Map(Position(file, mark.line, mark.column))
    places = result.places
    for key_node, value_node in node.value:
        if type(key_node) is not yaml.ScalarNode:
            faults.add(_place(file, key_node), "键应当是文字。")
            continue
        key = key_node.value
        if key in places:
            first = result.key_place(key).line + 1
            faults.add(_place(file, key_node), f"“{key}”在第 {first} 行已经写过，不能重复。")
            continue
        places[key] = (file, key_node, value_node)
        result[key] = _value(value_node, file, faults)
    return result


def _place(file: SourceFile, node: Any) -> Position:
    mark = node.start_mark
    return Position(file, mark.line, mark.column)


def _error_place(file: SourceFile, error: yaml.YAMLError) -> Position:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        return Position(file, mark.line, mark.column)
    position = getattr(error, "position", None)
    with file.path.open("rb") as stream:
        before = stream.read(position or 0)
    return Position(file, before.count(b"\n"), 0)


#: What libyaml says → what it means for a clerk.
_SYNTAX = (
    ("found another document", "一个文件只能有一个规则包，请删去中间的“---”。"),
    ("cannot start any token", "缩进要用空格，不用制表符；@ ` % 开头的文字加引号。"),
    ("mapping values are not allowed", "此处多了冒号，或者缩进不对；含“: ”的文字请加引号。"),
    ("did not find expected key", "缩进不对，或者上面的引号、括号没有配对。"),
    ("did not find expected ',' or", "方括号、花括号没有配对，或者缺少逗号。"),
    ("did not find expected '-'", "列表的缩进不一致。"),
    ("could not find expected ':'", "键后面缺少冒号。"),
    ("unexpected end of stream", "引号没有配对。"),
    ("unknown escape", "双引号里的反斜线要写两个（\\\\），或者改用单引号。"),
    ("undefined alias", "规则包里不能用别名（*）；以 * 开头的文字请加引号。"),
    ("undefined tag handle", "规则包里不能用类型标签（!）；以 ! 开头的文字请加引号。"),
    ("found undefined tag", "规则包里不能用类型标签（!）；以 ! 开头的文字请加引号。"),
    ("control characters", "此处有不可见的控制字符，请删去。"),
    # libyaml 0.2.6 has a limit of its own, and scans ahead of the events that are counted here.
    ("maximum nesting depth", f"嵌套太深，最多 {DEEPEST} 层。"),
)  # fmt: skip


def _syntax(error: yaml.YAMLError) -> str:
    told = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')} {error}"
    for words, meaning in _SYNTAX:
        if words in told:
            return f"YAML 写法有误：{meaning}"
    return f"YAML 写法有误（{getattr(error, 'problem', None) or error}）。"
