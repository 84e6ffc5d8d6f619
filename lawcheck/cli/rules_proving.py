"""``lawcheck rules test`` and ``validate``: whether packs hold."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from lawcheck.errors import PackError, UsageError

if TYPE_CHECKING:
    from lawcheck.packs.compose import Composition
    from lawcheck.packs.model import RulePack

NoColor = Annotated[bool, typer.Option("--no-color", help="不用颜色")]
Today = Annotated[str | None, typer.Option("--today", metavar="日期", help="当作哪一天")]


def test(
    packs: Annotated[
        list[str] | None,
        typer.Argument(metavar="规则包", help="规则包的名称或文件；不写则为全部自带的规则包"),
    ] = None,
    rule: Annotated[
        list[str] | None, typer.Option("--rule", metavar="ID", help="只测试这条规则，可写多次")
    ] = None,
    whole: Annotated[
        bool, typer.Option("--all", help="从自带的规则包继承来的也测试；不写则只测试自己写的")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="只显示不成立的")] = False,
    today: Today = None,
    no_color: NoColor = False,
) -> int:
    """运行规则包里的例子：应当通过的通过，应当报出的报出，每个词语都有例子用得上。"""
    from lawcheck.cli import exits
    from lawcheck.cli.output import say, to_stdout
    from lawcheck.examples import Proof, prove, prove_all
    from lawcheck.packs.catalog import built_in
    from lawcheck.packs.loader import build, composed
    from lawcheck.views.rules.terminal import proofs
    from lawcheck.views.screen import Screen

    failed = False

    def watched(results: Iterable[Proof]) -> Iterator[Proof]:
        nonlocal failed
        for proof in results:
            failed = failed or bool(proof.faults)
            yield proof

    names = packs or [name for name, _ in built_in()]
    compositions = [composed(name) for name in names]
    loaded = [build(one, thorough=True) for one in compositions]
    _warn_of_the_year(loaded, today)
    results: Iterator[Proof]
    bases: dict[str, RulePack] = {}
    if rule:
        for one in rule:
            if not any(found.id == one for pack in loaded for found in pack.rules):
                raise UsageError(f"没有 id 为“{one}”的规则。")
        results = (proof for pack in loaded for proof in prove(pack, rule))
    else:
        bases = {} if whole else _extended(compositions)
        results = prove_all(loaded, bases.values())
    screen = Screen.of(sys.stdout, color=not no_color)
    to_stdout(screen.draw(proofs(watched(results), screen, quiet=quiet)))
    if not rule and not whole and bases and not quiet:
        say(f"从 {'、'.join(bases)} 照原样继承来的没有再测试；要一起测试，加 --all。")
    return exits.FELL_SHORT if failed else exits.OK


def validate(
    packs: Annotated[list[str], typer.Argument(metavar="规则包", help="规则包的名称或文件")],
) -> int:
    """检查规则包的写法：一次列出全部错误，注明文件、行、列。"""
    from lawcheck.cli import exits
    from lawcheck.packs.loader import build, composed
    from lawcheck.packs.lowering import raised_in_vain

    problems: list[str] = []
    for name in packs:
        try:
            composition = composed(name)
            pack = build(composition, thorough=True)
        except PackError as error:
            problems += [problem for problem in error.problems if problem not in problems]
        else:
            typer.echo(f"√ {name}：写法正确，{len(pack.rules)} 条规则。")
            for place, rule in raised_in_vain(composition, pack):
                typer.echo(
                    f"{place}：提示：{rule.id} 的严重程度写成 {rule.severity}，这是最高的，"
                    f"有的情形规则的种类仍然会降低；哪些情形、由哪个参数决定，看 "
                    f"lawcheck rules explain {rule.id} --pack {name}"
                )
    if not problems:
        return exits.OK
    typer.echo("\n".join([*problems, f"× 共 {len(problems)} 处错误。"]), err=True)
    return exits.CANNOT


def _extended(compositions: Iterable[Composition]) -> dict[str, RulePack]:
    """The built-in packs that the packs of users extend: proved before they were shipped."""
    from lawcheck.packs.loader import load

    paths = [path for one in compositions for path in one.extended]
    return {path.stem: load(str(path)) for path in dict.fromkeys(paths)}


def _warn_of_the_year(packs: Iterable[RulePack], today: str | None) -> None:
    """A line from October on, where the reports of the year have no row; it fails nothing."""
    from lawcheck.cli.day import day
    from lawcheck.packs.yearly import coming

    near = {year for pack in packs if (year := coming(pack, day(today))) is not None}
    for year in sorted(near):
        typer.echo(
            f"提醒：{year}年度的报告快要来了，年份表里还没有{year}年；"
            f"缺什么，看 lawcheck rules years。",
            err=True,
        )
