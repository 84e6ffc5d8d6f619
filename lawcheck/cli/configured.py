"""Commands that heed settings: command line over file over defaults.

What the file says becomes the default of the option of the same name, so that there is one owner
of each option: the command's own signature, which converts and proves a value wherever it is from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import typer
from typer.core import TyperCommand, TyperOption

from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.settings.reading import Held


class Configured(TyperCommand):
    """A command with ``--config`` and ``--no-config``; its arguments are what is judged."""

    #: Options that are called like a setting and are something else.
    own: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.params += [
            TyperOption(
                param_decls=["--config"],
                expose_value=False,
                metavar="文件",
                help="设置文件；不写则从当前文件夹往上找 lawcheck.toml",
            ),
            TyperOption(
                param_decls=["--no-config"], expose_value=False, is_flag=True, help="不用设置文件"
            ),
        ]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the settings as defaults, then parse as usual."""
        typed, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        if not ctx.resilient_parsing and not typed.get("help"):
            ctx.obj = held = self._held(typed)
            said = held.options() if held is not None else {}
            # A name of Python's own is written with a line behind it: format_.
            names = {(param.name or "").rstrip("_"): param.name for param in self.params}
            ctx.default_map = {
                names[name]: said[name] for name in said.keys() & names.keys() - self.own
            }
        return super().parse_args(ctx, args)

    def _held(self, typed: dict[str, Any]) -> Held | None:
        config = typed.get("config")
        if typed.get("no_config"):
            if config is not None:
                raise UsageError("--config 和 --no-config 只能写一个。")
            return None
        if config is None and not _any():
            return None
        from lawcheck.cli.output import tell
        from lawcheck.settings import reading

        held, told = reading.held(config, self.judged(typed))
        if told:
            tell(told)
        return held

    def judged(self, typed: dict[str, Any]) -> list[str]:
        """The paths that this call judges."""
        found: list[str] = []
        for param in self.params:
            value = typed.get(param.name or "") if param.param_type_name == "argument" else None
            found += [value] if isinstance(value, str) else value or []
        return found


def settings(context: typer.Context) -> Held:
    """The settings that hold for this call of a ``Configured`` command."""
    from lawcheck.settings.reading import Held

    return context.obj if isinstance(context.obj, Held) else Held()


def typed(context: typer.Context, name: str) -> bool:
    """Whether the option was given on the command line, where it counts more than any file."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def _any() -> bool:
    """Whether there are settings at all: most runs have none, and pay nothing for that."""
    from pathlib import Path

    from lawcheck.settings.finding import find

    return find(Path())[0] is not None
