"""Fixed formulations that are misquoted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lawcheck.checks.model import Case, Finding
from lawcheck.checks.wording.slips import Hit, hits, report_hits
from lawcheck.packs.kinds.wording import Formula, SetPhrase
from lawcheck.packs.model import Rule
from lawcheck.packs.resolve import applies
from lawcheck.text.folding import fold
from lawcheck.text.formulas import Misquoted, Wanted, mask, misquoted
from lawcheck.text.patterns import compiled

_JOINTS = compiled("[、，；]")
_HANZI = compiled("[一-龥]")


def check(rule: Rule, options: SetPhrase, case: Case) -> Iterator[Finding]:
    """Yield a finding for each misquotation, right forms and quotations left alone."""
    report = case.report
    running = report.running
    current = tuple(
        formula
        for formula in options.formulas
        if applies(formula.when, report.year, report.level, report.audience)
    )
    forms, by_right = _prepared(current)
    text = mask(running.text, forms)
    found_hits: list[Hit] = list(hits(running, text, options.wrong))
    for hit in misquoted(text, forms):
        # Who is quoted may say it in words of his own, but not in all of its words.
        own = not (hit.exchanged or hit.strange)
        said = own and running.in_quotation(hit.start, hit.end)
        told = running.in_title(hit.start, hit.end) or running.in_told_slip(hit.start, hit.end)
        if not (said or told or _two_clauses(running.text, hit)):
            formula = by_right[hit.wanted.right]
            found_hits.append(
                Hit(
                    hit.start,
                    hit.end,
                    hit.wanted.right,
                    "、".join(f"“{said}”应为“{right}”" for said, right in hit.strange),
                    severity=formula.severity,
                    mechanical=formula.mechanical,
                )
            )
    yield from report_hits(rule, case, found_hits)


def _two_clauses(text: str, hit: Misquoted) -> bool:
    """局长兼任党政主要负责人，履行……职责: a mark is all that is strange, behind a verb."""
    words = text[hit.start : hit.end]
    parted = words != hit.wanted.right and words.replace("，", "") == hit.wanted.right
    return parted and _HANZI.match(text[max(hit.start - 1, 0) : hit.start]) is not None


@lru_cache(maxsize=8)
def _prepared(
    formulas: tuple[Formula, ...],
) -> tuple[tuple[Wanted, ...], dict[str, Formula]]:
    forms = tuple(
        Wanted(
            fold(formula.right).text,
            tuple(fold(variant).text for variant in formula.variants),
            formula.slips,
            tuple(_JOINTS.split(fold(formula.right).text)) if formula.items else (),
            formula.complete,
        )
        for formula in formulas
    )
    return forms, {form.right: f for form, f in zip(forms, formulas, strict=True)}
