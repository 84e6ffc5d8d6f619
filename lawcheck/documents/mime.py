"""The parts of a MIME message (RFC 2045, 2046), as browsers save pages: no more of the standard.

The parser of the standard library takes time that grows with the square of headers and of depth.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator

import msgspec

#: Browsers nest no deeper than multipart/related in multipart/mixed.
_DEEPEST = 4
_MOST_PARTS = 5000
_LONGEST_HEAD = 1024 * 1024
_HEAD_END = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r")
_FOLDED = re.compile(rb"\r?\n[ \t]+")
_PARAMETER = re.compile(r';\s*([\w-]{1,40})\s*=\s*(?:"([^"]{0,400})"|([^\s;"]{1,400}))')


class Part(msgspec.Struct, frozen=True):
    """One part that holds no others; its body is decoded when it is asked for."""

    headers: dict[str, str]
    raw: bytes

    @property
    def type(self) -> str:
        """``text/html``, in small letters."""
        return self.headers.get("content-type", "text/plain").partition(";")[0].strip().lower()

    @property
    def number(self) -> str:
        """By which other parts call it (Content-ID)."""
        return self.headers.get("content-id", "").strip("<> ")

    @property
    def charset(self) -> str:
        """What the header calls the encoding, empty where it does not."""
        return _parameters(self.headers.get("content-type", "")).get("charset", "").lower()

    def body(self) -> bytes:
        """The bytes of the part, whatever they were packed in for transport."""
        coding = self.headers.get("content-transfer-encoding", "").strip().lower()
        if coding == "base64":
            return base64(self.raw)
        if coding == "quoted-printable":
            return quopri.decodestring(self.raw)
        return self.raw


def parts(data: bytes) -> Iterator[Part]:
    """The parts of a message in order, nested ones in the place where they stand."""
    waiting = [(data, 0)]
    count = 0
    while waiting:
        piece, depth = waiting.pop()
        headers, body = _parted(piece)
        stated = headers.get("content-type", "")
        boundary = _parameters(stated).get("boundary", "")
        if stated.lower().lstrip().startswith("multipart/") and boundary and depth < _DEEPEST:
            waiting += [(inner, depth + 1) for inner in reversed(_between(body, boundary))]
            continue
        count += 1
        if count > _MOST_PARTS:
            return
        yield Part(headers, body)


def start(data: bytes) -> str:
    """The number of the part with which to begin, where the message says so (RFC 2387)."""
    headers, _ = _parted(data)
    return _parameters(headers.get("content-type", "")).get("start", "").strip("<> ")


def _parted(piece: bytes) -> tuple[dict[str, str], bytes]:
    piece = piece.lstrip(b"\r\n")
    end = _HEAD_END.search(piece[:_LONGEST_HEAD])
    head, body = (piece[: end.start()], piece[end.end() :]) if end else (piece[:_LONGEST_HEAD], b"")
    headers: dict[str, str] = {}
    for line in _FOLDED.sub(b" ", head).splitlines():
        name, _, value = line.decode("latin-1").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return headers, body


def _between(body: bytes, boundary: str) -> list[bytes]:
    """The pieces between the lines that begin with the boundary."""
    mark = b"\n--" + boundary.encode("latin-1", "replace")
    found = []
    for piece in (b"\n" + body).split(mark)[1:]:
        if piece.startswith(b"--"):
            break
        _, _, rest = piece.partition(b"\n")
        found.append(rest)
        if len(found) > _MOST_PARTS:
            break
    return found


def _parameters(header: str) -> dict[str, str]:
    header = header[:4000]
    return {
        match[1].lower(): match[2] if match[2] is not None else match[3]
        for match in _PARAMETER.finditer(header)
    }


def base64(raw: bytes) -> bytes:
    """The bytes that were written in base64, whatever stands between its characters."""
    clean = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    return binascii.a2b_base64(clean[: len(clean) // 4 * 4] + _last(clean))


def _last(clean: bytes) -> bytes:
    rest = clean[len(clean) // 4 * 4 :]
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""
