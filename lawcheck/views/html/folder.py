"""The table of a folder, from which a report is opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.review import Review
from lawcheck.views import crowds, rounds, safe, verdicts, words
from lawcheck.views.names import clean, file_name

#: (heading, its class): a ``number`` stands at the right, a ``rank`` is sorted by number too,
#: what is ``spare`` has no room on a telephone, and the ``file`` none on a small screen.
HEADS = (("单位", ""), ("年度", "number spare"), ("结论", "rank"), ("得分", "number"))


def table(reviews: Sequence[Review]) -> Iterator[str]:
    """What needs most attention first; the headings sort by their column."""
    compared = any(review.since for review in reviews)
    kind = " compared" if compared else ""
    yield (
        f'<section class="folder" id="all" aria-labelledby="all-head">\n'
        f'<h1 id="all-head">{verdicts.tally(reviews)}</h1>\n'
        '<div class="tools" hidden><label>查找 <input type="search" id="seek" '
        'placeholder="单位、结论、问题"></label></div>\n'
        '<div class="wide" tabindex="0" role="region" aria-label="各份报告">'
        f'<table class="list sortable{kind}"><caption class="unseen">各份报告的结论</caption>'
        "<thead><tr>"
    )
    severities = [(name, "number spare") for name in words.SEVERITIES.values()]
    since = (("与上一稿比", ""),) if compared else ()
    worst = ("最要紧的问题", "spare" if compared else "")
    for name, sort in (*HEADS, *severities, worst, *since, ("文件", "file")):
        named = f' class="{sort}"' if sort else ""
        yield f'<th scope="col"{named}>{name}</th>'
    yield "</tr></thead><tbody>\n"
    totals = words.aligned([review.score.total if review.score else None for review in reviews])
    for number, review in _ordered(reviews):
        yield _row(number, review, totals[number - 1], compared=compared)
    yield "</tbody></table></div>\n"
    yield from _alike(reviews)
    yield "</section>\n"


def _alike(reviews: Sequence[Review]) -> Iterator[str]:
    """Which of the reports share a text; who is in none of the lists is not named."""
    found = crowds.overlaps(reviews)
    groups, drafts = crowds.groups(found), crowds.drafts(found)
    if not groups and not drafts:
        return
    numbers = {review.path: number for number, review in enumerate(reviews, 1)}

    def named(path: str, *, as_file: bool) -> str:
        if path not in numbers:
            return safe.html(clean(path))
        number = numbers[path]
        text = file_name(path) if as_file else _unit(reviews[number - 1])
        return f'<a href="#r{number}">{safe.html(text)}</a>'

    yield f"<h2>{crowds.HEADING}</h2>\n<p>{crowds.NOTE}。</p>\n<ul>\n"
    for share, paths in groups:
        units = {_unit(reviews[numbers[p] - 1]) for p in paths if p in numbers}
        told = "、".join(named(path, as_file=len(units) < len(paths)) for path in paths)
        yield f"<li>{crowds.of_group(share, paths)}{told}</li>\n"
    for paths in drafts:
        told = "、".join(named(path, as_file=True) for path in paths)
        yield f"<li>{crowds.of_draft(paths)}{told}</li>\n"
    yield "</ul>\n"


def around(reviews: Sequence[Review]) -> dict[int, str]:
    """Number of a report → what leads from it to the table and to the reports beside it there."""
    ordered = [number for number, _ in _ordered(reviews)]
    links = {}
    for turn, number in enumerate(ordered):
        told = ['<a href="#all">← 返回汇总</a>']
        if turn:
            told.append(_beside("上一份", ordered[turn - 1], reviews))
        if turn + 1 < len(ordered):
            told.append(_beside("下一份", ordered[turn + 1], reviews))
        links[number] = f'<nav class="back" aria-label="各份报告">{" ".join(told)}</nav>\n'
    return links


def _beside(word: str, number: int, reviews: Sequence[Review]) -> str:
    return f'<a href="#r{number}">{word}：{safe.html(_unit(reviews[number - 1]))}</a>'


def _ordered(reviews: Sequence[Review]) -> list[tuple[int, Review]]:
    return sorted(enumerate(reviews, 1), key=lambda pair: need(pair[1]))


def _unit(review: Review) -> str:
    """The unit, else the file."""
    issuer = review.report.issuer if review.report else None
    return issuer or file_name(review.path)


def _row(number: int, review: Review, total: str, *, compared: bool) -> str:
    report = review.report
    path = safe.html(clean(review.path))
    name = safe.html(_unit(review))
    mark, word = verdicts.VERDICTS[review.verdict]
    total = total if review.score else ""
    counts = "".join(
        f'<td class="number spare">{words.count(review.counted, severity) or ""}</td>'
        for severity in words.SEVERITIES
    )
    moved = rounds.moved(review, review.since) if review.since else ""
    since = f"<td>{safe.html(moved)}</td>" if compared else ""
    worst = ' class="spare"' if compared else ""
    return (
        f'<tr class="{review.verdict}"><th scope="row"><a href="#r{number}">{name}</a></th>'
        f'<td class="number spare">{(report.year if report else None) or ""}</td>'
        f'<td class="verdict" data-key="{verdicts.ORDER.index(review.verdict)}">{mark} {word}</td>'
        f'<td class="number">{total}</td>{counts}'
        f'<td{worst}>{_worst(review)}</td>{since}<td class="path file">{path}</td></tr>\n'
    )


def _worst(review: Review) -> str:
    """The worst finding and how many there are, the number not parted."""
    name, more = verdicts.worst(review)
    return safe.html(name) + (f' <span class="whole">{more}</span>' if more else "")


def need(review: Review) -> tuple[int, float]:
    """The key by which what needs most attention stands first."""
    return verdicts.need(review.verdict, review.score.total if review.score else None)
