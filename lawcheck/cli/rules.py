"""``lawcheck rules``: what the packs ask, on whose authority, and whether they hold."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lawcheck.cli import rules_proving as proving
from lawcheck.cli import rules_writing as writing
from lawcheck.cli.group import group
from lawcheck.cli.rules_proving import NoColor, Today
from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.packs.model import RulePack
    from lawcheck.views.rules.facts import Explained
    from lawcheck.views.screen import Line, Screen

LEVELS = ("province", "city", "county", "township", "department", "other")
BASE = "annual-report"

app = group("查看、解释、测试规则包：要求什么，依据是什么，管不管用。")

Pack = Annotated[str, typer.Option("--pack", metavar="规则包", help="规则包的名称或文件")]
LevelName = Literal["province", "city", "county", "township", "department", "other"]


@app.command("list")
def list_(
    name: Annotated[str | None, typer.Argument(metavar="规则包", help="规则包的名称或文件")] = None,
    pack: Pack = BASE,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON，供程序使用")] = False,
    no_color: NoColor = False,
) -> int:
    """列出规则包里的规则，以及自带的规则包。"""
    from lawcheck.packs.loader import load

    loaded = load(name or pack)
    if as_json:
        from lawcheck.views.rules.data import rules

        _write([rules(loaded)])
        return 0
    from lawcheck.views.rules.terminal import listing

    screen = _screen(no_color)
    _draw(screen, listing(loaded, list(_built_in()), screen))
    return 0


@app.command()
def show(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID", help="规则、部分、职责、领域的 id；不写则为全部"),
    ] = None,
    pack: Pack = BASE,
    resolved: Annotated[
        bool, typer.Option("--resolved", help="合成以后的内容，每一项注明来自哪个文件哪一行")
    ] = False,
    year: Annotated[
        int | None, typer.Option(metavar="年", min=2000, max=2100, help="只看适用于这一报告年度的")
    ] = None,
    level: Annotated[
        LevelName | None, typer.Option(metavar="层级", help="只看适用于这一类单位的")
    ] = None,
) -> int:
    """显示规则的原文（YAML）。加 --resolved 看最后生效的内容和出处。"""
    from lawcheck.packs.excerpt import excerpt
    from lawcheck.packs.loader import composed
    from lawcheck.packs.resolve import fill
    from lawcheck.views.rules.source import source

    data = excerpt(composed(pack), names or [], year, level)
    if names and not data:
        typer.echo("所查的条目不适用于这一年度或者这一类单位。", err=True)
    lines = source(data, resolved, (lambda text: fill(text, year)) if year else str)
    _write(f"{line}\n" for line in lines)
    return 0


@app.command()
def explain(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID", help="规则、部分、职责、领域的 id，或者规则种类；markdown 不写则为全部"
        ),
    ] = None,
    pack: Pack = BASE,
    format_: Annotated[
        Literal["terminal", "markdown"],
        typer.Option("--format", metavar="格式", help="terminal 或者 markdown（规则手册）"),
    ] = "terminal",
    no_color: NoColor = False,
) -> int:
    """解释规则：依据、为什么要紧、怎样合格、扣多少分、例子。"""
    from lawcheck.packs.loader import load

    if not names and format_ == "terminal":
        raise UsageError(
            "要解释哪一条？写上 id，例如 lawcheck rules explain part-missing；"
            "全部 id 见 lawcheck rules list。"
        )
    loaded = load(pack)
    if format_ == "markdown":
        from lawcheck.views.rules.reference import reference

        _write(f"{line}\n" for line in reference(loaded))
        return 0
    from lawcheck.packs.kinds import KINDS
    from lawcheck.views.rules.terminal import explanation, kind_explanation

    screen = _screen(no_color)
    pieces: list[Iterator[Line]] = []
    for name in names or ():
        if name in KINDS and not any(rule.id == name for rule in loaded.rules):
            pieces.append(kind_explanation(name, screen))
            continue
        pieces += [explanation(loaded, entry, screen) for entry in _find(loaded, name)]
    lines: list[Line] = []
    for piece in pieces:
        lines += [[], *piece] if lines else piece
    _draw(screen, lines)
    return 0


app.command()(proving.test)


@app.command()
def years(
    pack: Pack = BASE,
    today: Today = None,
    no_color: NoColor = False,
) -> int:
    """看年份表每一年缺什么：表述、规划、没有见到结果的事、到期没有接续的规划。"""
    from lawcheck.cli.day import day
    from lawcheck.packs.loader import load
    from lawcheck.packs.yearly import row
    from lawcheck.views.rules.yearly import rows

    loaded = load(pack)
    known = {facts.year for facts in loaded.years}
    if not known:
        raise UsageError(f"规则包“{pack}”没有年份表。")
    screen = _screen(no_color)
    wanted = range(min(known), max(*known, day(today).year) + 1)
    _draw(screen, rows((row(loaded, year) for year in wanted), screen))
    return 0


app.command()(proving.validate)
app.command()(writing.schema)
app.command()(writing.init)


def _find(pack: RulePack, name: str) -> list[Explained]:
    from difflib import get_close_matches

    from lawcheck.views.rules.facts import entries, find

    if found := find(pack, name):
        return found
    near = get_close_matches(name, [entry.id for entry in entries(pack)], n=1)
    hint = f"是不是“{near[0]}”？" if near else "全部 id 见 lawcheck rules list。"
    raise UsageError(f"规则包里没有“{name}”，{hint}")


def _built_in() -> Iterator[tuple[str, str]]:
    """Names and titles of the built-in packs that stand for themselves."""
    from lawcheck.packs.catalog import built_in

    yield from built_in()


def _screen(no_color: bool) -> Screen:
    from lawcheck.views.screen import Screen

    return Screen.of(sys.stdout, color=not no_color)


def _draw(screen: Screen, lines: Iterable[Line]) -> None:
    from lawcheck.cli.output import to_stdout

    to_stdout(screen.draw(lines))


def _write(chunks: Iterable[str]) -> None:
    from lawcheck.cli.output import to_stdout

    to_stdout(chunks, utf8=True)
