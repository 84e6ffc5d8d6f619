"""The skeleton of a bureau's own pack: the built-in ``local`` pack under another name."""

from __future__ import annotations

import re

from lawcheck.packs.folders import BUILT_IN

NAME = re.compile(r"[\w一-鿿][\w一-鿿-]*")
SCHEMA_FILE = "lawcheck-pack.schema.json"


def skeleton(name: str) -> str:
    """The text of a new pack called ``name``, every part of it explained."""
    text = (BUILT_IN / "local.yaml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^# yaml-language-server:.*\n", "", text)
    text = re.sub(r"(?m)^id: .*$", f"id: {name}", text, count=1)
    return f"# yaml-language-server: $schema={SCHEMA_FILE}\n{text}"
