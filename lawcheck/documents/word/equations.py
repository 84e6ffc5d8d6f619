"""What is set as a formula: EQ fields (pinyin above a character, a number in a circle) and OMML.

A formula becomes the words that a reader would say on one line: 3/5, √2, ①.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from lawcheck.documents.word.names import w
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.list_numbers import write
from lawcheck.text.patterns import compiled

M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_SWITCHES = compiled(r'\\\*\s*(?:"[^"]*"|[^\s\\(]+)')
#: A command or an option of one, with its number.
_COMMAND = compiled(r"\\([A-Za-z]+)[ =]?(-?\d+)?\s*")
_RINGS = frozenset("○◯〇⭕")
_FRAMES = frozenset("□△◇")
_MAIN = frozenset("abdfilorsx")
_DEEPEST = 12
_SMALL = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


class _Said(NamedTuple):
    text: str
    raised: bool = False
    """Whether it only stands above or below something (\\s\\up)."""


def shown(instruction: str) -> str:
    """The words of an EQ field, without its name."""
    said, _ = _read(_SWITCHES.sub("", instruction), 0, 0)
    return "".join(one.text for one in said[0]).strip()


def _read(text: str, here: int, depth: int) -> tuple[list[list[_Said]], int]:
    """The arguments that begin ``here``, up to a bracket that closes them or the end."""
    arguments: list[list[_Said]] = [[]]
    command = ""
    raised = False
    while here < len(text):
        char = text[here]
        if char == "\\" and (match := _COMMAND.match(text, here)):
            name = match[1].lower()
            if name in _MAIN:
                command, raised = name, False
            elif command == "s" and name in ("up", "ai", "do", "di"):
                raised = True
            here = match.end()
        elif char == "\\" and here + 1 < len(text):
            if not command:  # behind one it names a bracket of its own
                arguments[-1].append(_Said(text[here + 1]))
            here += 2
        elif char == "(" and command and depth < _DEEPEST:
            inner, here = _read(text, here + 1, depth + 1)
            arguments[-1].append(_Said(_written(command, inner), raised))
            command = ""
        elif char == ")" and depth:
            return arguments, here + 1
        elif char in ",;" and depth:
            arguments.append([])
            here += 1
        else:
            if not (char == " " and command):
                arguments[-1].append(_Said(char))
            here += 1
    return arguments, here


def _written(command: str, arguments: list[list[_Said]]) -> str:
    words = ["".join(one.text for one in said).strip() for said in arguments]
    if command == "f":
        return "/".join(words[:2])
    if command == "r":
        return f"√{words[-1]}"
    if command == "b":
        return f"({words[0]})"
    if command == "d":
        return ""
    if command == "o":
        ring = next((word for word in words if word in _RINGS or word in _FRAMES), "")
        inner = [word for word in words if word and word != ring]
        if ring and len(inner) == 1:
            return _ringed(inner[0]) if ring in _RINGS else inner[0]
        # Pinyin stands raised above its character.
        base = [
            word
            for word, said in zip(words, arguments, strict=True)
            if not (said and all(one.raised or not one.text.strip() for one in said))
        ]
        return "".join(base or words[-1:])
    return "".join(words)


def _ringed(text: str) -> str:
    if text.isdecimal() and len(text) <= 2:
        return write(int(text), "decimalEnclosedCircle")
    number = ONE_TO_TEN.find(text) + 1
    return write(number, "ideographEnclosedCircle") if number and text else text


def _m(name: str) -> str:
    return f"{{{M}}}{name}"


MATH = frozenset((_m("oMath"), _m("oMathPara")))
_SILENT = frozenset((w("del"), w("moveFrom"), *map(_m, ("ctrlPr", "rPr"))))


def spoken(element: etree._Element, depth: int = 0) -> str:
    """The words of a formula (ECMA-376-1, 22.1)."""
    if element.tag == _m("t"):
        return element.text or ""
    if element.tag in _SILENT or depth > 60:
        return ""
    name = etree.QName(element).localname if element.tag in _WAYS else ""
    if name:
        return _WAYS[element.tag](element, depth)
    return "".join(spoken(child, depth + 1) for child in element if isinstance(child.tag, str))


def _of(element: etree._Element, name: str, depth: int) -> str:
    child = element.find(_m(name))
    return "" if child is None else spoken(child, depth + 1)


def _stated(element: etree._Element, kind: str, name: str, default: str) -> str:
    found = element.find(f"{_m(kind)}/{_m(name)}")
    return default if found is None else found.get(_m("val"), "")


def _bracketed(element: etree._Element, depth: int) -> str:
    inner = [spoken(child, depth + 1) for child in element.findall(_m("e"))]
    opening = _stated(element, "dPr", "begChr", "(")
    closing = _stated(element, "dPr", "endChr", ")")
    return opening + _stated(element, "dPr", "sepChr", "|").join(inner) + closing


_WAYS: dict[str, Callable[[etree._Element, int], str]] = {
    _m("f"): lambda e, d: f"{_of(e, 'num', d)}/{_of(e, 'den', d)}",
    _m("rad"): lambda e, d: f"{_of(e, 'deg', d).translate(_SMALL)}√{_of(e, 'e', d)}",
    _m("sSup"): lambda e, d: _of(e, "e", d) + _of(e, "sup", d).translate(_SMALL),
    _m("d"): _bracketed,
    _m("nary"): lambda e, d: _stated(e, "naryPr", "chr", "∫") + _of(e, "e", d),
}
