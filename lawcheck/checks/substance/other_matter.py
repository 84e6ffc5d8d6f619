"""Causes that are of a matter which has no part in their shortcoming.

裁量基准修订较晚 explains no service without a witness. Which work cannot be the cause of what is a
table; a word that both have in common, or a lack of people, means or training, unmakes it.
"""

from __future__ import annotations

from lawcheck.packs.kinds.substance import HollowCause
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled

_SENTENCE = compiled(r"[。；\n]")
#: 两个乡镇 and 两个部门 have nothing in common.
_COUNTING = compiled(
    r"[一二两三四五六七八九十几多每各\d]+(?:[个件份家名项次起卷类年月日本处]|至今|年底)?"
)
#: Who and of what kind: words of each shortcoming.
_GENERAL = compiled(
    r"[的地得之]|行政|部门|单位|全年|今年|部分|有的|没有|不足|不够|工作|办理|情况|问题|还有"
)


def of_other_matter(cause: str, told: str, options: HollowCause) -> bool:
    """Whether a cause is of work that has no part in the shortcoming that ``told`` holds."""
    if compile_patterns(options.general).search(cause):
        return False
    # 听证会安排在工作日，图书馆没有设意见箱: what the cause begins with is its matter.
    first = cause.partition("，")[0]
    common = compile_patterns(options.common)
    if _is_apart(first, told, options):
        return not runs(common.sub("，", cause), 2) & runs(common.sub("，", told), 2)
    if not _is_unrelated(first, told, options):
        return False
    mine, theirs = (_GENERAL.sub("，", _COUNTING.sub("，", words)) for words in (cause, told))
    return not runs(mine, 2) & runs(theirs, 2)


def _is_apart(first: str, told: str, options: HollowCause) -> bool:
    """Whether a cause is of work that goes its own way, and the shortcoming one of procedure."""
    if not options.matters or not compile_patterns(options.procedures).search(told):
        return False
    if compile_patterns(options.near).search(told):
        return False
    named = [words for words in options.matters.values() if compile_patterns(words).search(first)]
    return bool(named) and not any(compile_patterns(words).search(told) for words in named)


def _is_unrelated(first: str, told: str, options: HollowCause) -> bool:
    """Whether the table holds a cause's work for none of what the shortcoming is about."""
    headline = _SENTENCE.split(told, maxsplit=1)[0]
    for one in options.unrelated.values():
        own, lack = compile_patterns(one.cause), compile_patterns(one.lack)
        if own.search(first) and not own.search(told) and lack.search(headline):
            return True
    return False
