"""The Chinese digits, as patterns and tables of the other modules have them."""

from __future__ import annotations

ONE_TO_NINE = "一二三四五六七八九"
ONE_TO_TEN = ONE_TO_NINE + "十"
TWO_TO_TEN = ONE_TO_TEN[1:]
#: By which the quarters of a year are called.
QUARTERS = ONE_TO_NINE[:4]
#: The number of an item or a heading, as a pattern: 三, 十二, 二十一.
NUMERAL = rf"[{ONE_TO_TEN}]{{1,3}}"
