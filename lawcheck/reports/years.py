"""Years and days as reports write them: 2023年, ２０２３, 二〇二三年, 2024-03-04, 2024.3.4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.text.chinese_numbers import YEAR_DIGITS
from lawcheck.text.digits import NUMERAL, ONE_TO_NINE, ONE_TO_TEN
from lawcheck.text.patterns import compiled

_CHINESE_YEAR = compiled(rf"二[〇○零ＯOo0][〇○零Ｏ{ONE_TO_NINE}]{{2}}(?=[年度\-—至和、])")
_YEAR = compiled(r"(?<![\d/\-])(20[0-4]\d)(?!\d)(?:年度?)?")
_DAY = compiled(r"(20\d\d) *[年\-—./] *(\d{1,2}) *[月\-—./] *(\d{1,2})(?: *日|(?!\d))", "20")
_CHINESE_DAY = compiled(
    rf"(二[〇○零ＯOo0][〇○零Ｏ{ONE_TO_NINE}]{{2}}) *年 *([{ONE_TO_TEN}]{{1,2}}) *月 *"
    rf"({NUMERAL}) *日",
    "二",
)


def arabic_years(text: str) -> str:
    """``text`` (folded) with the years in Chinese numerals made Arabic, as long as before."""
    if "二" not in text:
        return text
    return _CHINESE_YEAR.sub(
        lambda m: m[0].translate(YEAR_DIGITS).replace("O", "0").replace("o", "0"), text
    )


def years(text: str) -> Iterator[re.Match[str]]:
    """The years named in a folded text (group 1), in order; ``end`` is behind 年 or 年度."""
    return _YEAR.finditer(arabic_years(text))


#: Years that are none of the report's: of document numbers and of periods.
_OF_NUMBER = compiled(r"[〔\[（【]20\d\d[〕\]）】](?=第?\d{1,4}号)|20\d\d(?=第\d{1,4}号)")
_OF_PERIOD = compiled(r"20\d\d年?[—\-~～至到]20\d\d年?")
_CITED = compiled(r"《[^《》]*》", "《")


def without_cited(text: str, *, titles: bool = True) -> str:
    """A folded text with its own years only, Arabic: no document numbers, periods, titles."""
    own = _OF_PERIOD.sub("", _OF_NUMBER.sub("", arabic_years(text)))
    return _CITED.sub("", own) if titles else own


def own_years(text: str, *, titles: bool = True) -> list[int]:
    """The years that a folded text names as its own, in order."""
    return [int(match[1]) for match in years(without_cited(text, titles=titles))]


def day_in(text: str) -> tuple[date, int, int] | None:
    """The first full date in a text whose marks are folded, with its start and end.

    White space must still be there: it parts the day from the hour (2024-03-04 10:20).
    """
    from lawcheck.reports.markers import numeral

    for pattern in (_DAY, _CHINESE_DAY):
        for match in pattern.finditer(text):
            year = match[1]
            if pattern is _CHINESE_DAY:
                year = year.translate(YEAR_DIGITS).replace("O", "0").replace("o", "0")
            try:
                return date(int(year), numeral(match[2]), numeral(match[3])), *match.span()
            except ValueError:
                continue
    return None
