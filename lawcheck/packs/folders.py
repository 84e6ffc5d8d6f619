"""Where packs stand on disk."""

from __future__ import annotations

from pathlib import Path

#: Inside the wheel the packs stand in the package, in a clone beside it.
_HERE = Path(__file__).resolve().parent.parent
BUILT_IN = next(
    (p for p in (_HERE / "rules", _HERE.parent / "rules") if p.is_dir()), _HERE / "rules"
)


def find(name: str) -> Path:
    """Where the pack ``name`` stands: a path to a file, or the name of a built-in one."""
    if name.endswith((".yaml", ".yml")) or "/" in name or "\\" in name:
        return Path(name)
    return BUILT_IN / f"{name}.yaml"
