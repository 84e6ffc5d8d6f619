"""The text of an example: its own, or the pack's base with the edits that it names."""

from __future__ import annotations

import re

from lawcheck.packs.model import Example

#: What stands for all that lies between two ends of a stretch to be removed.
_GAP = re.compile(r"…+")


class ExampleError(Exception):
    """An example that cannot be run as it is written; says why in Chinese."""


def text_of(example: Example, base: str) -> str:
    """The text that ``example`` means. Raises ``ExampleError`` for an edit of what is not there."""
    if example.text:
        return example.text
    if not base:
        raise ExampleError("例子没有 text，规则包也没有 base。")
    text = base
    for old, new in example.replace.items():
        if old not in text:
            raise ExampleError(f"base 里没有“{old}”，无从替换。")
        text = text.replace(old, new)
    for stretch in example.remove:
        text, count = _removal(stretch).subn("", text)
        if not count:
            raise ExampleError(f"base 里没有“{stretch}”，无从去掉。")
    if example.prepend:
        text = f"{example.prepend.rstrip()}\n{text}"
    if example.append:
        text = f"{text.rstrip()}\n{example.append}"
    return text


def _removal(stretch: str) -> re.Pattern[str]:
    """甲…乙: from 甲 up to 乙, which stays, since there the next stretch begins."""
    head, *tail = _GAP.split(stretch, maxsplit=1)
    if not tail:
        return re.compile(re.escape(head))
    end = f".*?(?={re.escape(tail[0])})" if tail[0] else ".*"
    return re.compile(re.escape(head) + end, re.DOTALL)
