"""What the style sheets of a page let a reader see: the cascade, for the few properties that hide.

Rules are weighed as in a browser (importance, specificity, order), on a screen of usual width;
``visibility`` and ``font-size`` are inherited and may be undone below, the others may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal

import msgspec
from lxml import etree

from lawcheck.text.patterns import compiled

#: What becomes of an element: shown, gone with all that it holds, or only its own words gone.
Fate = Literal["shown", "gone", "silent"]

_PROPERTIES = frozenset(
    ("display", "visibility", "opacity", "font-size", "position", "left", "top", "text-indent")
)
_RELEVANT = compiled(r"display|visibility|opacity|font|position|text-indent")
_WIDTH = 1280
_FEATURE = re.compile(r"\((min|max)-(?:device-)?width\s*:\s*([\d.]{1,8})(px|em|rem)\)")
_LENGTH = re.compile(r"(-?[\d.]{1,9})\s*([a-z%]*)")
_FAR = -900.0
#: A sheet with more text or more rules than this is for programs; no page of a report has it.
_LONGEST_SHEET, _MOST_RULES = 1_000_000, 20_000

#: (important, specificity, turn): the greatest wins.
_Weight = tuple[bool, tuple[int, int, int, int], int]


class _State(msgspec.Struct, frozen=True):
    """What is inherited."""

    hidden: bool = False
    size_zero: bool = False


def fates(root: etree._Element) -> Iterator[tuple[etree._Element, Fate]]:
    """Each element below ``root`` that is not simply shown; nothing below what is gone."""
    matcher = _matcher(root)
    wrapped: dict[etree._Element, Any] = {}
    if matcher is not None:
        from cssselect2 import ElementWrapper

        wrapped = {w.etree_element: w for w in ElementWrapper.from_html_root(root).iter_subtree()}
    waiting = [(child, _State()) for child in reversed(root)]
    while waiting:
        element, above = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        styles = _styles(element, matcher, wrapped)
        if _is_exempt(element):
            styles = {}
        if _is_gone(element, styles):
            yield element, "gone"
            continue
        state = _inherited(styles, above)
        if state.hidden or state.size_zero:
            yield element, "silent"
        waiting += [(child, state) for child in reversed(element)]


def _is_exempt(element: etree._Element) -> bool:
    # Pages hide their body, and WeChat its text, until a script has run.
    return element.tag == "body" or element.get("id") == "js_content"


def _is_gone(element: etree._Element, styles: Mapping[str, str]) -> bool:
    display = styles.get("display", "")
    if display == "none" or (element.get("hidden") is not None and not display):
        return True
    if _number(styles.get("opacity")) == 0:
        return True
    if (_number(styles.get("text-indent")) or 0) < _FAR:
        return True
    moved = styles.get("position") in ("absolute", "fixed")
    return moved and min((_number(styles.get(side)) or 0) for side in ("left", "top")) < _FAR


def _inherited(styles: Mapping[str, str], above: _State) -> _State:
    if not styles:
        return above
    hidden, zero = above.hidden, above.size_zero
    if visibility := styles.get("visibility"):
        hidden = visibility in ("hidden", "collapse") or (visibility == "inherit" and hidden)
    if size := styles.get("font-size"):
        length = _LENGTH.fullmatch(size)
        if length is None:
            zero = zero and size in ("inherit", "larger", "smaller")
        elif _number(size) == 0:
            zero = True
        else:
            # A multiple of nothing is nothing.
            zero = zero and length[2] in ("em", "%", "ex", "ch")
    return _State(hidden, zero)


def _number(text: str | None) -> float | None:
    match = _LENGTH.match(text or "")
    if match is None or match[1].count(".") > 1 or match[1].strip("-.") == "":
        return None
    return float(match[1]) * (16 if match[2] in ("em", "rem") else 1)


def _styles(element: etree._Element, matcher: Any, wrapped: Mapping[Any, Any]) -> dict[str, str]:
    """The winning value of each property for one element."""
    written = element.get("style")
    own = _inline(written) if written and _RELEVANT.search(written.lower()) else ()
    matches = matcher.match(wrapped[element]) if matcher is not None else ()
    if not own and not matches:
        return {}
    found: dict[str, tuple[_Weight, str]] = {}
    for specificity, order, _, declared in matches:
        for name, value, important in declared:
            _weigh(found, name, value, (important, (0, *specificity), order))
    for turn, (name, value, important) in enumerate(own):
        _weigh(found, name, value, (important, (1, 0, 0, 0), turn))
    return {name: value for name, (_, value) in found.items()}


def _weigh(found: dict[str, tuple[_Weight, str]], name: str, value: str, weight: _Weight) -> None:
    if name not in found or weight >= found[name][0]:
        found[name] = weight, value


@lru_cache(maxsize=1024)
def _inline(text: str) -> tuple[tuple[str, str, bool], ...]:
    import tinycss2

    return tuple(_declared(tinycss2.parse_blocks_contents(text[:4000])))


def _declared(nodes: list[Any]) -> Iterator[tuple[str, str, bool]]:
    import tinycss2

    for node in nodes:
        if node.type == "declaration" and node.lower_name in _PROPERTIES:
            yield node.lower_name, tinycss2.serialize(node.value).strip().lower(), node.important


def _matcher(root: etree._Element) -> Any:
    """The rules of all sheets that may hide or show something; None where there are none."""
    sheets = [
        sheet.text or ""
        for sheet in root.iter("style")
        if _RELEVANT.search((sheet.text or "").lower()) and _is_for_screens(sheet.get("media", ""))
    ]
    if not sheets or sum(map(len, sheets)) > _LONGEST_SHEET:
        return None
    import cssselect2
    import tinycss2

    matcher = cssselect2.Matcher()
    count = 0
    for sheet in sheets:
        for rule in _rules(tinycss2.parse_stylesheet(sheet, skip_comments=True)):
            declared = tuple(_declared(tinycss2.parse_blocks_contents(rule.content)))
            if not declared:
                continue
            try:
                selectors = cssselect2.compile_selector_list(rule.prelude)
            except cssselect2.SelectorError:
                continue
            for selector in selectors:
                count += 1
                if count > _MOST_RULES:
                    return None
                if selector.pseudo_element is None:
                    matcher.add_selector(selector, declared)
    return matcher if count else None


def _rules(nodes: list[Any], depth: int = 0) -> Iterator[Any]:
    import tinycss2

    for node in nodes:
        if node.type == "qualified-rule":
            yield node
        elif node.type == "at-rule" and node.content is not None and depth < 4:
            name, said = node.lower_at_keyword, tinycss2.serialize(node.prelude)
            if name in ("supports", "layer") or (name == "media" and _is_for_screens(said)):
                yield from _rules(
                    tinycss2.parse_rule_list(node.content, skip_comments=True), depth + 1
                )


def _is_for_screens(media: str) -> bool:
    """Whether one of the media queries is true of a usual screen."""
    queries = [" ".join(query.lower().split()) for query in media.split(",")]
    return any(_is_true(query) for query in queries)


def _is_true(query: str) -> bool:
    if query.startswith("not "):
        return not _is_true(query[4:])
    rest = query.removeprefix("only ")
    for side, size, unit in _FEATURE.findall(rest):
        length = _number(size) or 0
        length *= 1 if unit == "px" else 16
        if (side == "min" and length > _WIDTH) or (side == "max" and length < _WIDTH):
            return False
    words = _FEATURE.sub("", rest).replace("and", " ").split()
    return all(word in ("screen", "all") for word in words)
