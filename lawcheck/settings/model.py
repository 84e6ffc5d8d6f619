"""What a file of settings may say. Its keys are the names of the options of ``check``.

What is not said is None, so that the command line's own defaults stay the only ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from lawcheck.exceptions.by_path import Allowed
from lawcheck.files import fits
from lawcheck.packs.base import Level
from lawcheck.settings import Detail, FailOn

Texts = tuple[str, ...]


class Folder(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """What holds for the reports that stand at certain paths."""

    match: Annotated[
        str | Texts,
        Meta(description="哪些报告：从设置文件所在的文件夹写起，如 各部门/*.docx，或者文件夹名"),
    ]
    level: Annotated[Level | None, Meta(description="当作哪一类单位的报告")] = None
    issuer: Annotated[str | None, Meta(description="报送单位：不由报告判断，以此为准")] = None
    deadline: Annotated[date | None, Meta(description="报送截止日期，如 2027-01-31")] = None

    def holds(self, path: str, base: Path) -> bool:
        """Whether it is for the report at ``path``."""
        patterns = (self.match,) if isinstance(self.match, str) else self.match
        return any(fits(path, pattern, base) for pattern in patterns)


class Own(msgspec.Struct, frozen=True):
    """What holds for one report."""

    level: Level | None = None
    issuer: str | None = None
    deadline: date | None = None


class Settings(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """What one file of settings says."""

    pack: str | None = None
    year: Annotated[int, Meta(ge=2000, le=2100)] | None = None
    level: Level | None = None
    format: str | None = None
    output: dict[str, str] | None = None
    fail_on: FailOn | None = None
    min_score: Annotated[float, Meta(ge=0, le=100)] | None = None
    against: str | None = None
    baseline: str | None = None
    select: Texts | None = None
    ignore: Texts | None = None
    exclude: Texts | None = None
    jobs: Annotated[int, Meta(ge=0)] | None = None
    no_cache: bool | None = None
    limit: dict[str, float] | None = None
    roster: str | None = None
    template: str | None = None
    show: Detail | None = None
    statistics: bool | None = None
    folders: Annotated[
        tuple[Folder, ...],
        Meta(description="各文件夹自己的设置；几条都符合的，后写的为准"),
    ] = ()
    exceptions: Annotated[
        tuple[Allowed, ...], Meta(description="按路径和规则豁免，每条写明理由")
    ] = ()
    remarks_may: Annotated[
        Texts, Meta(description="报告中的豁免注明可以免去哪些规则的错误；不写则一条也不可以")
    ] = ()

    def own(self, path: str, base: Path) -> Own:
        """What ``folders`` say of the report at ``path``; the last that says a thing holds."""
        held = [folder for folder in self.folders if folder.holds(path, base)]
        return Own(*(_last(getattr(one, name) for one in held) for name in Own.__struct_fields__))


#: These are files or folders: where the path is relative, from the folder of the settings on.
PATHS = ("against", "baseline", "roster", "template")
#: These are no options.
MORE = ("folders", "exceptions", "remarks_may")
OPTIONS = tuple(name for name in Settings.__struct_fields__ if name not in MORE)


def _last(values: Iterable[Any]) -> Any:
    return next((value for value in reversed(list(values)) if value is not None), None)
