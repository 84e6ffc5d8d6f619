"""Find the title: on one line or several, in the text or in the metadata, printed once or more."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from lawcheck.documents.model import Document, Span
from lawcheck.packs.model import Reading
from lawcheck.reports import dates, document_number, issuer, letter
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.markers import mark_of
from lawcheck.reports.model import Title
from lawcheck.reports.whose_year import title_year
from lawcheck.reports.years import years
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

#: What may stand behind the genre (文种) at the end of a title.
_TAIL = r"(?:（[^）]{1,20}）|\([^)]{1,20}\))?$"
#: Not in a title: stops, the arrows of a navigation path.
_UNLIKELY = compiled(r"[。；！？>＞»›|]|…{1,}|\.{3,}")
_PROSE = compiled(r"。|，.*，")
_NUMBERED = compiled(r"〔20\d\d〕|20\d\d[-.年]\d{1,2}[-.月]\d{1,2}日?$")
_BULLET = compiled(r"[|｜·•●\-—]+")
_BRACKETS = compiled(r"（[^（）]*）")
#: Words that differ between the title of a page and that of its text.
_FILLERS = str.maketrans("", "", "的度关于工作情况年建设了")
_OPENING = ("一、", "（一）", "第一部分", "第一章")
#: What stands around a title in brackets, and what else is no text.
_AROUND = r"（[^（）]*）|.{2,30}文件|附件\d?：?|(?:%s)稿"
_LONGEST, _MOST_LINES = 60, 4
#: A report on this field.
_CERTAIN = 8


class Found(msgspec.Struct, frozen=True):
    """The title with the lines it takes up, repetitions included (indices of lines)."""

    title: Title | None
    taken: frozenset[int]
    head_ends: int
    """Where it is printed last above the text: what stands before is letterhead."""
    text_begins: int
    """The first line that can no longer be title or letterhead."""
    letter_ends: int = 0
    """The first line behind the letter that goes with the report."""


class _Cut(msgspec.Struct, frozen=True):
    """A line without the document number, the bullet and the bars around its words."""

    line: FoldedLine
    start: int
    text: str

    def span(self) -> Span:
        return self.line.span(self.start, self.start + len(self.text))


def find(
    document: Document, lines: Sequence[FoldedLine], free: Sequence[bool], words: Reading
) -> Found:
    """Find the title among the lines that are ``free`` (no metadata, no furniture, no copy)."""
    cuts = [_cut(line) for line in lines]
    begin = letter.end_of(lines, free, lambda line: _is_title(_cut(line).text, words), words)
    free = [is_free and index >= begin for index, is_free in enumerate(free)]
    end = _head_end(lines, free)
    stated = _stated(document)
    best: tuple[float, int, int] | None = None
    for start in range(end):
        for stop in range(start + 1, min(start + _MOST_LINES, end) + 1):
            if not (free[stop - 1] and _likely(cuts[stop - 1].text)):
                break
            score = _score("".join(cut.text for cut in cuts[start:stop]), stated, words)
            score -= (stop - start - 1) * 1.0
            # Links to other years' reports come before the title, so of equals the last is it.
            if score > 0 and (best is None or score >= best[0]):
                best = (score, start, stop)
    if best is None:
        return _from_metadata(document, end, words)
    _, start, stop = best
    start = _with_issuer(cuts, free, start, stop)
    printed = sorted([(start, stop - start), *_again(cuts, free, start, stop, end)])
    taken = frozenset(i for at, count in printed for i in range(at, at + count))
    spans = [_span(cuts[at : at + count]) for at, count in printed]
    first, count = printed[0]
    text = "".join(_printed(cut) for cut in cuts[first : first + count])
    title = Title(text, spans[0], title_year(text, words), tuple(spans[1:]))
    return Found(title, taken, max(at for at, _ in printed if at <= start), max(end, stop), begin)


def _cut(line: FoldedLine) -> _Cut:
    """青政发〔2026〕7号 青溪市人民政府关于……的报告: the number, before or behind, is no title."""
    start, text = 0, line.text
    if len(text) > _LONGEST + document_number.LONGEST:
        return _Cut(line, start, text)
    bullet = _BULLET.match(text)
    start = bullet.end() if bullet and "|" in text else 0
    text = text[start:].rstrip("|")
    begin, end = document_number.around(text)
    return _Cut(line, start + begin, text[begin:end])


def _is_title(text: str, words: Reading) -> bool:
    """Whether a line says by itself that it is the title of such a report."""
    return _likely(text) and _ends(words.reports, text) and _score(text, None, words) >= _CERTAIN


def _ends(genres: str, title: str) -> bool:
    """Whether a title ends with one of these genres."""
    return bool(compile_patterns((f"(?:{genres}){_TAIL}",)).search(title))


def is_letterhead(line: FoldedLine, words: Reading) -> bool:
    """Whether a line around the title belongs to it: issuer, number, date, (subtitle), ——."""
    return (
        document_number.is_line(line)
        or line.text.startswith("—")
        or bool(compile_patterns((_AROUND % words.drafts,)).fullmatch(line.text))
        or dates.is_date(line)
        or (mark_of(line) is None and issuer.name_in(line.text) is not None)
    )


def _head_end(lines: Sequence[FoldedLine], free: Sequence[bool]) -> int:
    """The index of the first line of the text proper: prose, a numbered heading, a salutation."""
    for index, line in enumerate(lines):
        if not free[index]:
            continue
        if len(line.text) > 40 and _PROSE.search(line.text):
            return index
        if letter.is_salutation(line):
            return index
        mark = mark_of(line)
        if mark and mark.marker.style in _OPENING:
            return index
    return len(lines)


def _likely(text: str) -> bool:
    if _LONGEST < len(text) < 2 * _LONGEST:  # an organ with its other names in brackets
        text = _BRACKETS.sub("", text)
    return 0 < len(text) <= _LONGEST and not _UNLIKELY.search(text) and not text.endswith("：")


def _score(text: str, stated: str | None, words: Reading) -> float:
    kind = _ends(words.genres, text)
    field = compile_patterns((words.field,)).search(text)
    if not kind and not (field and next(years(text), None)):
        return 0.0
    score = 2.0 if kind else 0.0
    score += 2 * _ends(words.reports, text)
    score += 4 * bool(field)
    score += 3 * (title_year(text, words) is not None)
    if stated:
        score += 3 * (text == stated or (len(text) > 8 and text in stated))
    # A document number or a full day is no part of a title.
    return score - 4 * (_NUMBERED.search(text) is not None)


def _with_issuer(cuts: Sequence[_Cut], free: Sequence[bool], start: int, stop: int) -> int:
    """Take in the lines before that hold the issuer: 青禾县人民政府 / 关于2023年…的报告."""
    while start > 0 and stop - start < _MOST_LINES + 1:
        before, text = start - 1, "".join(cut.text for cut in cuts[start:stop])
        # 青溪区人民政府关于 / 2025年……报告: the line broke behind 关于.
        name = cuts[before].text.removesuffix("关于")
        if not name and free[before] and cuts[before].text:
            start = before
            continue
        if not free[before] or not _likely(name) or issuer.name_in(name) is None:
            break
        party = name.startswith(("中共", "中国共产党")) or name.endswith("委")
        if issuer.in_title(text) is not None and not text.startswith("关于") and not party:
            break
        start = before
    return start


def _span(cuts: Sequence[_Cut]) -> Span:
    first, last = cuts[0].span(), cuts[-1].span()
    return Span(first.paragraph, first.start, last.paragraph, last.end)


def _printed(cut: _Cut) -> str:
    span = cut.span()
    return cut.line.paragraph.text[span.start : span.end]


def _again(
    cuts: Sequence[_Cut], free: Sequence[bool], start: int, stop: int, end: int
) -> list[tuple[int, int]]:
    """Where the title is printed again: (first line, number of lines), in the head or below it."""
    text = "".join(cut.text for cut in cuts[start:stop])
    rough = text.translate(_FILLERS)
    found, index = [], 0
    while index < len(cuts):
        step = 1
        if not start <= index < stop and free[index] and cuts[index].text:
            for length in range(1, _MOST_LINES + 1):
                joined = "".join(cut.text for cut in cuts[index : index + length])
                if len(joined) > len(text) + 8:
                    break
                near = index < end and joined.translate(_FILLERS) == rough
                if joined == text or near:
                    found.append((index, length))
                    step = length
                    break
        index += step
    return found


def _stated(document: Document) -> str | None:
    return next(
        (fold(f.value).text for f in document.metadata if f.name == "title" and f.value), None
    )


def _from_metadata(document: Document, end: int, words: Reading) -> Found:
    """The title that only the metadata or the page's <title> states, without the site's name."""
    for field in document.metadata:
        if field.name != "title" or not field.value.strip():
            continue
        pieces = [
            piece.strip()
            for piece in re.split(r"[_|]|\s[-—–]+\s?|[-—–]+(?=[^-—–]*网)", field.value)
        ]
        text = next((p for p in pieces if _ends(words.genres, fold(p).text)), pieces[0])
        span = Span(1, 0, 1, 0)
        if field.paragraph is not None:
            start = document[field.paragraph].text.find(text)
            if start >= 0:
                span = Span(field.paragraph, start, field.paragraph, start + len(text))
        return Found(Title(text, span, title_year(text, words)), frozenset(), 0, end)
    # Some print the title at the head of the page only.
    for remark in document.remarks:
        if remark.kind == "header" and _is_title(fold(remark.text).text, words):
            text = " ".join(remark.text.split())
            return Found(
                Title(text, Span(1, 0, 1, 0), title_year(text, words)), frozenset(), 0, end
            )
    return Found(None, frozenset(), 0, end)
