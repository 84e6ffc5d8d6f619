"""What the style sheets of a page let a reader see: the cascade, for the few properties that hide.

Rules are weighed as in a browser (importance, specificity, order), on a screen of usual width;
``visibility`` and ``font-size`` are inherited and may be undone below, the others may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

import msgspec
from lxml import etree

from lawcheck.documents.web.sheets import LENGTH, RELEVANT, inline, matcher, number

#: What becomes of an element: shown, gone with all that it holds, or only its own words gone.
Fate = Literal["shown", "gone", "silent"]

_MOVED = re.compile(
    r"translate(?:x|y|3d)?\(\s*(-?[\d.]{1,9}[a-z%]*)(?:\s*,\s*(-?[\d.]{1,9}[a-z%]*))?"
)
#: Ways to cut an element down to nothing.
_CUT = re.compile(r"rect\((?:\s*[01](?:px)?[\s,]*){4}\)|inset\(\s*(?:50|100)%|circle\(\s*0\b")
_FAR = -900.0
_OPACITY = re.compile(r"opacity\(\s*0(?:\.0*)?%?\s*\)")

#: (important, specificity, turn): the greatest wins.
_Weight = tuple[bool, tuple[int, int, int, int], int]


class _State(msgspec.Struct, frozen=True):
    """What is inherited."""

    hidden: bool = False
    size_zero: bool = False


def fates(root: etree._Element) -> Iterator[tuple[etree._Element, Fate]]:
    """Each element below ``root`` that is not simply shown; nothing below what is gone."""
    rules = matcher(root)
    wrapped: dict[etree._Element, Any] = {}
    if rules is not None:
        from cssselect2 import ElementWrapper

        wrapped = {w.etree_element: w for w in ElementWrapper.from_html_root(root).iter_subtree()}
    waiting = [(child, _State()) for child in reversed(root)]
    while waiting:
        element, above = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        styles = _styles(element, rules, wrapped)
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
    return element.tag in ("html", "body") or element.get("id") == "js_content"


def _is_gone(element: etree._Element, styles: Mapping[str, str]) -> bool:
    display = styles.get("display", "")
    if display == "none" or (element.get("hidden") is not None and not display):
        return True
    if number(styles.get("opacity")) == 0:
        return True
    if element.tag == "dialog" and element.get("open") is None and not display:
        return True
    return _is_away(styles) or _is_cut(styles)


def _is_away(styles: Mapping[str, str]) -> bool:
    """Whether an element is moved so far that it stands outside every screen."""
    sides = ["text-indent", "margin-left", "margin-top"]
    if styles.get("position") in ("absolute", "fixed"):
        sides += ["left", "top", "right"]
    steps = [styles.get(side) for side in sides]
    if moved := _MOVED.search(styles.get("transform", "")):
        steps += moved.groups()
    return any((number(step) or 0) < _FAR for step in steps)


def _is_cut(styles: Mapping[str, str]) -> bool:
    """Whether an element is cut down to nothing, or shown as clear as air."""
    if styles.get("content-visibility") == "hidden" or _OPACITY.search(styles.get("filter", "")):
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
    hidden, zero = above.hidden, above.size_zero
    if visibility := styles.get("visibility"):
        hidden = visibility in ("hidden", "collapse") or (visibility == "inherit" and hidden)
    if size := styles.get("font-size"):
        length = LENGTH.fullmatch(size)
        if length is None:
            zero = zero and size in ("inherit", "larger", "smaller")
        elif number(size) == 0:
            zero = True
        else:
            # A multiple of nothing is nothing.
            zero = zero and length[2] in ("em", "%", "ex", "ch")
    return _State(hidden, zero)


def _styles(element: etree._Element, rules: Any, wrapped: Mapping[Any, Any]) -> dict[str, str]:
    """The winning value of each property for one element."""
    written = element.get("style")
    own = inline(written) if written and RELEVANT.search(written.lower()) else ()
    matches = rules.match(wrapped[element]) if rules is not None else ()
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
