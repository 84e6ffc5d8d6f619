"""One report on the page: verdict, tables, findings, and its text with each finding marked."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.review import Review
from lawcheck.views import safe, verdicts, words
from lawcheck.views.html import cards, tables, text
from lawcheck.views.names import clean

#: So many characters stand on one line of a telephone in any case.
_SHORT = 16


def article(number: int, review: Review, around: str = "") -> Iterator[str]:
    """The report ``number``; ``around`` leads to the others of the page."""
    report = review.report
    title = report.title.text if report and report.title else clean(review.path)
    mark, word = verdicts.VERDICTS[review.verdict]
    kind = f"report {review.verdict}"
    yield f'<article id="r{number}" class="{kind}" aria-labelledby="r{number}-t">\n'
    yield around
    yield f'<header>\n<h1 id="r{number}-t">{safe.html(title)}</h1>\n'
    yield f'<p class="verdict">{mark} {word} {safe.html(verdicts.points(review))}</p>\n'
    if review.status == "judged":
        yield f'<p class="counts">{safe.html(verdicts.counts(review))}</p>\n'
    for reason in verdicts.why(review):
        yield f'<p class="veto">{safe.html(reason)}</p>\n'
    path, *facts = map(safe.html, _facts(review))
    told = "".join(f" · {_whole(fact)}" for fact in facts)
    yield f'<p class="facts">{path}{told}</p>\n'
    if review.reason is not None:
        yield f"<p>{safe.html(review.reason.message)}</p>\n"
    for notice in verdicts.notices(review):
        yield f"<p>注意：{safe.html(notice)}</p>\n"
    yield "</header>\n"
    if review.status == "judged":
        yield from _body(number, review)
    yield "</article>\n"


def _whole(fact: str) -> str:
    """A short fact is not parted at the end of a line; a long name has to be."""
    return f'<span class="whole">{fact}</span>' if len(fact) <= _SHORT else fact


def _facts(review: Review) -> list[str]:
    facts = [clean(review.path)]
    report = review.report
    if report is not None:
        facts += [report.issuer or "", words.LEVELS[report.level]]
        facts += [f"{report.year}年度"] if report.year else []
        facts += [f"{report.published.day.isoformat()} 公开"] if report.published else []
    facts += [f"规则包 {review.pack.name} {review.pack.version}"]
    facts += [f"{review.day.isoformat()} 审查"] if review.day else []
    return [fact for fact in facts if fact]


def _body(number: int, review: Review) -> Iterator[str]:
    prefix = f"r{number}-"
    # Without a finding there is nothing to stand beside the text.
    yield f'<div class="work{"" if review.findings else " clean"}">\n'
    yield f'<section class="findings" aria-labelledby="{prefix}fh">\n'
    yield from cards.findings(prefix, review)
    yield "</section>\n"
    yield '<div class="beside">\n'
    yield from tables.all_of(prefix, review)
    yield f'<section class="text" aria-labelledby="{prefix}xh">\n<h2 id="{prefix}xh">全文</h2>\n'
    yield from text.paragraphs(prefix, review)
    yield "</section>\n</div>\n</div>\n"
