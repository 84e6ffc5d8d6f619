"""Kind of rule → the function that checks it: a new kind is a line here and one in packs/kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lawcheck.checks import (
    anachronism,
    answered_shortcomings,
    copied_text,
    dated_within,
    document_kind,
    doubled_marks,
    duties,
    forbidden_text,
    index_number,
    lost_characters,
    mark_width,
    metadata_mismatch,
    number_contradiction,
    number_form,
    numbering,
    page_furniture,
    part_content,
    part_shape,
    percentage,
    period_expired,
    personal_information,
    plan_year,
    proportions,
    remarks,
    repeated_text,
    required_part,
    secrecy,
    set_phrase,
    sum_mismatch,
    title,
    topics,
    unpaired_marks,
    word_choice,
    year_stale,
)
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds import (
    copied,
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
from lawcheck.packs.kinds import duties as duty_kinds
from lawcheck.packs.kinds import remarks as remark_kinds
from lawcheck.packs.kinds import topics as topic_kinds
from lawcheck.packs.model import Check, Rule

#: check(rule, its parameters, the case) -> findings
CheckFunction = Callable[[Rule, Any, Case], Iterator[Finding]]

TABLE: dict[type[Check], CheckFunction] = {
    structure.RequiredPart: required_part.check,
    structure.EmptyPart: part_shape.empty,
    structure.EmbeddedPart: part_shape.embedded,
    structure.MergedPart: part_shape.merged,
    structure.RepeatedPart: part_shape.repeated,
    structure.PartContent: part_content.check,
    structure.PlanYear: plan_year.check,
    duty_kinds.DutyCoverage: duties.coverage,
    duty_kinds.DutyEvidence: duties.evidence,
    topic_kinds.TopicCoverage: topics.check,
    repetition.RepeatedText: repeated_text.check,
    copied.CopiedText: copied_text.check,
    form.Title: title.check,
    form.DatedWithin: dated_within.check,
    form.PageFurniture: page_furniture.check,
    form.DocumentKind: document_kind.check,
    substance.AnsweredShortcomings: answered_shortcomings.check,
    substance.Length: proportions.length,
    substance.Balance: proportions.balance,
    remark_kinds.LeftRemark: remarks.check,
    marks.UnpairedMarks: unpaired_marks.check,
    marks.DoubledMarks: doubled_marks.check,
    marks.MarkWidth: mark_width.check,
    marks.LostCharacters: lost_characters.check,
    publication.ForbiddenText: forbidden_text.check,
    publication.SecrecyMarking: secrecy.check,
    publication.PersonalInformation: personal_information.check,
    publication.MetadataMismatch: metadata_mismatch.check,
    publication.IndexNumber: index_number.check,
    outline.NumberSequence: numbering.check_sequence,
    outline.NumberStyle: numbering.check_style,
    outline.NumberLevel: numbering.check_level,
    wording.SetPhrase: set_phrase.check,
    wording.WordChoice: word_choice.check,
    figures.NumberContradiction: number_contradiction.check,
    figures.SumMismatch: sum_mismatch.check,
    figures.PercentageImpossible: percentage.check,
    figures.NumberForm: number_form.check,
    time.Anachronism: anachronism.check,
    time.PeriodExpired: period_expired.check,
    time.YearStale: year_stale.check,
}
