"""Judge each text with each edit in it: lists, days and restated values changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck import check_bytes, load_pack
from lawcheck.checks.model import Finding
from tests.perturbed.edits import EDITS, Edit
from tests.perturbed.measure import RULES
from tests.perturbed.texts import Text, half_of, texts


class Edited(msgspec.Struct, frozen=True):
    """One edit, and what is told because of it."""

    name: str
    half: str
    edit: Edit
    words: str
    told: tuple[Finding, ...]


def edited(text: Text, kinds: Sequence[str]) -> Iterator[Edited]:
    """Every edit of a text that lies in one line."""
    running = text.running()
    known: set[tuple[str, str]] | None = None
    for kind in kinds:
        for edit in EDITS[kind](running):
            place = running.place(edit.start, edit.end)
            if place.paragraph != place.last:
                continue
            if known is None:
                known = {(f.rule, f.message) for f in _findings(text.content)}
            content = text.changed(place.paragraph, place.start, place.end, edit.written)
            told = tuple(
                f
                for f in _findings(content)
                if (f.rule, f.message) not in known
                and f.rule in RULES | {"date-impossible"}
                and _at(f, place.paragraph)
            )
            start, end = edit.whole
            words = running.text[start : edit.start] + f"【{edit.written}】"
            words += running.text[edit.end : end]
            yield Edited(text.name, half_of(running.text[start:end]), edit, words, told)


def _findings(content: str) -> tuple[Finding, ...]:
    pack = load_pack("annual-report")
    return check_bytes(content.encode(), "report.txt", pack=pack).findings


def _at(finding: Finding, line: int) -> bool:
    places = (finding.location, *(one.location for one in finding.related))
    return any(place is not None and place.line <= line <= place.end_line for place in places)


def report(show: bool) -> Iterator[str]:
    """What was missed of the even half, and the numbers of both."""
    count: Counter[str] = Counter()
    for text in texts():
        for one in edited(text, list(EDITS)):
            name = f"{one.half} {one.edit.kind}"
            count[name] += 1
            count[f"{name} told"] += bool(one.told)
            count[f"{name} loud"] += any(f.severity != "info" for f in one.told)
            if show and one.half == "even" and not one.told:
                yield f"  missed {one.name} {one.edit.kind}: {one.words}"
    for name in sorted(name for name in count if name.count(" ") == 1):
        told, loud = count[f"{name} told"], count[f"{name} loud"]
        yield f"{name}: {told}/{count[name]} told ({told / count[name]:.0%}), {loud} aloud"
