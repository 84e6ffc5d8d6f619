"""The skeleton of a bureau's own pack: the built-in ``local`` pack, each example commented out.

As it is written it says what the pack is called and what it extends, so that nothing changes
until somebody takes the marks of a section away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lawcheck.packs.folders import BUILT_IN

NAME = re.compile(r"[\w一-鿿][\w一-鿿-]*")
SCHEMA_FILE = "lawcheck-pack.schema.json"
#: The line with which a pack ends to say only what it is.
_LAST_OWN = re.compile(r"extends:")
#: An example that the sample itself leaves out, in the middle of a section.
_LEFT_OUT = re.compile(r"^( +)# ([ -]* *[a-z_-]+\+?:.*)$")
_HEAD = (
    "# 下面的例子都没有起作用：每行前面加了“# ”。要用哪一节，去掉那一节各行的“# ”（只去掉一个），",
    "# 再改成本单位的要求；rules: 只写一次，各条规则都写在它下面。不用的可以删去。",
)


def skeleton(name: str) -> str:
    """The text of a new pack called ``name``, every part of it explained, none in force."""
    text = (BUILT_IN / "local.yaml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^# yaml-language-server:.*\n", "", text)
    text = re.sub(r"(?m)^id: .*$", f"id: {name}", text, count=1)
    return f"# yaml-language-server: $schema={SCHEMA_FILE}\n{chr(10).join(_idle(text))}"


def _idle(text: str) -> Iterator[str]:
    lines = text.split("\n")
    last = next(turn for turn, line in enumerate(lines) if _LAST_OWN.match(line))
    yield from lines[: last + 1]
    yield from ("", *_HEAD)
    yield from _commented(lines[last + 1 :])


def _commented(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if not line or line.startswith("#"):
            yield line
        else:
            yield "# " + _LEFT_OUT.sub(r"\1\2", line)
