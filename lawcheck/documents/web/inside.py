"""Pages inside a page: the text of a frame is text of the page, where the frame's page is at hand.

What is shown inside and is not at hand (another file, an embedded PDF) is noted as unread.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote_to_bytes

from lxml import etree

from lawcheck.documents import mime
from lawcheck.documents.build import Reading
from lawcheck.documents.limits import Limits

#: What says of a frame whether it is seen.
_SEEN = ("style", "class", "id", "hidden")
#: A page that is written into its own address.
_DATA = re.compile(r"\s*data:text/html(?:;\s*charset=[\w-]{1,20})?(;\s*base64)?,", re.IGNORECASE)
_LONGEST_DATA = 4_000_000
#: Frames in frames: no site goes deeper, a page that shows itself would.
_DEEPEST = 3


def fill(
    root: etree._Element,
    frames: Mapping[str, bytes],
    limits: Limits,
    reading: Reading,
    depth: int = 0,
) -> None:
    """Put what each frame shows in the place of the frame; note the others."""
    from lawcheck.documents.web import page

    unused = dict(frames)
    for link in list(root.iter("link")):
        sheet = frames.get(_named(link.get("href", ""), frames))
        if sheet is not None and "stylesheet" in link.get("rel", "").lower():
            media = link.get("media", "")
            page.empty(link)
            link.tag, link.text = "style", sheet.decode("utf-8", "replace").replace("\0", "")
            link.set("media", media)
    for shadow in root.iter("template"):
        # A part of the page that a browser shows where it stands.
        if shadow.get("shadowrootmode") or shadow.get("shadowmode"):
            shadow.tag = "div"
    for frame in list(root.iter("iframe", "frame", "object")):
        shown = _shown(frame, unused)
        if shown is None or depth >= _DEEPEST:
            if frame.tag != "object" and frame.get("src", "").strip() not in ("", "about:blank"):
                reading.missing("embedded")
            continue
        text = shown if isinstance(shown, str) else page.decode(shown)[0]
        inner = page.tree(text)
        fill(inner, unused, limits, reading, depth + 1)
        kept = {name: value for name in _SEEN if (value := frame.get(name)) is not None}
        page.empty(frame)
        for name, value in kept.items():
            frame.set(name, value)
        frame.tag = "div"
        body = inner.find("body")
        frame.extend([*inner.iterfind("head/style"), *(inner if body is None else body)])
    for other in root.iter("embed", "object"):
        kind = f"{other.get('type') or ''} {other.get('src') or ''} {other.get('data') or ''}"
        if "pdf" in kind.lower() or "word" in kind.lower():
            reading.missing("attachment")


def _shown(frame: etree._Element, frames: dict[str, bytes]) -> str | bytes | None:
    """The page in a frame: written into it, or another part of the archive, each shown once."""
    if (written := frame.get("srcdoc")) is not None:
        return written
    if frame.tag == "object" and "html" not in frame.get("type", "html"):
        return None
    place = frame.get("data" if frame.tag == "object" else "src", "")
    if (data := _DATA.match(place)) and len(place) < _LONGEST_DATA:
        said = unquote_to_bytes(place[data.end() :])
        return mime.base64(said) if data[1] else said
    name = _named(place, frames)
    return frames.pop(name, None)


def _named(place: str, frames: Mapping[str, bytes]) -> str:
    """The name by which the archive knows what a page calls ``place``."""
    place = place.strip()
    if place in frames:
        return place
    # Addresses are written in full in the archive, and as the page wrote them in the page.
    tail = place.partition("#")[0].lstrip("./")
    return next((name for name in frames if tail and name.endswith("/" + tail)), "")
