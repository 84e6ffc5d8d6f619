"""One harness for each kind of input: it is judged, or refused with one Chinese sentence."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import msgspec

from lawcheck import check_bytes, documents, load_pack
from lawcheck.checks.model import Finding
from lawcheck.documents.compound import Compound
from lawcheck.documents.limits import DEFAULT, Limits
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError, PackError
from lawcheck.views import json as json_view
from tests.fuzz.mutation import mutated
from tests.fuzz.seeds import seeds

LIMITS: Limits = msgspec.structs.replace(DEFAULT, seconds=10.0, characters=200_000, pages=40)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
#: Of so many inputs one is judged, the others are only read: judging takes ten times as long.
_JUDGED = 20


def run(name: str, turns: int, seed: int = 0) -> Iterator[tuple[int, bytes, BaseException | None]]:
    """Try ``turns`` changed inputs: the turn, the input, and what went wrong with it."""
    inputs = seeds()[name]
    random = Random(f"{name} {seed}")
    kept = list(inputs)
    for turn in range(turns):
        data = mutated(random.choice(kept), random.choice(kept), random)
        if len(data) < 200_000 and random.random() < 0.02:
            kept[random.randrange(len(inputs), len(kept) + 1) :] = [data]
        try:
            _try(name, data, turn)
        except Exception as error:
            yield turn, data, error
        else:
            yield turn, data, None


def _try(name: str, data: bytes, turn: int) -> None:
    special = _SPECIAL.get(name)
    if special is not None:
        special(data)
        return
    try:
        document = documents.read_bytes(data, f"x.{name}", LIMITS)
    except DocumentError as error:
        assert _CHINESE.search(str(error)), str(error)
        assert error.code != "timeout", "too slow"
        return
    holds(document)
    if turn % _JUDGED == 0:
        judged(data, f"x.{name}")


def holds(document: Document) -> None:
    """What is true of every document that was read."""
    assert document.paragraphs
    for number, paragraph in enumerate(document.paragraphs, 1):
        assert paragraph.number == number
        assert paragraph.text.strip()
        assert 0 <= paragraph.generated <= len(paragraph.text)
        offsets = [anchor.offset for anchor in paragraph.anchors]
        assert offsets == sorted(offsets)
        assert offsets[0] == 0
    for one in document.unread:
        assert one.paragraph is None or 1 <= one.paragraph <= len(document.paragraphs)


def judged(data: bytes, name: str) -> None:
    """What is true of every review: places inside the text, its quotes there, the same bytes."""
    pack = load_pack("annual-report")
    review = check_bytes(data, name, pack)
    told = "".join(json_view.render([review]))
    assert msgspec.json.decode(told)["schema_version"]
    if review.reason is not None:
        assert review.reason.code != "internal"
        assert _CHINESE.search(review.reason.message)
        return
    assert review.document is not None
    for finding in review.findings:
        _inside(finding, review.document)
    assert "".join(json_view.render([check_bytes(data, name, pack)])) == told


def _inside(finding: Finding, document: Document) -> None:
    assert _CHINESE.search(finding.message)
    if finding.span is None:
        assert finding.location is None
        return
    span = finding.span
    assert 1 <= span.paragraph <= span.last <= len(document.paragraphs)
    assert 0 <= span.start <= len(document[span.paragraph].text)
    assert 0 <= span.end <= len(document[span.last].text)
    around = "".join(
        p.text for p in document.paragraphs[max(span.paragraph - 2, 0) : span.last + 1]
    )
    for piece in finding.quote.split("……"):
        # Personal data is masked.
        masked = re.escape(piece).replace(r"\*", r"[\s\S]")
        assert re.search(masked, around), (finding.rule, piece)


def _pack(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "own.yaml")
        path.write_bytes(data)
        os.environ["LAWCHECK_CACHE"] = folder
        try:
            load_pack(str(path))
        except PackError as error:
            assert error.problems


def _compound(data: bytes) -> None:
    try:
        inside = Compound(data, LIMITS)
        for name in inside.names[:20]:
            inside.stream(name)
    except DocumentError:
        pass


_SPECIAL: dict[str, Callable[[bytes], None]] = {"pack": _pack, "compound": _compound}
