"""Kinds of rules about figures: those that cannot all be true, and those badly written."""

from __future__ import annotations

from lawcheck.packs.model import Check, Data, Pattern, Severity


class Indicator(Data, frozen=True, kw_only=True):
    """Something of which a report can state one value only, whoever reports it."""

    name: str
    patterns: tuple[Pattern, ...]
    """Matched on the words in front of the figure, up to its end."""
    units: tuple[str, ...]
    behind: Pattern = ""
    """Matched right behind the figure: 168件新收复议案件."""
    about: str = ""
    """A word without which no pattern matches; it is looked for first."""


class NumberContradiction(Check, frozen=True, kw_only=True, tag="number-contradiction"):
    """A finding for each indicator that has two values which cannot both be true."""

    indicators: tuple[Indicator, ...] = ()
    least: int = 8
    """Other things counted are compared only when the same bodies and times stand before both,
    and the plans are known. Verb and name must have at least so many characters."""
    softly: int = 6
    """Shorter names than ``least`` may mean two things; from here on they are told as info."""
    targets: tuple[Pattern, ...] = ()
    """Words of a sentence that make its figures aims, not results."""
    changes: tuple[Pattern, ...] = ()
    """Words in front of a figure that make it a difference."""
    skip: tuple[str, ...] = ("plans",)
    """Parts whose figures are aims."""


class SumMismatch(Check, frozen=True, kw_only=True, tag="sum-mismatch"):
    """A finding for parts that exceed their total, or name all of it and fall short."""

    units: tuple[str, ...] = ()
    """Units that are added."""
    overlapping: tuple[Pattern, ...] = ()
    """Words of a part that may be counted twice, so that the sum may exceed the total."""
    rest: tuple[Pattern, ...] = ("^其他", "^其余", "^另")
    """Words of a last part that completes the total."""
    breaks: tuple[Pattern, ...] = ()
    """Words with which something else begins behind the parts."""


class PercentageImpossible(Check, frozen=True, kw_only=True, tag="percentage-impossible"):
    """A finding for a share of more than 100 %, and for a fall by more than 100 %."""

    shares: tuple[Pattern, ...]
    """What stands right before the figure and cannot exceed 100 %."""
    excludes: tuple[Pattern, ...] = ()
    """Rates that can."""
    falls: tuple[Pattern, ...] = ()


class NumberFault(Data, frozen=True, kw_only=True):
    """One way in which a figure is badly written."""

    pattern: Pattern
    fault: str
    advice: str
    severity: Severity | None = None


class NumberForm(Check, frozen=True, kw_only=True, tag="number-form"):
    """A finding for each figure that is badly written."""

    faults: tuple[NumberFault, ...]


class Moves(Data, frozen=True, kw_only=True):
    """The words with which a text says that something grew or fell."""

    rise: Pattern
    fall: Pattern
    past: Pattern
    """An earlier time: 上年, 去年同期."""
    now: Pattern
    """The present time: 今年, 本年度."""
    versus: Pattern
    """What a change is compared with: 同比, 比上年."""
    filling: Pattern
    """What only fills in, between the figure and its change."""
    excludes: Pattern
    """Subjects that move otherwise: a rank that rises has a smaller number."""


class Stage(Data, frozen=True, kw_only=True):
    """A rate, the words of the part that it counts, and those of its whole."""

    rate: Pattern
    part: Pattern
    whole: Pattern


class Conversion(Data, frozen=True, kw_only=True):
    """Units of one measure, each with its size in the smallest."""

    units: dict[str, float]


class FigureRelation(Check, frozen=True, kw_only=True, tag="figure-relation"):
    """A finding for each growth, share, average or conversion that its own figures refute."""

    moves: Moves
    stages: tuple[Stage, ...] = ()
    """Rates with the two counts that stand beside them."""
    timely: Pattern = "按期|按时"
    """Words that narrow a rate: it is then no rate of all."""
    carried: Pattern = "旧存|结转"
    """Words for what came over from an earlier year: more may then be done than came in."""
    stated: tuple[Pattern, ...] = ()
    """What stands in front of a share of a whole: 占, 占比."""
    elsewhere: Pattern = "全[国省市]"
    """Other wholes: 占全市的12%."""
    conversions: tuple[Conversion, ...] = ()


class DateImpossible(Check, frozen=True, kw_only=True, tag="date-impossible"):
    """A finding for each day that no calendar has, and each order of days that cannot be."""

    steps: tuple[Pattern, ...] = ()
    """The steps of a procedure in their order."""
    another: Pattern = "另"
    """Words that show that the later step is of another case."""
    future: tuple[Pattern, ...] = ()
    """Words around a day that need not have come when the report was signed."""
    brackets: tuple[Pattern, ...] = ()
    """Document numbers with other brackets than 〔〕 around the year."""
    skip: tuple[str, ...] = ("plans",)
    """Parts whose days are of the next year."""


class CountMismatch(Check, frozen=True, kw_only=True, tag="count-mismatch"):
    """A finding for each number of things that its own list refutes."""

    members: dict[str, Pattern] = {}
    """A noun that is counted → how the names of its members end."""
    kinds: Pattern = "制度|机制"
    """Nouns of which a list before the number names each one."""
    verbs: Pattern = "落实|推行"
    """A last item that ends so is the verb of the number, not a member of the list."""
    modifiers: Pattern = "行政执法"
    """A last item that only says of what field the number is."""


class Claim(Data, frozen=True, kw_only=True):
    """Something claimed of all, and what refutes it elsewhere in the report."""

    claim: Pattern
    """Its group holds the thing of which it is claimed."""
    refuted: Pattern
    """What is told of the same thing and cannot be true beside the claim."""


class StatementContradiction(Check, frozen=True, kw_only=True, tag="statement-contradiction"):
    """A finding for each exception that a claim of none or of all denies."""

    claims: tuple[Claim, ...]
    excludes: tuple[Pattern, ...] = ()
    """Words of a sentence that make it an aim, or of another year."""
    common: Pattern = "行政|工作"
    """Words that many things have in common: they do not make two things the same."""
    least: int = 3
    """So many characters of the name must be the same."""
    skip: tuple[str, ...] = ("plans",)
    """Parts whose sentences are aims."""
