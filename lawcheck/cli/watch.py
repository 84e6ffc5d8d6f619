"""``lawcheck watch``: judge drafts as they arrive in a folder."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawcheck.cli import options
from lawcheck.cli.configured import Configured, settings, typed
from lawcheck.cli.watch_desk import Told, basis_of, content, examined, folders, marked
from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.watching.turn import Desk

#: What could not be written is tried again after so many seconds.
AGAIN = 30.0

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    cls=Configured,
    epilog="用 Ctrl-C 停止；任何时候停止、断电都不要紧，再启动时接着做，不漏审，不重审。"
    "退出状态：0 已经做完（--once）；2 无法执行；130 被停止。",
)
def watch(
    context: typer.Context,
    inbox: Annotated[str, typer.Argument(metavar="收件夹", help="各单位把稿件放进这个文件夹")],
    out: Annotated[
        str,
        typer.Option(metavar="发件夹", help="批注稿、审查意见书、汇总.xlsx 写到这个文件夹"),
    ],
    once: Annotated[bool, typer.Option("--once", help="审完现在有的就结束，用于定时任务")] = False,
    every: Annotated[
        float,
        typer.Option(
            min=0.1, max=3600, metavar="秒", help="隔多久看一次；这么久没有变化的文件才算拷完"
        ),
    ] = 2.0,
    patience: Annotated[
        float,
        typer.Option(min=0, metavar="秒", help="看上去没有拷完的文件，最多等多久"),
    ] = 120.0,
    poll: Annotated[
        bool, typer.Option("--poll", help="收件夹在网络驱动器上：不等系统通知，自己反复看")
    ] = False,
    pack: options.Pack = options.PACK,
    level: options.Level = None,
    against: options.Against = None,
    baseline: options.Baseline = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    exclude: options.Exclude = None,
    roster: options.Roster = None,
    template: options.Template = None,
    jobs: options.Jobs = 1,
    limit: options.Limit = None,
    today: options.Today = None,
) -> int:
    """守着一个文件夹：收到一份稿件就审查一份，并与先前收到的比对。

    没有拷完的、有人正在编辑的先等着；内容相同的只审一次；同名的新稿与上一稿比较。
    每份稿件得到批注稿和审查意见书，汇总.xlsx 里有一行；先前的稿件如果因此有变化，一并更新。

    例：lawcheck watch 收件 --out 发件
        lawcheck watch //server/收件 --out 发件 --poll
        lawcheck watch 收件 --out 发件 --once
    """
    from lawcheck.cli import excepting, exits
    from lawcheck.cli.choosing import chosen
    from lawcheck.cli.day import day
    from lawcheck.cli.inputs import is_left_out
    from lawcheck.cli.output import say, tell, to_file
    from lawcheck.packs.folders import find
    from lawcheck.packs.loader import load
    from lawcheck.review import Options
    from lawcheck.roster.model import Listed
    from lawcheck.roster.units import read as read_roster
    from lawcheck.views.run import Run
    from lawcheck.watching import turn
    from lawcheck.watching.arrivals import Inbox
    from lawcheck.watching.ledger import Ledger
    from lawcheck.watching.outbox import LEDGER, Outbox
    from lawcheck.watching.waking import Waking

    held = settings(context)
    read = (str(find(pack)), against, baseline, roster, template, held.shown)
    given = [one for one in read if one]
    place, target = folders(inbox, out, given)
    day(today)
    if limit:
        from lawcheck.documents import limits

        limits.set_for_process(limit)
    whole = load(pack)
    may: frozenset[str] = frozenset()
    if held.path:
        from lawcheck.settings.rules import proved

        may = proved(held, [rule.id for rule in whole.rules])
    rules, narrowed = chosen(whole, select, ignore)
    if narrowed:
        tell(narrowed)
    if against is not None:
        from lawcheck.corpus.library import open_against

        open_against(against, rules)
    roll = read_roster(Path(roster)) if roster else Listed(())
    listed = roll.units
    for line in roll.remarks:
        tell(line)
    excepting.Excepting(held, baseline, day(today))
    asked = Options(None, level, against, remarks_may=may)
    form = Path(template) if template else None
    stated = typed(context, "level")
    basis = basis_of(rules, asked, held.settings, content(baseline), listed)
    with Ledger(target / LEDGER) as ledger:

        def desk(now: date) -> Desk:
            known = excepting.Excepting(held, baseline, now)
            return turn.Desk(
                ledger,
                Outbox(target, to_file, Run(now, listed, template=form)),
                rules,
                basis,
                partial(examined, place, rules, asked, held, stated, jobs),
                partial(marked, place, known),
                say,
            )

        left_out = partial(is_left_out, exclude=exclude or ())
        arrivals = Inbox(place, every, patience, ledger.waiting(), left_out)
        turn.sweep(desk(day(today)))
        told = Told()
        if not once:
            say(f"守着 {place}，结果写到 {target}。按 Ctrl-C 停止。")
        waking = Waking(place, every, events=not poll and not once)
        again = looks = 0.0
        try:
            while True:
                looks += 1
                busy = True
                try:
                    look = arrivals.look(ledger.stamp)
                    told.of(look)
                    busy = bool(look.waiting)
                    turn.take(desk(day(today)), look.taken, day(today))
                except UsageError as error:
                    if once:
                        raise
                    told.once(str(error))
                last = once and (looks > 1 or not busy)
                due = not once or last
                if due and not turn.is_finished(desk(day(today))) and _now() >= again:
                    failures = turn.finish(desk(day(today)), day(today))
                    again = _now() + AGAIN if failures else 0.0
                    for failure in failures:
                        told.once(failure if once else f"{failure}过一会儿再试。")
                if last:
                    ledger.waits(arrivals.seen)
                    return exits.CANNOT if again else exits.OK
                waking.wait(busy=busy or again > 0)
        except KeyboardInterrupt:
            tell("已经停止；再启动时接着做。")
            return exits.INTERRUPTED


def _now() -> float:
    import time

    return time.monotonic()
