"""The style sheets of a page: the rules in them that hold on a screen of usual width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lxml import etree

from lawcheck.text.patterns import compiled

_PROPERTIES = frozenset(
    re.findall(
        r"[\w-]+",
        "display visibility opacity font-size position left top right text-indent margin-left "
        "margin-top transform filter clip clip-path height max-height width overflow overflow-y "
        "content-visibility",
    )
)
RELEVANT = compiled(
    r"display|visibility|opacity|font|position|text-indent|margin|transform|clip|overflow"
)
_WIDTH = 1280
_FEATURE = re.compile(r"\((min|max)-(?:device-)?width\s*:\s*([\d.]{1,8})(px|em|rem)\)")
#: (width >= 768px), as newer sheets write it.
_RANGE = re.compile(r"\(\s*width\s*([<>])=?\s*([\d.]{1,8})(px|em|rem)\s*\)")
LENGTH = re.compile(r"(-?[\d.]{1,9})\s*([a-z%]*)")
#: A sheet with more text or more rules than this is for programs; no page of a report has it.
_LONGEST_SHEET, _MOST_RULES = 1_000_000, 20_000
_DEEPEST, _LONGEST_SELECTOR = 4, 400
#: Name, value, importance.
_Declared = tuple[tuple[str, str, bool], ...]


def number(text: str | None) -> float | None:
    """The number of a value, in pixels where its unit is that of the type."""
    match = LENGTH.match(text or "")
    if match is None or match[1].count(".") > 1 or match[1].strip("-.") == "":
        return None
    return float(match[1]) * (16 if match[2] in ("em", "rem") else 1)


@lru_cache(maxsize=1024)
def inline(text: str) -> _Declared:
    """What the ``style`` of an element declares."""
    import tinycss2

    return tuple(_declared(tinycss2.parse_blocks_contents(text[:4000])))


def _declared(nodes: list[Any]) -> Iterator[tuple[str, str, bool]]:
    import tinycss2

    for node in nodes:
        if node.type == "declaration" and node.lower_name in _PROPERTIES:
            yield node.lower_name, tinycss2.serialize(node.value).strip().lower(), node.important


def matcher(root: etree._Element) -> Any:
    """The rules of all sheets that may hide or show something; None where there are none."""
    sheets = [
        sheet.text or ""
        for sheet in root.iter("style")
        if RELEVANT.search((sheet.text or "").lower()) and _is_for_screens(sheet.get("media", ""))
    ]
    if not sheets or sum(map(len, sheets)) > _LONGEST_SHEET:
        return None
    import cssselect2
    import tinycss2

    matcher = cssselect2.Matcher()
    count = 0
    for sheet in sheets:
        for selector_text, declared in _rules(tinycss2.parse_stylesheet(sheet, skip_comments=True)):
            try:
                selectors = cssselect2.compile_selector_list(selector_text)
            except cssselect2.SelectorError:
                continue
            for selector in selectors:
                count += 1
                if count > _MOST_RULES:
                    return None
                if selector.pseudo_element is None:
                    matcher.add_selector(selector, declared)
    return matcher if count else None


def _rules(nodes: list[Any], above: str = "", depth: int = 0) -> Iterator[tuple[str, _Declared]]:
    """Selector and declarations of each rule that holds on a screen; rules stand in rules."""
    import tinycss2

    for node in nodes:
        if node.type == "qualified-rule":
            selector = _nested(tinycss2.serialize(node.prelude).strip(), above)
            inner = tinycss2.parse_blocks_contents(node.content, skip_comments=True)
            if declared := tuple(_declared(inner)):
                yield selector, declared
            rules = [one for one in inner if one.type in ("qualified-rule", "at-rule")]
            if rules and depth < _DEEPEST and len(selector) < _LONGEST_SELECTOR:
                yield from _rules(rules, selector, depth + 1)
        elif node.type == "at-rule" and node.content is not None and depth < _DEEPEST:
            name, said = node.lower_at_keyword, tinycss2.serialize(node.prelude).strip().lower()
            holds = name == "layer" or (name == "supports" and not said.startswith("not"))
            if holds or (name == "media" and _is_for_screens(said)):
                inner = tinycss2.parse_blocks_contents(node.content, skip_comments=True)
                if above and (declared := tuple(_declared(inner))):
                    yield above, declared
                rules = [one for one in inner if one.type in ("qualified-rule", "at-rule")]
                yield from _rules(rules, above, depth + 1)


def _nested(selector: str, above: str) -> str:
    """The selector of a rule inside another, as one that stands alone."""
    if not above:
        return selector
    whole = f":is({above})"
    return selector.replace("&", whole) if "&" in selector else f"{whole} {selector}"


def _is_for_screens(media: str) -> bool:
    """Whether one of the media queries is true of a usual screen."""
    queries = [" ".join(query.lower().split()) for query in media.split(",")]
    return any(_is_true(query) for query in queries)


def _is_true(query: str) -> bool:
    if query.startswith("not "):
        return not _is_true(query[4:])
    rest = query.removeprefix("only ")
    for side, size, unit in _FEATURE.findall(rest):
        length = number(size) or 0
        length *= 1 if unit == "px" else 16
        if (side == "min" and length > _WIDTH) or (side == "max" and length < _WIDTH):
            return False
    for sign, size, unit in _RANGE.findall(rest):
        length = (number(size) or 0) * (1 if unit == "px" else 16)
        if (sign == ">" and length > _WIDTH) or (sign == "<" and length < _WIDTH):
            return False
    words = _RANGE.sub("", _FEATURE.sub("", rest)).replace("and", " ").split()
    return all(word in ("screen", "all") for word in words)
