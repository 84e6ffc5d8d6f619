"""The tree of commands as data: what each is called, takes and says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from lawcheck.cli.app import COMMANDS, app
from lawcheck.views.table import SAVED

PROGRAM = "lawcheck"


class Option(msgspec.Struct, frozen=True):
    names: tuple[str, ...]
    """The long one first."""
    help: str
    takes: str = ""
    """What its value is called; empty for a switch."""
    values: tuple[str, ...] = ()
    """The values that there are; empty where it may be anything, most often a file."""


class Command(msgspec.Struct, frozen=True):
    path: tuple[str, ...]
    """From the program on."""
    brief: str
    help: str
    arguments: tuple[tuple[str, str], ...] = ()
    """As the usage shows it, and what it is."""
    options: tuple[Option, ...] = ()
    below: tuple[str, ...] = ()
    """Names of the commands that it holds."""
    values: tuple[str, ...] = ()
    """What its first argument may be; empty where it is a file."""
    epilog: str = ""

    @property
    def key(self) -> str:
        """As one types it."""
        return " ".join(self.path)


def commands() -> list[Command]:
    """Every command, each behind the one that holds it."""
    from typer.main import get_command

    return list(_walk(get_command(app), (PROGRAM,), ""))


def _walk(command: Any, path: tuple[str, ...], brief: str) -> Iterator[Command]:
    from lawcheck.cli.help import shown

    context = command.make_context(path[-1], [], resilient_parsing=True)
    below = list(command.list_commands(context)) if hasattr(command, "list_commands") else []
    said = shown(command, context)
    yield Command(
        path,
        brief or (command.help or "").strip().split("\n")[0],
        (command.help or "").strip(),
        tuple((usage, one.help or "") for usage, one in said.arguments),
        tuple(_option(usage, help_, one) for usage, help_, one in said.options),
        tuple(below),
        _known(" ".join(path[1:]), _choices(said.arguments[0][1]) if said.arguments else ()),
        (getattr(command, "epilog", None) or "").strip(),
    )
    for name in below:
        known = COMMANDS[name][1] if path == (PROGRAM,) else ""
        yield from _walk(command.get_command(context, name), (*path, name), known)


def _option(usage: str, help_: str, parameter: Any) -> Option:
    names = tuple(sorted((*parameter.opts, *parameter.secondary_opts), key=len, reverse=True))
    takes = "" if parameter.is_flag else usage.rpartition(" ")[2]
    return Option(names, help_, takes, () if not takes else _known(names[0], _choices(parameter)))


def _choices(parameter: Any) -> tuple[str, ...]:
    choices = getattr(parameter.type, "choices", None) or ()
    return tuple(str(getattr(choice, "value", choice)) for choice in choices)


def _known(name: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """What may stand there: the choices that are declared, or the names of packs and rules."""
    if name in ("--select", "--ignore", "rules show", "rules explain"):
        from lawcheck.packs.loader import load

        return tuple(rule.id for rule in load("annual-report").rules)
    if name == "--pack":
        from lawcheck.packs.catalog import CHOICES

        return tuple(CHOICES)
    if name == "--format" and not choices:
        from lawcheck.views.table import VIEWS

        return tuple(VIEWS)
    if name == "--output":
        return tuple(f"{one}=" for one in SAVED)
    return choices
