"""The kinds of rules, by name, with their parameters: one explicit table.

A kind's parameters are a ``Check`` struct with ``tag="the-kind"`` in a module of this package, by
theme. The code of each kind stands in ``lawcheck/checks``; a test holds both tables equal.
"""

from __future__ import annotations

from lawcheck.packs.kinds import (
    figures,
    form,
    marks,
    outline,
    publication,
    repetition,
    structure,
    substance,
    time,
    wording,
)
from lawcheck.packs.model import Check

#: Every kind of rule that a pack may name.
KINDS: dict[str, type[Check]] = {
    kind.__struct_config__.tag: kind  # type: ignore[misc]
    for kind in (
        structure.RequiredPart,
        structure.EmptyPart,
        structure.EmbeddedPart,
        structure.MergedPart,
        structure.RepeatedPart,
        structure.PartContent,
        structure.ShortcomingCauses,
        structure.PlanYear,
        substance.DutyCoverage,
        substance.DutyEvidence,
        substance.ResponsiblePerson,
        substance.TopicCoverage,
        substance.AnsweredShortcomings,
        substance.HollowText,
        substance.HollowCause,
        substance.SentenceSays,
        substance.RepeatedPlans,
        substance.Length,
        substance.Balance,
        repetition.RepeatedText,
        repetition.CopiedText,
        form.Title,
        form.DatedWithin,
        form.PageFurniture,
        form.DocumentKind,
        form.NameMismatch,
        marks.UnpairedMarks,
        marks.DoubledMarks,
        marks.MarkWidth,
        marks.LostCharacters,
        marks.HiddenText,
        publication.ForbiddenText,
        publication.SecrecyMarking,
        publication.PersonalInformation,
        publication.MetadataMismatch,
        publication.IndexNumber,
        publication.LeftRemark,
        outline.NumberSequence,
        outline.NumberStyle,
        outline.NumberLevel,
        wording.SetPhrase,
        wording.WordChoice,
        wording.DocumentName,
        wording.DocumentStatus,
        wording.Typo,
        figures.NumberContradiction,
        figures.SumMismatch,
        figures.PercentageImpossible,
        figures.NumberForm,
        figures.FigureRelation,
        figures.CountMismatch,
        figures.StatementContradiction,
        figures.DateImpossible,
        time.Anachronism,
        time.PeriodExpired,
        time.YearStale,
        time.YearConflict,
    )
}
