"""Set paragraphs on pages as an office would, and write the pages as PDF or OFD.

Both writers put every line where ``typeset`` says; nothing in the files tells of paragraphs.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 595.0, 842.0
POINT = 72 / 25.4
#: What must not be parted at a line end: a number, a character with the marks behind it.
_UNITS = re.compile(r"(?:[!-~]+|[“‘（《]*.)[，。、；：！？%”’）》]*")


class Placed(NamedTuple):
    """A line of text: left edge, baseline from the top of the page, size, words."""

    x: float
    y: float
    size: float
    text: str


@dataclass(frozen=True)
class Style:
    """How a page is set, in points and characters."""

    size: float = 16
    pitch: float = 28
    left: float = 79
    top: float = 120
    lines: int = 22
    measure: int = 27
    indent: int = 2
    columns: int = 1
    gap: float = 24
    header: str = ""
    footer: str = ""


def width(text: str) -> float:
    """In characters; ASCII takes half of one."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def broken(text: str, measure: int, indent: int) -> list[str]:
    """The lines of a paragraph, the indent of the first one not included."""
    lines = [""]
    room, taken = float(measure - indent), 0.0
    for unit in _UNITS.findall(text):
        needed = width(unit)
        if taken + needed > room and lines[-1]:
            lines.append("")
            room, taken = measure, 0.0
        lines[-1] += unit
        taken += needed
    return lines


def typeset(paragraphs: list[str], style: Style, title: str = "") -> list[list[Placed]]:
    """The pages of a document; ``title`` is centred in larger type, over lines if it is long."""
    full = style.measure * style.size
    rows: list[tuple[float, float, str]] = []
    if title:
        large = style.size * 1.375
        titles = broken(title, int(full / large), 0)
        rows += [((full - width(line) * large) / 2, large, line) for line in titles]
    for paragraph in paragraphs:
        for turn, line in enumerate(broken(paragraph, style.measure, style.indent)):
            rows.append(((style.indent if turn == 0 else 0) * style.size, style.size, line))
    pages: list[list[Placed]] = []
    for turn, (x, size, text) in enumerate(rows):
        sheet, place = divmod(turn, style.lines * style.columns)
        column, line = divmod(place, style.lines)
        if sheet == len(pages):
            pages.append([])
        left = style.left + column * (full + style.gap)
        pages[sheet].append(Placed(left + x, style.top + line * style.pitch, size, text))
    for number, page in enumerate(pages, 1):
        if style.header:
            page.insert(0, Placed(style.left, 60, 10, style.header))
        if style.footer:
            page.append(Placed(280, 800, 12, style.footer.format(number)))
    return pages


def pdf(
    pages: list[list[Placed]],
    rotate: int = 0,
    encrypted: bool = False,
    pictures: tuple[int, ...] = (),
    field: str = "",
    comment: str = "",
    besides: Callable[[list[Placed]], bytes] = lambda page: b"",
) -> bytes:
    """A PDF with a font that is not embedded; pages in ``pictures`` show a picture behind the text.

    ``besides`` gives operators that follow those of a page.
    """
    objects: list[bytes] = [b"", b""]
    objects.append(
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H"
        b"/DescendantFonts[4 0 R]>>"
    )
    objects.append(
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 907 500]/FontDescriptor 5 0 R>>"
    )
    objects.append(
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]"
        b"/ItalicAngle 0/Ascent 860/Descent -140/CapHeight 700/StemV 80>>"
    )
    objects.append(
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
        b"/Length 1>>stream\n\x80\nendstream"
    )
    shown = b"BT /F 16 Tf 1 0 0 1 32 4 Tm <%s> Tj ET" % _hex(field)
    objects.append(
        b"<</Type/XObject/Subtype/Form/BBox[0 0 432 20]/Resources<</Font<</F 3 0 R>>>>"
        b"/Length %d>>stream\n%s\nendstream" % (len(shown), shown)
    )
    notes = b""
    if field:  # a form field that shows its value, on the line below the text
        notes += (
            b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/F 4/Rect[79 300 511 320]/AP<</N 7 0 R>>>>"
        )
    if comment:
        notes += b"<</Type/Annot/Subtype/Text/Rect[9 9 20 20]/Contents<feff%s>/T<feff%s>>>" % (
            _hex(comment),
            _hex("审稿人"),
        )
    kids = []
    for number, page in enumerate(pages, 1):
        content = b"q 500 0 0 700 40 60 cm /I Do Q\n" if number in pictures else b""
        content += b"".join(
            b"BT /F %g Tf 1 0 0 1 %g %g Tm <%s> Tj ET\n" % (p.size, p.x, HEIGHT - p.y, _hex(p.text))
            for p in page
        )
        content += besides(page)
        # The page is turned, its text runs upwards, upside down or downwards.
        if rotate == 90:
            content = b"q 0 1 -1 0 %g 0 cm\n" % HEIGHT + content + b"Q"
        elif rotate == 180:
            content = b"q -1 0 0 -1 %g %g cm\n" % (WIDTH, HEIGHT) + content + b"Q"
        elif rotate == 270:
            content = b"q 0 -1 1 0 0 %g cm\n" % WIDTH + content + b"Q"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        box = (HEIGHT, WIDTH) if rotate in (90, 270) else (WIDTH, HEIGHT)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %g %g]/Rotate %d/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>"
            b"/ExtGState<</Clear<</ca 0>>>>>>/Annots[%s]>>"
            % (*box, rotate, len(objects), notes if number == 1 else b"")
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    stream = io.BytesIO(b"%PDF-1.4\n")
    stream.seek(0, 2)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(stream.tell())
        stream.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = stream.tell()
    stream.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    stream.writelines(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]"
    lock = lock % (b"11" * 32, b"22" * 32) if encrypted else b""
    stream.write(
        b"trailer<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, lock, start)
    )
    return stream.getvalue()


