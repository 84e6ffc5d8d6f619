"""What was examined, packed: to be sent from a worker, to wait in a file until all are there.

Packed is JSON, which holds nothing but data. The standard library writes it, for it carries the
names of files that are no Unicode through (``os.fsdecode``), where msgspec refuses them.
"""

from __future__ import annotations

import json
from typing import TypeVar

import msgspec

from lawcheck.case import resolved
from lawcheck.corpus.library import entry_of
from lawcheck.corpus.prepared import Prepared, prepare
from lawcheck.documents.model import Document
from lawcheck.packs.model import RulePack
from lawcheck.review import Examined

T = TypeVar("T")

#: Stands in a packed report for its document, which the review has already.
_NONE = Document("", "txt", None, "", ())


class Parcel(msgspec.Struct, frozen=True):
    """What was examined, packed to be sent or to wait: the outputs need no more of it."""

    examined: bytes
    prepared: Prepared | None
    """Its text as it is compared; None for what is not judged."""


def packed(value: object) -> bytes:
    """A frozen value as bytes."""
    text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def unpacked(data: bytes, kind: type[T]) -> T:
    """The value of ``kind`` that was packed."""
    return msgspec.convert(json.loads(data), kind)


def parcel(examined: Examined) -> Parcel:
    """Pack what was examined; its rule pack is left out, for all have the same."""
    review = examined.review
    bare = RulePack(id=review.pack.id, name=review.pack.name, version=review.pack.version)
    light = msgspec.structs.replace(review, pack=bare)
    prepared = None
    if review.document is not None and review.report is not None:
        entry = entry_of(review.document, review.report, judged_once=True)
        prepared = prepare(entry)
        slim = msgspec.structs.replace(entry, texts=(), parts=())
        prepared = msgspec.structs.replace(prepared, entry=slim)
        report = msgspec.structs.replace(review.report, document=_NONE)
        light = msgspec.structs.replace(light, report=report)
    return Parcel(packed(msgspec.structs.replace(examined, review=light)), prepared)


def opened(data: bytes, pack: RulePack) -> Examined:
    """What was packed as ``Parcel.examined``, with its rule pack."""
    examined = unpacked(data, Examined)
    review = msgspec.structs.replace(examined.review, pack=pack)
    if review.report is not None and review.document is not None:
        report = msgspec.structs.replace(review.report, document=review.document)
        own = resolved(pack, report)
        review = msgspec.structs.replace(review, pack=own, report=report)
    return msgspec.structs.replace(examined, review=review)
