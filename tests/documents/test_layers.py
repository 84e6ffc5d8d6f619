"""PDF: what stands in a layer (optional content) is read where the layer is on, and only there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lawcheck import documents
from lawcheck.errors import DocumentError
from tests.documents.test_placed import TEXT, TITLE
from tests.documents.typesetting import Placed, Style, extended, free_number, pdf, shown, typeset

Pages = list[list[Placed]]
WORDS = "旧稿里的另一段话，与看到的不一样，读者看不见它。"
#: Below the text of the last page, above its footer.
WRITTEN = shown(WORDS, "1 0 0 1 79 105", 9)
_GROUPS = b"<</Type/OCG/Name(A)>>", b"<</Type/OCG/Name(B)>>"
#: How the layers stand: A and B are objects 0 and 1 of ours.
OFF, ON = b"/OFF[%(A)d 0 R]", b"/ON[%(A)d 0 R]"
_FONT = b"/Resources<</Font<</F 3 0 R>>/ExtGState<</Clear<</ca 0>>>>%s>>"


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read in this process: to start another for each PDF takes most of the time."""
    monkeypatch.setenv("LAWCHECK_APART", "1")
    return


def layered(state: bytes, operators: bytes, *more: bytes, pages: Pages | None = None) -> bytes:
    """A PDF with layers in this state; ``more`` are objects behind them, numbered by letters."""
    made = typeset(TEXT, Style(), TITLE) if pages is None else pages
    data = pdf(made, besides=lambda page: operators)
    first = free_number(data)
    numbers = {bytes([ord("A") + turn]): first + turn for turn in range(9)}
    inner = [one % numbers for one in more]
    properties = b"/Properties<</A %(A)d 0 R/B %(B)d 0 R/C %(C)d 0 R>>" % numbers
    forms = b"/XObject<</I 6 0 R/X %(D)d 0 R>>" % numbers
    data = data.replace(b"/XObject<</I 6 0 R>>", forms + properties)
    listed = b"/OCProperties<</OCGs[%(A)d 0 R %(B)d 0 R]/D<<" + state + b">>>>>>"
    catalog = b"<</Type/Catalog/Pages 2 0 R"
    data = data.replace(catalog + b">>", catalog + listed % numbers)
    return extended(data, *_GROUPS, *inner)


def form(entries: bytes, operators: bytes, resources: bytes = b"") -> bytes:
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]" + entries + _FONT % resources
    return head + b"/Length %d>>stream\n%s\nendstream" % (len(operators), operators)


def marked(name: bytes, operators: bytes) -> bytes:
    return b"/OC /%s BDC %sEMC\n" % (name, operators)


USE = b"q /X Do Q\n"
NOTHING = b"null"
INNER = b"/Properties<</A %(A)d 0 R>>/XObject<</Y %(E)d 0 R>>"
#: Operators of each page, and the objects C, D, …, which say in which layer the words are.
WAYS: dict[str, tuple[bytes, tuple[bytes, ...]]] = {
    "marked": (marked(b"A", WRITTEN), ()),
    "marked in pieces": (marked(b"A", WRITTEN[:0]) + marked(b"A", WRITTEN), ()),
    "marked twice": (marked(b"B", marked(b"A", WRITTEN)), ()),
    "marked inside": (marked(b"A", marked(b"B", WRITTEN)), ()),
    "membership": (marked(b"C", WRITTEN), (b"<</Type/OCMD/OCGs %(A)d 0 R>>",)),
    "all of them": (marked(b"C", WRITTEN), (b"<</Type/OCMD/OCGs[%(A)d 0 R %(B)d 0 R]/P/AllOn>>",)),
    "expression": (
        marked(b"C", WRITTEN),
        (b"<</Type/OCMD/VE[/And %(A)d 0 R [/Not [/Not %(B)d 0 R]]]>>",),
    ),
    "form": (USE, (NOTHING, form(b"/OC %(A)d 0 R", WRITTEN))),
    "form of a membership": (
        USE,
        (b"<</Type/OCMD/OCGs[%(A)d 0 R]/P/AllOn>>", form(b"/OC %(C)d 0 R", WRITTEN)),
    ),
    "form that is marked": (marked(b"A", USE), (NOTHING, form(b"", WRITTEN))),
    "form that moves": (
        b"q 0.5 0 0 0.5 10 10 cm /X Do Q\n",
        (NOTHING, form(b"/OC %(A)d 0 R/Matrix[2 0 0 2 0 0]", WRITTEN)),
    ),
    "marked in a form": (USE, (NOTHING, form(b"", marked(b"A", WRITTEN), INNER))),
    "form in a form": (
        USE,
        (NOTHING, form(b"", b"q /Y Do Q\n", INNER), form(b"/OC %(A)d 0 R", WRITTEN)),
    ),
}
STATES = {
    "off": (OFF, False),
    "off at first": (b"/BaseState/OFF/ON[%(B)d 0 R]", False),
    "on": (ON, True),
    "on again": (b"/BaseState/OFF/ON[%(A)d 0 R %(B)d 0 R]", True),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("way", WAYS)
def test_only_layers_that_are_on_are_read(way: str, state: str) -> None:
    operators, more = WAYS[way]
    stated, on = STATES[state]
    document = documents.read_bytes(layered(stated, operators, *more), "x.pdf")
    texts = [p.text for p in document.paragraphs]
    assert any(WORDS in text for text in texts) == on
    assert on or texts == [TITLE, *TEXT]
    assert [one.text for one in document.left_out] == ([] if on else [WORDS])


def test_a_page_of_which_all_is_off_is_empty() -> None:
    """Below a scan invisible letters are what was recognised on it; those of a layer are not."""
    page = [Placed(79, 400, 16, TITLE)]
    body = b"".join(shown(text, f"1 0 0 1 79 {700 - 20 * turn}") for turn, text in enumerate(TEXT))
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(layered(OFF, marked(b"A", body), pages=[[]]), "x.pdf")
    assert caught.value.code == "empty"
    read = documents.read_bytes(layered(OFF, marked(b"A", body), pages=[page]), "x.pdf")
    assert [p.text for p in read.paragraphs] == [TITLE]


def test_text_without_a_trace_is_no_layer() -> None:
    """Off is what shows outside its layer: clear letters show nowhere."""
    clear = shown("  ", "1 0 0 1 79 105") + WRITTEN
    texts = [p.text for p in documents.read_bytes(layered(ON, marked(b"A", clear)), "x").paragraphs]
    assert WORDS in "".join(texts)
