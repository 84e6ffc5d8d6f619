"""Labelled cases in YAML, read by libyaml where it is there: ten times as fast."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def data(path: Path) -> Any:
    """What a file holds."""
    return yaml.load(path.read_text("utf-8"), Loader=_LOADER)
