"""What became of an earlier draft, in Chinese words: the same in every view."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from lawcheck.checks.model import Finding
from lawcheck.review import Review, Since
from lawcheck.views import verdicts, words
from lawcheck.views.names import file_name

Became = Literal["mended", "remaining", "new"]

WORDS: dict[Became, str] = {
    "mended": "已改好",
    "remaining": "没有改",
    "new": "新出现",
}
#: What is said of a finding itself.
AGAIN: dict[Became, str] = {"remaining": "上一稿已指出", "new": "新出现"}


#: So much of a quote tells which place is meant.
_QUOTE = 30


class Row(msgspec.Struct, frozen=True):
    """One finding and what became of it; ``place`` is in the draft in which it stands."""

    became: Became
    name: str
    place: str
    fingerprint: str


def headline(review: Review, since: Since) -> str:
    """与上一稿（初稿.docx）相比，改好3处，……；得分86.5 → 98；结论由退回修改变为可以报送."""
    return f"与上一稿（{file_name(since.path)}）相比，{moved(review, since)}"


def moved(review: Review, since: Since) -> str:
    """改好3处，……；得分86.5 → 98；结论由退回修改变为可以报送."""
    told = [counts(since)]
    if since.score is not None and review.score is not None:
        before, after = words.number(since.score), words.number(review.score.total)
        told.append(f"得分{before} → {after}" if before != after else f"得分仍为{after}")
    before, after = verdicts.VERDICTS[since.verdict][1], verdicts.verdict(review)
    told.append(f"结论由{before}变为{after}" if before != after else f"结论仍为{after}")
    return "；".join(told)


def counts(since: Since) -> str:
    """改好3处，没有改1处，新出现2处."""
    return f"改好{len(since.mended)}处，没有改{len(since.remaining)}处，新出现{len(since.new)}处"


def rows(review: Review, since: Since) -> Iterator[Row]:
    """What remains first: a clerk looks at that."""
    groups: tuple[tuple[Became, tuple[Finding, ...]], ...] = (
        ("remaining", since.remaining),
        ("new", since.new),
        ("mended", since.mended),
    )
    for became, findings in groups:
        for finding in findings:
            name = words.rule_name(review.pack, finding.rule)
            quote = words.quoted(_short(finding.quote)) if finding.quote else ""
            place = words.place(finding.location, section=False) if finding.location else ""
            yield Row(became, name, f"{place}{quote}", finding.fingerprint)


def _short(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else f"{quote[: _QUOTE - 1]}…"


def lines(review: Review) -> list[str]:
    """The table as lines of plain text, its heading first; none without an earlier draft."""
    if review.since is None:
        return []
    listed = rows(review, review.since)
    return [
        headline(review, review.since),
        *(f"{WORDS[row.became]}：{_said(row)}" for row in listed),
    ]


def mended(review: Review) -> list[str]:
    """A line for each finding that the earlier draft had and this one has not."""
    listed = rows(review, review.since) if review.since else ()
    return [f"{WORDS[row.became]}：{_said(row)}" for row in listed if row.became == "mended"]


def became(review: Review, finding: Finding) -> Became | None:
    """Whether the earlier draft had this finding too; None where there is no earlier draft."""
    if review.since is None or finding.excepted is not None:
        return None
    known = review.since.remaining
    again = any(one.fingerprint == finding.fingerprint for one in known)
    return "remaining" if again else "new"


def suffix(review: Review, finding: Finding) -> str:
    """What is said behind a finding of a second draft: （上一稿已指出）."""
    now = became(review, finding)
    return f"（{AGAIN[now]}）" if now else ""


def _said(row: Row) -> str:
    return f"{row.name}（{row.place}）" if row.place else row.name
