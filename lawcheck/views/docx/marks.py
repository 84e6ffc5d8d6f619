"""Where comments begin and end in the tree of a Word file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from lxml import etree

from lawcheck.documents.word.names import ID, W, w
from lawcheck.fixing.runs import cut, run_of
from lawcheck.fixing.tracing import Origin

_START, _END, _REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")


class Marks:
    """Gathers the marks of all comments and puts them in at once: a split run moves its text."""

    def __init__(self) -> None:
        # At one place what ends stands before what begins.
        self._ends: dict[etree._Element, dict[int, list[etree._Element]]] = _by_place()
        self._starts: dict[etree._Element, dict[int, list[etree._Element]]] = _by_place()
        self._around: list[tuple[etree._Element, list[etree._Element], list[etree._Element]]] = []

    def add(self, first: Origin, last: Origin, identifier: int) -> None:
        """A comment from ``first`` to ``last``, both included."""
        start, end = [_mark(_START, identifier)], [_mark(_END, identifier), _reference(identifier)]
        if _nested(first.element) or _nested(last.element):
            # No comment stands inside a text box or a ruby: it is put around what holds it.
            begin, close = _outermost(first.element), _outermost(last.element)
            self._around += [(begin, start, []), (close, [], end)]
            return
        self._starts[first.element][first.index] += start
        self._ends[last.element][last.index + 1] += end

    def put(self) -> None:
        """Put all marks into the tree."""
        for element in {**self._starts, **self._ends}:
            starts, ends = self._starts[element], self._ends[element]
            # From behind, so that what stands before keeps its index.
            for index in sorted({*starts, *ends}, reverse=True):
                _put(element, index, [*ends[index], *starts[index]])
        for run, before, behind in self._around:
            for mark in before:
                run.addprevious(mark)
            for mark in reversed(behind):
                run.addnext(mark)


def drop(root: etree._Element, identifiers: Collection[str]) -> None:
    """Take the marks of these comments out."""
    for element in list(root.iter(_START, _END, _REFERENCE)):
        if element.get(ID) not in identifiers:
            continue
        run = element.getparent()
        if run is None:
            continue
        run.remove(element)
        parent = run.getparent()
        if run.tag == w("r") and parent is not None and all(c.tag == w("rPr") for c in run):
            parent.remove(run)


def _by_place() -> dict[etree._Element, dict[int, list[etree._Element]]]:
    return defaultdict(lambda: defaultdict(list))


def _put(text: etree._Element, index: int, marks: list[etree._Element]) -> None:
    run = run_of(text)
    before = [child for child in text.itersiblings(preceding=True) if child.tag != w("rPr")]
    if index == 0 and not before:
        for mark in marks:
            run.addprevious(mark)
    elif index >= len(text.text or "") and text.getnext() is None:
        for mark in reversed(marks):
            run.addnext(mark)
    else:
        behind = cut(text, index)
        rest = behind.find(w("t"))
        if rest is not None and not rest.text:
            behind.remove(rest)
        for mark in marks:
            behind.addprevious(mark)


def _nested(text: etree._Element) -> bool:
    return sum(1 for _ in text.iterancestors(w("r"))) > 1


def _outermost(text: etree._Element) -> etree._Element:
    return list(text.iterancestors(w("r")))[-1]


def _mark(tag: str, identifier: int) -> etree._Element:
    mark = etree.Element(tag, nsmap={"w": W})
    mark.set(ID, str(identifier))
    return mark


def _reference(identifier: int) -> etree._Element:
    run = etree.Element(w("r"), nsmap={"w": W})
    run.append(_mark(_REFERENCE, identifier))
    return run
