"""A title that is not in the library but next to one that is: a slip, a lost word, other years.

Short titles differ by a character or two without any slip (劳动法, 劳动合同法; a local 条例 beside
the state's), so that only what can hardly be another document is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from lawcheck.knowledge.lexicon import lexicon
from lawcheck.knowledge.title_slips import LONG, ONE, cut, gained, lost, word_less
from lawcheck.knowledge.titles import STATE, without_period
from lawcheck.packs.instruments import Instrument
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compiled

Difference = Literal[
    "period",  # the years are other ones
    "word",  # a word of titles is lost or too many: 建设, 推进, 暂行
    "ending",  # 行政处罚法条例
    "slip",  # one or two characters
]
#: Words that are lost from titles, or slip into them, without making another one.
_LOOSE = compiled("建设|推进|推动|实施|工作|暂行|中央|全面|有关|进一步|职责|[的和与、，]")
_COUNTED = compiled("第(?P<n>[一二三四五六七八九十]+)个")
_YEARS = compiled("20[0-9]{2}")
_ENDING = compiled("(?<=[法典])(?:条例|规定|办法|法)$")
#: A 条例 is no law, an 实施条例 no 实施细则; a 条例 beside a law may be a local one.
_KINDS = ("条例", "暂行条例", "实施条例")
#: 城镇燃气法: the state has 城镇燃气管理条例.
_MANAGED = ("管理条例", "安全管理条例", "管理暂行条例")
_KIND = compiled("(?:法|(?<=法)实施细则)$")
#: What acts of the state end with.
_SUFFIXES = ("法", "法实施条例", "法实施细则", "条例", "暂行条例", "条例实施细则")
_SUFFIX = compiled("(?:法|条例)?(?:实施)?(?:法|条例|细则|办法|规定)$")
#: 渔业管理法, 农产品质量法: a word too many, or one that is lost, before 法.
_WORDS = ("管理", "安全", "保护", "促进", "保障", "防治", "监督", "教育", "建设")
#: From so many characters on two slips are told.
_TWO = 12
#: No more characters slip into the name of a law.
_STRETCH = 3
#: So much (of 100) a name has in common with the one that is meant.
_RESEMBLES = 70
#: The same where no 《》 says that a law is meant.
_NEARLY = 85
#: In shorter ones only a character that sounds or looks alike.
_SHORTEST = 4
#: A place before it makes a local document.
_LOCAL = compiled("^[^关]{1,12}?[省市县区旗州盟]")


class Near(msgspec.Struct, frozen=True):
    """What was meant: one document, or those with the same title and other years."""

    meant: tuple[Instrument, ...]
    difference: Difference


def find(
    title: str, known: Mapping[str, list[Instrument]], *, general: bool, state: bool = False
) -> Near | None:
    """What the key ``title``, which is not among the ``known``, was meant to be.

    ``general``: it names no issuer, and any government may have such a document. ``state``: it
    begins with 中华人民共和国, so that no place has one.
    """
    if garbled := _garbled_state(title, known):
        return garbled
    near = _found(title, known, general=general, state=state)
    if near and any(_is_of_before(title, meant.title) for meant in near.meant):
        return None
    return near or (_resembling(title, known) if state else None)


def _is_of_before(title: str, meant: str) -> bool:
    """Whether a title counts an earlier one: 第十三个五年规划的建议 is a document of its own."""
    said, known = (_COUNTED.search(one) for one in (title, meant))
    if said is None or known is None or _YEARS.search(title):
        return False
    numbers = [small_number(match["n"]) for match in (said, known)]
    return numbers[0] < numbers[1]


def bare(title: str, known: Mapping[str, list[Instrument]]) -> Near | None:
    """The same of a law named in a sentence without 《》: only what cannot be other words."""
    if not title.endswith("法") or len(title) < _SHORTEST:
        return None
    laws = _laws(known)
    return (
        _word_of_law(title, laws)
        or _inserted(title, laws)
        or _sounding_alike(title, laws)
        or _nearly(title, laws)
    )


def _nearly(title: str, laws: Mapping[str, list[Instrument]]) -> Near | None:
    """The one law that a long name has nearly all characters of: 固体废弃物污染防治法."""
    from rapidfuzz import fuzz, process

    if len(title) < LONG - 2:
        return None
    turned = [name for name in laws if len(name) == len(title) and sorted(name) == sorted(title)]
    if len(turned) == 1:
        return Near(tuple(laws[turned[0]]), "slip")
    found = process.extract(title, laws.keys(), scorer=fuzz.ratio, score_cutoff=_NEARLY, limit=3)
    alike = [name for name, _, _ in found if name[:2] == title[:2]]
    return Near(tuple(laws[alike[0]]), "word") if len(found) == 1 and alike else None


def _laws(known: Mapping[str, list[Instrument]]) -> dict[str, list[Instrument]]:
    return {name: entries for name, entries in known.items() if entries[0].kind == "law"}


def _garbled_state(title: str, known: Mapping[str, list[Instrument]]) -> Near | None:
    """中华人共和国水法: the name of the state with a slip before a known law."""
    if title[:1] not in STATE or STATE[-1] not in title[:9]:
        return None
    end = title.rindex(STATE[-1], 0, 9) + 1
    state, law = title[:end], title[end:]
    if not law or law not in known:
        return None
    from rapidfuzz.distance import Levenshtein

    return Near(tuple(known[law]), "slip") if Levenshtein.distance(state, STATE) == 1 else None


def _inserted(title: str, laws: Mapping[str, list[Instrument]]) -> Near | None:
    """行政强制执行法, 行政处理处罚法: a stretch too many within the name of one law."""
    found = [
        name
        for name in laws
        if len(name) >= _SHORTEST
        and 1 <= len(title) - len(name) <= _STRETCH
        and name[:2] == title[:2]
        and word_less(title, name, end=0)
    ]
    return Near(tuple(laws[found[0]]), "word") if len(found) == 1 else None


def _resembling(title: str, known: Mapping[str, list[Instrument]]) -> Near | None:
    """The one law of the state that a name resembles which no law of the state has."""
    from rapidfuzz import fuzz, process

    if not title.endswith("法") or len(title) < ONE - 1:
        return None
    laws = _laws(known)
    found = process.extract(title, laws.keys(), scorer=fuzz.ratio, score_cutoff=_RESEMBLES, limit=5)
    best = sorted(((score, name[:2] == title[:2], name) for name, score, _ in found), reverse=True)
    if not best or (len(best) > 1 and best[0][:2] == best[1][:2]):
        return None
    return Near(tuple(laws[best[0][2]]), "word")


def _found(
    title: str, known: Mapping[str, list[Instrument]], *, general: bool, state: bool
) -> Near | None:
    bare = without_period(title)
    if bare != title and (same := [one for one in known.get(bare, ()) if one.period]):
        return Near(tuple(same), "period")
    if meant := known.get(_ENDING.sub("", title)):
        return Near(tuple(meant), "ending")
    if general or _LOCAL.match(title):
        return None
    if state and (kin := _same_stem(title, known)):
        return kin
    if title.endswith(("法", "条例")) and (law := _word_of_law(title, known)):
        return law
    bare_name = _KIND.sub("", title)
    kinds = _KINDS + (_MANAGED if title.endswith("法") else ())
    others = [known[bare_name + kind] for kind in kinds if bare_name + kind in known]
    if bare_name != title and len(bare_name) >= 4 and len(others) == 1:
        return Near(tuple(others[0]), "ending")
    if len(title) < ONE:
        return _sounding_alike(title, known)
    slips = 2 if len(title) >= _TWO else 1
    loose = _LOOSE.sub("", title)
    same_words = [one for one in _close(title, known, 6) if _LOOSE.sub("", one) == loose]
    if same_words and len(loose) >= 4:
        return Near(tuple(known[same_words[0]]), "word")
    turned = [k for k in known if len(k) == len(title) and sorted(k) == sorted(title)]
    if len(turned) == 1:
        return Near(tuple(known[turned[0]]), "slip")
    close = _close(title, known, slips)
    if close:
        return Near(tuple(known[close[0]]), "slip")
    other = [one for one in _close(title, known, 3) if lost(title, one) or gained(title, one)]
    return Near(tuple(known[other[0]]), "word") if len(other) == 1 else None


def _same_stem(title: str, known: Mapping[str, list[Instrument]]) -> Near | None:
    """中华人民共和国民营经济促进条例: the state has the law of that name, and nothing else."""
    stem = _SUFFIX.sub("", title)
    if stem == title or len(stem) < 3:
        return None
    names = [stem + suffix for suffix in _SUFFIXES if stem + suffix in known]
    meant = [known[name] for name in names if known[name][0].kind in ("law", "regulation")]
    return Near(tuple(meant[0]), "ending") if len(meant) == 1 else None


def _word_of_law(title: str, known: Mapping[str, list[Instrument]]) -> Near | None:
    """The one law (of 条例: with such a word less) whose name differs by such a word at its end."""
    kind = "条例" if title.endswith("条例") else "法"
    stem = title.removesuffix(kind)
    names = {f"{stem}{word}{kind}" for word in _WORDS} if kind == "法" else set()
    names |= {f"{stem.removesuffix(word)}{kind}" for word in _WORDS if stem.endswith(word)}
    meant = [known[name] for name in sorted(names) if name in known]
    return Near(tuple(meant[0]), "word") if len(meant) == 1 and len(stem) >= 2 else None


def _sounding_alike(title: str, known: Mapping[str, list[Instrument]]) -> Near | None:
    """A short title (行政复仪法) with one character that sounds or looks like the right one."""
    for other in _close(title, known, 1):
        if len(other) == len(title) + 1 > _SHORTEST + 1 and cut(title, other):
            return Near(tuple(known[other]), "slip")
        if len(title) >= _SHORTEST and lexicon().is_slip(title, other):
            return Near(tuple(known[other]), "slip")
    return None


def _close(title: str, known: Mapping[str, list[Instrument]], most: int) -> list[str]:
    """The known titles with at most so many other characters, the nearest first."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    found = process.extract(
        title, known.keys(), scorer=Levenshtein.distance, score_cutoff=most, limit=5
    )
    return [one for one, _, _ in found]
