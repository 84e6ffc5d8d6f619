"""``--format line``: a line for each finding, ``path:line:column: severity rule message``.

Editors and scripts read it as they read the lines of compilers. Where a format has no lines, the
number of the paragraph stands for it; what is absent stands at 1:1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.checks.model import Finding
from lawcheck.review import Review
from lawcheck.views import rounds, safe, verdicts
from lawcheck.views.names import clean


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield the verdict of each report, and a line for each of its findings that counts."""
    for review in reviews:
        path = clean(review.path)
        told = [f"{path}: {verdicts.verdict(review)}：{verdicts.outcome(review)}"]
        if review.since is not None:
            told.append(f"{path}: {rounds.headline(review, review.since)}")
            told += [f"{path}: {line}" for line in rounds.mended(review)]
        told += [
            f"{path}:{_place(one)}: {_told(one)}{rounds.suffix(review, one)}"
            for one in review.counted
        ]
        yield "".join(safe.line(line) + "\n" for line in told)


def _place(finding: Finding) -> str:
    where = finding.location
    return f"{where.line or where.paragraph}:{where.column}" if where else "1:1"


def _told(finding: Finding) -> str:
    return f"{finding.severity} {finding.rule} {finding.message}"
