"""What a run reads, and so must not write over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawcheck.packs.model import RulePack


def may_be_pack(path: Path) -> bool:
    """Whether it is worth a tenth of a second to know the files of the pack."""
    if not path.exists():
        return False
    linked = path.is_symlink() or path.stat().st_nlink > 1
    return linked or path.suffix.lower() in (".yaml", ".yml")


def also_read(*names: str | None) -> Iterator[Path]:
    """What a run reads besides the reports and the pack."""
    from lawcheck.documents import reports_in

    for name in filter(None, names):
        place = Path(name)
        yield from reports_in(place) if place.is_dir() else [place]


def is_report(path: Path, rules: RulePack) -> bool:
    """Whether the text at ``path`` is a report, and not what an earlier run may have left."""
    from lawcheck.review import review

    return review(path, rules).status == "judged"
