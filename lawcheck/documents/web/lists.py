"""The numbers that a browser puts in front of the items of ordered lists: a reader sees them."""

from __future__ import annotations

import re

from lxml import etree

from lawcheck.text.list_numbers import write
from lawcheck.text.patterns import compiled

_TYPES = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_STYLES = {
    "cjk-ideographic": ("chineseCountingThousand", "、"),
    "simp-chinese-informal": ("chineseCountingThousand", "、"),
    "trad-chinese-informal": ("chineseCountingThousand", "、"),
    "simp-chinese-formal": ("chineseLegalSimplified", "、"),
    "lower-alpha": ("lowerLetter", "."),
    "upper-alpha": ("upperLetter", "."),
    "lower-roman": ("lowerRoman", "."),
    "upper-roman": ("upperRoman", "."),
    "decimal": ("decimal", "."),
    "none": ("none", ""),
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:([^;]{0,200})", re.IGNORECASE)
_WORD = compiled(r"[a-z-]+")
#: A selector of one element, and a longer one than anybody writes.
_LONGEST = 400
_SELECTOR = compiled(r"(?P<tag>ol|li)?(?:\.(?P<kind>[\w-]{1,60})|#(?P<id>[\w-]{1,60}))?(?:>li)?")
#: Browsers count further; no report has so many items.
_INTEGER = compiled(r"\s*([+-]?[0-9]{1,6})")


class _List:
    """What one ``ol`` says, and how far it has counted."""

    def __init__(self, element: etree._Element) -> None:
        start = _integer(element.get("start"))
        self.next = 1 if start is None else start
        self.format = _TYPES.get(element.get("type") or "1", "decimal"), "."
        self.format = _styled(element) or self.format


class Lists:
    """The counters of all lists of a page; ``marker`` is asked once for each item, in order.

    Of style sheets the simple selectors count: ``ol``, ``.class``, ``ol.class``, ``#id``.
    """

    def __init__(self, sheets: str = "") -> None:
        self._lists: dict[etree._Element, _List] = {}
        self._declared: dict[tuple[str, str], tuple[str, str]] = {}
        for rule in sheets.split("}") if "list-style" in sheets else ():
            selectors, _, declared = rule.rpartition("{")
            found = _formats(declared)
            if found is None or len(selectors) > _LONGEST:
                continue
            for selector in selectors.split(","):
                match = _SELECTOR.fullmatch("".join(selector.split("*/")[-1].split()))
                if match:
                    self._declared[match["kind"] or "", match["id"] or ""] = found

    def marker(self, item: etree._Element) -> str:
        """The number of an item with its stop; empty where the browser shows none."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return ""
        here = self._lists.get(parent)
        if here is None:
            here = self._lists[parent] = _List(parent)
            if _styled(parent) is None:
                here.format = self._by_sheets(parent) or here.format
        stated = _integer(item.get("value"))
        count = here.next if stated is None else stated
        here.next = count + 1
        format_name, stop = _styled(item) or here.format
        return "" if format_name == "none" else write(count, format_name) + stop

    def _by_sheets(self, element: etree._Element) -> tuple[str, str] | None:
        """What style sheets say of a list: of its name, else of its class, else of all lists."""
        kinds = (element.get("class") or "").split()
        keys = [("", element.get("id") or "-"), *((kind, "") for kind in kinds), ("", "")]
        return next((self._declared[key] for key in keys if key in self._declared), None)


def _styled(element: etree._Element) -> tuple[str, str] | None:
    """What the last ``list-style`` of the element's own style says."""
    return _formats(element.get("style") or "")


def _formats(style: str) -> tuple[str, str] | None:
    found = None
    for declared in _STYLE.finditer(style):
        for word in _WORD.findall(declared[1].lower()):
            found = _STYLES.get(word, found)
    return found


def _integer(text: str | None) -> int | None:
    """As browsers read numbers: what begins with one is one."""
    match = _INTEGER.match(text or "")
    return int(match[1]) if match else None
