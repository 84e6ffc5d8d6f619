"""Nothing private of Python or of a library is used, and no data that can run code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "lawcheck").rglob("*.py"))
#: Documented in spite of its name: ``os._exit``.
ALLOWED = {"_exit"}
#: What reads data as code.
BANNED = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "sre_compile", "sre_parse"}


def private(tree: ast.AST) -> Iterator[str]:
    """The private modules, names and attributes that ``tree`` uses."""
    imported = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {one.asname or one.name.partition(".")[0] for one in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            ours = (node.module or "").startswith("lawcheck")
            names = [node.module or "", *([] if ours else [one.name for one in node.names])]
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            names = [node.attr] if node.value.id in imported else []
        elif isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
            # getattr(re, "_cache"), import_module("_sre")
            texts = (one.value for one in node.args if isinstance(one, ast.Constant))
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            names = [one for one in texts if isinstance(one, str)]
            names = names if called in ("getattr", "setattr", "import_module", "__import__") else []
        else:
            continue
        for name in names:
            for piece in name.split("."):
                hidden = piece.startswith("_") and not piece.endswith("__")
                if piece in BANNED or (hidden and piece not in ALLOWED):
                    yield f"{name} (line {node.lineno})"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_private_is_used(path: Path) -> None:
    assert list(private(ast.parse(path.read_text("utf-8")))) == []


@pytest.mark.parametrize(
    "code",
    [
        "import _sre",
        "import pickle as p",
        "from marshal import dumps",
        "import re\nre._cache.clear()",
        "import re\nre._compiler._code",
        "from re import _compiler",
        "from _blake2 import blake2b",
        "import hashlib\ngetattr(hashlib, '_sha2')",
        "from importlib import import_module\nimport_module('_sre')",
        "from multiprocessing.reduction import pickle",
    ],
)
def test_each_way_to_it_is_seen(code: str) -> None:
    assert list(private(ast.parse(code)))


def test_what_is_public_passes() -> None:
    code = "from __future__ import annotations\nimport re\nre.compile('_sre')\nself._own = 1"
    assert list(private(ast.parse(code))) == []
