"""Overlaps as one self-contained HTML page: groups, units, a heat map, all pairs side by side.

The picture is SVG without script, so that it opens anywhere and can be printed. Reports that
share text stand next to each other: groups show as blocks on the diagonal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape

from lawcheck.corpus.overlaps import Found, Overlap
from lawcheck.repetition.shared import Listed
from lawcheck.views.corpus import passages
from lawcheck.views.corpus.marked import Text
from lawcheck.views.corpus.terminal import name

#: A picture of more reports than this cannot be read; those that share most are shown.
MOST = 120
_CELL = 16
_STYLE = """
body { font: 15px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif;
       color: #222; margin: 2em auto; max-width: 1100px; padding: 0 1em; }
h1 { font-size: 1.4em; } p.note { color: #666; }
.map { overflow-x: auto; } svg text { font-size: 11px; fill: #333; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { border-bottom: 1px solid #ddd; padding: .35em .6em; text-align: left; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
.scale span { display: inline-block; padding: 0 .6em; white-space: nowrap; font-size: 12px; }
ul.units { padding-left: 1.2em; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.2em; margin: .5em 0; }
.pair p { margin: .3em 0; overflow-wrap: anywhere; } .pair i { color: #666; margin-right: .6em; }
mark { background: #ffe08a; } summary { cursor: pointer; padding: .25em 0; }
@media (max-width: 640px) { .pair { grid-template-columns: 1fr; } .pair p:nth-child(odd) {
  border-top: 1px solid #ddd; padding-top: .4em; } table { display: block; overflow-x: auto; } }
@media print { body { max-width: none; } tr { break-inside: avoid; } }
"""
#: From a little to all: light yellow to dark red, told apart in grey print as well.
_STEPS = (
    (0.05, "#fff3c4"),
    (0.1, "#fee391"),
    (0.2, "#fec44f"),
    (0.4, "#fe9929"),
    (0.6, "#d95f0e"),
    (0.8, "#a63603"),
    (1.01, "#67000d"),
)


def page(found: Found, text: Text) -> Iterator[str]:
    """The whole page, piece by piece; ``text`` gives the paragraphs that are shown."""
    pairs = found.overlaps
    yield (
        '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>报告雷同情况</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>报告雷同情况</h1>\n<p>比对了 {found.reports} 份报告，"
        f"有 {len(pairs)} 对文字相同或者相近。</p>\n"
        '<p class="note">标题、固定表述不计；许多单位共有的文字，不到报告五分之一的不计。'
        "占比是相同文字占较短一份报告的比例；谁抄谁要看成文先后，请核实。</p>\n"
    )
    if pairs:
        yield from passages.groups(found.clusters)
        yield from passages.contents(pairs)
        yield from _map(pairs)
        yield from passages.pairs(pairs, text)
    yield from passages.handed_down(found)
    yield "</body></html>\n"


def _color(share: float) -> str:
    return next(color for limit, color in _STEPS if share < limit)


def _map(found: Sequence[Overlap]) -> Iterator[str]:
    yield "<h2>热力图</h2>\n"
    shown, order = _arranged(found)
    place = {report.id: n for n, report in enumerate(order)}
    size = len(order) * _CELL
    label_room = 12 * max(len(_clipped(name(report))) for report in order) + 10
    if len(order) < len({r.id for o in found for r in (o.one, o.other)}):
        yield f'<p class="note">图中只画相同文字最多的 {len(order)} 份。</p>\n'
    low = 0.0
    yield '<p class="scale">占比 '
    for limit, color in _STEPS:
        high = min(limit, 1.0)
        ink = "#fff" if limit > 0.5 else "#222"
        yield (
            f'<span style="background:{color};color:{ink}">{low * 100:.0f}–{high * 100:.0f}%</span>'
        )
        low = high
    yield "</p>\n"
    yield (
        f'<div class="map"><svg width="{label_room + size + 10}" height="{label_room + size + 10}" '
        f'role="img" aria-label="雷同热力图" xmlns="http://www.w3.org/2000/svg">\n'
    )
    for n, report in enumerate(order):
        middle = label_room + n * _CELL + _CELL - 4
        label = escape(_clipped(name(report)))
        yield f'<text x="{label_room - 6}" y="{middle}" text-anchor="end">{label}</text>\n'
        yield (
            f'<text transform="translate({middle} {label_room - 6}) rotate(-90)">{label}</text>\n'
        )
        at = label_room + n * _CELL
        yield f'<rect x="{at}" y="{at}" width="{_CELL}" height="{_CELL}" fill="#eee"/>\n'
    for overlap in shown:
        a, b = place[overlap.one.id], place[overlap.other.id]
        told = escape(
            f"{name(overlap.one)} 与 {name(overlap.other)}：{overlap.characters}字，"
            f"占{overlap.share * 100:.0f}%"
        )
        color = _color(overlap.share)
        for column, row in ((a, b), (b, a)):
            x, y = label_room + column * _CELL, label_room + row * _CELL
            yield (
                f'<rect x="{x}" y="{y}" width="{_CELL - 1}" height="{_CELL - 1}" fill="{color}">'
                f"<title>{told}</title></rect>\n"
            )
    yield "</svg></div>\n"


def _clipped(text: str) -> str:
    return text if len(text) <= 21 else text[:20] + "…"


def _arranged(found: Sequence[Overlap]) -> tuple[list[Overlap], list[Listed]]:
    """The pairs that are drawn, and their reports with those that share text side by side."""
    weight: dict[int, float] = defaultdict(float)
    reports: dict[int, Listed] = {}
    for overlap in found:
        for report in (overlap.one, overlap.other):
            weight[report.id] += overlap.characters
            reports[report.id] = report
    kept = set(sorted(weight, key=lambda i: (-weight[i], i))[:MOST])
    shown = [o for o in found if o.one.id in kept and o.other.id in kept]
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for overlap in shown:
        near[overlap.one.id].append((-overlap.share, overlap.other.id))
        near[overlap.other.id].append((-overlap.share, overlap.one.id))
    order: list[int] = []
    seen: set[int] = set()
    for start in sorted(near, key=lambda i: (-weight[i], i)):
        waiting = [start]
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                order.append(at)
                # The one that shares most comes next: it is taken from the end.
                waiting += [other for _, other in sorted(near[at], reverse=True)]
    return shown, [reports[i] for i in order]
