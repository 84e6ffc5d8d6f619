"""Completion for fish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.cli.shells.tree import Command, Option

_HEAD = """\
# fish: lawcheck completion fish > ~/.config/fish/completions/lawcheck.fish
function __lawcheck_at
    set -l at lawcheck
    for word in (commandline -opc)[2..-1]
        switch "$at $word"
"""
_MIDDLE = """\
                set at "$at $word"
        end
    end
    test "$at" = "$argv"
end
complete -c lawcheck -e
complete -c lawcheck -f
"""


def script(commands: Sequence[Command]) -> Iterator[str]:
    """The script, in pieces."""
    briefs = {command.path: command.brief for command in commands}
    yield _HEAD
    yield f"            case {' '.join(_quoted(one.key) for one in commands[1:])}\n"
    yield _MIDDLE
    for command in commands:
        start = f"complete -c lawcheck -n {_quoted(f'__lawcheck_at {command.key}')}"
        for name in command.below:
            yield f"{start} -a {name} -d {_quoted(briefs[(*command.path, name)])}\n"
        if command.values:
            yield f"{start} -a {_quoted(' '.join(command.values))}\n"
        elif not command.below and command.arguments:
            yield f"{start} -F\n"
        for option in command.options:
            yield f"{start} {_option(option)} -d {_quoted(option.help)}\n"


def _option(option: Option) -> str:
    told = [
        f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names
    ]
    if option.values:
        told.append(f"-x -a {_quoted(' '.join(option.values))}")
    elif option.takes:
        told.append("-r -F")
    return " ".join(told)


def _quoted(text: str) -> str:
    kept = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ")
    return f"'{kept}'"
