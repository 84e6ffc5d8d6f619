"""Reviews of a run that nothing has changed since, in the user's cache folder.

A draft is known by its name and content, the pack, the options, what it is compared with, the
limits, the day and the program as it stands on disk. Two things are kept: each draft as it was
examined, and the reviews of a whole run, which hang on every draft of it. Exceptions of a list or
of settings, and earlier drafts, are held against a review afterwards, each time anew.

Nothing is kept of what could not be judged: the next machine, or the next hour, may read it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import msgspec

from lawcheck import cached
from lawcheck.case import resolved
from lawcheck.documents import READERS, limits, load
from lawcheck.documents.ahead import SUFFIXES as CONVERTED
from lawcheck.documents.model import Document
from lawcheck.errors import LawcheckError
from lawcheck.packs.folders import BUILT_IN
from lawcheck.packs.model import RulePack
from lawcheck.review import Options, Review

if TYPE_CHECKING:
    from lawcheck.parcels import Parcel

_MAGIC = b"lawcheck-judged-1\n"
_RUN, _DRAFT = ".run", ".draft"
_LARGEST = 64 * 1024 * 1024
#: Of a run of more drafts than this nothing is kept: the cache would hold nothing else.
_MOST = 2000
_MOST_BYTES = 256 * 1024 * 1024
_NOTHING = b""
#: Formats that another program converts.
_CONVERTED = {"doc", "wps", *(name for name, reader in READERS.items() if reader == "office")}
#: What stands in a report for its document, which the review has already.
_NONE = Document("", "txt", None, "", ())
#: What may go wrong with an entry or its folder: then it is as if it was not there.
_FAULTS = (OSError, ValueError, TypeError, NotImplementedError, MemoryError, msgspec.MsgspecError)


class Draft(msgspec.Struct, frozen=True):
    """What one draft is known by."""

    name: str
    sha256: str
    about: bytes
    """A digest of that and of all that its examination hangs on."""


class Memory:
    """What is remembered of runs by one pack with one set of options."""

    def __init__(self, folder: Path, about: bytes, pack: RulePack) -> None:
        self._folder = folder
        self._about = about
        self._pack = pack
        self._wrote = False

    def draft(self, name: str, data: bytes | None, options: Options) -> Draft | None:
        """What the draft called ``name`` is known by; None for what cannot be read."""
        try:
            content = load(name) if data is None else data
        except (LawcheckError, OSError, MemoryError):
            return None
        found = sha256(content).hexdigest()
        own = _packed(options)
        converter = _converter() if PurePath(name).suffix.lower() in CONVERTED else ""
        parts = (self._about, os.fsencode(name), found.encode(), own, converter.encode())
        return Draft(name, found, cached.digest(_packed(parts)))

    def knows(self, draft: Draft | None) -> bool:
        """Whether there is an entry for the draft, good or bad."""
        # A folder that nobody may look into holds none.
        return draft is not None and os.path.isfile(self._place(draft.about, _DRAFT))  # noqa: PTH113

    def examined(self, draft: Draft | None) -> Parcel | None:
        """The draft as it was examined before."""
        if draft is None:
            return None
        from lawcheck.parcels import Parcel

        try:
            body = cached.read(self._place(draft.about, _DRAFT), _MAGIC, _LARGEST)
            return msgspec.msgpack.decode(body, type=Parcel)
        except _FAULTS:
            return None

    def keep_examined(self, draft: Draft | None, parcel: Parcel) -> None:
        """Keep a draft that was examined; not one that changed while it was read."""
        if draft is None or parcel.prepared is None:
            return
        if parcel.prepared.entry.sha256 == draft.sha256:
            self._keep(draft.about, _DRAFT, parcel)

    def reviews(self, drafts: Sequence[Draft | None]) -> list[Review | None] | None:
        """The reviews of the run of ``drafts``, None for each that was not judged; or None."""
        try:
            place = self._place(_of_run(drafts), _RUN)
            packed = msgspec.msgpack.decode(cached.read(place, _MAGIC, _LARGEST), type=list[bytes])
            if len(packed) != len(drafts):
                return None
            decoder = msgspec.msgpack.Decoder(Review)
            found = [self._whole(decoder.decode(one)) if one else None for one in packed]
            os.utime(place)  # the newest stay
        except _FAULTS:
            return None
        return found

    def _whole(self, review: Review) -> Review:
        report = review.report
        assert report is not None
        assert review.document is not None
        report = msgspec.structs.replace(report, document=review.document)
        pack = resolved(self._pack, report)
        return msgspec.structs.replace(review, report=report, pack=pack)

    def keep_reviews(self, drafts: Sequence[Draft | None], packed: list[bytes]) -> None:
        """Keep the reviews of a whole run, each as ``slim`` packed it."""
        if sum(map(len, packed)) < _LARGEST - len(packed) * 8 - 100:
            self._keep(_of_run(drafts), _RUN, packed)

    def settle(self) -> None:
        """Let old entries go, where there are new ones."""
        if self._wrote:
            try:
                for ending in (_RUN, _DRAFT):
                    cached.prune(self._folder, ending, 2 * _MOST, _MOST_BYTES // 2)
            except _FAULTS:
                pass

    def _keep(self, about: bytes, ending: str, value: object) -> None:
        try:
            cached.write(self._place(about, ending), _MAGIC, _packed(value))
            self._wrote = True
        except _FAULTS:
            pass

    def _place(self, about: bytes, ending: str) -> Path:
        return self._folder / f"{about.hex()}{ending}"


def memory(pack: RulePack, options: Options, drafts: int) -> Memory | None:
    """What is remembered for a run of so many drafts; None where nothing can be."""
    folder = cached.folder("reviews")
    if folder is None or drafts > _MOST:
        return None
    try:
        against = _against(options.against)
        parts = (_program(), _packed(pack), _packed(limits.current()), against)
        return Memory(folder, cached.digest(_packed(parts)), pack)
    except (*_FAULTS, LawcheckError):
        return None


def slim(review: Review, draft: Draft | None) -> bytes:
    """``review`` packed without what is there anyway; nothing of it where it may not be kept."""
    document, report = review.document, review.report
    if draft is None or document is None or report is None or review.status == "unjudged":
        return _NOTHING
    named = PurePath(draft.name).suffix.lower() in CONVERTED
    if document.sha256 != draft.sha256 or (document.format in _CONVERTED and not named):
        return _NOTHING
    bare = RulePack(id=review.pack.id, name=review.pack.name, version=review.pack.version)
    report = msgspec.structs.replace(report, document=_NONE)
    try:
        return _packed(msgspec.structs.replace(review, pack=bare, report=report))
    except _FAULTS:
        return _NOTHING  # a name that is no Unicode


def _of_run(drafts: Sequence[Draft | None]) -> bytes:
    return cached.digest(_packed(["run", *(one.about if one else None for one in drafts)]))


def _packed(value: object) -> bytes:
    return msgspec.msgpack.encode(value, order="deterministic")


def _program() -> bytes:
    """This program: its version, its modules and its tables as they stand on disk."""
    from lawcheck.version import __version__

    here = str(Path(__file__).parent)
    folders = [str(BUILT_IN)]
    for place, below, _ in os.walk(here):
        below[:] = sorted(name for name in below if name not in ("__pycache__", "rules"))
        folders.append(place)
    version = f"{__version__} {msgspec.__version__} {sys.version_info[:2]}\n"
    return version.encode() + cached.stamp(folders, (".py", ".yaml", ".json", ".tsv", ".txt"))


def _against(path: str | None) -> bytes:
    """What is compared with, as it stands on disk."""
    if path is None:
        return b""
    from lawcheck.documents import reports_in

    place = Path(path)
    found = reports_in(place) if place.is_dir() else [place]
    lines = []
    for file in found:
        about = file.stat()
        lines.append(f"{file} {about.st_ino} {about.st_size} {about.st_mtime_ns}")
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _converter() -> str:
    """The program that converts some formats: with another the text may be another."""
    from lawcheck.documents import libreoffice

    path = libreoffice.program()
    if path is None:
        return ""
    about = Path(path).resolve().stat()
    return f"{path} {about.st_size} {about.st_mtime_ns}"
