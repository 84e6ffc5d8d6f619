"""OFD as different programs write it: templates, versions, composites, blocks, layers."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from itertools import pairwise

from tests.documents.typesetting import Placed, Style, ofd, typeset
from tests.material.variations import BODY, Case, refused, same
from tests.material.variations.pdf import pages

_DOCUMENT = "Doc_0/Document.xml"
_FIRST = "Doc_0/Pages/Page_0/Content.xml"
_OBJECT = re.compile(r"<ofd:TextObject.*?</ofd:TextObject>")


def changed(
    change: Callable[[str, str], str], more: dict[str, str] | None = None, made: bytes = b""
) -> bytes:
    """The report with its files changed by name and text, and with more files."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made or ofd(pages()))) as old,
        zipfile.ZipFile(stream, "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name).decode()))
        for name, text in (more or {}).items():
            new.writestr(name, text)
    return stream.getvalue()


SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def _title_of(text: str) -> tuple[list[str], str]:
    """The text objects of the title, and the page without them."""
    found = [one for one in _OBJECT.findall(text) if 'Size="7.7' in one]
    for one in found:
        text = text.replace(one, "")
    return found, text


def _title_moved(place: str, use: str, listed: str, around: str = "{}") -> bytes:
    """The title in a file of its own (a template, a composite) that the first page uses."""
    titles: list[str] = []

    def change(name: str, text: str) -> str:
        if name == _FIRST:
            found, text = _title_of(text)
            titles.extend(found)
            return text.replace("<ofd:Content>", use.format("<ofd:Content>"), 1)
        if name == _DOCUMENT:
            return text.replace("</ofd:CommonData>", f"{listed}</ofd:CommonData>")
        return text

    data = changed(change)
    return changed(lambda _, text: text, {place: around.format("".join(titles))}, data)


TEMPLATE = f"<ofd:Page {SPACE}><ofd:Content><ofd:Layer>{{}}</ofd:Layer></ofd:Content></ofd:Page>"
COMPOSITE = (
    f"<ofd:Res {SPACE}><ofd:CompositeGraphicUnits>"
    '<ofd:CompositeGraphicUnit ID="77" Width="210" Height="297"><ofd:Content>{}</ofd:Content>'
    "</ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>"
)
SHOWS = (
    '{}<ofd:Layer><ofd:CompositeObject ID="78" Boundary="0 0 210 297" ResourceID="77"/></ofd:Layer>'
)
BLANK = '<ofd:TemplatePage ID="5" BaseLoc="T.xml"/>'
VERSIONS = (
    '<ofd:Versions><ofd:Version ID="1" Index="0" Current="false" BaseLoc="/Doc_0/V/1.xml"/>'
    '<ofd:Version ID="2" Index="1" Current="true" BaseLoc="/Doc_0/V/2.xml"/></ofd:Versions>'
)


def _of_two() -> bytes:
    """A package of two documents with one number, the report behind an older one."""
    with zipfile.ZipFile(io.BytesIO(ofd(pages()))) as other:
        more = {
            name.replace("Doc_0", "Doc_1"): other.read(name).decode().replace("Doc_0", "Doc_1")
            for name in other.namelist()
            if name != "OFD.xml"
        }
    number = "<ofd:DocInfo><ofd:DocID>a</ofd:DocID></ofd:DocInfo>"

    def change(name: str, text: str) -> str:
        if name != "OFD.xml":
            return text
        body = f"<ofd:DocBody>{number}<ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>"
        text = text.replace("<ofd:DocInfo/>", number)
        return text.replace("</ofd:OFD>", f"{body}</ofd:OFD>")

    return changed(change, more, ofd(typeset(["旧稿。", *BODY[4:9]], Style(), BODY[0])))


def _objects(change: Callable[[str], str]) -> bytes:
    return changed(
        lambda name, text: _OBJECT.sub(lambda m: change(m[0]), text) if "Content" in name else text
    )


def _scaled(text: str) -> str:
    """A hundred times as large, made small again by a matrix."""

    def larger(match: re.Match[str]) -> str:
        words = match[2].split()
        # ``g`` stands in front of how often a step is taken.
        grown = [
            word if "g" in (before, word) else f"{float(word) * 100:g}"
            for before, word in pairwise(["", *words])
        ]
        return f'{match[1]}="{" ".join(grown)}"'

    text = re.sub(r'(Size|X|Y|DeltaX)="([^"]*)"', larger, text)
    return text.replace(" Font=", ' CTM="0.01 0 0 0.01 0 0" Font=')


def _one_by_one(text: str) -> str:
    """A text code for each character."""
    code = re.search(r'Y="([\d.]+)" DeltaX="([^"]*)">(.*)</ofd:TextCode>', text)
    assert code is not None
    size = float(code[1])
    x = 0.0
    made = ""
    for char in code[3]:
        made += f'<ofd:TextCode X="{x:g}" Y="{size:g}">{char}</ofd:TextCode>'
        x += size * (0.5 if char.isascii() else 1)
    return text[: text.index("<ofd:TextCode")] + made + "</ofd:TextObject>"


INVISIBLE = '<ofd:TextObject ID="8" Boundary="20 50 180 6" Size="5.6" Font="1"{}>' + (
    '<ofd:TextCode X="0" Y="5.6" DeltaX="g 9 5.6">看不见的另一句话。</ofd:TextCode>'
    "</ofd:TextObject>"
)


def _with(more: str) -> bytes:
    return changed(
        lambda name, text: (
            text.replace("</ofd:Content>", f"{more}</ofd:Content>") if name == _FIRST else text
        )
    )


def unseen(said: str) -> bytes:
    """The report with a sentence that nobody sees."""
    return _with(f"<ofd:Layer>{INVISIBLE.format(' ' + said)}</ofd:Layer>")


def _tiled(ctm: str, across: Iterable[int]) -> bytes:
    """The report with a mark all over its first page."""
    mark = INVISIBLE.format(f' CTM="{ctm}"')
    tiles = [mark.replace("20 50", f"{x} {y}") for x in across for y in (30, 110, 190)]
    return _with(f"<ofd:Layer>{''.join(tiles)}</ofd:Layer>")


def _same(data: bytes) -> Case:
    return same(data, "x.ofd")


CASES = {
    "title in a template, in front": _same(
        _title_moved(
            "Doc_0/T.xml", '<ofd:Template TemplateID="5" ZOrder="Foreground"/>{}', BLANK, TEMPLATE
        )
    ),
    "title in one of two templates": _same(
        _title_moved(
            "Doc_0/T.xml",
            '<ofd:Template TemplateID="6"/><ofd:Template TemplateID="5"/>{}',
            BLANK + '<ofd:TemplatePage ID="6" BaseLoc="T6.xml"/>',
            TEMPLATE,
        )
    ),
    "title in a composite": _same(
        _title_moved("Doc_0/R.xml", SHOWS, "<ofd:DocumentRes>R.xml</ofd:DocumentRes>", COMPOSITE)
    ),
    "newer document behind the older": _same(_of_two()),
    "versions without words": _same(
        changed(
            lambda name, text: (
                text.replace("</ofd:DocBody>", f"{VERSIONS}</ofd:DocBody>").replace(
                    "/Doc_0/Document.xml", "/Doc_0/Old.xml"
                )
                if name == "OFD.xml"
                else text
            ),
            {
                "Doc_0/V/2.xml": f"<ofd:DocVersion {SPACE}><ofd:DocRoot>/Doc_0/Document.xml"
                "</ofd:DocRoot></ofd:DocVersion>",
                "Doc_0/V/1.xml": f"<ofd:DocVersion {SPACE}><ofd:DocRoot>/Doc_0/Old.xml"
                "</ofd:DocRoot></ofd:DocVersion>",
                "Doc_0/Old.xml": f"<ofd:Document {SPACE}><ofd:Pages/></ofd:Document>",
            },
        )
    ),
    "blocks in blocks": _same(
        _objects(
            lambda text: f"<ofd:PageBlock><ofd:PageBlock>{text}</ofd:PageBlock></ofd:PageBlock>"
        )
    ),
    "large, made small": _same(_objects(_scaled)),
    "a code for each character": _same(_objects(_one_by_one)),
    "another prefix": _same(
        changed(lambda _, text: text.replace("ofd:", "o:").replace("xmlns:ofd", "xmlns:o"))
    ),
    "no prefix": _same(
        changed(lambda _, text: re.sub(r"(</?)ofd:", r"\1", text).replace("xmlns:ofd", "xmlns"))
    ),
    "a block that is not shown": _same(
        _with(
            f'<ofd:Layer><ofd:PageBlock Visible="false">{INVISIBLE.format("")}</ofd:PageBlock>'
            "</ofd:Layer>"
        )
    ),
    "not visible": _same(unseen('Visible="FALSE"')),
    "alpha of nothing": _same(unseen('Alpha="0"')),
    "neither filled nor drawn": _same(unseen('Fill="false" Stroke="false"')),
    "outside the page": _same(
        _with(f"<ofd:Layer>{INVISIBLE.format('').replace('20 50', '20 320')}</ofd:Layer>")
    ),
    "a mark tiled": _same(_tiled("0.87 0.5 -0.5 0.87 0 0", (10, 80, 150))),
    "a mark tiled at a right angle": _same(_tiled("0 1 -1 0 0 0", (40, 110, 180))),
    "only a file attached": refused(
        changed(
            lambda name, text: (
                text.replace(
                    "</ofd:Document>",
                    "<ofd:Attachments>A.xml</ofd:Attachments></ofd:Document>",
                )
                if name == _DOCUMENT
                else text
            ),
            {
                "Doc_0/A.xml": f'<ofd:Attachments {SPACE}><ofd:Attachment ID="1" Name="报告.docx"/>'
                "</ofd:Attachments>"
            },
            ofd([[Placed(79, 120, 16, BODY[0])]]),
        ),
        "x.ofd",
    ),
}
