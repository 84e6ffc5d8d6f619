"""One harness for each kind of input: it is judged, or refused with one Chinese sentence.

A harness takes bytes and raises where something is wrong. The same bytes do the same whoever
asks: the tests (``run``), or a fuzzer that looks for new ways through the code (``guided``).
"""

from __future__ import annotations

import os
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from random import Random

import msgspec

from lawcheck import documents, load_pack
from lawcheck.documents.compound import Compound
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError, LawcheckError, PackError, UsageError
from lawcheck.packs.model import Rule, RulePack
from lawcheck.review import Review, examine
from tests.fuzz.holds import LIMITS, holds, is_refusal, judged, sections_hold
from tests.fuzz.mutation import mutated
from tests.fuzz.seeds import kept_inputs, seeds

#: Of so many inputs one is judged as well: judging takes twenty times as long as reading.
_JUDGED = 60
#: Of so many texts one is shown as a workbook or a Word file.
_HEAVY = 12
#: Of so many drafts one is corrected by all rules, the others by one theme.
_WHOLE = 10
#: Of so many packs one is kept in the cache, and read from there.
_KEPT = 20
_DAY = date(2026, 7, 1)
#: The character that stands for the first theme; no text begins with it or the next.
FIRST_THEME = 0x0E


def run(
    name: str, turns: int, seed: int = 0, inputs: Sequence[bytes] = (), longest: int = 200_000
) -> Iterator[tuple[int, bytes, BaseException | None]]:
    """Try ``turns`` changed inputs: the turn, the input, and what went wrong with it."""
    inputs = inputs or [*seeds()[name], *kept_inputs(name)]
    random = Random(f"{name} {seed}")
    kept = list(inputs)
    for turn in range(turns):
        data = mutated(random.choice(kept), random.choice(kept), random)
        if len(data) < longest and random.random() < 0.02:
            kept[random.randrange(len(inputs), len(kept) + 1) :] = [data]
        try:
            HARNESSES[name](data)
        except Exception as error:
            yield turn, data, error
        else:
            yield turn, data, None


@cache
def pack() -> RulePack:
    return load_pack("annual-report")


@cache
def _mending() -> list[RulePack]:
    """The themes some of whose rules correct what they find."""
    mend = {"marks", "wording", "form", "repetition", "outline"}
    return [one for one in themes() if type(one.rules[0].check).__module__.split(".")[-1] in mend]


@cache
def _without_rules() -> RulePack:
    return msgspec.structs.replace(pack(), rules=())


@cache
def themes() -> list[RulePack]:
    """The pack with the rules of one theme only, for each theme: judged in a third of the time."""
    rules: dict[str, list[Rule]] = {}
    for rule in pack().rules:
        rules.setdefault(type(rule.check).__module__, []).append(rule)
    return [msgspec.structs.replace(pack(), rules=tuple(own)) for own in rules.values()]


