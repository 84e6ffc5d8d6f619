"""A compiled pack as it is written: data only, with the digest of each file that it was read from.

It counts only while those files are as they were, and none stands where one was looked for in
vain. It is decoded by msgspec, so nothing in it can run code.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

import msgspec

from lawcheck import cached, files
from lawcheck.packs import plain
from lawcheck.packs.model import RulePack
from lawcheck.text import patterns

MAGIC = b"lawcheck-pack-8\n"
LARGEST = 20_000_000


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    stamp: bytes
    """What of the program it depends on."""
    files: tuple[tuple[str, bytes], ...]
    absent: tuple[str, ...]
    content: msgspec.Raw
    """``_Content``, which is decoded when all that it depends on was proved."""


class _Content(msgspec.Struct, frozen=True, array_like=True):
    pack: RulePack
    patterns: patterns.Known
    """What is known of each pattern of the pack."""
    checks: dict[str, Any]
    """Rule → its kind and parameters, as ``plain`` writes them."""


def unpacked(body: bytes, stamp: bytes, folder: str = "") -> RulePack | None:
    """The pack that was written, whose files stand in ``folder``; None where it holds no longer.

    Raises ``OSError``, ``KeyError``, ``AttributeError`` or ``msgspec.MsgspecError``.
    """
    entry = msgspec.msgpack.decode(body, type=_Kept)
    if entry.stamp != stamp:
        return None
    for name, digest in entry.files:
        if cached.digest(_bytes(os.path.join(folder, name))) != digest:  # noqa: PTH118
            return None
    if any(os.path.lexists(name) for name in entry.absent):
        return None
    return _content(bytes(entry.content))


# Whoever judges many times in one process reads the same pack: it is decoded once.
@lru_cache(maxsize=2)
def _content(packed: bytes) -> RulePack:
    content = msgspec.msgpack.decode(packed, type=_Content)
    patterns.remember(content.patterns)
    rules = tuple(
        msgspec.structs.replace(rule, check=plain.made(content.checks[rule.id]))
        for rule in content.pack.rules
    )
    return msgspec.structs.replace(content.pack, rules=rules)


def packed(
    pack: RulePack, stamp: bytes, digests: tuple[tuple[str, bytes], ...], absent: tuple[str, ...]
) -> bytes:
    """``pack`` to be written. What is known of its patterns holds from now on."""
    from lawcheck.packs import shipped

    before = shipped.known()
    written = (text for text in sorted(_patterns(pack)) if patterns.BETWEEN not in text)
    known = {text: before[text] if text in before else _known(text) for text in written}
    patterns.remember(known)
    bare = tuple(msgspec.structs.replace(rule, check=None) for rule in pack.rules)
    content = _Content(
        msgspec.structs.replace(pack, rules=bare),
        known,
        {rule.id: plain.told(rule.check) for rule in pack.rules},
    )
    entry = _Kept(stamp, digests, absent, msgspec.Raw(msgspec.msgpack.encode(content)))
    return msgspec.msgpack.encode(entry)


def known(body: bytes) -> patterns.Known:
    """What is known of the patterns of the pack that was written."""
    content = msgspec.msgpack.decode(body, type=_Kept).content
    return msgspec.msgpack.decode(content, type=_Content).patterns


def _patterns(pack: RulePack) -> set[str]:
    from lawcheck.packs.validate.references import texts

    return {*texts(pack), *(text for rule in pack.rules for text in texts(rule.check))}


@lru_cache(maxsize=8192)
def _known(pattern: str) -> str:
    from lawcheck.packs.validate.necessary import both

    folded = patterns.fold_pattern(pattern)
    return patterns.known_as("" if folded == pattern else folded, *both(folded))


def _bytes(name: str) -> bytes:
    with files.opened(name) as stream:
        return stream.read(LARGEST)
