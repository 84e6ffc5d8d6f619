"""The words of an average, wherever they stand before it: who shares, and how often in a year."""

from __future__ import annotations

import msgspec
from msgspec import structs

from lawcheck.checks.figures.averages import EACH_TIME
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: 每名调解员……办38件, 每个乡镇、街道平均; 人均, 按人头平均; 平均每件, 平均到每个社区.
_EACH = compiled(
    r"每(?:一)?(?P<unit>个?季度|个?月|[个名位人件起户家场所处期宗份队案村站月季])?(?P<rest>[一-龥、（）]{0,22})$",
)
_SHORT = compiled(
    r"(?P<who>[人户件村场校案店镇乡处所站队期企月季起宗])(?:头|数)?(?:平均|均)(?:下来|算|每年|全年|约)*[一-龥]{0,8}$",
)
#: 平均下来，每个乡镇（街道）一年要调处92件: both share, and a bracket stands between.
_PAIR = compiled(
    r"平均(?:下来|来看|算下来)?，?每个?(?P<noun>[一-龥]{1,4})（(?P<other>[一-龥]{1,4})）[一-龥]{1,8}$"
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
    """How often each had it in a year: 每月 twelve times."""

    @property
    def of_all(self) -> bool:
        """Whether nobody shares, and it is of a month or a quarter alone: 月均办理."""
        return not (self.units or self.nouns)


def words_of(text: str, m: Measured) -> str:
    """The words of an average; of 平均下来，每件 those before as well."""
    stretch = text[max(m.sentence[0], m.clause - BACK) : m.figure.start]
    if "平均" in stretch and (pair := _PAIR.search(stretch)):
        return str(pair[0])
    words = m.words(text).lstrip("，、；（")
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
    """Who shares and how often, as the words of an average say; None where they are of none."""
    if "均" not in words:
        return None
    if pair := _PAIR.search(words):
        return Said((), (pair["noun"], pair["other"]))
    if time := EACH_TIME.search(words):
        # 人均每月办案: by those who share it, and by the months of the year.
        said = _said(EACH_TIME.sub("", words, count=1))
        if said and not said.of_all:
            return structs.replace(said, times=_MONTHS[time[0].lstrip("每个")[0]])
    return _said(words)


def _said(words: str) -> Said | None:
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
