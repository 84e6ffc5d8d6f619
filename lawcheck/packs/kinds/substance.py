"""Kinds of rules about what the parts say: duties, fields, shortcomings, proportions."""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.model import Check, Data, DutyId, Level, PartId, Pattern, Severity


class AnsweredShortcomings(Check, frozen=True, kw_only=True, tag="answered-shortcomings"):
    """One finding that shows each shortcoming with the plan that answers it, where one has none.

    A plan answers a shortcoming when both are about the same theme, or share enough words: the
    words of the headline (pairs of characters), or longer runs of the whole text.
    """

    shortcomings: str = "shortcomings"
    plans: str = "plans"
    themes: dict[str, tuple[Pattern, ...]] = {}
    """Theme → patterns that tell it, in a shortcoming as in a plan."""
    broad: dict[str, tuple[Pattern, ...]] = {}
    """Themes so broad that a plan about them is an answer only together with shared words."""
    common: tuple[Pattern, ...] = ()
    """Words that every report uses: sharing them says nothing."""
    shared: int = 2
    """So many shared pairs (three without a broad theme) or rarer runs of three make an answer."""
    headed: int = 1
    """Or so many pairs of the shortcoming's headline in the plan's."""


class HollowText(Check, frozen=True, kw_only=True, tag="hollow-text"):
    """A finding for each part with passages that could stand in any report."""

    parts: tuple[PartId, ...]
    common: tuple[Pattern, ...]
    """The words of every report."""
    concrete: tuple[Pattern, ...]
    """What makes a passage concrete: a figure, a document, a quotation."""
    share: float = 0.2
    """A passage is hollow when less of it than this is left without the common words."""
    least: int = 12
    """Shorter passages are not judged."""
    sentences: tuple[PartId, ...] = ()
    """Parts that are read sentence by sentence, longer ones only."""
    whole: bool = False
    """Only where every passage of the part is hollow."""
    some_severity: Severity = "info"
    """Where half of the passages or more are not hollow."""


class HollowCause(Check, frozen=True, kw_only=True, tag="hollow-cause"):
    """A finding for each shortcoming whose cause repeats it, or says nothing."""

    part: PartId = "shortcomings"
    announces: tuple[Pattern, ...]
    """Words behind which a cause stands."""
    common: tuple[Pattern, ...]
    """The words of every report."""
    formulas: tuple[Pattern, ...]
    """Whole causes that say nothing: 既有主观原因，也有客观原因."""
    blames: tuple[Pattern, ...] = ()
    """Causes that put the blame on citizens, anywhere in the shortcoming."""
    blamed: str = ""
    """Message for those."""
    share: float = 0.8
    """A cause repeats its shortcoming when so much of its own words are the shortcoming's."""
    longest: int = 32
    """A longer cause says something."""


class SentenceSays(Check, frozen=True, kw_only=True, tag="sentence-says"):
    """A finding for each sentence of some parts in which a pattern is found."""

    parts: tuple[PartId, ...]
    patterns: tuple[Pattern, ...]
    excludes: tuple[Pattern, ...] = ()
    """Right where one of these stands in the match or shortly before or behind it."""


class PlanFault(Data, frozen=True, kw_only=True):
    """What is told of one fault of a plan."""

    message: str
    suggestion: str


class RepeatedPlans(Check, frozen=True, kw_only=True, tag="repeated-plans"):
    """A finding for each plan that repeats a result, tells the past, or aims lower than reached."""

    part: PartId = "plans"
    results: tuple[PartId, ...] = ("achievements", "first_responsible")
    figures: int = 2
    """So many figures of a result make a plan its repetition."""
    clauses: int = 2
    share: float = 0.6
    """Or so many clauses, and more than this share of the plan's, one of them with a figure."""
    past: tuple[Pattern, ...]
    """What tells the past: 已建成, 完成了."""
    faults: dict[Literal["past", "below"], PlanFault]


class Length(Check, frozen=True, kw_only=True, tag="length"):
    """A finding when the judged text is far too short or far too long, in characters."""

    least: int
    most: int
    least_by_level: dict[Level, int] = {}
    """Where another lower limit holds."""


class Balance(Check, frozen=True, kw_only=True, tag="balance"):
    """A finding for each part of its own that has too small a share of the text."""

    least: dict[str, float]
    """Part id → the smallest share of the judged text, from 0 to 1."""
    enough: int = 250
    """A part with so many characters is never too small, however long the report is."""


