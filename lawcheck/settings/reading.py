"""A file of settings, read whole: every fault with its line, and what may have been meant."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from lawcheck.errors import UsageError
from lawcheck.settings.finding import PROJECT, find
from lawcheck.settings.model import OPTIONS, PATHS, Own, Settings
from lawcheck.settings.places import Key, Places


class Held(msgspec.Struct, frozen=True):
    """The settings that hold for a run, and where they are from."""

    settings: Settings = Settings()
    path: Path | None = None
    """The file; None where there is none."""
    text: str = ""

    @property
    def base(self) -> Path:
        """The folder from which paths in the settings are written."""
        return self.path.parent if self.path else Path.cwd()

    @property
    def shown(self) -> str:
        """The file as messages name it."""
        return _short(str(self.path)) if self.path else ""

    def own(self, path: str) -> Own:
        """What holds for the report at ``path`` alone."""
        return self.settings.own(path, self.base)

    def options(self) -> dict[str, Any]:
        """Name of an option → its value, as the command line would have it."""
        said = {}
        for name in OPTIONS:
            value = getattr(self.settings, name)
            if value is None:
                continue
            if name == "output":
                value = [f"{key}={self._at(one)}" for key, one in value.items()]
            elif name == "limit":
                value = [
                    f"{key}={int(one) if one == int(one) else one}" for key, one in value.items()
                ]
            elif name in PATHS or (name == "pack" and _is_path(value)):
                value = self._at(value)
            said[name] = list(value) if isinstance(value, tuple) else value
        return said

    def line(self, key: Key) -> int:
        """The line on which ``key`` stands."""
        return Places(self.text).line(_rooted(self.path, key))

    def _at(self, path: str) -> str:
        return _short(os.path.join(self.base, path))  # noqa: PTH118


def held(config: str | None = None, judged: list[str] | None = None) -> tuple[Held, str]:
    """The settings in the file ``config``, else those that are found; and a line on what is not.

    Raises ``UsageError`` with every fault of the file.
    """
    if config is not None:
        return read(Path(config)), ""
    path, passed = find(Path.cwd(), judged or ())
    told = ""
    if passed:
        names = "、".join(_short(str(one)) for one in passed)
        told = (
            f"没有用 {names}：它在要审查的文件夹里，被审查的一方不能自定规则。"
            f"确实要用，请写 --config {_short(str(passed[0]))}。"
        )
    return (read(path) if path else Held()), told


def read(path: Path) -> Held:
    """The settings in the file at ``path``. Raises ``UsageError`` with every fault."""
    import tomllib

    from lawcheck import files
    from lawcheck.settings.faults import examine

    shown = _short(str(path))
    try:
        text = files.read(path).decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"读不了设置文件 {shown}，请检查路径和权限。") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"设置文件 {shown} 不是 UTF-8 文本。") from error
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(_no_toml(shown, str(error))) from error
    if path.name == PROJECT:
        tool = document.get("tool")
        document = tool.get("lawcheck", {}) if isinstance(tool, dict) else {}
    faults = list(examine(document))
    if not faults:
        held = Held(_made(document), path.absolute(), text)
        faults = list(_missing(held))
        if not faults:
            return held
    places = Places(text)
    placed = sorted((places.line(_rooted(path, key)), told) for key, told in faults)
    lines = [f"{shown}:{line}:1: {told}" for line, told in placed]
    raise UsageError(f"设置有误，共 {len(lines)} 处：\n" + "\n".join(lines))


def _made(document: dict[str, Any]) -> Settings:
    return msgspec.convert(document, Settings)


def _missing(held: Held) -> Iterator[tuple[Key, str]]:
    """Packs and files that are named and are not there."""
    from lawcheck.packs.folders import find as pack_file

    options = held.options()
    for name in PATHS:
        if name in options and not Path(options[name]).exists():
            yield (name,), f"没有这个文件：{getattr(held.settings, name)}。"
    pack = options.get("pack")
    if pack is not None and not pack_file(pack).is_file():
        from lawcheck.packs.loader import near

        yield ("pack",), f"没有这个规则包：{held.settings.pack}。{near(pack)}"


def _no_toml(shown: str, error: str) -> str:
    place = re.search(r"\(at line (\d+), column (\d+)\)", error)
    where = f"{shown}:{place[1]}:{place[2]}" if place else shown
    return f"设置有误：\n{where}: 不是合格的 TOML（{error}）。"


def _rooted(path: Path | None, key: Key) -> Key:
    inside = path is not None and path.name == PROJECT
    return ("tool", "lawcheck", *key) if inside else key


def _is_path(pack: str) -> bool:
    return pack.endswith((".yaml", ".yml")) or "/" in pack or "\\" in pack


def _short(path: str) -> str:
    """``path`` from the working directory on, where it is below; else whole."""
    try:
        near = os.path.relpath(path)
    except ValueError:  # on another drive
        return path
    return near if not near.startswith("..") else os.path.abspath(path)  # noqa: PTH100
