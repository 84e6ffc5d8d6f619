"""Write the tables of checks and of kinds, theme by theme.

A check is a public generator in ``lawcheck/checks/<theme>/`` whose second parameter is the
parameters of its kind: ``def check(rule: Rule, options: YearStale, case: Case)``. The table says
the same in one place (``lawcheck/checks/<theme>/__init__.py``). Where a theme's kinds are a folder
(``lawcheck/packs/kinds/<theme>/``), its table names all that its modules define. A test holds both
current.

    python tools/tables.py
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = ROOT / "lawcheck" / "checks"
KINDS = ROOT / "lawcheck" / "packs" / "kinds"


def themes() -> list[Path]:
    """The folders of checks."""
    return sorted(init.parent for init in CHECKS.glob("*/__init__.py"))


def table(theme: Path) -> str:
    """The text of the theme's ``__init__.py``; its first line is kept."""
    about = ast.get_docstring(ast.parse((theme / "__init__.py").read_text(encoding="utf-8")))
    checks = sorted(_checks(theme))
    _complete(theme, [kind for kind, _, _ in checks])
    modules = "".join(f"    {name},\n" for name in sorted({module for _, module, _ in checks}))
    rows = "".join(f"    kinds.{kind}: {module}.{name},\n" for kind, module, name in checks)
    package = f"lawcheck.checks.{theme.name}"
    imports = sorted(
        [f"from {package} import (\n{modules})", f"from {_MODEL} import CheckFunction"]
    )
    return (
        f'"""{about}"""\n\n'
        "# The table is written by tools/tables.py.\n"
        "from __future__ import annotations\n\n"
        f"{imports[0]}\n{imports[1]}\n"
        f"from lawcheck.packs.kinds import {theme.name} as kinds\n"
        "from lawcheck.packs.model import Check\n\n"
        f"CHECKS: dict[type[Check], CheckFunction] = {{\n{rows}}}\n"
    )


_MODEL = "lawcheck.checks.model"


def _checks(theme: Path) -> Iterator[tuple[str, str, str]]:
    """Kind, module and name of each check of the theme."""
    for path in sorted(theme.glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            asked = [ast.unparse(one.annotation or node) for one in node.args.args]
            if len(asked) == 3 and asked[::2] == ["Rule", "Case"]:
                yield asked[1], path.stem, node.name


def _complete(theme: Path, checked: list[str]) -> None:
    """Stop where a kind has no check or two, or a check asks for a kind that there is not."""
    modules = [KINDS / f"{theme.name}.py", *sorted((KINDS / theme.name).glob("*.py"))]
    kinds = {
        node.name
        for module in modules
        if module.is_file()
        for node in ast.parse(module.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and any(word.arg == "tag" for word in node.keywords)
    }
    for kind in sorted(kinds - {*checked}):
        written = f"def check(rule: Rule, options: {kind}, case: Case)"
        sys.exit(f"{kind} has no check: nothing in {theme} begins with {written}.")
    for kind in sorted({*checked} - kinds):
        sys.exit(f"A check in {theme} asks for {kind}, which is no kind of {KINDS / theme.name}.")
    if twice := sorted({kind for kind in checked if checked.count(kind) > 1}):
        sys.exit(f"{twice[0]} has more than one check in {theme}.")


def folders() -> list[Path]:
    """The themes of kinds that are folders of modules."""
    return sorted(init.parent for init in KINDS.glob("*/__init__.py"))


def exports(theme: Path) -> str:
    """The text of the ``__init__.py`` of such a folder; its first line is kept."""
    about = ast.get_docstring(ast.parse((theme / "__init__.py").read_text(encoding="utf-8")))
    package = f"lawcheck.packs.kinds.{theme.name}"
    imports = ""
    every: list[str] = []
    for path in sorted(theme.glob("[!_]*.py")):
        named = sorted(_types(path))
        every += named
        listed = "".join(f"    {name},\n" for name in named)
        imports += f"from {package}.{path.stem} import (\n{listed})\n"
    quoted = "".join(f'    "{name}",\n' for name in sorted(every))
    return (
        f'"""{about}"""\n\n'
        "# The table is written by tools/tables.py.\n"
        "from __future__ import annotations\n\n"
        f"{imports}\n__all__ = [\n{quoted}]\n"
    )


def _types(path: Path) -> Iterator[str]:
    """The classes of a module and the names that it gives to types."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        match node:
            case ast.ClassDef(name=name) | ast.Assign(targets=[ast.Name(id=name)]):
                if not name.startswith("_") and not name.isupper():
                    yield name


def main() -> None:
    for theme in themes():
        (theme / "__init__.py").write_text(table(theme), encoding="utf-8")
    for theme in folders():
        (theme / "__init__.py").write_text(exports(theme), encoding="utf-8")


if __name__ == "__main__":
    main()
