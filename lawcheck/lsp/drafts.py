"""Drafts: what ``check`` says of a text, as remarks of an editor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawcheck.checks.model import Finding, shorten
from lawcheck.documents.model import Document, Location
from lawcheck.fixing import text as texts
from lawcheck.fixing.plan import plan
from lawcheck.lsp.model import Elsewhere, Fix, Remark, Stretch, difference
from lawcheck.packs.model import Level, Rule, RulePack
from lawcheck.review import DOCUMENT_KIND, Options, Review, review_bytes
from lawcheck.views import safe, words

#: A correction is named by what it does; of longer ones the ends are shown.
_NAMED = 24


class Drafts:
    """The drafts of one editor."""

    def __init__(self, pack: RulePack, level: Level | None) -> None:
        self._pack = pack
        self._level = level

    def remarks(self, text: str, name: str, today: date) -> list[Remark]:
        """What is said of the draft ``text``, which is called ``name``."""
        if not text.strip():
            return []
        options = Options(level=self._level, today=today)
        review = review_bytes(text.encode("utf-8", "replace"), name, self._pack, options)
        if review.reason is not None:
            return [_unjudged(review)]
        assert review.document is not None
        return [_remark(review, review.document, finding, text) for finding in review.counted]

    def corrected(self, text: str, name: str, today: date) -> str:
        """``text`` with every mechanical correction."""
        from lawcheck.fixing.run import fix

        options = Options(level=self._level, today=today)
        return fix(text.encode(), name, self._pack, options).data.decode()


def _unjudged(review: Review) -> Remark:
    """Most texts are no reports; what else is the matter may be of use."""
    assert review.reason is not None
    kind = review.reason.code == DOCUMENT_KIND
    message = f"未审查：{review.reason.message}"
    return Remark(
        Stretch(0, 0, 0, 0), "info" if kind else "warning", message, review.reason.code, hint=kind
    )


def _remark(review: Review, document: Document, finding: Finding, text: str) -> Remark:
    elsewhere = [
        Elsewhere(_stretch(one.location), one.note or one.quote)
        for one in finding.related
        if one.location is not None
    ]
    where = _stretch(finding.location) if finding.location else _belongs(elsewhere)
    rule = next((rule for rule in review.pack.rules if rule.id == finding.rule), None)
    return Remark(
        where,
        finding.severity,
        f"{finding.message}{finding.suggestion}",
        finding.rule,
        elsewhere=tuple(elsewhere),
        hover=_hover(finding, rule),
        fixes=tuple(_fixes(review, document, finding, text)),
    )


def _belongs(elsewhere: list[Elsewhere]) -> Stretch:
    """Where something absent belongs: what stands before it, else the beginning."""
    return elsewhere[0].where if elsewhere else Stretch(0, 0, 0, 0)


def _stretch(where: Location) -> Stretch:
    line = (where.line or 1) - 1
    last = (where.end_line or where.line or 1) - 1
    return Stretch(line, where.column - 1, last, where.end_column - 1)


def _hover(finding: Finding, rule: Rule | None) -> str:
    """What is wrong, on whose authority, why it matters, what is right."""
    name = rule.name if rule else finding.rule
    severity = words.SEVERITIES[finding.severity]
    lines = [f"**{safe.markdown(name)}**（`{finding.rule}`，{severity}）"]
    lines.append(safe.markdown(finding.message))
    if finding.suggestion:
        lines.append(f"改法：{safe.markdown(finding.suggestion)}")
    if finding.basis is not None:
        lines.append(f"依据：{safe.markdown(words.basis(finding.basis))}")
    if rule is not None:
        lines += [safe.markdown(basis.says) for basis in rule.basis[:1] if basis.says]
        lines += [f"为什么：{safe.markdown(rule.why)}"] if rule.why else []
        lines += [f"怎样才对：{safe.markdown(rule.comply)}"] if rule.comply else []
    return "\n\n".join(lines)


def _fixes(review: Review, document: Document, finding: Finding, text: str) -> Iterator[Fix]:
    """What ``lawcheck fix`` would do about this one finding."""
    corrections = plan([finding], document, {})
    if not corrections:
        return
    where, new = difference(text, texts.correct(text, document, corrections))
    if not new and (where.line, where.column) == (where.end_line, where.end_column):
        return  # the place is none that may be written over
    old = "".join(shorten(one.before, _NAMED) for one in corrections[:1])
    after = "".join(shorten(one.after, _NAMED) for one in corrections[:1])
    title = f"改“{old}”为“{after}”" if after else f"删去“{old}”"
    if not old:
        title = f"加上“{after}”"
    more = f"，共{len(corrections)}处" if len(corrections) > 1 else ""
    yield Fix(title + more, where, new)
