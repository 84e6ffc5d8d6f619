"""The rules that settings name, held against those of the pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from lawcheck.errors import UsageError
from lawcheck.settings.places import Key
from lawcheck.settings.reading import Held


def proved(held: Held, known: Sequence[str]) -> frozenset[str]:
    """The rules whose errors a remark may except, once all that are named were found."""
    prove(held, known)
    return allowed(held, known)


def prove(held: Held, known: Sequence[str]) -> None:
    """Raise ``UsageError`` where the settings name a rule that is not among ``known``."""
    lines = []
    for key, name in _named(held):
        if not any(fnmatchcase(rule, name) for rule in known):
            near = get_close_matches(name, known, n=1)
            hint = f"是不是 {near[0]}？" if near else "全部 id 见 lawcheck rules list。"
            lines.append(f"{held.shown}:{held.line(key)}:1: 规则包里没有“{name}”，{hint}")
    if lines:
        raise UsageError(f"设置有误，共 {len(lines)} 处：\n" + "\n".join(lines))


def allowed(held: Held, known: Sequence[str]) -> frozenset[str]:
    """The rules whose errors a remark in a report may except."""
    may = held.settings.remarks_may
    return frozenset(rule for rule in known if any(fnmatchcase(rule, name) for name in may))


def _named(held: Held) -> Iterator[tuple[Key, str]]:
    said = held.settings
    for number, one in enumerate(said.exceptions):
        yield ("exceptions", number, "rule"), one.rule
    for key, names in (
        ("remarks-may", said.remarks_may),
        ("select", said.select),
        ("ignore", said.ignore),
    ):
        for name in names or ():
            yield (key,), name
