"""Run the tests that reach a function against its mutants, each in a fork of one warm process.

The tests are collected once. A first pass notes which tests come to which line of the functions
that are changed, and how long each takes; then, for each mutant, a child gives the function its
changed code and runs the tests that come to the changed line, the shortest first, until one fails.
"""

from __future__ import annotations

import ast
import functools
import gc
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from types import CodeType, FunctionType
from typing import Any

import pytest

from tests.material.effort import THOROUGH
from tests.mutation.mutants import Mutant, mutated

#: Seconds of processor time that the tests of one mutant may take; what still passes has survived.
LONGEST = 400 if THOROUGH else 60
#: A function that is not there, nested or in a table by another name: its mutant says nothing.
_NOT_TRIED = "not tried"
#: What ``lru_cache`` makes of a function.
_CACHE = type(functools.lru_cache(len))
Key = tuple[str, str]
"""A function: its file and its name inside the module."""
Place = tuple[Key, int]
"""A line of a function, from 1; 0 where only the function is known."""


class Trial:
    """The pytest plugin that does it."""

    def __init__(self, mutants: Sequence[Mutant]) -> None:
        self.mutants = mutants
        self.killed: dict[Mutant, str] = {}
        self.survived: dict[Mutant, str] = {}
        self._changed = {(str(mutant.path), mutant.function) for mutant in mutants}
        self._reached: dict[Place, list[pytest.Item]] = defaultdict(list)
        self._seconds: dict[str, float] = {}
        self._failed = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._failed |= report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        # What was collected lies frozen (tests/conftest.py), and is not found there.
        gc.unfreeze()
        for item in session.items:
            self._watched(item)
        for number, mutant in enumerate(self.mutants, 1):
            tree, told = mutated(mutant)
            killer = self._tried(mutant, tree)
            if killer == _NOT_TRIED:
                print(f"left out, for nothing calls it: {mutant.path.name} {mutant.function}")
                continue
            (self.survived if killer is None else self.killed)[mutant] = (
                told if killer is None else killer
            )
            self._say(number, mutant, told, killer)
        return True

    def _say(self, number: int, mutant: Mutant, told: str, killer: str | None) -> None:
        fate = "survived" if killer is None else f"killed by {killer}"
        where = f"{mutant.path.parent.name}/{mutant.path.name}:{mutant.line}"
        print(f"{number}/{len(self.mutants)} {where} {mutant.function}: {told}: {fate}", flush=True)

    def _watched(self, item: pytest.Item) -> None:
        """Run a test, and note where in the changed functions it comes."""
        reached: set[Place] = set()

        def note(frame: Any, event: str, argument: object) -> Any:
            key = _key_of(frame.f_code)
            if key not in self._changed:
                return None
            reached.update({(key, 0), (key, frame.f_lineno)})
            return note

        begin = time.process_time()
        sys.settrace(note)
        try:
            _run(item)
        finally:
            sys.settrace(None)
        if self._failed:  # it would kill every mutant
            print(f"left out, for it fails as it is: {item.nodeid}", flush=True)
            self._failed = False
            return
        self._seconds[item.nodeid] = time.process_time() - begin
        for place in reached:
            self._reached[place].append(item)

    def _tried(self, mutant: Mutant, tree: ast.Module) -> str | None:
        """The test that kills the mutant; None where it survives all of them."""
        key = str(mutant.path), mutant.function
        items = self._reached[key, mutant.line] or self._reached[key, 0]
        items = sorted(items, key=lambda item: self._seconds[item.nodeid])
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read)
            self._child(mutant, tree, items, write)
        os.close(write)
        with os.fdopen(read) as line:
            said = line.read()
        _, status = os.waitpid(child, 0)
        if said:
            return said if said != "-" else None
        return f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else "its import"

    def _child(self, mutant: Mutant, tree: ast.Module, items: list[pytest.Item], line: int) -> None:
        """What the fork does: it never returns."""
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        # Endless loops end by a signal, which counts as a kill.
        signal.setitimer(signal.ITIMER_PROF, LONGEST * 3)
        _forget()
        said = "-" if _put_in(mutant, tree) else _NOT_TRIED
        begin = time.process_time()
        for item in items if said == "-" else ():
            _run(item)
            if self._failed:
                said = item.nodeid
                break
            if time.process_time() - begin > LONGEST:
                break
        os.write(line, said.encode())
        os._exit(0)


@functools.cache
def _key_of(code: CodeType) -> Key:
    """The function of a code; what is nested in it counts as it, for it is put in as a whole."""
    return code.co_filename, code.co_qualname.partition(".<locals>")[0]


def _run(item: pytest.Item) -> None:
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)


def _put_in(mutant: Mutant, tree: ast.Module) -> bool:
    """Give the function its changed code, in place: whoever imported it calls it too."""
    code = next(_codes(compile(tree, str(mutant.path), "exec"), mutant.function), None)
    functions = [
        one
        for one in gc.get_objects()
        if isinstance(one, FunctionType)
        and one.__code__.co_filename == str(mutant.path)
        and one.__code__.co_qualname == mutant.function
    ]
    for function in functions:
        if code is not None and len(code.co_freevars) == len(function.__code__.co_freevars):
            function.__code__ = code
    return bool(functions) and code is not None


def _codes(code: CodeType, name: str) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if constant.co_qualname == name:
                yield constant
            yield from _codes(constant, name)


def _forget() -> None:
    """Drop what the unchanged code has left in caches."""
    for one in gc.get_objects():
        if isinstance(one, _CACHE):
            where = one.__module__ or ""
            if where.startswith(("tests.", "lawcheck.checks", "lawcheck.reports")):
                one.cache_clear()
