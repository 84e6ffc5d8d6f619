"""Web pages saved as one file (.mht, .mhtml; RFC 2557): the page, and the frames that it shows."""

from __future__ import annotations

from lawcheck.documents import mime, web
from lawcheck.documents.archive import damaged
from lawcheck.documents.build import RawFile, Reading, document
from lawcheck.documents.model import Document


def read(source: RawFile) -> Document:
    """Read the page in a saved web archive; frames are other parts of it, and belong to it."""
    parts = list(mime.parts(source.data))
    pages = [part for part in parts if part.type in _PAGES]
    if not pages:
        raise damaged()
    # The archive may say with which part to begin.
    start = mime.start(source.data)
    pages.sort(key=lambda part: not start or part.number != start)
    reading = Reading(source.limits)
    others = [*pages[1:], *(part for part in parts if part.type == "text/css")]
    frames = {name: _body(part) for part in others for name in _names(part)}
    web.fill(_body(pages[0]), source.limits, reading, frames)
    return document(source, reading)


_PAGES = ("text/html", "application/xhtml+xml")


def _names(part: mime.Part) -> list[str]:
    """What a frame may call the part: its address, or cid: and its number."""
    number = part.number
    place = part.headers.get("content-location", "").strip()
    return [name for name in (place, f"cid:{number}" if number else "") if name]


def _body(part: mime.Part) -> bytes:
    # The part's header outranks what the page says of itself; what is UTF-8 needs no such help.
    body = part.body()
    if part.charset.startswith("gb"):
        try:
            body.decode()
        except UnicodeDecodeError:
            return body.decode("gb18030", "replace").encode()
    return body
