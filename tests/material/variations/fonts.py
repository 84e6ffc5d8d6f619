"""Fonts that do not say what characters they show: for the headings, or for all."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.documents.typesetting import extended, free_number, pdf
from tests.material.variations import BODY, Case, refused
from tests.material.variations.ofd import changed
from tests.material.variations.pdf import pages

_SHOWN = re.compile(rb"BT /F (\S+) Tf (1 0 0 1 \S+ \S+) Tm <([0-9a-f]+)> Tj ET")
_SAID = re.compile(r">([^<>]+)</ofd:TextCode>")


def _is_heading(text: str) -> bool:
    return text[1:2] == "、"


def second_font(
    encoding: str = "Identity-H",
    unicode: str = "",
    only: Callable[[str], bool] = _is_heading,
    code: Callable[[str], int] = lambda char: ord(char) * 7 % 9000 + 300,
) -> bytes:
    """The report with another font for what ``only`` names, which counts glyphs as it likes.

    ``unicode`` is a map of codes to characters.
    """
    data = pdf(pages())

    def other(match: re.Match[bytes]) -> bytes:
        text = bytes.fromhex(match[3].decode()).decode("utf-16-be")
        if not only(text):
            return match[0]
        told = "".join(f"{code(char):04x}" for char in text).encode()
        return b"BT /G %s Tf %s Tm <%s> Tj ET" % (match[1], match[2], told)

    data = _SHOWN.sub(other, data)
    font = (
        f"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+FZXBSK/Encoding/{encoding}"
        "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+FZXBSK/CIDSystemInfo"
        "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 5 0 R>>]"
    )
    count = free_number(data)
    more = []
    if unicode:
        font += f"/ToUnicode {count + 1} 0 R"
        more.append(b"<</Length %d>>stream\n%s\nendstream" % (len(unicode), unicode.encode()))
    data = data.replace(b"/Font<</F 3 0 R>>/XObject", b"/Font<</F 3 0 R/G %d 0 R>>/XObject" % count)
    return extended(data, f"{font}>>".encode(), *more)


def unicode_map(*lines: str) -> str:
    """A map of codes to characters (ToUnicode)."""
    ranges = "\n".join(lines)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(lines)} beginbfrange\n{ranges}\nendbfrange\nendcmap end end"
    )


def in_ofd(said: Callable[[str], str], glyphs: bool = True) -> bytes:
    """The report as OFD with other characters in the headings, and the numbers of their glyphs."""

    def other(match: re.Match[str]) -> str:
        if not _is_heading(match[1]):
            return match[0]
        numbers = " ".join(str(ord(char) % 9000) for char in match[1])
        place = (
            f'<ofd:CGTransform CodePosition="0" CodeCount="{len(match[1])}" '
            f'GlyphCount="{len(match[1])}"><ofd:Glyphs>{numbers}</ofd:Glyphs>'
            "</ofd:CGTransform>"
        )
        return f">{said(match[1])}</ofd:TextCode>" + (place if glyphs else "")

    return changed(lambda _, text: _SAID.sub(other, text))


def _no(data: bytes, name: str = "x.pdf") -> Case:
    return refused(data, name, "undecodable")


CASES = {
    "downwards by its name, headings": _no(second_font("Identity-V")),
    "no map, headings": _no(second_font()),
    "no map, second level": _no(second_font(only=lambda text: text[:1] == "（")),
    "no map, all": _no(second_font(only=lambda text: True)),
    "a map to private use far up": _no(
        second_font(
            unicode=unicode_map("<0000> <ffff> <db80dc00>"),
        )
    ),
    "a map to signs of control": _no(second_font(unicode=unicode_map("<0000> <ffff> <0001>"))),
    "a map to replacement": _no(second_font(unicode=unicode_map("<0000> <ffff> <fffd>"))),
    "a map to one blank": _no(second_font(unicode=unicode_map("<0000> <ffff> <0020>"))),
    "a right map": Case(
        second_font(
            unicode=unicode_map(
                *(f"<{n:02x}00> <{n:02x}ff> <{n:02x}00>" for n in (0x00, 0x30, *range(0x4E, 0xA0)))
            ),
            code=ord,
        ),
        "x.pdf",
        BODY,
    ),
    "OFD, private use far up": _no(in_ofd(lambda text: "\U000f0123" * len(text)), "x.ofd"),
    "OFD, blanks": _no(in_ofd(lambda text: " " * len(text)), "x.ofd"),
    "OFD, squares": _no(in_ofd(lambda text: "□" * len(text)), "x.ofd"),
    "OFD, replacement": _no(in_ofd(lambda text: "\ufffd" * len(text), False), "x.ofd"),
    "OFD, right": Case(in_ofd(lambda text: text), "x.ofd", BODY),
}
