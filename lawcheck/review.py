"""One document in, one ``Review`` out: the one entry of command line, hooks, batch and tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePath
from typing import Final

import msgspec

from lawcheck.case import Options as Options
from lawcheck.case import understood
from lawcheck.checks.model import Case, in_words
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError, ReasonCode
from lawcheck.outcome import Examined as Examined
from lawcheck.outcome import Overlap as Overlap
from lawcheck.outcome import Reason as Reason
from lawcheck.outcome import Review as Review
from lawcheck.outcome import SharedWith as SharedWith
from lawcheck.outcome import Since as Since
from lawcheck.packs.model import RulePack
from lawcheck.reports.model import Report

#: The rule whose error says that the document is no annual report: then it is not judged.
DOCUMENT_KIND: Final = "document-kind"

#: So many other files of the same draft are named.
_NAMED = 3


def review(path: str | Path, pack: RulePack, options: Options | None = None) -> Review:
    """Read the file at ``path`` and judge it by ``pack``.

    A file that cannot be judged gives an unjudged review; a missing one raises ``UsageError``.
    """
    return concluded(examine_file(path, pack, options))


def review_bytes(data: bytes, name: str, pack: RulePack, options: Options | None = None) -> Review:
    """Like ``review``, for bytes that came from elsewhere (standard input)."""
    return concluded(examine_file(name, pack, options, data))


def examine_file(
    path: str | Path, pack: RulePack, options: Options | None = None, data: bytes | None = None
) -> Examined:
    """Read the file at ``path``, or ``data`` that is called so, and examine it."""
    from lawcheck import documents
    from lawcheck.documents import limits

    allowed = limits.current()
    try:
        with limits.timed(allowed):
            if data is None:
                document = documents.read(path, allowed)
            else:
                document = documents.read_bytes(data, str(path), allowed)
            return examine(document, pack, options)
    except DocumentError as error:
        return Examined(unjudged(str(path), pack, error.code, str(error)))


def unjudged(
    path: str, pack: RulePack, code: ReasonCode, message: str, document: Document | None = None
) -> Review:
    """The review of a document that cannot be judged, with one Chinese sentence why."""
    return Review(path, pack, "unjudged", Reason(code, message), document)


def judge(document: Document, pack: RulePack, options: Options | None = None) -> Review:
    """Judge a document that was read: understand it, run the rules that apply, score it."""
    return concluded(examine(document, pack, options))


def examine(document: Document, pack: RulePack, options: Options | None = None) -> Examined:
    """All that can be said of a document by itself, before it is compared and decided."""
    from lawcheck.checks import run

    options = options or Options()
    try:
        case = understood(document, pack, options)
    except DocumentError as error:
        return Examined(unjudged(document.path, pack, error.code, str(error), document))
    report, rules = case.report, case.pack
    for finding in run.run(_only(case, DOCUMENT_KIND)):
        if finding.severity == "error":
            refused = unjudged(document.path, rules, DOCUMENT_KIND, finding.message, document)
            return Examined(refused)
    from lawcheck.checks.substance.chains import chains
    from lawcheck.checks.substance.duty_table import duty_table

    alone, _ = _about_copies(rules)
    case = msgspec.structs.replace(case, pack=alone)
    findings = tuple(run.run(case))
    names = {rule.id: rule.name for rule in rules.rules}
    judged = Review(
        document.path,
        rules,
        "judged",
        None,
        document,
        report,
        findings=findings,
        day=options.today,
        deadline=options.deadline,
        duties=duty_table(case),
        chains=chains(case),
        notes=tuple(
            f"“{names[rule]}”太多，只列出前{run.MOST}处。" for rule in run.cut_short(findings)
        ),
    )
    compared = options.against is not None
    return Examined(judged, case.shared, compared, options.remarks_may)


def concluded(examined: Examined, same_draft: Sequence[str] = ()) -> Review:
    """The review of what was examined, with what it has in common with others, decided."""
    from lawcheck.exceptions import remarks

    review = examined.review
    if review.status == "unjudged":
        return review
    assert review.document is not None
    assert review.report is not None
    findings = list(review.findings)
    late = _late(review.report, review.deadline)
    notes = [*review.notes, *late, *_same_draft(same_draft)]
    overlap = None
    if examined.compared:
        overlap = Overlap(0.0, (), tuple(same_draft))
    if examined.shared:
        from lawcheck.checks import run
        from lawcheck.checks.repetition.weighing import Scales

        _, copies = _about_copies(review.pack)
        case = Case(review.report, copies, (), examined.shared)
        copied = run.run(case)
        findings += copied
        scales = Scales.of(case)
        overlap = Overlap(
            round(scales.share(scales.handed_down), 4),
            tuple(
                SharedWith(shared.other.name, shared.other.issuer or None, round(share, 4))
                for shared, share in scales.with_each()
            ),
            tuple(same_draft),
        )
        notes += [] if copied else scales.told
    marked, told = remarks.mark(findings, review.document, examined.remarks_may)
    judged = msgspec.structs.replace(review, notes=(*notes, *told), overlap=overlap)
    return judged.decided(marked)


def _late(report: Report, deadline: date | None) -> Iterator[str]:
    dated = report.written or report.published
    if dated and deadline and dated.day > deadline:
        limit = in_words(deadline)
        yield f"落款或者公开日期是{in_words(dated.day)}，晚于报送截止日期{limit}。"


def _same_draft(names: Sequence[str]) -> Iterator[str]:
    if names:
        files = "、".join(PurePath(name).name for name in names[:_NAMED])
        more = f"等{len(names)}个文件" if len(names) > _NAMED else ""
        yield f"与“{files}”{more}是同一份稿件的不同文件，没有算作照搬，报送时请只留一份。"


def _about_copies(pack: RulePack) -> tuple[RulePack, RulePack]:
    """``pack`` without the rules on what others have too, and with those alone."""
    from lawcheck.packs.kinds.repetition import CopiedText

    copies = tuple(rule for rule in pack.rules if isinstance(rule.check, CopiedText))
    alone = tuple(rule for rule in pack.rules if not isinstance(rule.check, CopiedText))
    replace = msgspec.structs.replace
    return replace(pack, rules=alone), replace(pack, rules=copies)


def _only(case: Case, rule_id: str) -> Case:
    rules = tuple(rule for rule in case.pack.rules if rule.id == rule_id)
    return msgspec.structs.replace(case, pack=msgspec.structs.replace(case.pack, rules=rules))
