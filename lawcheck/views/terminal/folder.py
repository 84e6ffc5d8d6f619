"""Many reviews on the terminal: one line for each, grouped by verdict, what needs work first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from lawcheck.review import Overlap, Review
from lawcheck.scoring import Verdict
from lawcheck.views import rounds, verdicts, words
from lawcheck.views.layout import clip, pad, width, wrap
from lawcheck.views.names import clean
from lawcheck.views.screen import Line, Screen, linked
from lawcheck.views.terminal import alike
from lawcheck.views.terminal.report import STYLES, mark_of

_SCORE = 6
_GAP = 2
#: So much of the name of the worst finding stays.
_LEAST = 4


class Row(msgspec.Struct, frozen=True):
    """What the summary keeps of one review: no document, no report."""

    path: str
    verdict: Verdict
    issuer: str
    total: float | None
    worst: str
    """The name of the worst finding, or the reason of what is unjudged."""
    more: str
    """How many findings count, where there are several."""
    excepted: int
    overlap: Overlap | None = None
    since: str = ""
    """How it stands to an earlier draft."""


def row(review: Review) -> Row:
    """The row of ``review``."""
    return Row(
        clean(review.path),
        review.verdict,
        (review.report.issuer if review.report else None) or "-",
        review.score.total if review.score else None,
        *verdicts.worst(review),
        review.excepted,
        review.overlap,
        rounds.moved(review, review.since) if review.since else "",
    )


def brief(review: Review) -> Line:
    """One line for a review as it comes: verdict, points, path, counts."""
    mark, style = mark_of(review)
    total = words.number(review.score.total) if review.score else "-"
    line: Line = [
        (f"{mark} {pad(verdicts.verdict(review), 8)}", style),
        (f" {total:>5}  ", ""),
        (clean(review.path), linked("", review.path)),
    ]
    if review.reason is not None:
        return [*line, (f"：{review.reason.message}", "")]
    return [*line, (f"  {verdicts.counts(review)}", "dim")]


def summary(rows: Sequence[Row], screen: Screen, *, table: bool) -> Iterator[Line]:
    """The table, where it is wanted, and the sum."""
    if table:
        yield from _table(rows, screen)
        yield []
    names = dict(zip((r.path for r in rows), names_of([r.path for r in rows]), strict=True))
    issuers = Counter(r.issuer for r in rows)
    known = {r.path: r.issuer if issuers[r.issuer] == 1 else names[r.path] for r in rows}
    overlaps = {r.path: r.overlap for r in rows if r.overlap is not None}
    yield from alike.lines(known, names, overlaps, screen)
    yield from _since(rows, known, screen)
    for text in wrap(verdicts.tally(rows), screen.columns, screen.ambiguous):
        yield [(text, "strong")]


def _since(rows: Sequence[Row], known: Mapping[str, str], screen: Screen) -> Iterator[Line]:
    """What became of the earlier drafts, a line or two for each report that had one."""
    told = [one for one in rows if one.since]
    if not told:
        return
    yield [("与上一稿相比", "strong")]
    for one in told:
        text = f"{known[one.path]}：{one.since}"
        for turn, line in enumerate(wrap(text, screen.columns - 4, screen.ambiguous)):
            yield [("  " if turn == 0 else "    ", ""), (line, "")]
    yield []


def _table(rows: Sequence[Row], screen: Screen) -> Iterator[Line]:
    names = names_of([row.path for row in rows])
    ends = ends_of(names)
    room = screen.full - screen.ambiguous - 1 - _SCORE - 3 * _GAP
    judged = [pair for pair in zip(rows, names, strict=True) if pair[0].verdict != "unjudged"]
    issuers = _column([one.issuer for one, _ in judged], room * 3 // 10, screen)
    told = [_told(one) for one, _ in judged]
    least = _column(told, room * 3 // 10, screen)
    files = _column([name for _, name in judged], room - issuers - least, screen)
    worst = _column(told, room - issuers - files, screen)
    totals = words.aligned([row.total for row in rows])
    first = True
    for verdict in verdicts.ORDER:
        every = zip(rows, names, totals, strict=True)
        chosen = [one for one in every if one[0].verdict == verdict]
        if not chosen:
            continue
        if not first:
            yield []
        first = False
        mark, word = verdicts.VERDICTS[verdict]
        style = STYLES[verdict]
        yield [(f"{word}（{len(chosen)}份）", style)]
        # What has lost most stands first; of equals, the order of the inputs holds.
        chosen.sort(key=lambda one: verdicts.need(one[0].verdict, one[0].total))
        for one, name, total in chosen:
            if verdict == "unjudged":
                yield from _unjudged(name, one.worst, screen)
                continue
            finding = _short(one, worst, screen.ambiguous)
            yield [
                (f"{mark} ", style),
                (pad(clip(one.issuer, issuers, screen.ambiguous), issuers, screen.ambiguous), ""),
                (f"{total:>{_SCORE}}" + " " * _GAP, style),
                (pad(finding, worst + _GAP, screen.ambiguous), ""),
                (cut(name, files, ends, screen.ambiguous), linked("dim", one.path)),
            ]


def _unjudged(name: str, reason: str, screen: Screen) -> Iterator[Line]:
    """There is nothing to tell of it but the reason, and that whole."""
    mark, _ = verdicts.VERDICTS["unjudged"]
    lead = f"{mark} "
    left = screen.ambiguous + 1
    for text in wrap(f"{name}：{reason}", screen.columns - left, screen.ambiguous):
        yield [(lead, STYLES["unjudged"]), (text, "")]
        lead = " " * left


def _told(one: Row) -> str:
    return one.worst + _behind(one)


def _behind(one: Row) -> str:
    """What stands behind the worst finding."""
    more = f" {one.more}" if one.more else ""
    return "，".join([more, *verdicts.excepted(one.excepted)])


def _short(one: Row, columns: int, ambiguous: int) -> str:
    """``_told`` in ``columns``: of 缺少规定的部分 等12处 the name is cut, never the number."""
    told, behind = _told(one), _behind(one)
    room = columns - width(behind, ambiguous)
    if width(told, ambiguous) <= columns or not one.more or room < _LEAST:
        return clip(told, columns, ambiguous)
    return clip(one.worst, room, ambiguous) + behind


def _column(texts: Sequence[str], most: int, screen: Screen) -> int:
    """As wide as the widest of ``texts``, at most ``most``."""
    return min(max((width(text, screen.ambiguous) for text in texts), default=0), most)


def names_of(paths: Sequence[str]) -> list[str]:
    """The paths without the folder that they share."""
    start = paths[0].rfind("/", 0, _shared(paths)) + 1 if len(paths) > 1 else 0
    return [path[start:] for path in paths]


def ends_of(names: Sequence[str]) -> tuple[int, int]:
    """How many characters all ``names`` share at their start and at their end."""
    if len(names) < 2:
        return 0, 0
    return _shared(names), _shared([name[::-1] for name in names])


def _shared(names: Sequence[str]) -> int:
    """So many characters at the start of all ``names`` are the same."""
    least, most = min(names), max(names)
    alike = zip(least, most, strict=False)
    return next((at for at, (one, other) in enumerate(alike) if one != other), len(least))


def cut(name: str, columns: int, ends: tuple[int, int], ambiguous: int = 1) -> str:
    """``name`` in ``columns``, cut where all names say the same (``ends``): what differs stays."""
    if width(name, ambiguous) <= columns:
        return name
    dot = name.rfind(".")
    last = dot if 0 < len(name) - dot <= 6 else len(name)  # the ending of the file stays too
    start = min(ends[0], last)
    stop = max(min(len(name) - ends[1], last), start)

    def shown(start: int, stop: int) -> str:
        left, right = "…" if start else "", "…" if stop < last else ""
        return f"{left}{name[start:stop]}{right}{name[last:]}"

    if width(shown(start, stop), ambiguous) > columns:
        return middle(name[start:stop] + name[last:], columns, ambiguous)
    # As much of what follows as there is room for, then of what leads.
    while stop < last and width(shown(start, stop + 1), ambiguous) <= columns:
        stop += 1
    while start and width(shown(start - 1, stop), ambiguous) <= columns:
        start -= 1
    return shown(start, stop)


def middle(text: str, columns: int, ambiguous: int = 1) -> str:
    """``text`` in ``columns``, its middle replaced by …."""
    if width(text, ambiguous) <= columns:
        return text
    room = columns - width("…", ambiguous)
    left = clip(text, (room + 1) // 2 + width("…", ambiguous), ambiguous).removesuffix("…")
    right = ""
    room -= width(left, ambiguous)
    for character in reversed(text):
        room -= width(character, ambiguous)
        if room < 0:
            break
        right = character + right
    return f"{left}…{right}"
