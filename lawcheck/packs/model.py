"""The language of rule packs as types: what a YAML file may say, and nothing else.

A rule is data, a kind of rule is code: ``Rule.check`` names a kind (``packs/kinds``) with its
parameters; the code of that kind stands in ``lawcheck/checks`` and knows no law.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from lawcheck.packs.base import Audience as Audience
from lawcheck.packs.base import Authority as Authority
from lawcheck.packs.base import Data as Data
from lawcheck.packs.base import DutyId as DutyId
from lawcheck.packs.base import Level as Level
from lawcheck.packs.base import PartId as PartId
from lawcheck.packs.base import Pattern as Pattern
from lawcheck.packs.base import ReportYear as ReportYear
from lawcheck.packs.base import RuleId as RuleId
from lawcheck.packs.base import Severity as Severity
from lawcheck.packs.base import SourceId as SourceId
from lawcheck.packs.base import When as When
from lawcheck.packs.base import Wording as Wording
from lawcheck.packs.instruments import Instrument as Instrument
from lawcheck.packs.organs import Abolished as Abolished
from lawcheck.packs.organs import Body as Body
from lawcheck.packs.rubric import Deduction as Deduction
from lawcheck.packs.rubric import Grade as Grade
from lawcheck.packs.rubric import Item as Item
from lawcheck.packs.rubric import Scoring as Scoring
from lawcheck.packs.rubric import Veto as Veto
from lawcheck.packs.years import Event, Outdated, Period, Recurring, Term, YearFacts

SEVERITY_OF: dict[Wording, Severity] = {
    "必须": "error",
    "应当": "error",
    "一般应": "warning",
    "可以": "info",
    "实务": "info",
}


class Source(Data, frozen=True, kw_only=True):
    """A document that rules stand on."""

    id: str
    title: str
    issuer: str
    authority: Authority
    number: str = ""
    """Document number, e.g. 厅字〔2019〕28号."""
    since: str = ""
    """In force since, YYYY-MM-DD."""

    @property
    def cited(self) -> str:
        """《Title》（number）; practice is no document and has no title marks."""
        if self.authority == "实务":
            return self.title
        return f"《{self.title}》" + (f"（{self.number}）" if self.number else "")


class Basis(Data, frozen=True, kw_only=True):
    """On whose authority a rule stands."""

    source: SourceId
    wording: Wording
    article: str = ""
    """Only where verified."""
    says: str = ""
    """What the norm says, in short."""


class PartDefinition(Data, frozen=True, kw_only=True):
    """A mandated part and the words by which a reader knows it.

    The first match in the order of the pack wins; the fallback part comes last.
    """

    id: str
    name: str
    headings: tuple[Pattern, ...]
    """Patterns for headings (matched anywhere in the folded heading, number stripped)."""
    excludes: tuple[Pattern, ...] = ()
    """Patterns that forbid the match."""
    embedded: tuple[Pattern, ...] = ()
    """Patterns for deeper headings, and for sentences, that satisfy the part inside another."""
    tells: tuple[Pattern, ...] = ()
    """Patterns of the sentences that such a part is made of: a section in which they prevail is
    this part, whatever it is called."""
    denies: tuple[Pattern, ...] = ()
    """Words that ``tells`` does not mean (解决……不足), taken out first."""
    merged: tuple[Pattern, ...] = ()
    """Patterns for headings that another part has matched: they show that this one is there too."""
    closing: bool = False
    """Without a heading of its own it stands where the report closes."""
    fallback: bool = False
    """The part to which thematic headings belong that match no pattern."""
    examples: tuple[str, ...] = ()
    """Texts that one of the patterns must match; together they reach every pattern."""
    before: PartId = ""
    """It is looked for before this part, whose headings it would otherwise be taken for."""
    rejects: tuple[str, ...] = ()
    """Headings that must not be taken for this part, whatever words they share with it."""
    drafted: str = ""
    """Its heading in an empty draft (``lawcheck new``)."""
    guidance: tuple[str, ...] = ()
    """What is to be written under it, for an empty draft."""
    basis: tuple[Basis, ...] = ()
    when: When = When()
    enabled: bool = True


class Aside(Data, frozen=True, kw_only=True):
    """Headings that belong to no mandated part: 其他需要报告的情况."""

    id: str
    name: str
    headings: tuple[Pattern, ...]
    beside: str = ""
    """Only where another heading of the same level names this part."""


class Duty(Data, frozen=True, kw_only=True):
    """One duty of the first responsible person."""

    id: str
    name: str
    side: Literal["party", "government"]
    phrases: tuple[Pattern, ...]
    """Patterns; any hit means that the report speaks of the duty."""
    examples: tuple[str, ...] = ()
    """Texts that one of the patterns must match; together they reach every pattern."""
    basis: tuple[Basis, ...] = ()
    when: When = When()
    enabled: bool = True


class Topic(Data, frozen=True, kw_only=True):
    """One field of the current 实施纲要."""

    id: str
    name: str
    phrases: tuple[Pattern, ...]
    examples: tuple[str, ...] = ()
    """Texts that one of the patterns must match; together they reach every pattern."""
    basis: tuple[Basis, ...] = ()
    when: When = When()
    enabled: bool = True


RemarkName = Literal["comment", "annotation", "insertion", "deletion", "move"]


class Example(Data, frozen=True, kw_only=True):
    """A text that must pass or must fail: ``text``, or the pack's ``base`` with some edits.

    ``at`` is what the finding must quote or say.
    """

    text: str = ""
    replace: dict[str, str] = {}
    """In the base: this text → that text."""
    remove: tuple[str, ...] = ()
    """From the base: these texts; … stands for all that lies between two of them."""
    append: str = ""
    """Behind the base."""
    prepend: str = ""
    """Before the base."""
    at: str = ""
    year: ReportYear | None = None
    level: Level | None = None
    audience: Audience | None = None
    format: Literal["txt", "html", "md"] = "txt"
    """As which the text is read."""
    note: str = ""
    against: Example | None = None
    """Another report that this one is compared with."""
    remarks: dict[RemarkName, str] = {}
    """What the file says beside the text: comment, annotation, insertion, deletion, move."""


class Examples(Data, frozen=True, kw_only=True):
    passes: tuple[Example, ...] = msgspec.field(name="pass", default=())
    fails: tuple[Example, ...] = msgspec.field(name="fail", default=())


class Check(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    omit_defaults=True,
    tag_field="kind",
):
    """Base of the parameters of a kind of rule; the tag is the kind's name."""


