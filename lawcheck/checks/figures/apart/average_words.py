"""The words of an average, wherever they stand before it: who shares, and how often in a year."""

from __future__ import annotations

import msgspec

from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: 每名调解员……办38件, 每个乡镇、街道平均; 人均, 按人头平均; 平均每件, 平均到每个社区.
_EACH = compiled(
    r"每(?:一)?(?P<unit>个?季度|个?月|[个名位人件起户家场所处期宗份队案村站月季])?(?P<rest>[一-龥、（）]{0,22})$",
)
_SHORT = compiled(
    r"(?P<who>[人户件村场校案店镇乡处所站队期企月季起宗])(?:头|数)?(?:平均|均)(?:下来|算|每年|全年|约)*[一-龥]{0,8}$",
)
_MONTHS = {"月": 12, "季": 4}
#: 平均下来 stands so far before its figure, and is so long.
BACK, _LONG = 24, 10


class Said(msgspec.Struct, frozen=True):
    """Who shares, as an average says it."""

    units: tuple[str, ...]
    """Measure words or nouns of one character."""
    nouns: tuple[str, ...]
    """Nouns in full: all of them share."""
    times: int = 1


def words_of(text: str, m: Measured) -> str:
    """The words of an average; of 平均下来，每件 those before as well."""
    words = text[m.clause : m.figure.start].lstrip("，、；（")
    if "均" in words:
        return words
    before = text[max(m.sentence[0], m.clause - BACK) : m.clause].rpartition("，")
    lead = before[2] if before[1] else ""
    head = text[max(m.sentence[0], m.clause - BACK) : m.clause].rstrip("，：").rpartition("，")[2]
    lead = (
        head if "均" in head and len(head) <= _LONG and not any(c.isdigit() for c in head) else lead
    )
    return f"{lead}{words}" if "均" in lead else ""


def said_of(words: str) -> Said | None:
    if "均" not in words:
        return None
    if match := _EACH.search(words):
        unit = match["unit"] or ""
        if (period := unit.lstrip("个")[:1]) in _MONTHS:
            return Said((), (), _MONTHS[period])
        named = match["rest"].partition("平均")[0].replace("（", "、").replace("）", "")
        names = tuple(n for n in named.split("、") if n)
        units = (unit,) if unit and unit != "个" else ()
        return Said(units, names) if names or units else None
    match = _SHORT.search(words)
    if match is None:
        return None
    if match["who"] in _MONTHS:
        return Said((), (), _MONTHS[match["who"]])
    return Said((match["who"],), ())
