"""The settings of who judges: found, read with every fault in its place, given to the commands."""

from __future__ import annotations

from typing import Literal

FailOn = Literal["error", "warning", "info", "never"]
Detail = Literal["findings", "score", "parts", "duties", "all"]
