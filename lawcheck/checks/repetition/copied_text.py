"""Text taken over from an earlier report of the same issuer, or from another issuer's."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, Related, finding, shorten
from lawcheck.checks.repetition.weighing import Scales, Weight, length
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.repetition import CopiedText
from lawcheck.packs.model import Rule
from lawcheck.repetition.changes import changes, in_words
from lawcheck.repetition.model import Side
from lawcheck.repetition.shared import Foreign, Shared

#: So many places are told of each other report, the longest.
_PLACES = 5
#: So many others that have the same are named.
_NAMED = 8
#: Of a part, a smaller share than this is not worth a word.
_WORTH = 0.3


def check(rule: Rule, options: CopiedText, case: Case) -> Iterator[Finding]:
    """Yield a finding for each other report that this one has much of, the most first.

    Others that have the same passages are told with it. Half of the report, from one other or
    put together from several, is an error, less a warning.
    """
    if not case.shared:
        return
    scales = Scales(case, options)
    weights = scales.weights(options.relation)
    together = scales.together(options.relation)
    told = 0
    for weight in weights:
        parts = scales.parts(weight.stretches)
        much = weight.share >= options.share or max(parts.values(), default=0) >= options.part_share
        if weight.characters < options.least or not much or told >= options.most:
            continue
        half = weight.share >= options.half or (not told and together >= options.half)
        told += 1
        yield _finding(rule, scales, weight, half, together, first=told == 1)


def _finding(
    rule: Rule, scales: Scales, weight: Weight, half: bool, together: float, *, first: bool
) -> Finding:
    case, shared = scales.case, weight.shared
    names = {definition.id: definition.name for definition in case.pack.parts}
    quotes = dict(zip(shared.passages, shared.quotes, strict=True))
    longest = sorted(weight.passages, key=lambda p: (-p.characters, p.copy.first))
    main = longest[0]
    worth = [
        f"“{names.get(part, part)}”的{_percent(share)}"
        for part, share in scales.parts(weight.stretches).items()
        if share >= _WORTH
    ]
    figures = sum(passage.changed == "figures" for passage in weight.passages)
    places = [Related(None, shorten(quotes[main]), _note(case, shared, main, quotes[main]))]
    for passage in longest[1:_PLACES]:
        span = _span(passage.copy)
        quote = shorten(case.report.document.slice(span))
        note = _note(case, shared, passage, quotes[passage])
        places.append(Related(case.report.locate(span), quote, note, span))
    if weight.also:
        others = "、".join(_name(one) for one in weight.also[:_NAMED])
        count = f"等{len(weight.also)}份" if len(weight.also) > _NAMED else ""
        places.append(Related(None, "", f"{others}{count}的报告也有这些文字"))
    more = f"等{weight.units}份报告" if weight.units > 1 else ""
    pieced = half and weight.share < scales.options.half
    left_out = length(scales.handed_down)
    common = f"另有{left_out}字多家共有，未计入，占{_percent(left_out / scales.total)}"
    return finding(
        rule,
        case,
        _span(main.copy),
        related=tuple(places),
        severity="error" if half else "warning",
        other=_other(shared) + more,
        share=_percent(weight.share),
        characters=weight.characters,
        places=len(weight.passages),
        parts=f"，其中包括{'、'.join(worth)}" if worth else "",
        figures=f"，有{figures}处仅改动数字" if figures else "",
        together=f"，与各份报告相同的合计占{_percent(together)}" if pieced else "",
        common=f"；{common}" if left_out and first else "",
    )


def _note(case: Case, shared: Shared, passage: Foreign, quote: str) -> str:
    """Where it stands in the other report, how much alike, and what was changed."""
    first, last = passage.source.first + 1, passage.source.last + 1
    place = f"第{first}段" if first == last else f"第{first}至{last}段"
    own = case.report.document.slice(_span(passage.copy))
    if passage.changed == "nothing":
        alike = "完全相同"
    else:
        similar = min(99, round(passage.similarity))
        word = "仅改动数字" if passage.changed == "figures" else f"相似度{similar}%"
        shown = in_words(changes(quote, own))
        alike = f"{word}（{shown}）" if shown and passage.similarity >= 85 else word
    return f"{_other(shared)}{place}，{alike}"


def _other(shared: Shared) -> str:
    """The other report as a reader knows it: issuer, year, file."""
    other = shared.other
    year = f"{other.year}年" if other.year else ""
    return f"{other.issuer}{year}报告（{other.file}）"


def _name(shared: Shared) -> str:
    """The other report in short."""
    return shared.other.issuer or shared.other.file


def _span(side: Side) -> Span:
    return Span(side.first + 1, side.start, side.last + 1, side.end)


def _percent(share: float) -> str:
    return f"{min(share, 1.0) * 100:.0f}%"
