"""What the style sheets of a page let a reader see: the cascade, for the few properties that hide.

Rules are weighed as in a browser (importance, layer, specificity, order), on a screen of usual
size; ``visibility``, ``font-size`` and own properties (``--x``) are inherited, the others not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec
from lxml import etree

from lawcheck.documents.web.properties import (
    AS_BLOCKS,
    CLEAR,
    FAR,
    LENGTH,
    WHITE,
    is_valid,
    number,
    spread,
)
from lawcheck.documents.web.sheets import Sheets

#: What becomes of an element: gone with all that it holds, only its own words gone, or on lines of
#: its own.
Fate = Literal["gone", "silent", "block"]

_MOVED = re.compile(
    r"(?:translate(?:x|y|3d)?\()?\s*(-?[\d.]{1,9}[a-z%]*)(?:[\s,]+(-?[\d.]{1,9}[a-z%]*))?"
)
_NO_SIZE = re.compile(r"scale(?:x|y|3d)?\(\s*0(?:\.0*)?%?\s*[,)]|rotate[xy]\(\s*-?90deg")
#: Ways to cut an element down to nothing.
_CUT = re.compile(
    r"rect\(\s*+(?:[01](?:px)?[\s,]*+){4}\)|inset\(\s*(?:50|100)%|circle\(\s*0\b"
    r"|polygon\(\s*+(?:0(?:px|%)?[\s,]*+){4,}+\)"
)
_CLEAR = re.compile(CLEAR)
_WHITE = re.compile(WHITE)
#: What leaves the ground as it is.
_NO_GROUND = re.compile(r"(?:transparent|none|inherit|initial|unset|revert|revert-layer)")
#: The attributes of HTML that colour words and grounds.
_INKS = {"font": "color", "body": "text"}
_GROUNDS = ("background", "background-color", "background-image")
#: Elements that colour their words themselves; in old pages a table does not inherit.
_COLOURED = frozenset(("table", "mark"))
_OPACITY = re.compile(r"opacity\(\s*0(?:\.0*)?%?\s*\)")
_VARIABLE = re.compile(r"var\(\s*(--[^\s,()]{1,80})\s*(?:,((?:[^()]|\([^()]*\)){0,200}))?\)")
#: Own properties may refer to one another; a ring of them has no value.
_DEEPEST = 8

#: (important, of the element itself, layer, specificity, turn): the greatest wins.
_Weight = tuple[bool, bool, float, tuple[int, ...], int]


class _State(msgspec.Struct, frozen=True):
    """What is inherited."""

    hidden: bool = False
    size_zero: bool = False
    clear: bool = False
    white: bool = False
    """Whether words are white."""
    on_white: bool = True
    """Whether what they stand on is white, for certain."""
    own: dict[str, str] = {}
    """Properties of the page's own (``--x``)."""


_START = _State()


def fates(root: etree._Element) -> Iterator[tuple[etree._Element, Fate]]:
    """Each element below ``root`` that is not shown as it stands; nothing below what is gone."""
    sheets = Sheets(root)
    if not sheets.counting:
        # Nothing hides but what HTML itself hides.
        for element in root.iter(etree.Element):
            if _is_closed(element) and not _is_exempt(element):
                yield element, "gone"
        return
    waiting = [(root, _START)]
    while waiting:
        element, above = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        styles, state = _styled(element, sheets, above)
        if sheets.knows_grounds:
            state = _painted(element, styles, state)
        if not _is_exempt(element) and element is not root:
            if _is_gone(element, styles):
                yield element, "gone"
                continue
            if styles.get("display") in AS_BLOCKS:
                yield element, "block"
            state = _inherited(styles, state)
            white = state.white and state.on_white and sheets.knows_grounds
            if state.hidden or state.size_zero or state.clear or white:
                yield element, "silent"
        waiting += [(child, state) for child in reversed(element)]


def _is_exempt(element: etree._Element) -> bool:
    # Pages hide their body, and WeChat its text, until a script has run.
    return element.tag in ("html", "body") or element.get("id") == "js_content"


def _is_closed(element: etree._Element) -> bool:
    """Whether HTML itself hides an element, where no sheet says otherwise."""
    if element.get("hidden") is not None:
        return True
    return element.tag == "dialog" and element.get("open") is None


def _is_gone(element: etree._Element, styles: Mapping[str, str]) -> bool:
    display = styles.get("display", "")
    if display == "none" or (not display and _is_closed(element)):
        return True
    if not styles:
        return False
    if number(styles.get("opacity")) == 0:
        return True
    return _is_away(styles) or _is_cut(styles)


def _is_away(styles: Mapping[str, str]) -> bool:
    """Whether an element is moved so far that it stands outside every screen."""
    sides = ["text-indent", "margin-left", "margin-top"]
    if styles.get("position") in ("absolute", "fixed"):
        sides += ["left", "top", "right"]
    steps = [styles.get(side) for side in sides]
    transform = styles.get("transform", "")
    if "translate" in transform and (moved := _MOVED.search(transform, transform.find("tran"))):
        steps += moved.groups()
    if moved := _MOVED.match(styles.get("translate", "")):
        steps += moved.groups()
    return any((number(step) or 0) < FAR for step in steps)


