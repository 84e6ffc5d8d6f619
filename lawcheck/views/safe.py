"""Text of a document or a file name as each view may show it: to be read, never to be obeyed.

A terminal obeys control characters, readers' eyes follow changes of direction, logs of CI obey
lines that begin with ``::`` or ``##``, Markdown links, mentions and embeds.
"""

from __future__ import annotations

import re
from typing import Any

# Patterns are compiled when they are first used: a terminal needs one of them.

#: Control characters (C0, DEL, C1) and changes of direction.
_OBEYED = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "?"),
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), ""),
    0x09: " ",
    0x0A: " ",
    0x2028: " ",
    0x2029: " ",
}
#: Of these JSON itself escapes C0; they stand in strings only, so an escape says the same.
_OBEYED_IN_JSON = "[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
#: What runners of GitHub, GitLab, Azure and TeamCity take for a command, blanks before it or not.
_COMMAND = re.compile(r"^(\s*)(::|##)")
_FULL_WIDTH = {"::": "：：", "##": "＃＃"}
_MARKUP = r"([\\`*_\[\]<>#|~&])"
#: What opens a list or an underline at the start of a line.
_OPENING = r"^(\d{1,9})(?=[.)])|^(?=[-+=])"
#: What is made a link or calls somebody once the markup is gone: no escape helps but a gap.
_CALLS = r"@|(?<=:)//|(?i:(?<=www)\.)|[#!](?=\d)"
_GAP = "\u200b"
#: As ``html.escape`` has it, without its table of names.
_ESCAPES = {38: "&amp;", 60: "&lt;", 62: "&gt;", 34: "&quot;", 39: "&#x27;"}
#: What XML 1.0 cannot say.
_NOT_XML = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def plain(text: str) -> str:
    """``text`` on one line, without anything that is obeyed instead of shown."""
    return text.translate(_OBEYED)


def line(text: str) -> str:
    """A whole line of a terminal or a log, which no runner takes for a command."""
    return _COMMAND.sub(lambda m: m[1] + _FULL_WIDTH[m[2]], plain(text))


def markdown(text: str) -> str:
    """``text`` as words of Markdown: no markup, no HTML, no link, no mention."""
    marked = re.sub(_MARKUP, r"\\\1", plain(text).strip())
    marked = re.sub(_OPENING, lambda m: f"{m[1] or ''}\\", marked)
    return re.sub(_CALLS, lambda m: m[0] + _GAP if m[0] != "//" else _GAP + "//", marked)


def encoded(value: object) -> bytes:
    """``value`` as JSON, in UTF-8; of a file name that is none, what can be shown."""
    import msgspec

    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_characters(msgspec.to_builtins(value)))


def _characters(value: Any) -> Any:
    if isinstance(value, dict):
        return {_characters(key): _characters(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_characters(one) for one in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def html(text: str) -> str:
    """``text`` between tags of a page, or in a quoted attribute."""
    return plain(text).translate(_ESCAPES)


def xml(text: str) -> str:
    """``text`` of several lines between tags of XML."""
    lines = (line(one) for one in re.sub(_NOT_XML, "?", text).split("\n"))
    return "\n".join(lines).translate(_ESCAPES)


def json(text: str) -> str:
    """JSON with what is obeyed written as escapes: programs read the same, terminals nothing."""
    return re.sub(_OBEYED_IN_JSON, lambda m: f"\\u{ord(m[0]):04x}", text)


def attribute(text: str) -> str:
    """``text`` in an attribute of XML, with its quotation marks."""
    return f'"{plain(re.sub(_NOT_XML, "?", text)).translate(_ESCAPES)}"'


def workflow(text: str, more: str = "") -> str:
    """The message of a workflow command of GitHub; in its properties ``more`` is escaped too."""
    kept = "\n".join(plain(one) for one in text.split("\n"))
    for character in "%\r\n" + more:
        kept = kept.replace(character, f"%{ord(character):02X}")
    return kept
