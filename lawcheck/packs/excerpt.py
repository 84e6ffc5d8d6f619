"""Take the entries that are asked for out of a composed pack, places kept."""

from __future__ import annotations

from difflib import get_close_matches

from lawcheck.errors import UsageError
from lawcheck.packs.compose import Composition
from lawcheck.packs.loader import build
from lawcheck.packs.model import Level, RulePack, When
from lawcheck.packs.yamlfile import Map, Seq

LISTS = ("sources", "parts", "duties", "topics", "rules")


def excerpt(
    composition: Composition, names: list[str], year: int | None, level: Level | None
) -> Map:
    """The whole pack, or the entries called ``names``, as they apply to a year and a level.

    Raises ``PackError`` for a pack that cannot be used, ``UsageError`` for an unknown name.
    """
    pack = build(composition)
    assert composition.data is not None
    data = composition.data
    known = {entry.get("id") for key in LISTS for entry in data.get(key, ())}
    for name in names:
        if name not in known:
            near = get_close_matches(name, [str(k) for k in known], n=1)
            hint = f"是不是“{near[0]}”？" if near else "全部 id 见 lawcheck rules list。"
            raise UsageError(f"规则包里没有“{name}”，{hint}")
    chosen = Map(data.at)
    for key in data:
        if key in LISTS:
            entries = _entries(data[key], names, _applicable(pack, key, year, level))
            if not entries:
                continue
            chosen[key] = entries
        elif names:
            continue
        else:
            chosen[key] = data[key]
        chosen.places[key] = data.places[key]
    return chosen


def _entries(entries: Seq, names: list[str], applicable: set[str]) -> Seq:
    kept = Seq(entries.at)
    for index, entry in enumerate(entries):
        name = entry.get("id")
        if name in applicable and (not names or name in names):
            kept.append(entry)
            kept.places.append(entries.places[index])
    return kept


def _applicable(pack: RulePack, key: str, year: int | None, level: Level | None) -> set[str]:
    """The ids of the entries that hold for this year and level (None: any)."""
    return {
        entry.id
        for entry in getattr(pack, key)
        if key == "sources" or (getattr(entry, "enabled", True) and _holds(entry.when, year, level))
    }


def _holds(when: When, year: int | None, level: Level | None) -> bool:
    if level is not None and when.levels and level not in when.levels:
        return False
    if year is None:
        return True
    return (when.since or year) <= year <= (when.until or year)
