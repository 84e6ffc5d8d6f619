"""A mandated part is missing at every level of the report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import msgspec

from lawcheck.checks.model import Case, Finding, Related, finding, related
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.structure import RequiredPart
from lawcheck.packs.model import Rule, Severity
from lawcheck.reports.parts import classifier
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.sentences import sentences

#: So many sentences are shown that may belong to a part that was not found.
_MOST_SHOWN = 3


def check(rule: Rule, options: RequiredPart, case: Case) -> Iterator[Finding]:
    """Yield a finding without location for each part that the report has nowhere.

    What is absent has no place of its own; the related place is its neighbour in the usual order.
    Where sentences may belong to the part, it is only in doubt: they are what to look at.
    """
    defined = {definition.id: definition.name for definition in case.pack.parts}
    order = [part_id for part_id in options.parts or defined if part_id in defined]
    for index, part_id in enumerate(order):
        part = case.report.part(part_id)
        if part is not None and part.status != "missing":
            continue
        told = list(islice(_told(case, part_id, options), _MOST_SHOWN)) if options.doubtful else []
        if not told and case.report.document.unread and options.unread:
            soft = msgspec.structs.replace(
                rule, message=options.unread, suggestion=options.unread_suggestion
            )
            severity: Severity = options.doubtful_severity
            yield finding(
                soft, case, None, severity=severity, concerns=part_id, part=defined[part_id]
            )
            continue
        if not told:
            places = _neighbour(case, order, index)
            yield finding(rule, case, None, related=places, concerns=part_id, part=defined[part_id])
            continue
        soft = msgspec.structs.replace(
            rule, message=options.doubtful, suggestion=options.doubtful_suggestion
        )
        yield finding(
            soft,
            case,
            None,
            severity=options.doubtful_severity,
            related=tuple(related(case, span, "这一句可能与此有关") for span in told),
            concerns=part_id,
            part=defined[part_id],
        )


def _told(case: Case, part_id: str, options: RequiredPart) -> Iterator[Span]:
    """The sentences of the report that are of the kind of which the part is made."""
    certain = compile_patterns(options.certain) if options.certain else None
    classify = classifier(case.pack.parts, case.pack.asides, case.report.year)
    for paragraph in case.report.body:
        for start, end in sentences(paragraph.text):
            sentence = fold(paragraph.text[start:end]).text
            if classify.tells(part_id, sentence) and not (certain and certain.search(sentence)):
                yield Span(paragraph.number, start, paragraph.number, end)


def _neighbour(case: Case, order: list[str], index: int) -> tuple[Related, ...]:
    """Where the part belongs: behind the last part before it, before the first behind it."""
    before = [(part_id, "可以接在这一部分之后") for part_id in reversed(order[:index])]
    behind = [(part_id, "可以放在这一部分之前") for part_id in order[index + 1 :]]
    found = []
    for side in (before, behind):
        for part_id, note in side:
            part = case.report.part(part_id)
            if part is not None and part.span is not None:
                found.append(related(case, part.span, note))
                break
    return tuple(found)
