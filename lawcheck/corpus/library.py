"""Other reports to compare with: a file, a folder or a store becomes entries of one store.

The same way of reading makes an entry and judges a report, so that issuer, year and parts mean
the same on both sides.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from lawcheck.corpus.entry import StoredReport
from lawcheck.corpus.foreign import compare
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store
from lawcheck.corpus.storefile import is_store
from lawcheck.errors import DocumentError, LawcheckError, UsageError
from lawcheck.repetition.shared import Listed, Shared

if TYPE_CHECKING:
    from lawcheck.checks.model import Case
    from lawcheck.documents.model import Document
    from lawcheck.packs.model import RulePack
    from lawcheck.reports.model import Report


def entry_of(document: Document, report: Report, *, judged_once: bool = False) -> StoredReport:
    """What a store keeps of a report that was understood.

    ``judged_once``: with second copies blank, as they are compared.
    """
    parts = [""] * len(document.paragraphs)
    for part in report.parts:
        for span in part.stretches:
            for number in span.paragraphs:
                parts[number - 1] = part.id
    return StoredReport(
        sha256=document.sha256,
        name=document.path,
        issuer=report.issuer or "",
        year=report.year,
        level=report.level,
        title=report.title.text if report.title else "",
        texts=_texts(report) if judged_once else tuple(p.text for p in document.paragraphs),
        parts=tuple(parts),
    )


#: The rule whose error says that a document is no annual report.
_KIND: Final = "document-kind"


def read_entry(path: Path, pack: RulePack, *, judged: bool = False) -> StoredReport:
    """The entry of the file at ``path``; raises ``DocumentError`` for what cannot be read.

    ``judged``: also for what ``check`` would not judge, plainly another kind of document.
    """
    from lawcheck import documents
    from lawcheck.documents import limits
    from lawcheck.reports import understand

    allowed = limits.current()
    with limits.timed(allowed):
        document = documents.read(path, allowed)
        report = understand(document, pack)
        if judged:
            _refuse_other_kinds(report, pack)
        return entry_of(document, report)


def _refuse_other_kinds(report: Report, pack: RulePack) -> None:
    from lawcheck.checks import run
    from lawcheck.checks.model import Case
    from lawcheck.packs.resolve import resolve

    rules = tuple(rule for rule in pack.rules if rule.id == _KIND)
    narrow = msgspec.structs.replace(pack, rules=rules)
    resolved = resolve(narrow, report.year, report.level, report.audience)
    for finding in run.run(Case(report, resolved)):
        if finding.severity == "error":
            raise DocumentError(_KIND, f"{finding.message}要一并入库，请加 --any。")


#: What was opened in this process, by place and pack.
_OPEN: dict[tuple[str, str, str], Store] = {}


def open_against(
    place: str, pack: RulePack, unread: Callable[[str, str], None] = lambda name, why: None
) -> Store:
    """The store to compare with, opened once in a process (see ``_opened``)."""
    key = (place, pack.id, pack.version)
    if key not in _OPEN:
        _OPEN[key] = _opened(place, pack, unread)
    return _OPEN[key]


def _opened(place: str, pack: RulePack, unread: Callable[[str, str], None]) -> Store:
    """``place`` itself where it is a store, or one in memory of its file or folder.

    In a folder, what cannot be read is left out, and ``unread`` told of it; a single file must be
    readable. Raises ``UsageError`` when there is nothing to compare with.
    """
    from lawcheck.documents import is_bundle

    path = Path(place)
    if path.is_file() and is_store(path):
        return Store(path, create=False)
    if path.is_dir() or (path.suffix.lower() == ".zip" and is_bundle(path)):
        entries = _folder(path, pack, unread)
    elif path.exists():
        try:
            entries = [read_entry(path, pack)]
        except DocumentError as error:
            raise UsageError(f"无法与 {place} 比对：{error}") from error
    else:
        raise UsageError(f"没有这个比对对象：{place}")
    if not entries:
        raise UsageError(f"文件夹中没有可比对的报告：{place}")
    return in_memory(entries)


def in_memory(entries: list[StoredReport]) -> Store:
    """A store of these entries that is kept in memory."""
    store = Store()
    store.add([prepare(entry) for entry in entries])
    return store


def _folder(folder: Path, pack: RulePack, unread: Callable[[str, str], None]) -> list[StoredReport]:
    from lawcheck.documents import reports_in

    entries = []
    for path in reports_in(folder):
        try:
            entries.append(read_entry(path, pack))
        except LawcheckError as error:
            unread(str(path), str(error))
    return entries


def shared(case: Case, store: Store, pack: RulePack) -> tuple[Shared, ...]:
    """What the report of ``case`` shares with those it may have copied from.

    Left out are the report itself, other versions of it (same issuer and year), and later ones.
    A stretch that stands twice in the report counts once.
    """
    report = case.report
    document = report.document

    def eligible(other: Listed) -> bool:
        if other.sha256 == document.sha256:
            return False
        same = bool(report.issuer) and other.issuer == report.issuer
        return not is_later(other, report.year) and not (same and other.year == report.year)

    with store.blamed():
        texts = _texts(report)
        return compare(texts, store, eligible, pack.phrases, own_issuer=report.issuer or "")


def is_later(other: Listed, year: int | None) -> bool:
    """Whether the other report is of a later year: nobody copies from what is not written."""
    return bool(year and other.year and other.year > year)


def _texts(report: Report) -> tuple[str, ...]:
    """The paragraphs, those of second copies blank."""
    paragraphs = report.document.paragraphs
    return tuple("" if p.number in report.set_aside else p.text for p in paragraphs)


def own_store() -> Path:
    """Where a user's own store is kept; raises ``UsageError`` where the system has no place."""
    from lawcheck.files import user_data

    folder = user_data()
    if folder is None:
        raise UsageError("找不到本人的数据文件夹，请用 --store 指定报告库的文件。")
    return folder / "corpus.db"
