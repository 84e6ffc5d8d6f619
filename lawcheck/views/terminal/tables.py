"""The tables of one review on the terminal: score by item, mandated parts, duties."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import DutyStatus
from lawcheck.reports.model import PartStatus
from lawcheck.review import Review
from lawcheck.scoring import ScoredItem
from lawcheck.views import touched, verdicts, words
from lawcheck.views.layout import clip, pad, width, wrap
from lawcheck.views.screen import Line, Screen

PART_MARKS: dict[PartStatus, tuple[str, str]] = {
    "separate": ("√", "good"),
    "merged": ("▲", "warn"),
    "embedded": ("▲", "warn"),
    "missing": ("×", "bad"),
}
DUTY_MARKS: dict[DutyStatus, tuple[str, str, str]] = {
    "covered": ("√", "good", ""),
    "claimed": ("▲", "warn", "只有提法，没有做法和数字"),
    "absent": ("×", "bad", "没有写到"),
}
#: Of a duty that is told where findings touch the head's part.
MENTIONED = ("●", "note", touched.TOLD)

_BAR = 10


def score(review: Review, screen: Screen) -> Iterator[Line]:
    scored = review.score
    if scored is None:
        return
    yield []
    yield [("评分", "strong")]
    across = 2 if screen.columns >= 76 else 1
    for start in range(0, len(scored.items), across):
        line: Line = []
        for item in scored.items[start : start + across]:
            line += [("  ", ""), *_item(item, screen)]
        yield line
    for told in wrap(verdicts.left_to_read(review), screen.columns - 2, screen.ambiguous):
        yield [("  ", ""), (told, "dim")]


def _item(item: ScoredItem, screen: Screen) -> Line:
    bar = _BAR // screen.ambiguous
    share = item.points / item.maximum if item.maximum else 1.0
    # A point lost shows, and so does a point left.
    full = min(max(round(share * bar), share > 0), bar - (share < 1))
    style = "good" if share >= 1 else "warn" if share >= 0.6 else "bad"
    points = f"{words.number(item.points)}/{words.number(item.maximum)}"
    return [
        (pad(clip(item.name, 16, screen.ambiguous), 17, screen.ambiguous), ""),
        (f"{points:>8} ", style),
        ("━" * full, style),
        ("─" * (bar - full), "dim"),
    ]


def parts(review: Review, screen: Screen) -> Iterator[Line]:
    report = review.report
    if report is None or not report.parts:
        return
    yield []
    yield [("四个部分" if len(report.parts) == 4 else "法定部分", "strong")]
    names = {part.id: words.part_name(review.pack, part.id) for part in report.parts}
    left = min(max(width(name, screen.ambiguous) for name in names.values()), 32) + 2
    for part in report.parts:
        mark, style = PART_MARKS[part.status]
        size = f"{part.characters}字" if part.status != "missing" else ""
        status = words.PART_STATUS[part.status]
        told = "：".join(filter(None, (status, part.heading)))
        room = max(screen.columns - left - 4 - screen.ambiguous - width(size), 8)
        yield [
            (f"  {mark} ", style),
            (pad(clip(names[part.id], left - 2, screen.ambiguous), left, screen.ambiguous), ""),
            (
                pad(clip(told, room, screen.ambiguous), room, screen.ambiguous),
                style if status else "dim",
            ),
            (f" {size}", "dim"),
        ]


def duties(review: Review, screen: Screen) -> Iterator[Line]:
    if not review.duties:
        return
    yield []
    doubt = touched.only_mentioned(review)
    yield [("第一责任人职责", "strong"), (f"（{touched.MENTIONED}）" if doubt else "", "dim")]
    for duty in review.duties:
        mark, style, lacking = DUTY_MARKS[duty.status]
        if doubt and duty.status == "covered":
            mark, style, lacking = MENTIONED
        where = f"（{words.place(duty.location)}）" if duty.location else ""
        text = duty.name + (f"：{lacking}" if lacking else "") + where
        first, *rest = wrap(text, screen.columns - 4, screen.ambiguous)
        yield [(f"  {mark} ", style), (first, "")]
        yield from ([(f"    {line}", "")] for line in rest)
