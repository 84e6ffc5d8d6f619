"""How Word writes the numbers of its lists (ST_NumberFormat of ECMA-376, part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.text.digits import ONE_TO_NINE

_DIGITS = f"〇{ONE_TO_NINE}"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_FORMAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"


def chinese(value: int, digits: str = _DIGITS, units: str = "十百千", zero: str = "零") -> str:
    """一, 十一, 二十, 一百零五 …; from ten thousand on the digits one by one."""
    if not 0 < value < 10_000:
        return digital(value, digits)
    text = ""
    gap = False
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if digit == 0:
            gap = bool(text)
            continue
        if gap:
            text += zero
            gap = False
        # 十一, not 一十一: the formal 壹拾壹 keeps its one.
        one_is_silent = power == 1 and digit == 1 and not text and units[0] == "十"
        text += ("" if one_is_silent else digits[digit]) + (units[power - 1] if power else "")
    return text


def digital(value: int, digits: str = _DIGITS) -> str:
    """The digits one by one: 一〇五."""
    return "".join(digits[int(digit)] for digit in str(abs(value)))


def _counting(value: int) -> str:
    # Word counts 一 … 九十九 and then 一〇〇.
    return chinese(value) if value < 100 else digital(value)


def _formal(value: int) -> str:
    return chinese(value, _FORMAL, "拾佰仟")


def _formal_traditional(value: int) -> str:
    return chinese(value, _FORMAL_TRADITIONAL, "拾佰仟")


def _letters(value: int) -> str:
    # After Z comes AA, after AA comes BB … : letters are doubled, not counted on.
    if value < 1:
        return str(value)
    times, index = divmod(value - 1, 26)
    return chr(ord("A") + index) * min(times + 1, 10)


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    text = ""
    for amount, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        text += sign * (value // amount)
        value %= amount
    return text


def _from(signs: str) -> Callable[[int], str]:
    def write(value: int) -> str:
        return signs[(value - 1) % len(signs)] if value > 0 else str(value)

    return write


def _range(*ranges: tuple[int, int, int]) -> Callable[[int], str]:
    """Characters that Unicode has ready: (first value, last value, first code point)."""

    def write(value: int) -> str:
        for first, last, point in ranges:
            if first <= value <= last:
                return chr(point + value - first)
        return str(value)

    return write


_CIRCLED = _range((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))

FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": lambda value: digital(value, "０１２３４５６７８９"),
    "decimalFullWidth2": lambda value: digital(value, "０１２３４５６７８９"),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedParen": _range((1, 20, 0x2474)),
    "decimalEnclosedFullstop": _range((1, 20, 0x2488)),
    "ideographEnclosedCircle": _range((1, 10, 0x3280)),
    "chineseCounting": _counting,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "japaneseDigitalTenThousand": digital,
    "koreanCounting": chinese,
    "koreanDigital2": digital,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": chinese,
    "taiwaneseDigital": digital,
    "ideographDigital": digital,
    "chineseLegalSimplified": _formal,
    "japaneseLegal": _formal_traditional,
    "ideographLegalTraditional": _formal_traditional,
    "ideographTraditional": _from(_STEMS),
    "ideographZodiac": _from(_BRANCHES),
    "ideographZodiacTraditional": lambda v: _from(_STEMS)(v) + _from(_BRANCHES)(v),
    "upperLetter": _letters,
    "lowerLetter": lambda value: _letters(value).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "none": lambda value: "",
    "bullet": lambda value: "",
}


def write(value: int, format_name: str) -> str:
    """``value`` in the number format; an unknown one is written in digits."""
    return FORMATS.get(format_name, str)(value)
