"""The properties of a style sheet that may hide what they are set on, and which values do.

Most rules of a page colour and move: what can hide nothing is told by its text, before anything of
it is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: How far off a screen something stands that was moved there to be hidden, in pixels.
FAR = -900.0
LENGTH = re.compile(r"(-?[\d.]{1,9})\s*([a-z%]*)")
#: A colour that lets all through: the word, or one of which the fourth part is nothing.
CLEAR = (
    r"(?:transparent|#[0-9a-f]{3}0(?![0-9a-f])|#[0-9a-f]{6}00(?![0-9a-f])"
    r"|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\((?:(?:[^(),/]{1,20},){3}|[^(),/]{1,60}/)"
    r"\s*(?:0+(?:\.0*)?|\.0+)%?\s*\))"
)
#: White, and nothing else.
WHITE = (
    r"(?:white|#(?:fff|ffff|ffffff|ffffffff)(?![0-9a-f])"
    r"|rgba?\(\s*255[\s,]+255[\s,]+255\s*(?:[,/]\s*(?:1(?:\.0*)?|100%)\s*)?\))"
)
_ZERO = r"(?<![\w.#-])(?:0(?![\d.]*[1-9])|var\()"
_OFF = r"(?:-\s*(?:[1-9]\d{2,}|[\d.]+(?:em|rem|%))|var\()"
_SIDES = "left|top|right|text-indent|margin(?:-left|-top)?|inset|transform|translate"
#: Text that may hide something → the properties that then count. A pattern may find too much.
_GROUPS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(pattern), frozenset(names.split()))
    for pattern, names in (
        (
            r"(?<![\w-])display\s*:[^;}]{0,200}?(?:none|var\(|(?<!inline-)(?:block|flex|grid|table)"
            r"|list-item|flow-root)",
            "display",
        ),
        (r"visibility\s*:[^;}]{0,200}?(?:hidden|collapse|var\()", "visibility content-visibility"),
        (r"opacity\s*[:(]\s*[-+.0v]", "opacity filter"),
        (rf"font(?:-size)?\s*:[^;}}]{{0,200}}?{_ZERO}", "font-size font"),
        (
            rf"(?:{_SIDES})\s*:[^;}}]{{0,200}}?{_OFF}",
            "position left top right text-indent margin margin-left margin-top inset transform "
            "translate",
        ),
        (
            rf"clip|scale|(?:height|width)\s*:\s*{_ZERO}",
            "clip clip-path position overflow overflow-y height max-height width transform scale",
        ),
        (
            rf"color\s*:\s*(?:var\(|{CLEAR})",
            "color background-clip -webkit-background-clip",
        ),
        (
            rf"(?<![\w-])color\s*:\s*{WHITE}",
            "color background background-color background-image",
        ),
    )
)
_VARIABLE = re.compile(r"var\(")
_WIDE = "inherit initial unset revert revert-layer"
#: What stands on lines of its own, whatever element it is.
AS_BLOCKS = frozenset(("block", "flex", "grid", "table", "list-item", "flow-root"))
_DISPLAYS = frozenset(
    f"{_WIDE} none block inline inline-block flex inline-flex grid inline-grid flow-root contents "
    "list-item table inline-table table-row table-cell table-column table-caption table-row-group "
    "table-header-group table-footer-group table-column-group ruby ruby-text ruby-base run-in flow "
    "math compact".split()
)
_VISIBILITIES = frozenset(f"{_WIDE} visible hidden collapse".split())
_FONT_SIZE = re.compile(
    r"(?<![\w.-])(\d*\.?\d+)(px|pt|em|rem|%|ex|pc|cm|mm|in|vw|vh|)(?=\s*/|\s|$)"
)


def counting(texts: Iterable[str]) -> frozenset[str]:
    """The properties that count where ``texts`` are all that is declared; none hides anything."""
    found: frozenset[str] = frozenset()
    for text in texts:
        low = text.lower()
        if "\\" in low:  # an escaped name
            return frozenset().union(*(names for _, names in _GROUPS), ("--",))
        for pattern, names in _GROUPS:
            if not names <= found and pattern.search(low):
                found |= names
        if _VARIABLE.search(low):
            found |= {"--"}
    return found if found != {"--"} else frozenset()


def is_valid(name: str, value: str) -> bool:
    """Whether a browser takes the value; one that it does not know is passed over."""
    if "var(" in value:
        return True
    if name == "display":
        return all(word in _DISPLAYS or word.startswith("-") for word in value.split())
    return name != "visibility" or value in _VISIBILITIES


def spread(name: str, value: str) -> Iterator[tuple[str, str]]:
    """What a declaration says of single properties: ``margin`` is four."""
    if name == "font":
        yield "font-size", _size_in(value)
    elif name == "margin":
        top, _, _, left = _four(value)
        yield from (("margin-top", top), ("margin-left", left))
    elif name == "inset":
        top, right, _, left = _four(value)
        yield from (("top", top), ("right", right), ("left", left))
    elif name == "-webkit-background-clip":
        yield "background-clip", value
    else:
        yield name, value


def _size_in(font: str) -> str:
    """The size in the shorthand ``font``; weights are numbers too, from 1 on."""
    for size, unit in _FONT_SIZE.findall(font):
        if unit or float(size) == 0:
            return f"{size}{unit}"
    return "inherit" if font == "inherit" else "medium"


def _four(value: str) -> tuple[str, str, str, str]:
    """Top, right, bottom and left of a shorthand with one to four values."""
    parts = value.split()[:4] or [""]
    top = parts[0]
    right = parts[1] if len(parts) > 1 else top
    return top, right, parts[2] if len(parts) > 2 else top, parts[3] if len(parts) > 3 else right


def number(text: str | None) -> float | None:
    """The number of a value, in pixels where its unit is that of the type."""
    match = LENGTH.match(text or "")
    if match is None or match[1].count(".") > 1 or match[1].strip("-.") == "":
        return None
    return float(match[1]) * (16 if match[2] in ("em", "rem") else 1)