def _is_cut(styles: Mapping[str, str]) -> bool:
    """Whether an element is cut down to nothing, or shown as clear as air."""
    if styles.get("content-visibility") == "hidden" or _OPACITY.search(styles.get("filter", "")):
        return True
    if _NO_SIZE.search(styles.get("transform", "")) or number(styles.get("scale")) == 0:
        return True
    if _CUT.search(styles.get("clip-path", "")):
        return True
    if styles.get("position") in ("absolute", "fixed") and _CUT.search(styles.get("clip", "")):
        return True
    closed = any(styles.get(side) in ("hidden", "clip") for side in ("overflow", "overflow-y"))
    return closed and any(
        number(styles.get(side)) == 0 for side in ("height", "max-height", "width")
    )


def _inherited(styles: Mapping[str, str], above: _State) -> _State:
    if not styles:
        return above
    hidden, zero, clear = above.hidden, above.size_zero, above.clear
    if visibility := styles.get("visibility"):
        inherits = visibility in ("inherit", "unset", "revert", "revert-layer")
        hidden = visibility in ("hidden", "collapse") or (inherits and hidden)
    if size := styles.get("font-size"):
        length = LENGTH.fullmatch(size)
        if length is None:
            zero = zero and size in ("inherit", "unset", "larger", "smaller")
        elif number(size) == 0:
            zero = True
        else:
            # A multiple of nothing is nothing.
            zero = zero and length[2] in ("em", "%", "ex", "ch")
    if colour := styles.get("color"):
        # A picture may shine through letters that are clear.
        clear = _CLEAR.fullmatch(colour) is not None and styles.get("background-clip") != "text"
    if (hidden, zero, clear) == (above.hidden, above.size_zero, above.clear):
        return above
    return msgspec.structs.replace(above, hidden=hidden, size_zero=zero, clear=clear)


def _painted(element: etree._Element, styles: Mapping[str, str], above: _State) -> _State:
    """The colour of words and of what they stand on; any ground that is not plain is not white."""
    white, on_white = above.white, above.on_white
    said = element.get(_INKS[element.tag]) if element.tag in _INKS else None
    colour = styles.get("color") or (said or "").strip().lower()
    if colour and not _NO_GROUND.fullmatch(colour) and colour != "currentcolor":
        white = _WHITE.fullmatch(colour) is not None
    elif not colour and (
        element.tag in _COLOURED or (element.tag == "a" and element.get("href") is not None)
    ):
        white = False
    grounds = [value for side in _GROUNDS if (value := styles.get(side))]
    grounds += filter(None, (element.get("bgcolor"), element.get("background")))
    grounds = [one for one in map(str.lower, grounds) if not _NO_GROUND.fullmatch(one)]
    if grounds or element.tag == "mark":
        on_white = bool(grounds) and all(map(_WHITE.fullmatch, grounds))
    if (white, on_white) == (above.white, above.on_white):
        return above
    return msgspec.structs.replace(above, white=white, on_white=on_white)


def _styled(
    element: etree._Element, sheets: Sheets, above: _State
) -> tuple[dict[str, str], _State]:
    """The winning value of each property for one element, and its own properties."""
    own, matches = sheets.own(element), sheets.matches(element)
    if not own and not matches:
        return {}, above
    found: dict[str, tuple[_Weight, str]] = {}
    for specificity, order, _, declared in matches:
        for name, value, important in declared.values:
            layer = -declared.layer if important else declared.layer
            weight = important, False, layer, specificity, order
            _weigh(found, name, value, weight)
    for turn, (name, value, important) in enumerate(own):
        _weigh(found, name, value, (important, True, 0.0, (), turn))
    styles = {name: value for name, (_, value) in found.items()}
    named = {name: value for name, value in styles.items() if name.startswith("--")}
    if named:
        above = msgspec.structs.replace(above, own={**above.own, **named})
    if any("var(" in value for value in styles.values()):
        styles = dict(_substituted(styles, above.own))
    return styles, above


def _weigh(found: dict[str, tuple[_Weight, str]], name: str, value: str, weight: _Weight) -> None:
    if name not in found or weight >= found[name][0]:
        found[name] = weight, value


def _substituted(styles: Mapping[str, str], own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The styles with the values of own properties; without those that then have none."""
    for name, value in styles.items():
        if "var(" not in value:
            yield name, value
            continue
        said = value
        for _ in range(_DEEPEST):
            said = _VARIABLE.sub(lambda match: own.get(match[1]) or match[2] or "?", said)[:400]
        said = said.strip()
        if "var(" not in said and "?" not in said and is_valid(name, said):
            yield from spread(name, said)
