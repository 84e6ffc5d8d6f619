"""Names of WordprocessingML elements and attributes, expanded once."""

from __future__ import annotations

from functools import cache

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

VAL = f"{{{W}}}val"
ID = f"{{{W}}}id"
AUTHOR = f"{{{W}}}author"


@cache
def w(name: str) -> str:
    """``name`` in the namespace of WordprocessingML."""
    return f"{{{W}}}{name}"


def first_child(parent: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of this name; quicker than a path, and asked for each run."""
    return None if parent is None else next(parent.iterchildren(w(name)), None)


def value(parent: etree._Element | None, *path: str) -> str | None:
    """The ``w:val`` of the element at ``path`` below ``parent``, None where it is absent."""
    for name in path:
        parent = first_child(parent, name)
        if parent is None:
            return None
    return None if parent is None else parent.get(VAL)


def switched_on(properties: etree._Element | None, name: str) -> bool | None:
    """An on/off property (ST_OnOff); None where it is not stated."""
    element = first_child(properties, name)
    if element is None:
        return None
    return element.get(VAL, "1") not in ("0", "false", "off", "none")


def number_of(text: str | None) -> int:
    """``text`` as a length in whatever unit; what is none is 0."""
    return int(text) if text and text.isdecimal() and text.isascii() and len(text) < 12 else 0


#: Word itself counts no further.
_MOST = 32767


def number(text: str | None, default: int = 0) -> int:
    """``text`` as an integer that Word may have written; what is none is ``default``."""
    if text is None or len(text) > 12:
        return default
    try:
        return max(-_MOST, min(int(text), _MOST))
    except ValueError:
        return default
