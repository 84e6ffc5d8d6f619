"""Characters of symbol fonts that mean something outside the font: %, ≥, ①, √."""

from __future__ import annotations

import re

from lawcheck.text.list_numbers import write

#: What means nothing without its font.
PRIVATE = re.compile("[\ue000-\uf8ff]")
#: Where the fonts that know no Unicode keep their characters: U+F020 to U+F0FF.
_OWN = 0xF000

#: The encoding of Symbol from 0x20 on, a dot for what no text has.
_GREEK = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
    "[∴]⊥_.αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SIGNS = dict(
    zip(
        range(0xA1, 0x100),
        "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈….—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√·¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑..........."
        ".〉∫⌠.⌡.........",
        strict=False,
    )
)
_BOXES = {0x6F: "□", 0xA3: "□", 0xA8: "□", 0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑", 0x52: "☑"}
_BOXES2 = {0x4F: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x2A: "□"}


def meaning(font: str, code: int) -> str:
    """What the character ``code`` of a font shows, empty where that is an ornament."""
    name = font.strip().lower()
    if _OWN + 0x20 <= code <= _OWN + 0xFF:
        code -= _OWN
    if name in ("wingdings", "wingdings 2", "symbol"):
        return _TABLES[name].get(code, "")
    if name.startswith(("wingdings", "webdings")):
        return ""
    return chr(code) if 0x20 <= code <= 0x10FFFF and not _is_private(code) else ""


def plain(text: str, font: str) -> str:
    """``text`` with the characters of a symbol font that have a meaning in their usual form."""
    table = _TABLES.get(font.strip().lower())
    if table is None or not any(_is_private(ord(char)) for char in text):
        return text
    return "".join(
        (table.get(ord(char) - _OWN) or char) if _is_private(ord(char)) else char for char in text
    )


def _is_private(code: int) -> bool:
    return 0xE000 <= code <= 0xF8FF or 0xD800 <= code <= 0xDFFF


def _circled(zero: int, first: int) -> dict[int, str]:
    """⓪ and ①–⑩, black ones behind them: who reads them means the number."""
    found = {first + turn: write(turn + 1, "decimalEnclosedCircle") for turn in range(10)}
    black = {first + 11 + turn: chr(0x2776 + turn) for turn in range(10)}
    return {zero: "⓪", **found, **black}


_TABLES: dict[str, dict[int, str]] = {
    "symbol": {
        code: char
        for code, char in {**dict(enumerate(_GREEK, 0x20)), **_SIGNS}.items()
        if char != "." or code == 0x2E
    },
    "wingdings": {**_BOXES, **_circled(0x80, 0x81)},
    "wingdings 2": {**_BOXES2, **_circled(0x69, 0x6A)},
}
