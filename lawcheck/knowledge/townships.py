"""Towns, townships and subdistricts: no table holds them, their names show what they are."""

from __future__ import annotations

from typing import Literal

from lawcheck.knowledge.places import WORDS
from lawcheck.knowledge.tables import words
from lawcheck.text.patterns import compiled

TownshipKind = Literal["镇", "乡", "民族乡", "街道", "苏木", "民族苏木"]

#: The longest ending first.
_KINDS: dict[str, TownshipKind] = {
    "民族苏木": "民族苏木", "苏木": "苏木", "街道": "街道", "民族乡": "民族乡", "族乡": "民族乡",
    "乡": "乡", "镇": "镇",
}  # fmt: skip
_NAME = compiled(r"[\u4e00-\u9fff]{1,12}?(?:民族苏木|苏木|街道|[乡镇])")


def township_kind(name: str) -> TownshipKind | None:
    """镇, 乡, 街道, 苏木 … from the form of the name; None where it is none of them."""
    match = _NAME.fullmatch(name.removesuffix("人民政府").removesuffix("办事处"))
    if match is None or match[0] in words(WORDS)["no-township"]:
        return None
    return next(kind for ending, kind in _KINDS.items() if match[0].endswith(ending))
