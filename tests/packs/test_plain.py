"""What a kept pack holds of each rule's parameters is put together again as it was."""

from __future__ import annotations

import msgspec
import pytest

from lawcheck.packs import plain
from lawcheck.packs.kinds.wording import Typo
from lawcheck.packs.loader import build, composed
from lawcheck.packs.model import Rule


@pytest.mark.parametrize("name", ["annual-report", "official-prose"])
def test_every_rule_comes_back_as_it_was(name: str) -> None:
    for rule in build(composed(name)).rules:
        written = msgspec.msgpack.encode(plain.told(rule.check))
        again = plain.made(msgspec.msgpack.decode(written))
        assert again == rule.check
        assert repr(again) == repr(rule.check)
        # What is remembered hangs on the bytes of a pack.
        assert msgspec.msgpack.encode(again) == msgspec.msgpack.encode(rule.check)


def test_only_classes_of_the_kinds_are_made() -> None:
    told = plain.told(Typo())
    assert plain.made(told) == Typo()
    with pytest.raises(KeyError):
        plain.made({**told, "": "subprocess.Popen"})
    with pytest.raises(TypeError):
        plain.made({**told, "unknown": 1})


@pytest.mark.parametrize("value", [b"bytes", ["a list"], {"deep": Rule}])
def test_what_no_pack_can_say_is_not_told(value: object) -> None:
    with pytest.raises(TypeError):
        plain.told(value)
