"""Of whom a statement is made: 县本级合同全部审查 and 5份乡镇合同未审查 speak of different ones.

Scopes come in families (whose, before whom, found by whom); of one family both may name theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled

#: A thing's name has so many characters; so many in common name the same.
_THING, _OWN = 4, 2
#: 复议案件2件，区政府维持1件: who decides is not of whom this is told.
_DECIDES = compiled(
    r"[县市区省州旗](?:人民)?政府(?:复议)?(?:决定|裁定)?(?:予以)?"
    r"(?=维持|撤销|驳回|变更|终止|受理|不予受理|责令|确认)"
)
#: 原因是偏远乡镇设备老化: why it was so is not of whom this is told.
_CAUSE = compiled("[，；](?:主要|究其)?(?:原因|根源|根子|症结)", "原因", "根源", "根子", "症结")


def apart(
    claim: str, clause: str, sentence: Sentence, told: Sequence[Sentence], options: RefutedClaims
) -> bool:
    """Whether a claim and what seems to refute it are each made of others.

    A clause that names nobody is of those whom its sentence names, or the one before it: 四是乡镇
    合同管理有漏洞。5份合同未经审查.
    """
    before = above(sentence, told)
    for family in options.scopes:
        mine = _named(claim, family)
        told_of = _CAUSE.split(sentence.text)[0] if sentence.text.find(clause) >= 0 else ""
        near = (_named(text, family) for text in (clause, told_of or sentence.text, before))
        theirs = next(filter(None, near), frozenset())
        if mine and theirs and not mine & theirs:
            return True
    return False


def of_another(before: str, other: str, options: RefutedClaims) -> bool:
    """Whether what stands before a denial names a thing that nothing of the other side names.

    窗口服务全年零投诉 says nothing of 热线受理供水投诉27件; 全年零投诉 is of everything.
    """
    named = compile_patterns(options.whoever).sub("", before)
    return len(named) >= _THING and not runs(named, _OWN) & runs(other, _OWN)


def _named(text: str, family: tuple[str, ...]) -> frozenset[str]:
    own = _DECIDES.sub("", text)
    return frozenset(words for words in family if compile_patterns((words,)).search(own))


def above(sentence: Sentence, told: Sequence[Sentence]) -> str:
    """The sentence before one in its paragraph, often the name of what both tell."""
    here = told.index(sentence)
    joined = here and told[here - 1].span.paragraph == sentence.span.paragraph
    return told[here - 1].text if joined else ""
