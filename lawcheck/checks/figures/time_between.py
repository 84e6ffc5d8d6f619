"""The time told between two acts of a term, in days after the first: 告知书送达当天作出决定.

登记保存的种子放了20天，才作出没收决定; 受理后第15日才发送副本. Neither act needs a date, nor do the
words between them matter: of its sentence the length is the only one that is told behind the first
act, and the second stands in its clause or in the next ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.passage import passage_of
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.told_terms import as_counted
from lawcheck.checks.figures.two_acts import cited, is_of
from lawcheck.packs.kinds.figures import LegalTerm, LegalTerms
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compile_patterns, compiled

_ENDS, _CLAUSE = "。；！？\n", "，。；：！？\n"
_NUMBER = r"(?<![\d.第])(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_UNIT = r"(?:个?工作日|日|天|个月)"
#: 当天, 第二天, 第15日, 三天后, 隔了20天.
_LENGTH = compiled(
    r"(?P<same>当[天日]|同[日一]天?)(?![的起前])|(?P<next>次日|翌日|第[二2][天日])(?![前起])"
    rf"|第(?P<nth>\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})(?P<a>{_UNIT})(?![前起内])"
    rf"|(?P<after>{_NUMBER})(?P<b>{_UNIT})(?:之|以)?后"
    rf"|(?:[过隔放等拖搁压满]了?|时隔|相隔|[仅只]隔)(?P<passed>{_NUMBER})(?P<c>{_UNIT})(?![内前起])"
)
#: Any other day or length between the two acts makes it unknown since when is told.
_OTHER = compiled(
    # 催告期满第二天: counted from the end of a term.
    r"期?[届已]?满|到期|期限|[\d一二两三四五六七八九十](?:日|天|个?工作日|个月|小时)|[\d]月|(?:次|翌|隔)[日天]"
)
#: 分别, 受理的12件: several cases have days of their own.
_SEVERAL = compiled(
    r"(?<![\d第])(?:[2-9]|[1-9]\d{1,3})(?:余)?[件起宗]|分别|陆续|平均|最[快短长迟]|各自"
)
_MONTH = 30
#: Between the length and the second act.
_NEAR = 40


def time_between(options: LegalTerms, text: str) -> Iterator[Refuted]:
    """Every length told between the two acts of a term that the law does not allow."""
    terms = [term for term in options.terms if term.opens and term.closes]
    for length in _LENGTH.finditer(text):
        begin, end = begin_of(text, length.start(), _ENDS), end_of(text, length.end(), _ENDS)
        if _SEVERAL.search(text, begin, end):
            continue
        for term in terms:
            yield from _judged(options, term, text, length, (begin, end))


def _judged(
    options: LegalTerms,
    term: LegalTerm,
    text: str,
    length: re.Match[str],
    sentence: tuple[int, int],
) -> Iterator[Refuted]:
    begin, end = sentence
    opens = list(compile_patterns((term.opens,)).finditer(text, begin, length.start()))
    if not opens:
        return
    closes = compile_patterns((term.closes,)).search(text, length.end(), end)
    first = opens[-1]
    # 送达告知书，当天作出决定: what stands between is of the same case, and tells no other time.
    if closes is None or closes.start() - length.end() > _NEAR:
        return
    if _OTHER.search(text, first.end(), length.start()):
        return
    if _OTHER.search(text, length.end(), closes.end()):
        return
    if compile_patterns((term.closes,)).search(text, first.end(), length.start()):
        return
    counted = _counted(term, length)
    if counted is None or not (
        counted > term.days if term.bound == "most" else counted < term.days
    ):
        return
    said = passage_of(text, first.start(), closes.end())
    apart = compile_patterns(options.apart).search(text, first.end(), closes.end())
    if apart or not is_of(options, term, said):
        return
    most = term.bound == "most"
    unit = "个工作日" if term.working else "日"
    limit = f"{'超过' if most else '少于'}{term.name}的{term.days}{unit}{cited(term)}"
    told = f"“{first[0]}”到“{closes[0]}”写的是“{length[0]}”，{limit}"
    kept = term.sure or compile_patterns(options.kept).search(said.own) is not None
    stop = end_of(text, closes.end(), _CLAUSE)
    yield Refuted(first.start(), stop, told, False, faint=not kept)


def _counted(term: LegalTerm, length: re.Match[str]) -> int | None:
    """So many days as the term counts them."""
    if length["same"]:
        return 0
    if length["next"]:
        return 1
    number, unit = next(
        (length[n], length[u])
        for n, u in (("nth", "a"), ("after", "b"), ("passed", "c"))
        if length[n]
    )
    days = small_number(number)
    if not days:
        return None
    return as_counted(term, days * (_MONTH if "月" in unit else 1), unit)
