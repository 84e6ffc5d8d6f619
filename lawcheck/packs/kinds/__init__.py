"""The kinds of rules, by name, with their parameters: one explicit table.

A kind's parameters are a ``Check`` struct with ``tag="the-kind"`` in a module of this package, by
theme. The code of each kind stands in ``lawcheck/checks``; a test holds both tables equal.
"""

from __future__ import annotations

from lawcheck.packs.kinds import (
    copied,
    duties,
    figures,
    form,
    marks,
    outline,
    publication,
    remarks,
    repetition,
    structure,
    substance,
    time,
    topics,
    wording,
)
from lawcheck.packs.model import Check

#: Every kind of rule that a pack may name.
KINDS: dict[str, type[Check]] = {
    kind.__struct_config__.tag: kind  # type: ignore[misc]
    for kind in (
        topics.TopicCoverage,
        structure.RequiredPart,
        structure.EmptyPart,
        structure.EmbeddedPart,
        structure.MergedPart,
        structure.RepeatedPart,
        structure.PartContent,
        structure.PlanYear,
        duties.DutyCoverage,
        duties.DutyEvidence,
        repetition.RepeatedText,
        copied.CopiedText,
        form.Title,
        form.DatedWithin,
        form.PageFurniture,
        form.DocumentKind,
        substance.AnsweredShortcomings,
        substance.Length,
        substance.Balance,
        remarks.LeftRemark,
        marks.UnpairedMarks,
        marks.DoubledMarks,
        marks.MarkWidth,
        marks.LostCharacters,
        publication.ForbiddenText,
        publication.SecrecyMarking,
        publication.PersonalInformation,
        publication.MetadataMismatch,
        publication.IndexNumber,
        outline.NumberSequence,
        outline.NumberStyle,
        outline.NumberLevel,
        wording.SetPhrase,
        wording.WordChoice,
        figures.NumberContradiction,
        figures.SumMismatch,
        figures.PercentageImpossible,
        figures.NumberForm,
        time.Anachronism,
        time.PeriodExpired,
        time.YearStale,
    )
}
