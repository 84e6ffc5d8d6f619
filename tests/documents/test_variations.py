"""Files as offices hand them in: what a reader sees is read, what nobody sees is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module

import pytest

from lawcheck import check_bytes, documents
from lawcheck.errors import DocumentError
from lawcheck.review import Review
from lawcheck.text.folding import fold
from tests.material.effort import step
from tests.material.packs import annual_report
from tests.material.variations import BODY, Case

KINDS = (
    "elsewhere",
    "fonts",
    "lookalikes",
    "word",
    "pdf",
    "web",
    "encodings",
    "ofd",
    "places",
    "again",
    "further",
    "tiles",
    "careless",
)
CASES = {
    f"{kind}, {name}": case
    for kind in KINDS
    for name, case in import_module(f"tests.material.variations.{kind}").CASES.items()
}


@pytest.fixture(scope="module", autouse=True)
def _in_this_process() -> Iterator[None]:
    """Read in this process: to start another for each PDF takes most of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWCHECK_APART", "1")
        yield


@cache
def plain() -> Review:
    return check_bytes("\n".join(BODY).encode(), "x.txt", annual_report())


def seen(review: Review) -> list[object]:
    """The parts with their headings as they are understood, and the rules of the findings."""
    assert review.report is not None
    parts = [(part.id, part.status, fold(part.heading or "").text) for part in review.report.parts]
    return [*parts, *sorted(f.rule for f in review.findings if f.rule != "hidden-text")]


@pytest.mark.parametrize("name", sorted(CASES)[:: step(3, 1)])
def test_what_a_reader_sees(name: str) -> None:
    case = CASES[name]
    if case.codes:
        with pytest.raises(DocumentError) as caught:
            documents.read_bytes(case.data, case.name)
        assert caught.value.code in case.codes
        return
    document = documents.read_bytes(case.data, case.name)
    texts = [p.text for p in document.paragraphs]
    if case.texts is not None:
        assert texts == case.texts
    if case.pages is not None:
        assert [p.anchors[0].page for p in document.paragraphs] == case.pages
    hidden, last = case.holds
    assert not last or (texts[-len(last) :] == last and not any(hidden in text for text in texts))
    if case.unread is not None:
        _holds_unread(case)
    if case.alike or case.parts_as_plain:
        review = check_bytes(case.data, case.name, annual_report())
        told = [f for f in review.findings if f.rule == "hidden-text"]
        assert len(told) == case.alike
        assert seen(review) == seen(plain())


def _holds_unread(case: Case) -> None:
    """It is judged, what was not read is said, and nothing is missing for certain."""
    review = check_bytes(case.data, case.name, annual_report())
    assert review.status == "judged"
    assert review.document is not None
    assert tuple(one.kind for one in review.document.unread) == case.unread
    missing = [f.severity for f in review.findings if f.rule == "part-missing"]
    assert "error" not in missing
