"""Small changes to functions, one at a time: what a slip of the programmer would make of them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_CALCULATED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_NAMED = {"any": "all", "all": "any", "min": "max", "max": "min"}

#: Changes the node, which is a copy, and says how.
Change = Callable[[ast.AST], str]


class Mutant(NamedTuple):
    path: Path
    function: str
    """Its name inside the module, with that of the class around it."""
    line: int
    node: int
    """Which of the nodes inside functions, and which of its changes."""
    turn: int


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of the functions of the module at ``path``, in order."""
    for number, (node, function) in enumerate(_inside(_parsed(path), "")):
        for turn, _ in enumerate(_changes(node)):
            yield Mutant(path, function, getattr(node, "lineno", 0), number, turn)


def mutated(mutant: Mutant) -> tuple[ast.Module, str]:
    """The module with that change made, and the change in words."""
    tree = _parsed(mutant.path)
    node, _ = next(islice(_inside(tree, ""), mutant.node, None))
    told = list(_changes(node))[mutant.turn](node)
    return ast.fix_missing_locations(tree), told


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _inside(node: ast.AST, name: str) -> Iterator[tuple[ast.AST, str]]:
    """The nodes of all functions below ``node``, each with the name of its function."""
    for child in ast.iter_child_nodes(node):
        inner = name
        if isinstance(child, (ast.FunctionDef, ast.ClassDef)):
            inner = f"{name}.{child.name}".lstrip(".")
        if isinstance(child, ast.FunctionDef):
            for statement in child.body:
                yield from _below(statement, inner)
        elif isinstance(child, ast.ClassDef):
            yield from _inside(child, inner)


def _below(node: ast.AST, name: str) -> Iterator[tuple[ast.AST, str]]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return
    yield node, name
    for field, child in _children(node):
        # Those of a function's own names and of nested functions are types, which nothing runs.
        if field not in ("annotation", "returns"):
            yield from _below(child, name)


def _children(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield field, child


def _changes(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for turn, operator in enumerate(node.ops):
            yield _compared(turn, _COMPARED[type(operator)])
    elif isinstance(node, ast.BoolOp):
        yield _joined
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield _not_negated
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in _CALCULATED:
        yield _calculated
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, bool):
            yield _turned
        elif isinstance(node.value, (int, float)):
            yield _more
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _NAMED:
        yield _other_name
    elif isinstance(node, ast.Continue):
        yield _to_break
    elif isinstance(node, ast.Break):
        yield _to_continue
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        yield _negated
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield _unfiltered
    elif isinstance(node, ast.Return) and not isinstance(node.value, ast.Constant | None):
        yield _nothing


def _compared(turn: int, other: type[ast.cmpop]) -> Change:
    def change(node: ast.AST) -> str:
        assert isinstance(node, ast.Compare)
        before = type(node.ops[turn]).__name__
        node.ops[turn] = other()
        return f"{before} → {other.__name__}"

    return change


def _joined(node: ast.AST) -> str:
    assert isinstance(node, ast.BoolOp)
    node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    return f"joined by {type(node.op).__name__.lower()}"


def _not_negated(node: ast.AST) -> str:
    assert isinstance(node, ast.UnaryOp)
    node.operand = ast.UnaryOp(ast.Not(), node.operand)
    return "without not"


def _calculated(node: ast.AST) -> str:
    assert isinstance(node, (ast.BinOp, ast.AugAssign))
    before = type(node.op)
    node.op = _CALCULATED[before]()
    return f"{before.__name__} → {type(node.op).__name__}"


def _turned(node: ast.AST) -> str:
    assert isinstance(node, ast.Constant)
    node.value = not node.value
    return f"{not node.value} → {node.value}"


def _more(node: ast.AST) -> str:
    assert isinstance(node, ast.Constant) and isinstance(node.value, (int, float))
    before = node.value
    node.value = before + 1
    return f"{before} → {node.value}"


def _other_name(node: ast.AST) -> str:
    assert isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    before = node.func.id
    node.func.id = _NAMED[before]
    return f"{before} → {node.func.id}"


def _to_break(node: ast.AST) -> str:
    node.__class__ = ast.Break
    return "continue → break"


def _to_continue(node: ast.AST) -> str:
    node.__class__ = ast.Continue
    return "break → continue"


def _negated(node: ast.AST) -> str:
    assert isinstance(node, (ast.If, ast.IfExp, ast.While))
    node.test = ast.UnaryOp(ast.Not(), node.test)
    return f"{type(node).__name__.lower()} negated"


def _unfiltered(node: ast.AST) -> str:
    assert isinstance(node, ast.comprehension)
    node.ifs = []
    return "unfiltered"


def _nothing(node: ast.AST) -> str:
    assert isinstance(node, ast.Return)
    node.value = ast.Constant(None)
    return "returns None"