class ActWords(Data, frozen=True, kw_only=True):
    """The words by which a clause is read: who acts, how often, of what kind the act is."""

    party: tuple[Pattern, ...]
    """The head of the Party side: 书记."""
    government: tuple[Pattern, ...]
    """The head of the government, of the department or body."""
    either: tuple[Pattern, ...] = ()
    """Words for both heads, or for either: 党政主要负责人, 一把手."""
    deputies: tuple[Pattern, ...] = ()
    """Those below a head; looked for first."""
    collective: tuple[Pattern, ...] = ()
    """Organs and bodies: 全委, 我局, 领导小组."""
    counts: tuple[Pattern, ...]
    """A number of acts, or a day."""
    done: tuple[Pattern, ...]
    """Acts that decide, solve or answer for something."""
    held: tuple[Pattern, ...] = ()
    """Acts that may be anything: 主持, 召开, 组织."""
    learned: tuple[Pattern, ...] = ()
    """Acts of learning and teaching."""
    objects: tuple[Pattern, ...] = ()
    """Words before a head that make it the object of the clause: 组织……主要负责人."""


class HeadFault(Data, frozen=True, kw_only=True):
    """What is told of one fault of the part."""

    message: str
    suggestion: str
    note: str = ""
    """Beside further places."""


HeadFaultName = Literal["absent", "deputies", "one_side", "uncounted", "learned"]


class ResponsiblePerson(Check, frozen=True, kw_only=True, tag="responsible-person"):
    """One finding where the part on the first responsible person shows no head at work."""

    part: PartId = "first_responsible"
    also: PartId = "achievements"
    """A head who acts here makes the absence a doubt."""
    words: ActWords
    faults: dict[HeadFaultName, HeadFault]
    """absent: no head; deputies: they alone act; one_side; uncounted; learned: nothing decided."""
    grave_levels: tuple[Level, ...] = ("province", "city", "county")
    """Where no head, or deputies only, has the stated severity; elsewhere it is a warning."""
    joint_levels: tuple[Level, ...] = ("province", "city", "county")
    """Where two heads may report."""
    joint: tuple[Pattern, ...] = ()
    """All of them in the issuer's name: both sides report."""
    alone: tuple[Pattern, ...] = ()
    """One of them in the issuer's name: one side reports."""
    least_acts: int = 2
    """With fewer acts of heads, nothing is said of their number and kind."""


class DutyCoverage(Check, frozen=True, kw_only=True, tag="duty-coverage"):
    """One finding that lists the duties of which the report does not speak."""

    part: PartId = "first_responsible"
    also: tuple[PartId, ...] = ()
    """Further parts in which a duty may be told."""
    shown: tuple[Pattern, ...] = ()
    """What shows that a duty was done: an act, a figure; without it the duty is only claimed."""
    core: tuple[DutyId, ...] = ()
    """Duties of which at least one must stand in the part itself."""
    core_severity: Severity = "warning"
    """Of the finding when none of them does."""


class DutyEvidence(Check, frozen=True, kw_only=True, tag="duty-evidence"):
    """A finding for each paragraph of the part that claims a duty without an act or a figure."""

    part: PartId = "first_responsible"
    evidence: tuple[Pattern, ...]
    """Patterns of figures and of acts that were done."""
    claims: tuple[Pattern, ...] = ()
    """Patterns of claims that belong to no single duty (四个亲自, 第一责任人职责)."""
    whole_severity: Severity = "warning"
    """Of the one finding when the part has no evidence anywhere."""


class TopicCoverage(Check, frozen=True, kw_only=True, tag="topic-coverage"):
    """One finding that lists the fields of which the work of the year says nothing."""

    part: PartId = "achievements"
    """Where the finding stands; no finding where this part is missing or empty."""
    also: tuple[PartId, ...] = ()
    """Further parts in which a field may be told; introduction included."""
    many: int = 0
    """Where fewer fields are missing, the severity is ``few_severity``; 0: never."""
    few_severity: Severity = "info"
    brief: int = 0
    """In a text with fewer characters the severity is ``few_severity``: its length is told."""
    until: int = 0
    """After this report year the outline has ended: ``few_severity`` and ``ended_message``."""
    ended_message: str = ""
