"""Completion for bash."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from lawcheck.cli.shells.tree import Command

_HEAD = """\
# bash: eval "$(lawcheck completion bash)"
_lawcheck() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    local at=lawcheck words= options= i
    # --option=value comes in three words.
    [[ $cur == = ]] && cur=
    [[ $prev == = ]] && prev=${COMP_WORDS[COMP_CWORD - 2]}
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$at ${COMP_WORDS[i]}" in
"""
_TAIL = """\
    esac
    [[ $cur == -* ]] && words=$options
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
    [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
    return 0
}
complete -o bashdefault -o default -F _lawcheck lawcheck
"""


def script(commands: Sequence[Command]) -> Iterator[str]:
    """The script, in pieces."""
    yield _HEAD
    inner = " | ".join(shlex.quote(one.key) for one in commands[1:])
    yield f'            {inner}) at="$at ${{COMP_WORDS[i]}}" ;;\n'
    yield '        esac\n    done\n    case "$at $prev" in\n'
    for command in commands:
        for option in command.options:
            if option.takes:
                keys = " | ".join(shlex.quote(f"{command.key} {name}") for name in option.names)
                values = shlex.quote(" ".join(option.values))
                # Without values nothing is offered, and bash offers files.
                yield f"        {keys}) words={values} ;;\n"
    yield '        *)\n            case "$at" in\n'
    for command in commands:
        offered = shlex.quote(" ".join(command.below or command.values))
        names = shlex.quote(" ".join(name for one in command.options for name in one.names))
        yield f"                {shlex.quote(command.key)}) words={offered} options={names} ;;\n"
    yield "            esac\n            ;;\n"
    yield _TAIL
