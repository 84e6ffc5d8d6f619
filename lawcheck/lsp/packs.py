"""Rule packs: what is wrong with one that is being typed, and what may stand at a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lawcheck.errors import PackError
from lawcheck.examples import prove
from lawcheck.lsp.context import ITEM, Context, context
from lawcheck.lsp.model import Offer, Remark, Stretch, lines_of
from lawcheck.packs import compose, loader
from lawcheck.packs.catalog import built_in
from lawcheck.packs.validate.faults import Faults
from lawcheck.packs.validate.schema import schema
from lawcheck.packs.yamlfile import Map, Seq

#: A pack names itself and says what it extends or asks, at the top level.
_OWN = re.compile(r"^(?:format|id)\s*:", re.MULTILINE)
_ASKS = re.compile(r"^(?:extends|rules|parts|duties|topics|sources|scoring)\+?\s*:", re.MULTILINE)
#: Keys whose value is the id of something, and the list that has it.
_NAMES = {"source": "sources", "rule": "rules", "yields_to": "rules", "part": "parts"}
#: The pack whose ids are offered while nothing else can be read.
_USUAL = "annual-report"


def is_pack(text: str) -> bool:
    """Whether a YAML file is a rule pack, and not one of the many others."""
    return bool(_OWN.search(text) and _ASKS.search(text))


class Packs:
    """The packs of one editor."""

    def __init__(self) -> None:
        self._schema = schema()
        self._known: dict[Path, Map] = {}

    def remarks(self, text: str, path: Path, *, examples: bool) -> list[Remark]:
        """What is wrong with the pack ``text`` of the file ``path``; ``examples``: run them too."""
        lines = lines_of(text)
        faults = Faults()
        composition = compose.compose(path, faults, {path.resolve(): text.encode()})
        if composition.data is not None:
            self._known[path] = composition.data
        try:
            pack = loader.build(composition, thorough=True)
        except PackError:
            return [
                Remark(_word(lines, line, column), "error", message)
                for shown, line, column, message in faults.listed()
                if shown in ("", compose.shown(path))
            ]
        if not examples:
            return []
        assert composition.data is not None
        own = _own_rules(composition.data, path)
        return [
            Remark(_word(lines, *own[proof.id]), "error", fault, proof.id)
            for proof in prove(pack, own)
            for fault in proof.faults
        ]

    def offers(self, text: str, path: Path, line: int, column: int) -> list[Offer]:
        """What may stand at a place."""
        found = context(lines_of(text), line, column)
        if found is None:
            return []
        node = self._node(found)
        if found.is_value or (found.path and found.path[-1] == ITEM and not _properties(node)):
            return list(self._values(found, node, path))
        return [
            Offer(name, f"{name}: ", "", str(one.get("description", "")))
            for name, one in _properties(node).items()
            if name not in found.beside
        ]

    def told(self, text: str, line: int, column: int) -> str:
        """What the key at a place means; empty where there is none."""
        lines = lines_of(text)
        if line >= len(lines):
            return ""
        for match in re.finditer(r"[^\s:{},\[\]-][^\s:{},\[\]]*(?=\s*:(?:\s|$))", lines[line]):
            if match.start() <= column <= match.end():
                found = context(lines, line, match.start())
                if found is None:
                    return ""
                one = _properties(self._node(found)).get(match[0], {})
                return str(one.get("description", ""))
        return ""

    def _node(self, found: Context) -> dict[str, Any]:
        """The schema of what is typed."""
        node = self._schema
        for turn, step in enumerate(found.path):
            node = self._deref(node)
            if step == ITEM:
                node = node.get("items", {})
                continue
            known = _properties(node)
            node = known.get(step) or node.get("additionalProperties") or {}
            if not isinstance(node, dict):
                return {}
            last = turn == len(found.path) - 1
            if step == "check" and last and not found.is_value:
                node = self._of_kind(node, found.beside.get("kind", ""))
        if found.is_value and len(found.path) > 1 and found.path[-2] == "check":
            above = Context(found.path[:-1], False, found.beside, "")
            kind = self._of_kind(self._node(above), found.beside.get("kind", ""))
            node = _properties(self._deref(kind)).get(found.path[-1], node)
        return self._deref(node)

    def _of_kind(self, node: dict[str, Any], kind: str) -> dict[str, Any]:
        """The parameters of a kind of rule; before it is named, the kinds."""
        for case in node.get("allOf", ()):
            if case["if"]["properties"]["kind"]["const"] == kind.strip("'\""):
                return self._deref(case["then"])
        return node

    def _deref(self, node: dict[str, Any]) -> dict[str, Any]:
        if "$ref" in node:
            return dict(self._schema["definitions"][node["$ref"].rpartition("/")[2]])
        for one in node.get("anyOf", ()):
            found = self._deref(one)
            if _properties(found) or "enum" in found:
                return found
        return node

    def _values(self, found: Context, node: dict[str, Any], path: Path) -> Iterator[Offer]:
        keys = [step for step in found.path if step != ITEM]
        key = keys[-1] if keys else ""
        if key.rstrip("+-") == "extends":
            for name, title in built_in():
                yield Offer(name, name, title)
        elif keys[-2:] == ["rules", "id"]:
            yield from self._ids(path, "rules")
        elif key in _NAMES:
            yield from self._ids(path, _NAMES[key])
        item = self._deref(node.get("items", {})) if "items" in node else node
        says = item.get("markdownEnumDescriptions", ())
        for turn, value in enumerate(item.get("enum", ())):
            yield Offer(str(value), str(value), says[turn] if turn < len(says) else "")
        if item.get("type") == "boolean":
            yield Offer("true", "true")
            yield Offer("false", "false")

    def _ids(self, path: Path, name: str) -> Iterator[Offer]:
        """The ids of a list of the composed pack."""
        data = self._known.get(path)
        if data is None:
            data = loader.composed(_USUAL).data
        for entry in (data.get(name) if data is not None else None) or ():
            if isinstance(entry, Map) and isinstance(entry.get("id"), str):
                title = entry.get("name") or entry.get("title") or ""
                yield Offer(entry["id"], entry["id"], str(title))


def _properties(node: dict[str, Any]) -> dict[str, Any]:
    found = node.get("properties")
    return found if isinstance(found, dict) else {}


def _own_rules(data: Map, path: Path) -> dict[str, tuple[int, int]]:
    """Id of each rule that this file names → where."""
    found = {}
    rules = data.get("rules")
    for rule in rules if isinstance(rules, Seq) else ():
        if isinstance(rule, Map) and "examples" in rule:
            at = rule.key_place("examples")
            if at.file.path == path.resolve():
                found[str(rule["id"])] = (at.line, at.column)
    return found


def _word(lines: Sequence[str], line: int, column: int) -> Stretch:
    """The rest of the word at a place, for something to be seen under it."""
    text = lines[line].rstrip("\r\n") if line < len(lines) else ""
    column = min(column, len(text))
    rest = re.match(r"[^\s,\]}]*", text[column:])
    return Stretch(line, column, line, column + max(len(rest[0]) if rest else 0, 1))
