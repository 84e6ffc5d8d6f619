"""Commands below one name: ``lawcheck rules list``, ``lawcheck baseline create``."""

from __future__ import annotations

import typer


def group(about: str) -> typer.Typer:
    """An app for the commands below a name; the name alone shows them and is wrong usage (2)."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, help=about)

    @app.callback(invoke_without_command=True)
    def root(context: typer.Context) -> int:
        if context.invoked_subcommand is None:
            typer.echo(context.get_help(), err=True)
            return 2
        return 0

    return app
