"""One document in, one ``Review`` out: the one entry of command line, hooks, batch and tests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from lawcheck.checks.model import Case, Chain, DutyTold, Finding
from lawcheck.documents.model import Document, Span
from lawcheck.errors import DocumentError
from lawcheck.packs.model import Level, RulePack
from lawcheck.reports.model import Report
from lawcheck.scoring import Score, Verdict

if TYPE_CHECKING:
    from lawcheck.repetition.model import Passage

#: The rule whose error says that the document is no annual report: then it is not judged.
DOCUMENT_KIND = "document-kind"

#: What stands between two copied runs and is no longer than this is a heading of the copy.
LONGEST_HEADING = 60


class Options(msgspec.Struct, frozen=True):
    """What the user fixes instead of letting the report say it."""

    year: int | None = None
    level: Level | None = None
    against: str | None = None
    """A file, a folder or a store of reports to compare with."""
    today: date | None = None
    """The day on which is judged; None where nothing shall depend on it."""
    remarks_may: frozenset[str] = frozenset()
    """Rules whose errors a remark in the report may except; others it may not."""


class Reason(msgspec.Struct, frozen=True):
    """Why a document was not judged."""

    code: str
    message: str


class SharedWith(msgspec.Struct, frozen=True):
    """Another report that has text in common with this one."""

    path: str
    issuer: str | None
    share: float
    """Of this report's text, from 0 to 1."""


class Overlap(msgspec.Struct, frozen=True, rename={"reports": "with"}):
    """What a report has in common with others."""

    handed_down: float
    """The share that many units have in common, which is not counted."""
    reports: tuple[SharedWith, ...] = ()


class Review(msgspec.Struct, frozen=True):
    """The outcome for one file: judged (report, score, findings) or unjudged (reason)."""

    path: str
    pack: RulePack
    status: Literal["judged", "unjudged"]
    reason: Reason | None = None
    document: Document | None = None
    report: Report | None = None
    score: Score | None = None
    """None also for a pack without a rubric."""
    findings: tuple[Finding, ...] = ()
    verdict: Verdict = "unjudged"
    duties: tuple[DutyTold, ...] = ()
    chains: tuple[Chain, ...] = ()
    overlap: Overlap | None = None
    """None where there was nothing to compare with."""
    day: date | None = None
    """The day on which it was judged."""
    notes: tuple[str, ...] = ()
    """What is to be told of the review itself, Chinese sentences."""

    @property
    def counted(self) -> tuple[Finding, ...]:
        """The findings that are not excepted."""
        return tuple(f for f in self.findings if f.excepted is None)

    @property
    def excepted(self) -> int:
        """How many findings do not count."""
        return len(self.findings) - len(self.counted)

    def decided(self, findings: Sequence[Finding]) -> Review:
        """This review with other findings: more of them, or some excepted; decided anew."""
        from lawcheck.scoring import decide

        judgement = decide(findings, self.pack.scoring)
        return msgspec.structs.replace(
            self,
            score=judgement.score,
            findings=judgement.findings,
            verdict=judgement.verdict,
        )


def review(path: str | Path, pack: RulePack, options: Options | None = None) -> Review:
    """Read the file at ``path`` and judge it by ``pack``.

    A file that cannot be judged gives an unjudged review; a missing one raises ``UsageError``.
    """
    from lawcheck import documents

    try:
        document = documents.read(path)
    except DocumentError as error:
        return unjudged(str(path), pack, error.code, str(error))
    return judge(document, pack, options)


def review_bytes(data: bytes, name: str, pack: RulePack, options: Options | None = None) -> Review:
    """Like ``review``, for bytes that came from elsewhere (standard input)."""
    from lawcheck import documents

    try:
        document = documents.read_bytes(data, name)
    except DocumentError as error:
        return unjudged(name, pack, error.code, str(error))
    return judge(document, pack, options)


def unjudged(
    path: str, pack: RulePack, code: str, message: str, document: Document | None = None
) -> Review:
    """The review of a document that cannot be judged, with one Chinese sentence why."""
    return Review(path, pack, "unjudged", Reason(code, message), document)


def judge(document: Document, pack: RulePack, options: Options | None = None) -> Review:
    """Judge a document that was read: understand it, run the rules that apply, score it."""
    from lawcheck.checks import run
    from lawcheck.exceptions import remarks

    try:
        case = understood(document, pack, options)
    except DocumentError as error:
        return unjudged(document.path, pack, error.code, str(error), document)
    report, resolved = case.report, case.pack
    for finding in run.run(_only(case, DOCUMENT_KIND)):
        if finding.severity == "error":
            return unjudged(document.path, resolved, DOCUMENT_KIND, finding.message, document)
    from lawcheck.checks.substance.chains import chains
    from lawcheck.checks.substance.duty_table import duty_table

    allowed = options.remarks_may if options else ()
    findings, notes = remarks.mark(run.run(case), document, allowed)
    judged = Review(
        document.path,
        resolved,
        "judged",
        None,
        document,
        report,
        day=options.today if options else None,
        notes=notes,
        duties=duty_table(case),
        chains=chains(case),
    )
    return judged.decided(findings)


def understood(document: Document, pack: RulePack, options: Options | None = None) -> Case:
    """A document understood as a report, with the rules that apply to it: what checks look at."""
    from lawcheck.repetition import inside
    from lawcheck.reports import understand

    options = options or Options()
    passages = inside.find([p.text for p in document.paragraphs], pack.phrases)
    report = understand(
        document,
        pack,
        copies=second_copies(document, passages),
        year=options.year,
        level=options.level or pack.level,
    )
    resolved = _resolved(pack, report)
    case = Case(report, resolved, passages)
    if options.against is None:
        return case
    from lawcheck.corpus import library

    store = library.open_against(options.against, pack)
    return msgspec.structs.replace(case, shared=library.shared(case, store, resolved))


#: The last packs that were narrowed: of a folder, most reports are of one year and level.
_narrowed: dict[tuple[int, int | None, str, str], tuple[RulePack, RulePack]] = {}
_MOST_NARROWED = 8


def _resolved(pack: RulePack, report: Report) -> RulePack:
    from lawcheck.packs.resolve import resolve

    key = (id(pack), report.year, report.level, report.audience)
    known = _narrowed.get(key)
    if known is None or known[0] is not pack:
        if len(_narrowed) >= _MOST_NARROWED:
            _narrowed.clear()
        known = _narrowed[key] = (
            pack,
            resolve(pack, report.year, report.level, report.audience),
        )
    return known[1]


def second_copies(document: Document, passages: tuple[Passage, ...]) -> tuple[Span, ...]:
    """The copied runs of paragraphs that are set aside, so that everything is judged once.

    Runs that stand together are one; a lone heading between two of them belongs to the copy.
    """
    copies: list[Span] = []
    for passage in passages:
        if passage.unit != "paragraphs":
            continue
        first, last = passage.copy.first + 1, passage.copy.last + 1
        if copies and first <= copies[-1].last + 2 and _short(document, copies[-1], first):
            first = copies.pop().paragraph
        copies.append(document.whole(first, last))
    return tuple(copies)


def _short(document: Document, before: Span, first: int) -> bool:
    """Whether nothing, or no more than a heading, stands between a copy and the next."""
    return first == before.last + 1 or len(document[first - 1].text) <= LONGEST_HEADING


def _only(case: Case, rule_id: str) -> Case:
    rules = tuple(rule for rule in case.pack.rules if rule.id == rule_id)
    return msgspec.structs.replace(case, pack=msgspec.structs.replace(case.pack, rules=rules))
