"""The numbers that Word makes for lists (numbering.xml): a reader sees them, so they are text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from lawcheck.documents.word.names import first_child, number, switched_on, value, w
from lawcheck.documents.word.styles import Styles
from lawcheck.text import list_numbers

_PLACE = re.compile(r"%([1-9])")
#: After these a tab needs no blank: 一、 （一） 1.
_CLOSED = "、.．。)）:：〕】］]"
_DEEPEST = 9
#: A label that is longer is no number of anything.
_LONGEST = 120


@dataclass(slots=True)
class _Level:
    start: int
    format: str
    text: str
    suffix: str
    legal: bool
    restart: int | None
    style: str | None


@dataclass(slots=True)
class _Abstract:
    levels: dict[int, _Level]
    linked: str | None
    counters: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _List:
    abstract: _Abstract
    overrides: dict[int, _Level] = field(default_factory=dict)
    restarts: dict[int, int] = field(default_factory=dict)
    """Levels that this list starts anew at its first use."""


class Numbering:
    """The counters of all lists of a document; ``label`` is called once a paragraph, in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        if root is None:
            return
        abstracts = {
            abstract.get(w("abstractNumId")) or "": _abstract(abstract)
            for abstract in root.iter(w("abstractNum"))
        }
        waiting = []
        for num in root.iter(w("num")):
            abstract = abstracts.get(value(num, "abstractNumId") or "")
            if abstract is None:
                continue
            made = _List(abstract)
            for override in num.iter(w("lvlOverride")):
                depth = number(override.get(w("ilvl")))
                start = value(override, "startOverride")
                if start is not None:
                    made.restarts[depth] = number(start, 1)
                level = override.find(w("lvl"))
                if level is not None:
                    made.overrides[depth] = _level(level)
            self._lists[num.get(w("numId")) or ""] = made
            if abstract.linked:
                waiting.append((made, abstract.linked))
        for made, style in waiting:
            # A list that only points to a list style takes the levels of that style's list.
            linked = styles.numbering(style)
            target = self._lists.get(linked[0]) if linked else None
            if target is not None:
                made.abstract = target.abstract

    def label(self, properties: etree._Element | None, style: str | None) -> str:
        """The number of the next paragraph, blank included; empty where it has none."""
        place = self._place(properties, style)
        if place is None:
            return ""
        found, depth = place
        level = found.overrides.get(depth) or found.abstract.levels.get(depth)
        if level is None:
            return ""
        self._count(found, depth, level)
        if level.format == "bullet":
            return ""
        text = _PLACE.sub(
            lambda match: self._written(found, int(match[1]) - 1, level.legal), level.text
        ).strip()
        if not text or len(text) > _LONGEST:
            return ""
        blank = level.suffix == "space" or (level.suffix == "tab" and text[-1] not in _CLOSED)
        return text + " " if blank else text

    def _place(
        self, properties: etree._Element | None, style: str | None
    ) -> tuple[_List, int] | None:
        own = first_child(properties, "numPr")
        num, depth = value(own, "numId"), value(own, "ilvl")
        if num is None:
            inherited = self._styles.numbering(style)
            if inherited is None:
                return None
            num, stated, origin = inherited
            found = self._lists.get(num)
            if found is None:
                return None
            if depth is None:
                # A style's level is the one that names the style; only then what it states.
                named = self._level_of(found, [style, origin])
                depth = str(named) if named is not None else stated
        found = self._lists.get(num)
        return None if found is None else (found, min(number(depth), _DEEPEST - 1))

    def _level_of(self, found: _List, styles: list[str | None]) -> int | None:
        for style in styles:
            for depth, level in {**found.abstract.levels, **found.overrides}.items():
                if style and level.style == style:
                    return depth
        return None

    def _count(self, found: _List, depth: int, level: _Level) -> None:
        counters = found.abstract.counters
        if depth in found.restarts:
            counters[depth] = found.restarts.pop(depth)
        else:
            counters[depth] = counters[depth] + 1 if depth in counters else level.start
        for deeper in [deeper for deeper in counters if deeper > depth]:
            below = found.overrides.get(deeper) or found.abstract.levels.get(deeper)
            # lvlRestart: 0 never restarts; n restarts only after a level above n.
            if below is None or below.restart is None or depth < below.restart:
                del counters[deeper]

    def _written(self, found: _List, depth: int, legal: bool) -> str:
        level = found.overrides.get(depth) or found.abstract.levels.get(depth)
        if level is None:
            return ""
        count = found.abstract.counters.get(depth, found.restarts.get(depth, level.start))
        return list_numbers.write(count, "decimal" if legal else level.format)


def _abstract(root: etree._Element) -> _Abstract:
    levels = {number(level.get(w("ilvl"))): _level(level) for level in root.findall(w("lvl"))}
    return _Abstract(levels, value(root, "numStyleLink"))


def _level(root: etree._Element) -> _Level:
    restart = value(root, "lvlRestart")
    # Newer formats stand in mc:AlternateContent; its first choice is the format proper.
    format_name = value(root, "numFmt") or next(
        (format_.get(w("val")) for format_ in root.iter(w("numFmt"))), "decimal"
    )
    return _Level(
        start=number(value(root, "start"), 0),
        format=format_name or "decimal",
        text=(value(root, "lvlText") or "")[:_LONGEST],
        suffix=value(root, "suff") or "tab",
        legal=bool(switched_on(root, "isLgl")),
        restart=None if restart is None else number(restart),
        style=value(root, "pStyle"),
    )
