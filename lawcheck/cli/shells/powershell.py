"""Completion for PowerShell, of Windows and of everywhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lawcheck.cli.shells.tree import Command

_HEAD = """\
# PowerShell: lawcheck completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName lawcheck, lawcheck.exe -ScriptBlock {
    param($word, $ast, $cursor)
    $commands = @{
"""
_TAIL = """\
    }
    $at = 'lawcheck'
    $last = ''
    foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {
        if ($element.Extent.EndOffset -ge $cursor -and $word -ne '') { break }
        $last = $element.ToString()
        if ($commands.ContainsKey("$at $last")) { $at = "$at $last" }
    }
    $offered = $commands[$at]
    if ($offered.Values.ContainsKey($last)) { $found = $offered.Values[$last] }
    elseif ($word -like '-*') { $found = $offered.Options }
    else { $found = $offered.Words }
    # Where nothing is offered, PowerShell offers files.
    foreach ($one in $found) {
        if ($one[0] -like "$word*") {
            [System.Management.Automation.CompletionResult]::new(
                $one[0], $one[0], 'ParameterValue', $one[1])
        }
    }
}
"""


def script(commands: Sequence[Command]) -> Iterator[str]:
    """The script, in pieces."""
    briefs = {command.path: command.brief for command in commands}
    yield _HEAD
    for command in commands:
        below = [(name, briefs[(*command.path, name)]) for name in command.below]
        words = below or [(value, "") for value in command.values]
        yield f"        {_quoted(command.key)} = @{{\n            Words = {_pairs(words)}\n"
        options = ((name, one.help) for one in command.options for name in one.names)
        yield f"            Options = {_pairs(options)}\n            Values = @{{\n"
        for option in command.options:
            if option.takes:
                values = _pairs((value, "") for value in option.values)
                for name in option.names:
                    yield f"                {_quoted(name)} = {values}\n"
        yield "            }\n        }\n"
    yield _TAIL


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    # A text that explains must not be empty.
    made = [f",@({_quoted(name)}, {_quoted(text or name)})" for name, text in pairs]
    return f"@({'; '.join(made)})"


def _quoted(text: str) -> str:
    kept = text.replace("'", "''").replace("\n", " ")
    # PowerShell takes these for quotation marks too.
    for mark in "‘’‚‛":
        kept = kept.replace(mark, mark * 2)
    return f"'{kept}'"
