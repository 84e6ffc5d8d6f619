"""Completion for zsh."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence

from lawcheck.cli.shells.tree import Command

_HEAD = """\
#compdef lawcheck
# zsh: eval "$(lawcheck completion zsh)", behind compinit
_lawcheck() {
    local at=lawcheck word
    local -a values options
    for word in ${words[2,CURRENT-1]}; do
        case "$at $word" in
"""


def script(commands: Sequence[Command]) -> Iterator[str]:
    """The script, in pieces."""
    briefs = {command.path: command.brief for command in commands}
    yield _HEAD
    inner = "|".join(shlex.quote(one.key) for one in commands[1:])
    yield f'            ({inner}) at="$at $word" ;;\n        esac\n    done\n'
    yield '    case "$at ${words[CURRENT-1]}" in\n'
    for command in commands:
        for option in command.options:
            if option.takes:
                keys = "|".join(shlex.quote(f"{command.key} {name}") for name in option.names)
                yield f"        ({keys}) {_values(option.values)} ;;\n"
    yield '    esac\n    case "$at" in\n'
    for command in commands:
        below = [(name, briefs[(*command.path, name)]) for name in command.below]
        offered = _described(below) if below else _described((one, "") for one in command.values)
        options = _described((name, one.help) for one in command.options for name in one.names)
        yield f"        {shlex.quote(command.key)})\n"
        yield f"            values=({offered})\n            options=({options}) ;;\n"
    yield "    esac\n"
    yield "    if [[ $PREFIX == -* ]]; then\n        _describe 选项 options\n"
    yield "    elif (( $#values )); then\n        _describe 命令 values\n"
    yield "    else\n        _files\n    fi\n}\ncompdef _lawcheck lawcheck\n"


def _values(values: Sequence[str]) -> str:
    if not values:
        return "_files; return"
    if values[0].endswith("="):
        return f"compadd -S '' -- {' '.join(map(shlex.quote, values))}; return"
    return f"compadd -- {' '.join(map(shlex.quote, values))}; return"


def _described(pairs: Iterable[tuple[str, str]]) -> str:
    return " ".join(
        shlex.quote(f"{name}:{text.replace(':', ' ')}" if text else name) for name, text in pairs
    )
