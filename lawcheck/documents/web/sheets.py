"""The style sheets of a page: the rules in them that may hide or show one of its elements."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from lxml import etree

from lawcheck.documents.web import properties
from lawcheck.documents.web.conditions import for_screens, supported
from lawcheck.documents.web.declared import declarations, inline, nested, telling

#: A sheet with more text or more rules than this is for programs; no page of a report has it.
_LONGEST_SHEET, _MOST_RULES = 1_000_000, 20_000
_DEEPEST, _LONGEST_SELECTOR, _LONGEST_LIST = 4, 400, 10_000
#: More digits than this are no number that a sheet needs, and more than Python reads.
_NUMBER = re.compile(r"(\d{300})\d+")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
#: All values of an attribute in a page.
_STATED = {
    name: etree.XPath(f"//@{name}", smart_strings=False)
    for name in ("style", "class", "id", "color", "text")
}
#: What may put a ground behind words that does not belong to the elements around them.
_MOVES = re.compile(
    r"position\s*:\s*(?:absolute|fixed|sticky)|@import|:(?:before|after)|text-shadow|stroke"
    r"|filter|blend|transform|float|grid|margin[a-z-]*\s*:[^;}]{0,60}-",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\[\s*([a-z][\w-]*)")


class Declared(NamedTuple):
    """What a rule declares, and the layer that it stands in."""

    layer: float
    """What stands in none wins over all that does, unless it is important."""
    values: tuple[tuple[str, str, bool], ...]
    """Name, value, importance."""


class Sheets:
    """What the sheets and the ``style`` attributes of a page say of what is shown."""

    def __init__(self, root: etree._Element) -> None:
        sheets = [
            _COMMENT.sub("", sheet.text)
            for sheet in root.iter("style")
            if sheet.text and for_screens(sheet.get("media", ""))
        ]
        if sum(map(len, sheets)) > _LONGEST_SHEET:
            sheets = []
        own = stated(root, "style")
        inks = [f"color:{ink.strip()}" for name in ("color", "text") for ink in stated(root, name)]
        self.counting = properties.counting([*sheets, *own, *inks])
        self.knows_grounds = "background" in self.counting and not (
            any(map(_MOVES.search, (*sheets, *own))) or _has_linked(root)
        )
        """Whether the page itself says what each word stands on."""
        self._matcher: Any = None
        self._attributes: set[str] = set()
        """One of these, and an element may match a rule that names no class, tag or number."""
        self._any = False
        self._wrapped: dict[etree._Element, Any] = {}
        self._root = root
        self._layers: dict[str, int] = {}
        if sheets and self.counting:
            self._read(sheets)
        if self._matcher is None and not any(inline(one, self.counting) for one in (*own, *inks)):
            self.counting = frozenset()

    def own(self, element: etree._Element) -> tuple[tuple[str, str, bool], ...]:
        """What the ``style`` attribute of an element declares, of all that counts."""
        written = element.get("style")
        return inline(written, self.counting) if written else ()

    def matches(self, element: etree._Element) -> list[tuple[Any, int, Any, Declared]]:
        """Specificity, turn, pseudo-element and declarations of each rule for an element."""
        matcher = self._matcher
        if matcher is None or not self._may_match(element):
            return []
        found: list[tuple[Any, int, Any, Declared]] = matcher.match(self._wrap(element))
        return found

    def _may_match(self, element: etree._Element) -> bool:
        matcher = self._matcher
        if self._any or element.tag in matcher.lower_local_name_selectors:
            return True
        if matcher.id_selectors and element.get("id") in matcher.id_selectors:
            return True
        classes = element.get("class")
        if classes and any(name in matcher.class_selectors for name in classes.split()):
            return True
        return any(element.get(name) is not None for name in self._attributes)

    def _wrap(self, element: etree._Element) -> Any:
        """The element as the matcher wants it; only its ancestors and their children are."""
        from cssselect2 import ElementWrapper

        if not self._wrapped:
            self._wrapped[self._root] = ElementWrapper.from_html_root(self._root)
        missing = []
        for above in (element, *element.iterancestors()):
            if above in self._wrapped:
                break
            missing.append(above)
        else:
            above = self._root
        here = self._wrapped[above]
        for child in reversed(missing):
            self._wrapped.update((w.etree_element, w) for w in here.iter_children())
            here = self._wrapped[child]
        return here

    def _read(self, sheets: list[str]) -> None:
        import cssselect2
        import tinycss2

        said = stated(self._root, "class") | stated(self._root, "id")
        names = {name for names in said for name in names.split()}
        matcher = cssselect2.Matcher()
        count = 0
        for sheet in sheets:
            text = _NUMBER.sub(r"\1", "".join(telling(sheet, self.counting, names)))
            for selector_text, declared in self._rules(tinycss2.parse_stylesheet(text, True)):
                if len(selector_text) > _LONGEST_LIST:
                    continue
                try:
                    selectors = cssselect2.compile_selector_list(selector_text)
                except cssselect2.SelectorError:
                    continue
                count += len(selectors)
                if count > _MOST_RULES:
                    return
                for selector in selectors:
                    if selector.pseudo_element is None:
                        matcher.add_selector(selector, declared)
                        self._note(selector, selector_text)
        self._matcher = matcher if count else None

    def _note(self, selector: Any, text: str) -> None:
        """Remember which elements a selector without class, number and tag may match."""
        if selector.id or selector.class_name or selector.local_name:
            return
        present = _PRESENT.match(text.lower())
        if present and "," not in text:
            self._attributes.add(present[1])
        else:
            self._any = True

    def _rules(
        self, nodes: list[Any], above: str = "", layer: str | None = None, depth: int = 0
    ) -> Iterator[tuple[str, Declared]]:
        """Selector and declarations of each rule that holds on a screen; rules stand in rules."""
        import tinycss2

        for node in nodes:
            if node.type == "qualified-rule":
                selector = nested(tinycss2.serialize(node.prelude).strip(), above)
                yield from self._inside(node, selector, layer, depth)
            elif node.type == "at-rule":
                name, said = node.lower_at_keyword, tinycss2.serialize(node.prelude).strip()
                inner = layer
                if name == "layer":
                    inner = self._layer(said, layer, node.content is not None)
                holds = (
                    name == "layer"
                    or (name == "media" and for_screens(said))
                    or (name == "supports" and supported(said))
                )
                if holds and node.content is not None:
                    yield from self._inside(node, above, inner, depth)

    def _inside(
        self, node: Any, selector: str, layer: str | None, depth: int
    ) -> Iterator[tuple[str, Declared]]:
        import tinycss2

        inner = tinycss2.parse_blocks_contents(node.content, skip_comments=True)
        values = tuple(declarations(inner, self.counting)) if selector else ()
        if values:
            yield selector, Declared(math.inf if layer is None else self._layers[layer], values)
        rules = [one for one in inner if one.type in ("qualified-rule", "at-rule")]
        if rules and depth < _DEEPEST and len(selector) < _LONGEST_SELECTOR:
            yield from self._rules(rules, selector, layer, depth + 1)

    def _layer(self, said: str, above: str | None, has_rules: bool) -> str:
        """The name of a layer in full; layers count in the order in which they are first named."""
        names = [name.strip() for name in said.split(",")] if said else [f"#{len(self._layers)}"]
        whole = [f"{above}.{name}" if above else name for name in names]
        for name in whole:
            self._layers.setdefault(name, len(self._layers))
        return whole[0]


def stated(root: etree._Element, name: str) -> set[str]:
    """The different values of an attribute in a page."""
    return set(filter(None, cast(list[str], _STATED[name](root))))


def _has_linked(root: etree._Element) -> bool:
    """Whether a page has sheets in other files."""
    return any("stylesheet" in link.get("rel", "").lower() for link in root.iter("link"))
