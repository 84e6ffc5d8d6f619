"""Chinese numerals and their values: 三百二十, 一万三千, 七十五点二, 两, 二〇二三."""

from __future__ import annotations

from decimal import Decimal

from lawcheck.text.digits import ONE_TO_NINE

#: The digits of a year in Chinese numerals (二〇二三), whichever zero was typed.
YEAR_DIGITS = str.maketrans(f"〇○零Ｏ{ONE_TO_NINE}", "0000123456789")
DIGITS = {c: Decimal(i) for i, c in enumerate(f"零{ONE_TO_NINE}")}
DIGITS |= {"〇": Decimal(0), "两": Decimal(2)}
TENS = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000)}
SCALES = {
    k: Decimal(v)
    for k, v in {
        "百": 100,
        "千": 1_000,
        "万": 10_000,
        "十万": 100_000,
        "百万": 1_000_000,
        "千万": 10_000_000,
        "亿": 10**8,
        "万亿": 10**12,
        "百亿": 10**10,
        "千亿": 10**11,
    }.items()
}
#: What has more digits is no amount of anything, and no number that is reckoned with.
MOST_DIGITS = 18


def chinese_number(text: str) -> Decimal | None:
    """The value of a Chinese numeral (三百二十, 一万三千, 七十五点二); None if it is none."""
    whole, _, fraction = text.partition("点")
    value = _chinese_integer(whole)
    if value is None or value.adjusted() >= MOST_DIGITS:
        return None
    if fraction:
        if len(fraction) > MOST_DIGITS or any(c not in DIGITS for c in fraction):
            return None
        return Decimal(f"{value}." + "".join(str(DIGITS[c]) for c in fraction))
    return Decimal(value)


def small_number(printed: str) -> int:
    """The value of a whole number in digits or in Chinese (两 is 2); 0 where it is none."""
    if printed.isdigit():
        return int(printed) if len(printed) <= MOST_DIGITS else 0
    return int(chinese_number(printed.replace("两", "二")) or 0)


def _chinese_integer(text: str) -> Decimal | None:
    total = section = digit = Decimal(0)
    for char in text:
        if char in DIGITS:
            if digit:
                return None
            digit = DIGITS[char]
        elif char in TENS:
            section += (digit or Decimal(1)) * TENS[char]
            digit = Decimal(0)
        elif char == "万":
            total += (section + digit) * SCALES[char]
            section = digit = Decimal(0)
        elif char == "亿":
            total = (total + section + digit) * SCALES[char]
            section = digit = Decimal(0)
        else:
            return None
    return total + section + digit if text else None
