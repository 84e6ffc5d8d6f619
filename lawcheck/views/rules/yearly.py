"""The table of years on a terminal: what each row says, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.packs.yearly import Row
from lawcheck.views.layout import wrap
from lawcheck.views.screen import Line, Screen

_INDENT = 4


def rows(found: Iterable[Row], screen: Screen) -> Iterator[Line]:
    """A block a year: the wording, then what is to be filled in or made sure of."""
    for row in found:
        facts = row.facts
        if facts is None:
            yield [(f"× {row.year}年度", "error"), ("  年份表里没有这一年", "")]
            continue
        whole = not (row.lacks or row.unsure or row.ended)
        said = "；".join(filter(None, (facts.wording, facts.publicity)))
        yield [(f"{'√' if whole else '!'} {row.year}年度", "strong"), (f"  {said}", "")]
        for label, items in (
            ("没有填", row.lacks),
            ("没有见到结果，不据以判错", row.unsure),
            ("已经到期，没有见到接续的", row.ended),
        ):
            if items:
                yield from _wrapped(f"{label}：{'、'.join(items)}", screen)


def _wrapped(text: str, screen: Screen) -> Iterator[Line]:
    for line in wrap(text, screen.columns - _INDENT, screen.ambiguous):
        yield [(" " * _INDENT, ""), (line, "dim")]
