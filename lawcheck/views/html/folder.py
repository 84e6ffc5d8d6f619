"""The table of a folder, from which a report is opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.review import Review
from lawcheck.views import rounds, safe, verdicts, words
from lawcheck.views.contract import clean

#: (heading, its class): a ``number`` stands at the right, a ``rank`` is sorted by number too.
HEADS = (("单位", ""), ("年度", "number"), ("结论", "rank"), ("得分", "number"))


def table(reviews: Sequence[Review]) -> Iterator[str]:
    """What needs most attention first; the headings sort by their column."""
    yield (
        f'<section class="folder" id="all" aria-labelledby="all-head">\n'
        f'<h1 id="all-head">{verdicts.tally(reviews)}</h1>\n'
        '<div class="tools" hidden><label>查找 <input type="search" id="seek" '
        'placeholder="单位、文件、问题"></label></div>\n'
        '<div class="wide" tabindex="0" role="region" aria-label="各份报告">'
        '<table class="list sortable"><caption class="unseen">各份报告的结论</caption><thead><tr>'
    )
    severities = [(name, "number") for name in words.SEVERITIES.values()]
    compared = any(review.since for review in reviews)
    since = (("与上一稿比", ""),) if compared else ()
    for name, sort in (*HEADS, *severities, ("最要紧的问题", ""), *since, ("文件", "")):
        kind = f' class="{sort}"' if sort else ""
        yield f'<th scope="col"{kind}>{name}</th>'
    yield "</tr></thead><tbody>\n"
    ordered = sorted(enumerate(reviews, 1), key=lambda pair: need(pair[1]))
    for number, review in ordered:
        yield _row(number, review, compared=compared)
    yield "</tbody></table></div>\n</section>\n"


def _row(number: int, review: Review, *, compared: bool) -> str:
    report, score = review.report, review.score
    path = safe.html(clean(review.path))
    name = safe.html((report.issuer if report else None) or clean(review.path).rpartition("/")[2])
    mark, word = verdicts.VERDICTS[review.verdict]
    total = words.number(score.total) if score else ""
    counts = "".join(
        f'<td class="number">{words.count(review.counted, severity) or ""}</td>'
        for severity in words.SEVERITIES
    )
    moved = rounds.moved(review, review.since) if review.since else ""
    since = f"<td>{safe.html(moved)}</td>" if compared else ""
    return (
        f'<tr class="{review.verdict}"><th scope="row"><a href="#r{number}">{name}</a></th>'
        f'<td class="number">{(report.year if report else None) or ""}</td>'
        f'<td class="verdict" data-key="{verdicts.ORDER.index(review.verdict)}">{mark} {word}</td>'
        f'<td class="number">{total}</td>{counts}'
        f'<td>{safe.html(verdicts.worst(review))}</td>{since}<td class="path">{path}</td></tr>\n'
    )


def need(review: Review) -> tuple[int, float]:
    """The key by which what needs most attention stands first."""
    return verdicts.need(review.verdict, review.score.total if review.score else None)
