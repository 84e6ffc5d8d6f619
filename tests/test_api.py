"""The Python API of docs/api.md."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

import lawcheck
from lawcheck.documents import read_bytes
from lawcheck.errors import DocumentError, ReasonCode

ROOT = Path(__file__).resolve().parent.parent


def test_what_is_promised_is_there() -> None:
    assert set(lawcheck.__all__) == {*lawcheck._EXPORTS, "__version__"}
    for name in lawcheck.__all__:
        assert getattr(lawcheck, name) is not None
    written = (ROOT / "docs" / "api.md").read_text("utf-8")
    assert all(f"`{name}" in written for name in lawcheck._EXPORTS)


def test_the_example_of_the_documentation_runs() -> None:
    written = (ROOT / "docs" / "api.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", written, re.DOTALL)
    told = subprocess.run(
        [sys.executable, "-c", example], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "samples/yanchuan-2023.txt" in told.stdout


def test_importing_the_package_costs_nothing() -> None:
    code = "import sys, lawcheck; sys.exit('msgspec' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_reason_is_documented() -> None:
    written = (ROOT / "docs" / "api.md").read_text("utf-8")
    listed = re.findall(r"^\| `([a-z-]+)` \|", written, re.MULTILINE)
    assert listed == ["code", *get_args(ReasonCode)]


def test_no_other_reason_is_given() -> None:
    """The type checker holds the code to the list; this holds it to the type checker."""
    for path in (ROOT / "lawcheck").rglob("*.py"):
        for found in re.finditer(
            r"(?:DocumentError|Reason)\(\s*\"([a-z-]+)\"", path.read_text("utf-8")
        ):
            assert found[1] in get_args(ReasonCode), path
    with pytest.raises(DocumentError) as refused:
        read_bytes(b"", "a.txt")
    assert refused.value.code == "empty"
