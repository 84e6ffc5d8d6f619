"""The forms of a heading's number: their usual order, and which a slip puts for one another."""

from __future__ import annotations

from lawcheck.reports.headings import Heading

ORDINALS = ("一是", "第一，")
#: The usual order of forms; equal ranks stand for one another.
RANK = {
    "第一部分": 0.0,
    "第一章": 1.0,
    "第一节": 1.5,
    "一、": 2.0,
    "（一）": 3.0,
    "1.": 4.0,
    "1、": 4.0,
    "1.1": 4.5,
    "1.1.1": 4.6,
    "（1）": 5.0,
    "1)": 5.0,
    "①": 6.0,
    "甲、": 6.0,
    "一是": 9.0,
    "第一，": 9.0,
}
#: Up to this rank a form opens the report's first level.
SENIOR_RANK = 2.0
#: Forms that a slip of the pen puts for one another in one sequence: 二、 3、 四、.
CHINESE = ("一、", "（一）", "第一部分", "第一章")
ARABIC = ("1.", "1、", "（1）", "1)", "①")


def form_of(heading: Heading) -> tuple[str, int]:
    """The form of a heading's number, finer than its style, and its value."""
    marker = heading.marker
    if marker is None:
        return "none", 0
    if marker.style == "1.1":
        dots = sum(marker.text.strip(".．、").count(dot) for dot in ".．")
        return "1.1" if dots == 1 else "1.1.1", marker.value
    if marker.style == "第一章" and "节" in marker.text:
        return "第一节", marker.value
    return marker.style, marker.value
