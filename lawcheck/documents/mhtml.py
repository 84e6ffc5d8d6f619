"""Web pages saved as one file (.mht, .mhtml; RFC 2557): the page is the first HTML part."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage

from lawcheck.documents import web
from lawcheck.documents.archive import damaged
from lawcheck.documents.build import Reading, Source, document
from lawcheck.documents.model import Document


def read(source: Source) -> Document:
    """Read the page in a saved web archive."""
    message = email.message_from_bytes(source.data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            reading = Reading()
            web.fill(_body(part), source.limits, reading)
            return document(source, reading)
    raise damaged()


def _body(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        raise damaged()
    charset = (part.get_content_charset() or "").lower()
    # The part's header outranks what the page says of itself; UTF-8 needs no such help.
    if charset.startswith("gb"):
        return payload.decode("gb18030", "replace").encode()
    return payload