def free_number(data: bytes) -> int:
    """The number of the next object of a PDF."""
    return int(re.findall(rb"/Size (\d+)", data)[0])


def extended(data: bytes, *objects: bytes) -> bytes:
    """A PDF with more objects."""
    count = free_number(data)
    more = [b"%d 0 obj\n%s\nendobj\n" % one for one in enumerate(objects, count)]
    # Places have moved: without its directory PDFium looks for the objects itself.
    end = b"trailer<</Root 1 0 R/Size %d>>\n%%%%EOF\n" % (count + len(objects))
    return data[: data.rindex(b"xref\n0")] + b"".join(more) + end


def shown(text: str, matrix: str, size: float = 16, mode: int = 0, alpha: bool = True) -> bytes:
    """Operators that print ``text`` once more, slanted or invisible."""
    clear = b"" if alpha else b"/Clear gs "
    return clear + b"BT %d Tr /F %g Tf %s Tm <%s> Tj ET\n" % (
        mode,
        size,
        matrix.encode(),
        _hex(text),
    )


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().encode()


def _deltas(text: str, size: float) -> str:
    """DeltaX with runs of equal steps written as ``g n v``."""
    steps = [size * (0.5 if char.isascii() else 1) for char in text[:-1]]
    parts: list[str] = []
    turn = 0
    while turn < len(steps):
        count = 1
        while turn + count < len(steps) and steps[turn + count] == steps[turn]:
            count += 1
        parts.append(
            f"g {count} {steps[turn]:g}"
            if count > 2
            else " ".join(f"{step:g}" for step in steps[turn : turn + count])
        )
        turn += count
    return " ".join(parts)


def ofd(
    pages: list[list[Placed]],
    *,
    space: str = "http://www.ofdspec.org/2016",
    root: str = "Doc_0",
    template: str = "",
    note: str = "",
    encrypted: bool = False,
    pictures: tuple[int, ...] = (),
) -> bytes:
    """An OFD in millimetres, one text object a line; pages in ``pictures`` show a picture too."""
    names = f'xmlns:ofd="{space}"'

    def text_object(placed: Placed) -> str:
        size = placed.size / POINT
        x, y = placed.x / POINT, placed.y / POINT - size
        return (
            f'<ofd:TextObject ID="9" Boundary="{x:.3f} {y:.3f} 180 {size:.3f}" Font="1" '
            f'Size="{size:.4f}"><ofd:TextCode X="0" Y="{size:.4f}" '
            f'DeltaX="{_deltas(placed.text, round(size, 4))}">{escape(placed.text)}</ofd:TextCode>'
            "</ofd:TextObject>"
        )

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        lock = "<ofd:Encryptions>/e.xml</ofd:Encryptions>" if encrypted else ""
        archive.writestr(
            "OFD.xml",
            f'<ofd:OFD {names} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo/>'
            f"<ofd:DocRoot>/{root}/Document.xml</ofd:DocRoot></ofd:DocBody>{lock}</ofd:OFD>",
        )
        listed = "".join(
            f'<ofd:Page ID="{10 + i}" BaseLoc="Pages/Page_{i}/Content.xml"/>'
            for i in range(len(pages))
        )
        frame = '<ofd:TemplatePage ID="5" BaseLoc="Tpls/T.xml"/>' if template else ""
        notes = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>" if note else ""
        archive.writestr(
            f"{root}/Document.xml",
            f"<ofd:Document {names}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
            f"</ofd:PhysicalBox></ofd:PageArea>{frame}</ofd:CommonData>"
            f"<ofd:Pages>{listed}</ofd:Pages>{notes}</ofd:Document>",
        )
        for number, page in enumerate(pages):
            use = '<ofd:Template TemplateID="5"/>' if template else ""
            half = len(page) // 2
            layers = "".join(
                f'<ofd:Layer ID="{i}">' + "".join(map(text_object, part)) + "</ofd:Layer>"
                for i, part in enumerate((page[half:], page[:half]))
            )
            if number + 1 in pictures:
                layers += (
                    '<ofd:Layer><ofd:ImageObject ID="7" Boundary="10 10 190 270" '
                    'CTM="190 0 0 270 0 0" ResourceID="3"/></ofd:Layer>'
                )
            archive.writestr(
                f"{root}/Pages/Page_{number}/Content.xml",
                f"<ofd:Page {names}>{use}<ofd:Content>{layers}</ofd:Content></ofd:Page>",
            )
        if template:
            archive.writestr(
                f"{root}/Tpls/T.xml",
                f"<ofd:Page {names}><ofd:Content><ofd:Layer>"
                + text_object(Placed(79, 50, 10, template))
                + "</ofd:Layer></ofd:Content></ofd:Page>",
            )
        if note:
            archive.writestr(
                f"{root}/Annots/Annotations.xml",
                f'<ofd:Annotations {names}><ofd:Page PageID="10"><ofd:FileLoc>A.xml</ofd:FileLoc>'
                "</ofd:Page></ofd:Annotations>",
            )
            archive.writestr(
                f"{root}/Annots/A.xml",
                f'<ofd:PageAnnot {names}><ofd:Annot ID="1" Type="Highlight" Creator="审稿人">'
                f"<ofd:Remark>{note}</ofd:Remark></ofd:Annot></ofd:PageAnnot>",
            )
    return stream.getvalue()
