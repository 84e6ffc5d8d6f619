"""Whether what a pack says makes sense: patterns, references, years, points."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from string import Template
from typing import Any, get_args

from lawcheck.packs.model import Level
from lawcheck.packs.validate.faults import Faults, Position
from lawcheck.packs.validate.structure import Meaning
from lawcheck.packs.validate.written import proved
from lawcheck.packs.yamlfile import Map, Seq

#: Report years that a pack may name; the reporting duty itself began with 2019.
YEARS = range(2010, 2100)
_ID = re.compile(r"[\w一-鿿][\w.一-鿿-]*")
#: What is referred to → (the list of the pack that holds it, what a clerk calls it).
_REFERENCES = {
    "source": ("sources", "依据"),
    "part": ("parts", "部分"),
    "duty": ("duties", "职责"),
    "rule": ("rules", "规则"),
    "document": ("documents", "文件"),
}


def examine(
    data: Map,
    meanings: Iterable[Meaning],
    faults: Faults,
    *,
    whole: bool = True,
    inherited: bool = False,
) -> None:
    """Tell what makes no sense.

    ``whole``: all that is extended was read. ``inherited``: the patterns of the built-in packs
    were proved by the tests, and are not proved again where they are as they were.
    """
    known = {means: _ids(data, key) for means, (key, _) in _REFERENCES.items()}
    ours = inherited and _words_are_ours(data)
    with warnings.catch_warnings():
        warnings.simplefilter("error", FutureWarning)
        for meaning in meanings:
            if ours and meaning.means == "pattern" and meaning.place.file.built_in:
                continue
            if meaning.means in known:
                if whole:
                    _reference(meaning, known[meaning.means], faults)
            elif tell := _MEANINGS.get(meaning.means):
                tell(meaning, faults)
    for key in ("sources", "parts", "duties", "topics", "documents", "rules"):
        for entry in _entries(data, key):
            if isinstance(name := entry.get("id"), str) and not _ID.fullmatch(name):
                faults.add(entry.place("id"), "id 里只能有字母、数字、汉字、连字符，不能有空格。")
    if isinstance(name := data.get("id"), str) and not _ID.fullmatch(name):
        faults.add(data.place("id"), "id 里只能有字母、数字、汉字、连字符，不能有空格。")
    for rule in _entries(data, "rules"):
        _rule(rule, faults)
    for source in _entries(data, "sources"):
        _date(source, faults)
    if data.get("format", "1") != "1":
        faults.add(data.place("format"), "format 应当写 1：这个版本的程序只认得第 1 版格式。")
    if isinstance(scoring := data.get("scoring"), Map):
        _scoring(scoring, faults)


def _words_are_ours(data: Map) -> bool:
    """Whether no word list, and so no pattern with a ``{name}``, was changed by another's pack."""
    lists = data.get("words")
    if not isinstance(lists, Map):
        return True
    files = [place[0] for place in lists.places.values()]
    files += [at[0] for listed in lists.values() if isinstance(listed, Seq) for at in listed.places]
    return all(file.built_in for file in files)


def _reference(meaning: Meaning, known: list[str], faults: Faults) -> None:
    if not meaning.value or meaning.value in known:
        return
    what = _REFERENCES[meaning.means][1]
    near = get_close_matches(meaning.value, known, n=1, cutoff=0.5)
    hint = f"是不是“{near[0]}”？" if near else f"已有：{'、'.join(known) or '无'}。"
    faults.add(meaning.place, f"没有 id 为“{meaning.value}”的{what}，{hint}")


def _year(meaning: Meaning, faults: Faults) -> None:
    if meaning.value.isdecimal() and (len(meaning.value) > 4 or int(meaning.value) not in YEARS):
        faults.add(
            meaning.place, f"“{meaning.value[:20]}”不是可能的报告年度，应当写四位年份，如 2023。"
        )


def _day(meaning: Meaning, faults: Faults) -> None:
    """A day as far as it is known: 2025, 2025-12, 2025-12-17."""
    text = meaning.value
    whole = text + "-01-01"[len(text) - 4 :] if len(text) in (4, 7) else text
    try:
        date.fromisoformat(whole)
    except ValueError:
        if text:
            faults.add(
                meaning.place, f"“{text}”不是日期，应当写作 2019-04-15，也可以只写 2019-04、2019。"
            )


_MEANINGS: dict[str, Callable[[Meaning, Faults], None]] = {
    "pattern": proved,
    "year": _year,
    "day": _day,
}


def _rule(rule: Map, faults: Faults) -> None:
    for key in ("message", "suggestion"):
        text = rule.get(key)
        if isinstance(text, str) and not Template(text).is_valid():
            faults.add(rule.place(key), f"“{key}”里的 $ 写法有误：应当写作 ${{名称}}。")
    if isinstance(rule.get("basis"), Seq) and not rule["basis"]:
        faults.add(rule.place("basis"), "规则应当写明依据；没有成文规定的，引用 practice（实务）。")


def _date(source: Map, faults: Faults) -> None:
    text = source.get("since")
    if isinstance(text, str) and text:
        try:
            date.fromisoformat(text)
        except ValueError:
            faults.add(source.place("since"), f"“{text}”不是日期，应当写作 2019-04-15。")


def _scoring(scoring: Map, faults: Faults) -> None:
    """The items of the rubric add up to 100 for every level; the grades descend."""
    items = [i for i in _entries(scoring, "items") if str(i.get("enabled")).lower() != "false"]
    for level in get_args(Level):
        total = sum(_points(item, level) for item in items if _for(item, level))
        if abs(total - 100) > 1e-6:
            faults.add(
                scoring.place("items"),
                f"评分细则对 {level} 合计 {total:g} 分，应当是 100 分。",
            )
            break
    least = [_number(grade.get("least")) for grade in _entries(scoring, "grades")]
    if least != sorted(least, reverse=True):
        faults.add(scoring.place("grades"), "等次应当从高到低写。")


def _for(item: Map, level: str) -> bool:
    when = item.get("when")
    levels = when.get("levels") if isinstance(when, Map) else None
    return not levels or level in levels


def _points(item: Map, level: str) -> float:
    by_level = item.get("points_by_level")
    points = by_level.get(level) if isinstance(by_level, Map) else None
    return _number(item.get("points") if points is None else points)


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return 0.0


def _entries(data: Map, key: str) -> list[Map]:
    entries = data.get(key)
    return [e for e in entries if isinstance(e, Map)] if isinstance(entries, Seq) else []


def _ids(data: Map, key: str) -> list[str]:
    return [e["id"] for e in _entries(data, key) if isinstance(e.get("id"), str)]


def place_of(data: Map, path: str) -> Position:
    """The place of what msgspec calls ``path`` ($.rules[0].check.kind), as deep as it exists."""
    here: Any = data
    place = data.at
    for key, index in re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", path):
        if key and isinstance(here, Map) and key in here:
            place, here = here.place(key), here[key]
        elif index and isinstance(here, Seq) and int(index) < len(here):
            place, here = here.place(int(index)), here[int(index)]
        else:
            break
    return place