class Rule(Data, frozen=True, kw_only=True):
    """One rule. ``message`` and ``suggestion`` may hold ${name} of the values its kind gives."""

    id: str
    name: str
    check: Any
    """The kind and its parameters, a ``Check`` after loading."""
    message: str
    suggestion: str
    basis: tuple[Basis, ...]
    why: str = ""
    """Why it matters, for ``rules explain``."""
    comply: str = ""
    """How to comply, with an example sentence."""
    severity: Severity | None = None
    """Only where it differs from the wording of the basis."""
    when: When = When()
    yields_to: tuple[str, ...] = ()
    """Rules that say more of the same place: where one of them tells it, this one does not."""
    enabled: bool = True
    examples: Examples = Examples()

    @property
    def level_of_severity(self) -> Severity:
        """The stated severity, or the one that follows from the strongest wording."""
        if self.severity:
            return self.severity
        order: tuple[Severity, ...] = ("error", "warning", "info")
        return min(
            (SEVERITY_OF[basis.wording] for basis in self.basis), key=order.index, default="info"
        )


class RulePack(Data, frozen=True, kw_only=True):
    """A pack, composed and validated. ``resolve`` (packs/resolve.py) narrows it to one report."""

    format: int = 1
    id: str
    name: str
    version: str
    extends: tuple[str, ...] = ()
    description: str = ""
    level: Level | None = None
    """The kind of reporter that this pack is for; None: read from each report."""
    base: str = ""
    """A short good report; examples of rules that need a whole report are edits of it."""
    sources: tuple[Source, ...] = ()
    parts: tuple[PartDefinition, ...] = ()
    asides: tuple[Aside, ...] = ()
    furniture: tuple[Pattern, ...] = ()
    """Patterns for whole lines that a web page leaves in a copied text (打印, 字号：大 中 小)."""
    duties: tuple[Duty, ...] = ()
    topics: tuple[Topic, ...] = ()
    words: dict[str, tuple[Pattern, ...]] = {}
    """Named lists of words, used as {name} in patterns and lists (packs/named_words.py)."""
    phrases: tuple[str, ...] = ()
    """Set phrases of the genre: they repeat lawfully."""
    documents: tuple[Instrument, ...] = ()
    """Documents that reports cite; ``rules/laws.tsv`` holds the laws beside them."""
    abolished: tuple[Abolished, ...] = ()
    bodies: tuple[Body, ...] = ()
    years: tuple[YearFacts, ...] = ()
    events: tuple[Event, ...] = ()
    periods: tuple[Period, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    recurring: tuple[Recurring, ...] = ()
    terms: tuple[Term, ...] = ()
    rules: tuple[Rule, ...] = ()
    scoring: Scoring | None = None
