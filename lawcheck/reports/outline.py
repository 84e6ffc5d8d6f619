"""Headings in, tree of sections out. Level follows from nesting, not from the form of the number.

A number continues the innermost open sequence of its form that it fits. A form that is not open
goes under the open heading, unless it ranks above it (the usual order of forms) and the open
sequence does not go on later: then it closes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lawcheck.documents.model import Span
from lawcheck.reports.headings import Heading
from lawcheck.reports.lines import Line
from lawcheck.reports.model import Section

_ORDINALS = ("一是", "第一，")
#: The usual order of forms; equal ranks stand for one another.
_RANK = {
    "第一部分": 0,
    "第一章": 1,
    "一、": 2,
    "（一）": 3,
    "1.": 4,
    "1、": 4,
    "1.1": 5,
    "（1）": 6,
    "1)": 6,
    "①": 7,
    "甲、": 7,
    "一是": 9,
    "第一，": 9,
}
_CHINESE = ("一、", "（一）", "第一部分", "第一章")
_ARABIC = ("1.", "1、", "（1）", "1)", "①")
#: Up to this rank a form opens the report's first level.
_SENIOR_RANK = 2


@dataclass(slots=True)
class _Node:
    heading: Heading
    form: str
    value: int
    children: list[_Node] = field(default_factory=list)


def build(headings: Sequence[Heading], lines: Sequence[Line]) -> tuple[Section, ...]:
    """The tree of sections over the body ``lines``."""
    roots: list[_Node] = []
    stack: list[_Node] = []
    for turn, heading in enumerate(headings):
        form, value = _form(heading)
        if heading.marker is None:
            depth = _depth_unnumbered(stack, heading)
        else:
            depth = _depth(stack, form, value, headings[turn + 1 :])
        del stack[depth:]
        node = _Node(heading, form, value)
        (stack[-1].children if stack else roots).append(node)
        stack.append(node)
    return _sections(roots, 1, len(lines), lines)


def _form(heading: Heading) -> tuple[str, int]:
    marker = heading.marker
    if marker is None:
        return "none", 0
    if marker.style == "1.1":
        return f"1.1/{sum(marker.text.strip('.．').count(dot) for dot in '.．')}", marker.value
    return marker.style, marker.value


def _rank(form: str) -> float:
    name, _, dots = form.partition("/")
    return _RANK.get(name, 2) + (int(dots) / 10 if dots else 0)


def _depth(stack: list[_Node], form: str, value: int, later: Sequence[Heading]) -> int:
    """The depth (from 0) at which a numbered heading goes."""
    same = [depth for depth, node in enumerate(stack) if node.form == form]
    for depth in reversed(same):
        if stack[depth].value + 1 == value:
            return depth
    if same:
        restarts_below = (
            value == 1 and stack[-1].form != form and _rank(form) > _rank(stack[-1].form)
        )
        return len(stack) if restarts_below else same[-1]
    if value > 1:
        for depth in reversed(range(len(stack))):
            if _is_slip(stack[depth], form, value, later):
                return depth
    depth = len(stack)
    while depth and not _nests(stack, depth - 1, form, value, later):
        depth -= 1
    return depth


def _is_slip(node: _Node, form: str, value: int, later: Sequence[Heading]) -> bool:
    """Whether the number continues ``node`` in a mistaken form: 二、 3、 四、."""
    alike = (node.form in _CHINESE and form in (*_CHINESE, *_ARABIC[:2])) or (
        node.form in _ARABIC and form in (*_ARABIC, _CHINESE[0])
    )
    if not alike or node.value + 1 != value:
        return False
    for heading in later:
        other, number = _form(heading)
        if other == node.form:
            return number > value
        if other == form and number == value + 1:
            return False
    return True


def _nests(stack: list[_Node], depth: int, form: str, value: int, later: Sequence[Heading]) -> bool:
    """Whether a heading of a form that is not open goes under the open heading at ``depth``."""
    over = stack[depth]
    if over.form == "none":
        return True
    if form in _ORDINALS:
        return over.form not in _ORDINALS or _goes_on(stack, depth, later)
    if over.form not in _ORDINALS and _rank(over.form) <= _rank(form):
        return True
    if _goes_on(stack, depth, later):
        return True
    # 1. … 2. … （一）: a sequence that stands for 一、 on the first level has sections below it.
    first_level = depth == 0 and over.value > 1 and over.form not in _ORDINALS
    return first_level and value == 1 and _rank(form) > _SENIOR_RANK


def _goes_on(stack: list[_Node], depth: int, later: Sequence[Heading]) -> bool:
    """Whether the open sequence at ``depth`` has a further number before an outer one goes on."""
    outer = {node.form for node in stack[:depth]}
    for heading in later:
        form, value = _form(heading)
        if form == stack[depth].form:
            return value == stack[depth].value + 1
        if form in outer:
            return False
    return False


def _depth_unnumbered(stack: list[_Node], heading: Heading) -> int:
    level = heading.format_level
    if level is not None:
        for depth, node in enumerate(stack):
            stated = node.heading.format_level
            if stated is not None and stated >= level:
                return depth
        if heading.named and not any(n.heading.format_level is not None for n in stack):
            return 0
        return min(len(stack), level) if stack else 0
    if heading.named or not stack:
        return 0
    if stack[-1].heading.index == heading.index - 1 and stack[-1].form == "none":
        return len(stack)
    return 1 if stack[0].heading.named or stack[0].form != "none" else 0


def _sections(
    nodes: list[_Node], level: int, end: int, lines: Sequence[Line]
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


def _body(heading: Heading, stop: int, lines: Sequence[Line]) -> Span | None:
    """All text under a heading, up to the line ``stop``."""
    last = lines[stop - 1]
    end = len(last.paragraph.text)
    if heading.run_in:
        return Span(heading.line.number, heading.span.end, last.number, end)
    if stop - heading.index < 2:
        return None
    return Span(lines[heading.index + 1].number, 0, last.number, end)
