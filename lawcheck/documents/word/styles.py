"""Paragraph and character styles: what a paragraph inherits that changes its text."""

from __future__ import annotations

from lxml import etree

from lawcheck.documents.word.names import number, switched_on, value, w
from lawcheck.text.patterns import compiled

#: What word processors call the styles of a table of contents.
_CONTENTS = compiled(r"(?:toc|contents|目录|wpsoffice手动目录)\s*(?:\d|heading|标题)")
#: Word lets no more styles stand on one another.
_LONGEST = 20


class Styles:
    """Lookups along ``basedOn``; a style that refers to itself ends the way."""

    def __init__(self, root: etree._Element | None) -> None:
        self._chains: dict[str, list[etree._Element]] = {}
        self._by_id: dict[str, etree._Element] = {}
        self._hidden_by: dict[tuple[str | None, ...], bool] = {}
        self._are_contents: dict[str | None, bool] = {}
        self._numbered: dict[str | None, tuple[str, str | None, str] | None] = {}
        self._outlined: dict[str | None, int | None] = {}
        self.default: str | None = None
        self._hides = False
        """Whether all text is hidden that does not say otherwise."""
        if root is None:
            return
        usual = root.find("/".join(map(w, ("docDefaults", "rPrDefault", "rPr"))))
        self._hides = bool(switched_on(usual, "vanish"))
        for style in root.iter(w("style")):
            identifier = style.get(w("styleId")) or ""
            self._by_id[identifier] = style
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true"):
                self.default = identifier

    def chain(self, identifier: str | None) -> list[etree._Element]:
        """The style and all it is based on, nearest first."""
        if not identifier:
            return []
        if identifier in self._chains:
            return self._chains[identifier]
        found: list[etree._Element] = []
        seen: set[str] = set()
        here: str | None = identifier
        while here in self._by_id and here not in seen and len(found) < _LONGEST:
            seen.add(here)
            found.append(self._by_id[here])
            here = value(found[-1], "basedOn")
        self._chains[identifier] = found
        return found

    def numbering(self, identifier: str | None) -> tuple[str, str | None, str] | None:
        """(numId, ilvl, id of the style that says so) inherited by a paragraph of this style."""
        if identifier not in self._numbered:
            self._numbered[identifier] = self._numbering(identifier)
        return self._numbered[identifier]

    def _numbering(self, identifier: str | None) -> tuple[str, str | None, str] | None:
        level: str | None = None
        for style in self.chain(identifier):
            level = level or value(style, "pPr", "numPr", "ilvl")
            num = value(style, "pPr", "numPr", "numId")
            if num is not None:
                return num, level, style.get(w("styleId")) or ""
        return None

    def outline(self, identifier: str | None) -> int | None:
        """The heading level from 1 that the style gives, None for body text."""
        if identifier not in self._outlined:
            self._outlined[identifier] = self._outline(identifier)
        return self._outlined[identifier]

    def _outline(self, identifier: str | None) -> int | None:
        for style in self.chain(identifier):
            level = value(style, "pPr", "outlineLvl")
            if level is not None:
                return number(level, 9) + 1 if number(level, 9) < 9 else None
            name = (value(style, "name") or "").lower().replace(" ", "")
            for prefix in ("heading", "标题"):
                rest = name.removeprefix(prefix)
                if rest != name and rest.isdigit() and 1 <= int(rest) <= 9:
                    return int(rest)
        return None

    def is_contents(self, identifier: str | None) -> bool:
        """Whether this is a style of the table of contents, or stands on one (toc 1, 目录 1)."""
        known = self._are_contents.get(identifier)
        if known is None:
            known = self._are_contents[identifier] = any(
                _CONTENTS.fullmatch((value(style, "name") or "").lower())
                for style in self.chain(identifier)
            )
        return known

    def hides(self, *identifiers: str | None) -> bool:
        """Whether styles of table, paragraph and characters together hide the text (``vanish``).

        A property of that kind is switched by each of them in turn (ECMA-376-1, 17.7.3).
        """
        known = self._hidden_by.get(identifiers)
        if known is None:
            stated = [said for said in map(self._hidden, identifiers) if said is not None]
            known = sum(stated) % 2 == 1 if stated else self._hides
            self._hidden_by[identifiers] = known
        return known

    def _hidden(self, identifier: str | None) -> bool | None:
        for style in self.chain(identifier):
            stated = switched_on(style.find(w("rPr")), "vanish")
            if stated is not None:
                return stated
        return None
