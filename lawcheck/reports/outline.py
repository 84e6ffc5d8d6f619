"""Headings in, tree of sections out. Level follows from nesting, not from the form of the number.

A number continues the innermost open sequence of its form that it fits. A form that is not open
goes under the open heading, unless it ranks above it (the usual order of forms) and the open
sequence does not go on later: then it closes it.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from lawcheck.documents.model import Span
from lawcheck.reports.forms import ARABIC, CHINESE, ORDINALS, RANK, SENIOR_RANK, form_of
from lawcheck.reports.headings import Heading
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.model import Section

#: No report has more levels than this.
_DEEPEST = 9
#: How many headings ahead are looked at to see whether a sequence goes on.
_AHEAD = 500


class _Node(msgspec.Struct):
    heading: Heading
    form: str
    value: int
    children: list[_Node] = []


def build(
    headings: Sequence[Heading], lines: Sequence[FoldedLine], fallback: str | None = None
) -> tuple[Section, ...]:
    """The tree of sections over the body ``lines``; ``fallback`` is the part of themes."""
    return _sections(_Tree(headings, fallback).roots, 1, len(lines), lines)


class _Tree:
    """The tree in the making: ``stack`` holds the open headings from the first level down."""

    def __init__(self, headings: Sequence[Heading], fallback: str | None) -> None:
        self.roots: list[_Node] = []
        self.stack: list[_Node] = []
        #: Forms that were seen one under the other: what nested once nests again.
        self.nested: set[tuple[str, str]] = set()
        self.forms = [form_of(heading) for heading in headings]
        #: No heading names the part of the themes: then each theme is a section of its own.
        self.thematic = not any(fallback in heading.parts for heading in headings)
        for turn, heading in enumerate(headings):
            form, value = self.forms[turn]
            if heading.marker is None:
                depth = self._depth_unnumbered(heading, headings[turn + 1 :], fallback)
            else:
                depth = self._depth(heading, form, value, turn + 1)
            depth = min(depth, _DEEPEST - 1)
            del self.stack[depth:]
            if self.stack:
                self.nested.add((self.stack[-1].form, form))
            node = _Node(heading, form, value)
            self._children(depth).append(node)
            self.stack.append(node)

    def _children(self, depth: int) -> list[_Node]:
        """The siblings among which a heading at ``depth`` (from 0) goes."""
        return self.stack[depth - 1].children if depth else self.roots

    def _depth(self, heading: Heading, form: str, value: int, following: int) -> int:
        """The depth at which a numbered heading goes."""
        stack = self.stack
        same = [depth for depth, node in enumerate(stack) if node.form == form]
        fitting = [depth for depth in same if stack[depth].value + 1 == value]
        if fitting:
            return fitting[0] if heading.named else fitting[-1]
        if same and value == 1 and stack[-1].form == form and self._opens_list(heading):
            return len(stack)
        for depth in range(same[-1] if same else 0):
            # 一、 (1. 2. 3.) 2. 三、: the second 2. stands for 二、.
            if self._is_slip(stack[depth], form, value, following, sure=True):
                return depth
        if same:
            inner = stack[-1].form
            below = value == 1 and inner != form and RANK[form] > RANK.get(inner, 0)
            return len(stack) if below else same[-1]
        if value > 1:
            for depth in reversed(range(len(stack))):
                if self._resumes(depth, form, value) or self._is_slip(
                    stack[depth], form, value, following
                ):
                    return depth
        depth = len(stack)
        while depth and not self._nests(depth - 1, form, value, following):
            depth -= 1
        return depth

    def _opens_list(self, heading: Heading) -> bool:
        """Whether 1. after 1. is a list below it, as nested lists of web pages number both."""
        over = self.stack[-1].heading
        bare = over.index == heading.index - 1 and not over.run_in
        return bare or (over.named and not heading.named)

    def _resumes(self, depth: int, form: str, value: int) -> bool:
        """Whether the number goes on where a heading without one has come between."""
        if self.stack[depth].form != "none":
            return False
        earlier = [node.value for node in self._children(depth) if node.form == form]
        return bool(earlier) and earlier[-1] < value

    def _is_slip(
        self, node: _Node, form: str, value: int, following: int, *, sure: bool = False
    ) -> bool:
        """Whether a mistaken form continues ``node`` (``sure``: what follows shows it)."""
        alike = (node.form in CHINESE and form in (*CHINESE, *ARABIC[:2])) or (
            node.form in ARABIC and form in (*ARABIC, CHINESE[0])
        )
        if not alike or node.value + 1 != value or (node.form, form) in self.nested:
            return False
        for other, number in self.forms[following : following + _AHEAD]:
            if other == node.form:
                return number > value
            if other == form and number == value + 1:
                return False
        return not sure

    def _nests(self, depth: int, form: str, value: int, following: int) -> bool:
        """Whether a form that is not open goes under the open heading at ``depth``."""
        over = self.stack[depth]
        if over.form == "none" or (over.form, form) in self.nested:
            return True
        if (form, over.form) in self.nested:
            return False
        if form in ORDINALS and over.form not in ORDINALS:
            return True
        if over.form not in ORDINALS and RANK[over.form] <= RANK[form]:
            return True
        if self._goes_on(depth, following):
            return True
        # 1. … 2. … （一）: what stands for 一、 on the first level has sections below it.
        first_level = depth == 0 and over.value > 1 and over.form not in ORDINALS
        return first_level and value == 1 and RANK[form] > SENIOR_RANK

    def _goes_on(self, depth: int, following: int) -> bool:
        """Whether the sequence open at ``depth`` has a further number before an outer one."""
        outer = {node.form for node in self.stack[:depth]}
        for form, value in self.forms[following : following + _AHEAD]:
            if form == self.stack[depth].form:
                return value == self.stack[depth].value + 1
            if form in outer:
                return False
        return False

    def _depth_unnumbered(
        self, heading: Heading, following: Sequence[Heading], fallback: str | None
    ) -> int:
        """The depth of a heading without a number: by the format's level, its sense, its place."""
        stack, level = self.stack, heading.format_level
        stated = [node.heading.format_level for node in stack]
        if level is not None and any(known is not None for known in stated):
            for depth, known in enumerate(stated):
                if known is not None and known >= level:
                    return depth
            return len(stack)
        if heading.named and self._is_first_theme(heading, following, fallback):
            return len(stack)
        if heading.named or not stack:
            return 0
        if stack[-1].heading.index == heading.index - 1 and stack[-1].form == "none":
            return len(stack)
        if self.thematic and stack[0].form == "none":
            return 0
        return 1 if stack[0].heading.named or stack[0].form != "none" else 0

    def _is_first_theme(
        self, heading: Heading, following: Sequence[Heading], fallback: str | None
    ) -> bool:
        """Whether a heading that names a part is the first theme of the part of the themes.

        It stands right below that part's heading, and further themes come behind it.
        """
        over = self.stack[-1].heading if self.stack else None
        if over is None or over.marker or over.parts != (fallback,):
            return False
        bare = over.index == heading.index - 1 and not over.run_in
        return bare and bool(following) and not following[0].named and not following[0].marker


def _sections(
    nodes: list[_Node], level: int, end: int, lines: Sequence[FoldedLine]
) -> tuple[Section, ...]:
    """Freeze ``nodes``; ``end`` is the index of the first line that no longer belongs to them."""
    result = []
    for turn, node in enumerate(nodes):
        stop = nodes[turn + 1].heading.index if turn + 1 < len(nodes) else end
        heading = node.heading
        result.append(
            Section(
                level=level,
                heading=heading.printed,
                marker=heading.marker,
                span=heading.span,
                body=_body(heading, stop, lines),
                run_in=heading.run_in,
                children=_sections(node.children, level + 1, stop, lines),
            )
        )
    return tuple(result)


def _body(heading: Heading, stop: int, lines: Sequence[FoldedLine]) -> Span | None:
    """All text under a heading, up to the line ``stop``."""
    last = lines[stop - 1]
    end = len(last.paragraph.text)
    if heading.run_in:
        return Span(heading.line.number, heading.span.end, last.number, end)
    if stop - heading.index < 2:
        return None
    return Span(lines[heading.index + 1].number, 0, last.number, end)
