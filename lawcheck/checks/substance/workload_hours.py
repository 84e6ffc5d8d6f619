"""What a few people did, read by role: how many they are, what they count, how long each takes.

The three stand in any order, the people perhaps in the sentence before. Count times time, for each
of them, is held against the hours of a day; where no time is told, against what is ever done.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance import Workload
from lawcheck.text.around import begin_of
from lawcheck.text.chinese_numbers import chinese_number
from lawcheck.text.numerals import Figure, figures
from lawcheck.text.patterns import compile_patterns, compiled, each_match

#: More hours of work than this in a day, all days of the year, are not done by anyone.
_MOST_HOURS = 12
_DAYS, _WORKING_DAYS = 365, 250
_MINUTES = Decimal(60)
_MARKS = "，。；：！？（）"
#: A team of more is no few people.
_TEAM = 30
#: 石梁乡一名代办员……: one of many, by way of example.
_OF_A_PLACE = compiled(r"[一-龥]{2}(?:乡|镇|村|社区)的?$")


def by_role(told: Sequence[Sentence], at: int, options: Workload) -> str | None:
    """What the load of a sentence's few people comes to, where nobody can bear it."""
    text = told[at].text
    here = compile_patterns(options.few).search(text) is not None
    if not here:
        same = at and told[at - 1].span.paragraph == told[at].span.paragraph
        if not same or not compile_patterns(options.few).search(told[at - 1].text):
            return None
        text = told[at - 1].text + text
    if compile_patterns(options.shared).search(text):
        return None
    staff = _staff(text, options)
    if staff is None:
        return None
    lasting = _lasting(text, options)
    for figure in figures(text):
        if figure.unit in ("名", "人", "分钟", "小时") or figure.value <= 0:
            continue
        clause = text[begin_of(text, figure.start, _MARKS) : figure.start]
        if compile_patterns(options.others).search(clause):
            continue
        daily = compile_patterns(options.per_day).search(clause) is not None
        own = compile_patterns(options.alone).search(clause) is not None
        each = figure.value / (Decimal(1) if own else staff)
        if (hours := _hours(figure, lasting)) is not None:
            load = each * hours / (1 if daily else _DAYS)
            if load > _MOST_HOURS:
                whole = "" if daily else "，全年无休"
                return f"平均每人每天{_plain(load)}小时{whole}"
        elif (here or daily) and (most := _most(text, figure, options)) is not None:
            load = each / (1 if daily else _WORKING_DAYS)
            if load > most:
                return f"平均每人每个工作日{_plain(load)}{figure.unit}"
    return None


def _staff(text: str, options: Workload) -> Decimal | None:
    """How many they are: the most that the sentence names, one where it says that he is alone."""
    named = [
        value
        for match in each_match(options.few_counted, text)
        if not (match[1] == "一" and _OF_A_PLACE.search(text, 0, match.start()))
        if (value := chinese_number(match[1]) or _digits(match[1])) is not None
    ]
    if not named:
        return Decimal(1) if compile_patterns(options.lone).search(text) else None
    most = max(named)
    return most if 0 < most <= _TEAM else None


def _digits(printed: str) -> Decimal | None:
    return Decimal(printed) if printed.isdigit() else None


def _lasting(text: str, options: Workload) -> dict[str, Decimal]:
    """How many hours each of what is counted takes, by its measure word."""
    found: dict[str, Decimal] = {}
    for match in each_match(options.lasting, text):
        measure, printed, unit = match[1], match[2], match[3]
        value = Decimal("0.5") if printed == "半" else chinese_number(printed)
        if value is None:
            value = Decimal(printed) if printed.replace(".", "", 1).isdigit() else None
        if value is not None:
            found[measure] = value / _MINUTES if unit == "分钟" else value
    return found


def _hours(figure: Figure, lasting: dict[str, Decimal]) -> Decimal | None:
    return next((hours for measure, hours in lasting.items() if measure in figure.unit), None)


def _most(text: str, figure: Figure, options: Workload) -> Decimal | None:
    """The most of it that one person does in a day, by the easiest act that it may be."""
    known = [
        Decimal(act.most)
        for act in options.acts
        if figure.unit in act.units and compile_patterns(act.patterns).search(text)
    ]
    return max(known, default=None)


def _plain(value: Decimal) -> str:
    text = f"{round(value, 1):f}"
    return text.rstrip("0").rstrip(".")
