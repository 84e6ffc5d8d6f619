"""Compose packs: the packs that are extended first, then what this one adds, changes, switches off.

* Mappings are merged key by key.
* Lists of entries (rules, parts, duties, …) are merged by the entries' id, field by field;
  an entry with a new id is added at the end.
* Any other list or value is replaced; ``key+`` adds to a list, ``key-`` takes out of it.
  The set phrases at the top level always add up; ``base+`` goes on with the inherited report.
* A rule that names another kind gives up the parameters of the old one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from lawcheck.packs.folders import BUILT_IN
from lawcheck.packs.validate.faults import Faults
from lawcheck.packs.yamlfile import Map, Seq, read

#: What a pack says of itself; it is not inherited.
OWN = frozenset({"format", "id", "name", "version", "extends", "description"})
#: Lists of entries that are known by something else than their id.
_KEY_OF = {"deductions": "rule", "vetoes": "rule", "grades": "name"}
_NAME = re.compile(r"[\w一-鿿][\w.一-鿿-]*")


class Composition:
    """A composed pack as data with places, and the files that it was read from, in order."""

    def __init__(self, faults: Faults) -> None:
        self.data: Map | None = None
        self.files: dict[Path, bytes] = {}
        """What was read, in order."""
        self.absent: list[Path] = []
        """Where a pack was looked for in vain: one that appears there would be taken."""
        self.extended: list[Path] = []
        """The built-in packs that a pack of another's extends by name."""
        self.faults = faults
        self.unsaved: Mapping[Path, bytes] = {}
        """What an editor holds of a file, in place of what stands on disk."""
        self.whole = True
        """Whether everything that is extended could be read."""

    @property
    def all_built_in(self) -> bool:
        return all(path.parent == BUILT_IN for path in self.files)


def compose(path: Path, faults: Faults, unsaved: Mapping[Path, bytes] | None = None) -> Composition:
    """Read the file at ``path`` and all that it extends; ``unsaved`` counts more."""
    composition = Composition(faults)
    composition.unsaved = unsaved or {}
    packs = list(_in_order(path, composition, [], set()))
    if not packs:
        return composition
    result = Map(packs[-1].at)
    for pack in packs:
        own = pack is packs[-1]
        for key in pack:
            if own or key.rstrip("+-") not in OWN:
                _set(result, pack, key, faults, top=True)
    composition.data = result
    return composition


def _in_order(path: Path, into: Composition, chain: list[Path], seen: set[Path]) -> Iterator[Map]:
    """Each pack once, what is extended before what extends it."""
    place = path.resolve()
    if place in seen:
        return
    seen.add(place)
    built_in = place.parent == BUILT_IN
    pack = read(
        place,
        shown(path),
        into.faults,
        built_in=built_in,
        contents=into.files,
        unsaved=into.unsaved.get(place),
    )
    if pack is None:
        into.whole = False
        return
    parents = pack.get("extends", ())
    if isinstance(parents, str):  # told when shapes are looked at
        into.whole, parents = False, ()
    for index, name in enumerate(parents or ()):
        where = parents.place(index) if isinstance(parents, Seq) else pack.at
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            into.whole = False
            into.faults.add(where, "extends 里写规则包的名字，不写路径，也不带 .yaml。")
            continue
        parent = _parent(place, name, into)
        if parent is None:
            into.whole = False
            near = get_close_matches(name, [p.stem for p in BUILT_IN.glob("*.yaml")], n=1)
            hint = f"是不是“{near[0]}”？" if near else "自带的规则包见 lawcheck rules list。"
            into.faults.add(where, f"没有名为“{name}”的规则包，{hint}")
        elif parent.resolve() in [place, *chain]:
            into.faults.add(where, f"规则包互相引用：“{name}”又引用了本规则包。")
        else:
            if not built_in and parent.parent == BUILT_IN:
                into.extended.append(parent)
            yield from _in_order(parent, into, [*chain, place], seen)
    yield pack


def _parent(path: Path, name: str, into: Composition) -> Path | None:
    """The file of the extended pack: beside the pack that extends it, or built in."""
    for folder in (path.parent, BUILT_IN):
        candidate = folder / f"{name}.yaml"
        if candidate != path and candidate.is_file():
            return candidate
        if candidate != path:
            into.absent.append(candidate)
    beside = path.parent / f"{name}.yaml"
    return beside if beside.is_file() else None


