"""None of a thing, and one of it: 没有新发生以镇政府为被告的案件, 5月立案的1件以镇政府为被告的案件.

What is denied is named in full; another place counts some of it by nearly all of these words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from lawcheck.checks.figures.twice.matters import Clause, Contrary, Matters, words_of
from lawcheck.text.patterns import compiled

_NONE = compiled(
    r"(?:没有|未曾?|无|从未)再?新?(?:发生|收到|受理|出现|产生|接到|查处|办理|引发)(?:过|任何|一[件起例宗])?"
    r"(?P<what>[一-龥]{5,24})$|(?P<of>[一-龥]{4,20}?)(?:为零|零发生|保持零|为0)"
)
_SOME = compiled(
    r"(?<![第\d.])(?:[1-9]\d{0,3}|[一二两三四五六七八九十])[件起例宗份](?!次)|(?:发生|收到|受理|出现)(?:了|过)"
)
#: What is denied, given by way of example, of others, of another time.
_DENIES = compiled("没有|未|无|零|防止|避免|杜绝|降低|减少|如果|若|可能|风险")
_APART = compiled(
    "上一?年|去年|往年|此前|以前|历年|半年|季度|结转|遗留|外地|邻|兄弟|案例|全国|全省|其他|乡镇|辖区内"
)
_YEAR = compiled(r"(?<!\d)20\d\d(?=年)")
#: 城关镇全年没有发生: one place of several.
_PLACE = compiled("^(?!全|本|我)[一-龥]{2,4}?(?:镇|乡|街道|社区|村)")
#: Kinds of them: 较大事故 is not any.
_KINDS = compiled("较大|重大|重特大|群体|越级|进京|赴省|因[^，。；]{2,}|引发|非法|恶性|一般")
#: So much of what is denied, and so much in all.
_SAME, _WEIGHT = 0.85, 9.0


def none_of(
    matters: Matters,
    year: int | None,
    result: Callable[[Clause], bool],
    told: Callable[[Clause], bool],
) -> Iterator[Contrary]:
    """Each clause that counts some of what another says there was none of.

    ``result`` tells where results stand, ``told`` where what happened may be told.
    """
    own_year = {str(year)}
    claims: list[tuple[Clause, frozenset[str], float]] = []
    claimed: dict[str, list[int]] = defaultdict(list)
    for clause in matters.clauses:
        match = _NONE.search(clause.text) if result(clause) else None
        if match is None or _APART.search(clause.text) or _PLACE.search(clause.text):
            continue
        what = match["what"] or match["of"]
        words = words_of(what)
        weight = matters.weight(words)
        if weight >= _WEIGHT and not _KINDS.search(what):
            for word in matters.heaviest(words, _SAME * weight):
                claimed[word].append(len(claims))
            claims.append((clause, words, _SAME * weight))
    for number, clause in enumerate(matters.clauses) if claims else ():
        if not told(clause) or not _SOME.search(clause.text) or _DENIES.search(clause.text):
            continue
        sentence = matters.sentence(clause)
        if _APART.search(sentence) or not {*_YEAR.findall(sentence)} <= own_year:
            continue
        own = matters.about(number)
        for n in sorted({n for word in own for n in claimed.get(word, ())}):
            claim, words, least = claims[n]
            if claim.sentence != clause.sentence and matters.weight(words & own) >= least:
                yield Contrary(claim, clause)
                break
