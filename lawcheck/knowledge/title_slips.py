"""How the title of a law is miswritten: a word is lost, slipped in, or cut short."""

from __future__ import annotations

from lawcheck.knowledge.lexicon import lexicon

#: From so many characters on one slip is told.
ONE = 6
#: A local 条例 may well be called so in fewer.
LONG = 9


def lost(title: str, known: str) -> bool:
    """Whether a word is lost from the name of a law: 反电信诈骗法 for 反电信网络诈骗法.

    Of a regulation only from the middle of a long title: 保障中小企业支付条例 lacks 款项.
    """
    if len(known) - len(title) not in (2, 3):
        return False
    if known.endswith("法"):
        rest = iter(known)
        return all(char in rest for char in title)
    return known.endswith("条例") and len(title) >= LONG and word_less(known, title)


def gained(title: str, known: str) -> bool:
    """Whether a word slipped into the name: 反电信网络犯罪诈骗法, 保障中小企业工程款项支付条例."""
    if len(title) - len(known) not in (2, 3) or not known.endswith(("法", "条例")):
        return False
    least = ONE if known.endswith("法") else LONG
    return len(known) >= least and word_less(title, known)


def word_less(longer: str, shorter: str, end: int = 2) -> bool:
    """Whether one stretch taken from ``longer`` leaves ``shorter``.

    It stands behind the first two characters, and before the last ``end``.
    """
    more = len(longer) - len(shorter)
    return any(longer[:at] + longer[at + more :] == shorter for at in range(2, len(shorter) - end))


def cut(title: str, other: str) -> bool:
    """Whether a character is lost between two that no word of the trade has together."""
    at = next(n for n, (a, b) in enumerate(zip(title, other, strict=False)) if a != b)
    return at > 0 and not lexicon().together(title[at - 1 : at + 1])
