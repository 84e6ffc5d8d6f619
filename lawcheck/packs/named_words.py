"""Named lists of words: written once under ``words``, used as ``{name}`` in any text of a pack.

Inside a text ``{measures}`` becomes ``(?:人次|件|个)``, longest first; an item of a list that is
``{measures}`` and nothing else becomes the words themselves, each an item. A list may use those
that stand before it.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from lawcheck.packs.validate.faults import Faults, Position
from lawcheck.packs.yamlfile import Map, Seq

#: ``${name}`` is a year or a value of a message, ``{0,12}`` a repetition.
_NAME = re.compile(r"(?<!\$)\{([a-z][a-z_]*)\}")
#: What is shown or read as it stands.
_AS_WRITTEN = frozenset({"documents", "examples", "base", "message", "suggestion", "why", "comply"})


def expand(data: Map, faults: Faults) -> Map:
    """``data`` with every ``{name}`` filled in; what names no list is told with its place."""
    lists = data.get("words")
    if not isinstance(lists, Map):
        return _map(data, {}, faults)
    words: dict[str, list[str]] = {}
    filled = Map(lists.at)
    filled.places.update(lists.places)
    for name, listed in lists.items():
        filled[name] = _any(listed, lists.place(name), words, faults)
        if isinstance(filled[name], Seq):
            words[name] = [word for word in filled[name] if isinstance(word, str)]
    whole = Map(data.at)
    whole.update(data, words=filled)
    whole.places.update(data.places)
    return _map(whole, words, faults)


def _map(value: Map, words: dict[str, list[str]], faults: Faults) -> Map:
    expanded = Map(value.at)
    expanded.places.update(value.places)
    for key, item in value.items():
        kept = key in _AS_WRITTEN
        expanded[key] = item if kept else _any(item, value.place(key), words, faults)
    return expanded


def _any(value: Any, place: Position, words: dict[str, list[str]], faults: Faults) -> Any:
    if isinstance(value, str):
        return _NAME.sub(lambda found: _group(found[1], place, words, faults), value)
    if isinstance(value, Map):
        return _map(value, words, faults)
    if isinstance(value, Seq):
        return _list(value, words, faults)
    return value


def _list(value: Seq, words: dict[str, list[str]], faults: Faults) -> Seq:
    expanded = Seq(value.at)
    for index, item in enumerate(value):
        whole = _NAME.fullmatch(item) if isinstance(item, str) else None
        if whole and whole[1] in words:
            items: list[Any] = list(words[whole[1]])
        else:
            items = [_any(item, value.place(index), words, faults)]
        expanded.extend(items)
        expanded.places.extend([value.places[index]] * len(items))
    return expanded


def _group(name: str, place: Position, words: dict[str, list[str]], faults: Faults) -> str:
    if name not in words:
        near = get_close_matches(name, words, n=1, cutoff=0.5)
        hint = f"是不是“{near[0]}”？" if near else f"已有：{'、'.join(words) or '无'}。"
        faults.add(place, f"没有名为“{name}”的词表（words），{hint}")
        return name
    return f"(?:{'|'.join(sorted(words[name], key=len, reverse=True))})"