def _read(data: bytes, ending: str) -> None:
    """A document of any format: what was read holds, and one in twenty is judged."""
    try:
        document = documents.read_bytes(data, f"x.{ending}", LIMITS)
    except DocumentError as error:
        is_refusal(error)
        return
    holds(document)
    if (sum_ := zlib.crc32(data)) % _JUDGED == 0:
        judged(data, f"x.{ending}", themes()[sum_ // _JUDGED % len(themes())])


def _understood(data: bytes) -> None:
    """Lines of text as a report: its parts, dates, names, what stands twice."""
    from lawcheck.case import understood

    document = _document(data)
    if document is None:
        return
    try:
        case = understood(document, _without_rules())
    except DocumentError as error:
        is_refusal(error)
        return
    sections_hold(case.report)


def _judged(data: bytes) -> None:
    """Lines of text judged, and shown.

    A control character before the text says by which theme, with one view; else it is the whole
    pack, and every view.
    """
    from lawcheck.views import table
    from lawcheck.views.run import Run

    views: tuple[str, ...] = table.SAVED
    rules = pack()
    if data and 0 <= (theme := data[0] - FIRST_THEME) < len(themes()):
        rules, data = themes()[theme], data[1:]
        sum_ = zlib.crc32(data)
        # Workbooks and Word files take as long as ten others.
        views = ("xlsx", *table.EACH) if sum_ % _HEAVY == 0 else (*table.VIEWS, "csv")
        views = (views[sum_ // _HEAVY % len(views)],)
    review = judged(data, "x.txt", rules)
    for name in views:
        if name in table.EACH:
            table.each(name, review, data, Run(_DAY))
        else:
            for piece in table.saved(name, [review], Run(_DAY)):
                assert piece is not None


def _document(data: bytes) -> Document | None:
    try:
        return documents.read_bytes(data, "x.txt", LIMITS)
    except DocumentError as error:
        is_refusal(error)
        return None


def _fixed(data: bytes) -> None:
    """A corrected copy is read again, and holds."""
    from lawcheck.fixing.run import fix

    sum_ = zlib.crc32(data)
    rules = _mending()[sum_ // _WHOLE % len(_mending())] if sum_ % _WHOLE else pack()
    try:
        made = fix(data, "x.docx", rules)
        again = documents.read_bytes(made.data, "x.docx", LIMITS)
    except DocumentError as error:
        is_refusal(error)
        return
    holds(again)
    assert (made.data == data) == (not made.corrections)


def _pack(data: bytes) -> None:
    """A pack of a bureau, with a small one beside it that it may extend."""
    from tests.fuzz.short import base

    with _folder() as folder:
        path = Path(folder, "own.yaml")
        path.write_bytes(data)
        Path(folder, "small.yaml").write_text(base(), encoding="utf-8")
        os.environ["LAWCHECK_CACHE"] = folder if zlib.crc32(data) % _KEPT == 0 else "off"
        try:
            made = load_pack(str(path))
        except PackError as error:
            assert error.problems
            return
        if zlib.crc32(data) % _KEPT == 0:
            assert load_pack(str(path)) == made  # as the cache has it


def _compound(data: bytes) -> None:
    try:
        inside = Compound(data, LIMITS)
        for name in inside.names[:20]:
            inside.stream(name)
    except DocumentError:
        pass


def _doc(data: bytes) -> None:
    """A Word 97 file by the built-in reader."""
    from lawcheck.documents import word97
    from lawcheck.documents.build import RawFile, Reading, document

    try:
        reading = Reading(LIMITS)
        word97.fill(Compound(data, LIMITS), reading)
        holds(document(RawFile(data, "x.doc", LIMITS, "doc"), reading))
    except DocumentError as error:
        is_refusal(error)


def _zip(data: bytes) -> None:
    """An archive of reports, opened as a folder."""
    with _folder() as folder:
        path = Path(folder, "x.zip")
        path.write_bytes(data)
        said: list[str] = []
        try:
            found = documents.reports_in(folder, LIMITS, lambda _, message: said.append(message))
        except LawcheckError as error:
            is_refusal(error)
            return
        for one in found[:6]:
            try:
                holds(documents.read(one, LIMITS))
            except LawcheckError as error:
                is_refusal(error)


def _store(data: bytes) -> None:
    """A store in which anything may stand: whatever is asked of it is answered or refused."""
    from lawcheck.corpus.library import shared
    from lawcheck.corpus.overlaps import find
    from lawcheck.corpus.store import Store

    with _folder() as folder:
        path = Path(folder, "x.db")
        path.write_bytes(data)
        try:
            with Store(path, create=False) as store:
                listed = store.listed()
                store.statistics()
                case = _known_case()
                shared(case, store, pack())
                for _ in store.entries():
                    pass
                find(store, "sqlite")
                store.settle()
                store.faults()
                if listed:
                    store.remove([listed[0].id])
        except UsageError as error:
            is_refusal(error)


@cache
def _known_case():  # type: ignore[no-untyped-def]
    from lawcheck.case import understood
    from tests.fuzz.seeds import SHORT

    return understood(documents.read_bytes("\n".join(SHORT).encode(), "x.txt"), pack())


def _baseline(data: bytes) -> None:
    """A list of exceptions: read, held against a review, written and read again."""
    from lawcheck.exceptions import listing
    from lawcheck.exceptions.model import Exceptions

    try:
        entries = listing.parse(data, "x.toml")
    except UsageError as error:
        is_refusal(error)
        return
    review = _known_review()
    known = Exceptions(entries, _DAY)
    review.decided(known.mark(review.findings, review.report))
    assert known.stale is not None
    written = "".join(listing.render(entries)).encode("utf-8", "replace")
    assert len(listing.parse(written, "x.toml")) == len(entries)


@cache
def _known_review() -> Review:
    from tests.fuzz.seeds import SHORT

    return examine(documents.read_bytes("\n".join(SHORT).encode(), "x.txt"), pack()).review


def _sheet(data: bytes) -> None:
    """A list of units, or a table that is written again."""
    from lawcheck.roster.units import read
    from lawcheck.views import kept

    with _folder() as folder:
        for name in ("x.csv", "x.xlsx"):
            path = Path(folder, name)
            path.write_bytes(data)
            for ask in (read, kept.read):
                try:
                    ask(path)
                except UsageError as error:
                    is_refusal(error)


def _template(data: bytes) -> None:
    """The template of the opinion, as a bureau may have made it."""
    from lawcheck.views.opinion import render
    from lawcheck.views.run import Run

    with _folder() as folder:
        path = Path(folder, "x.docx")
        path.write_bytes(data)
        try:
            render(_known_review(), b"", Run(_DAY, template=path))
        except UsageError as error:
            is_refusal(error)


_MEMORY = Path("/dev/shm")


def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None)


READERS = ("txt", "md", "html", "mhtml", "docx", "pdf", "ofd")

#: Every harness by name; what it takes its inputs from is in ``seeds``.
HARNESSES: dict[str, Callable[[bytes], None]] = {
    **{ending: partial(_read, ending=ending) for ending in READERS},
    "compound": _compound,
    "doc": _doc,
    "zip": _zip,
    "report": _understood,
    "judged": _judged,
    "fixed": _fixed,
    "pack": _pack,
    "store": _store,
    "baseline": _baseline,
    "sheet": _sheet,
    "template": _template,
}
