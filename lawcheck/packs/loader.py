"""Read packs from YAML and compose them (``extends``: the named packs first, then this one)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import yaml

from lawcheck.errors import PackError
from lawcheck.packs.kinds import KINDS
from lawcheck.packs.model import Check, Rule, RulePack

#: Inside the wheel the packs stand in the package, in a clone beside it.
_HERE = Path(__file__).resolve().parent.parent
BUILT_IN = next(
    (p for p in (_HERE / "rules", _HERE.parent / "rules") if p.is_dir()), _HERE / "rules"
)


def load(name: str) -> RulePack:
    """The pack called ``name`` (built in) or standing in the file ``name``, composed."""
    path = Path(name) if name.endswith((".yaml", ".yml")) else BUILT_IN / f"{name}.yaml"
    if not path.is_file():
        raise PackError([f"没有这个规则包：{name}。"])
    return _convert(_compose(path), path)


def _compose(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        own = yaml.load(file, Loader=yaml.CSafeLoader)
    result: dict[str, Any] = {}
    for parent in own.get("extends", ()):
        beside = path.parent / f"{parent}.yaml"
        _merge(result, _compose(beside if beside.is_file() else BUILT_IN / f"{parent}.yaml"))
    _merge(result, own)
    return result


def _merge(base: dict[str, Any], over: dict[str, Any]) -> None:
    for key, value in over.items():
        if isinstance(value, list) and value and isinstance(value[0], dict) and "id" in value[0]:
            entries = {entry["id"]: entry for entry in base.get(key, ())}
            for entry in value:
                entries[entry["id"]] = {**entries.get(entry["id"], {}), **entry}
            base[key] = list(entries.values())
        elif isinstance(value, list) and key in ("phrases",):
            base[key] = [*base.get(key, ()), *value]
        else:
            base[key] = value


def _convert(data: dict[str, Any], path: Path) -> RulePack:
    try:
        pack = msgspec.convert(data, RulePack)
        rules = tuple(_with_check(rule) for rule in pack.rules)
    except msgspec.ValidationError as error:
        raise PackError([f"{path}: {error}"]) from error
    return msgspec.structs.replace(pack, rules=rules)


def _with_check(rule: Rule) -> Rule:
    kind = rule.check.get("kind")
    if kind not in KINDS:
        raise msgspec.ValidationError(f"{rule.id}: {kind}")
    check: Check = msgspec.convert(rule.check, KINDS[kind])
    return msgspec.structs.replace(rule, check=check)
