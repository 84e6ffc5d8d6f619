"""Code points that only look like Chinese, and characters that nobody sees.

Fonts and copies from PDF put radicals (⼀ U+2F00) in place of characters (一 U+4E00): a reader sees
no difference, a search finds nothing. What is invisible parts a word for every program.
"""

from __future__ import annotations

from unicodedata import normalize

#: Radicals that Unicode itself does not fold, after EquivalentUnifiedIdeograph.txt.
_RADICALS = dict(
    zip(
        "⺠⺬⺶⻄⻅⻆⻉⻋⻓⻘⻚⻛⻜⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺟⻔⻙⻝⻁⻗⻪⺊⺩⺫⺜⺝⺒⺓⺎⺮⺪",
        "民示羊西见角贝车长青页风飞马骨鬼鱼鸟卤麦黄齐齿龙龟母门韦食虎雨黾卜王目日月巳幺兀竹疋",
        strict=True,
    )
)


def _folded(first: int, last: int) -> dict[str, str]:
    """What each character of a block is in usual text, where that is one character."""
    block = list(map(chr, range(first, last + 1)))
    # A character may become several: then the lines tell them apart.
    plain = normalize("NFKC", "\n".join(block)).split("\n")
    pairs = zip(block, plain, strict=True)
    return {char: one for char, one in pairs if one != char and len(one) == 1}


#: Look-alike → the character that is meant.
LOOKALIKE = {
    **_folded(0x2F00, 0x2FD5),  # Kangxi radicals
    **_folded(0xF900, 0xFAFF),  # compatibility ideographs
    **_folded(0x2F800, 0x2FA1D),  # and their supplement
    **_folded(0x1D7CE, 0x1D7FF),  # digits of formulas: bold, double-struck
    **_RADICALS,
}

#: Soft hyphens, joiners, marks of direction, variation selectors, interlinear marks, tags.
INVISIBLE = frozenset(
    map(
        chr,
        (
            *(0xAD, 0x34F, 0x61C, 0xFEFF),
            *(0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0),  # fillers
            *range(0x180B, 0x1810),  # selectors of Mongolian
            *range(0x200B, 0x2010),
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2070),
            *range(0xFE00, 0xFE10),
            *range(0xFFF9, 0xFFFC),
            *range(0xE0000, 0xE0080),
            *range(0xE0100, 0xE01F0),
        ),
    )
)
