"""Compiles the pack that most people use while a wheel is built (``lawcheck/packs/shipped.py``)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compiled(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the compiled pack beside its file; a clone that is installed as it stands has none."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from lawcheck.packs import shipped

            body = shipped.made()
        finally:
            sys.path.remove(self.root)
        self._folder = tempfile.TemporaryDirectory()
        place = Path(self._folder.name) / f"{shipped.NAME}.pack"
        place.write_bytes(body)
        build_data["force_include"][str(place)] = f"lawcheck/rules/{place.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self._folder.cleanup()