def shown(path: Path) -> str:
    """The path as messages show it: as short as it can be without being wrong."""
    place = path.resolve()
    if place.is_relative_to(Path.cwd()):
        return str(place.relative_to(Path.cwd()))
    return f"lawcheck/rules/{place.name}" if place.parent == BUILT_IN else str(path)


def _set(base: Map, over: Map, key: str, faults: Faults, *, top: bool = False) -> None:
    """Carry ``key`` of ``over`` into ``base``."""
    value, name = over[key], key.rstrip("+-")
    old = base.get(name)
    if name != key and isinstance(value, list):
        _change_list(base, over, key, name, faults)
        return
    if key == "base+" and isinstance(value, str) and isinstance(old, str):
        value = f"{old.rstrip()}\n\n{value}"
    if isinstance(value, Map) and isinstance(old, Map):
        if name == "check" and value.get("kind", old.get("kind")) != old.get("kind"):
            value = _clean(value, faults)
        else:
            value = _merge_maps(old, value, faults)
    elif isinstance(value, Seq) and (by := _key(name, value)):
        value = _merge_entries(old if isinstance(old, Seq) else None, value, by, faults)
    elif isinstance(value, Seq) and top and name == "phrases" and isinstance(old, Seq):
        value = _joined(old, value)
    elif isinstance(value, Map):
        value = _clean(value, faults)
    if key != name and key != "base+":
        name = key  # no list: the shape's proof tells it
    base[name] = value
    base.places[name] = over.places[key]


def _merge_maps(old: Map, over: Map, faults: Faults) -> Map:
    merged = Map(over.at)
    merged.update(old)
    merged.places.update(old.places)
    for key in over:
        _set(merged, over, key, faults)
    return merged


def _clean(value: Map, faults: Faults) -> Map:
    """A mapping without anything to merge into: its own lists of entries are put in order."""
    return _merge_maps(Map(value.at), value, faults)


def key_of(name: str) -> str:
    """The field by which the entries of the list ``name`` are known."""
    return _KEY_OF.get(name, "id")


def _key(name: str, value: Seq) -> str | None:
    """The field by which the entries of this list are known; None where they are no entries."""
    if not value or not all(isinstance(entry, Map) for entry in value):
        return None
    by = key_of(name)
    return by if by in _KEY_OF.values() or any(by in entry for entry in value) else None


def _merge_entries(old: Seq | None, over: Seq, by: str, faults: Faults) -> Seq:
    merged = Seq(over.at)
    at: dict[str, int] = {}
    for index, entry in enumerate(old or ()):
        merged.append(entry)
        merged.places.append(old.places[index])  # type: ignore[union-attr]
        if isinstance(known := entry.get(by), str):
            at[known] = index
    own: dict[str, int] = {}
    for index, entry in enumerate(over):
        name = entry.get(by)
        if not isinstance(name, str):
            merged.append(_clean(entry, faults))
            merged.places.append(over.places[index])
            continue
        if name in own:
            faults.add(entry.place(by), f"“{name}”在第 {own[name]} 行已经写过，不能重复。")
            continue
        own[name] = entry.place(by).line + 1
        if name in at:
            merged[at[name]] = _merge_maps(merged[at[name]], entry, faults)
        else:
            at[name] = len(merged)
            merged.append(_clean(entry, faults))
            merged.places.append(over.places[index])
    return merged


def _change_list(base: Map, over: Map, key: str, name: str, faults: Faults) -> None:
    """``key+`` and ``key-``: add to the inherited list, take out of it."""
    value = over[key]
    old = base.get(name)
    before = old if isinstance(old, Seq) else Seq(value.at)
    if key.endswith("+"):
        base[name] = _joined(before, value)
    else:
        for index, item in enumerate(value):
            if item not in before:
                faults.add(value.place(index), f"“{name}”里本来就没有这一项，不用去掉。")
        kept = Seq(before.at)
        for index, item in enumerate(before):
            if item not in value:
                kept.append(item)
                kept.places.append(before.places[index])
        base[name] = kept
    base.places[name] = over.places[key]


def _joined(first: Seq, second: Seq) -> Seq:
    joined = Seq(second.at)
    joined.extend(first)
    joined.places.extend(first.places)
    for index, item in enumerate(second):
        if item not in first:
            joined.append(item)
            joined.places.append(second.places[index])
    return joined
