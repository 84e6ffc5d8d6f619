"""``lawcheck check``: judge reports."""

# No postponed annotations: typer would compile each of them at each start, four times.
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawcheck.cli import options
from lawcheck.cli.configured import Configured, settings, typed
from lawcheck.cli.inputs import STDIN_NAME
from lawcheck.errors import UsageError
from lawcheck.views.table import SAVED, VIEWS, view

if TYPE_CHECKING:
    from lawcheck.review import Review
    from lawcheck.roster.model import Unit
    from lawcheck.views.table import View
    from lawcheck.views.terminal import Detail

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    cls=Configured,
    epilog="退出状态：0 全部可以报送；1 有报告退回修改或者不合格；2 无法执行（写法不对、没有文件、"
    "规则包有误）；3 有文件无法审查；130 被中断。多个文件取最重的，依次为 2、3、1、0。",
)
def check(
    context: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="路径", help="报告文件、文件夹、压缩包，或者 *.docx 这样的写法；“-”表示标准输入"
        ),
    ],
    pack: options.Pack = options.PACK,
    year: options.Year = None,
    level: options.Level = None,
    format_: options.Format = "terminal",
    output: options.Output = None,
    fail_on: options.FailOnOption = "error",
    min_score: options.MinScore = None,
    against: options.Against = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="上一稿", help="与上一稿相比改好了什么；几份报告写文件夹，按单位和年度对应"
        ),
    ] = None,
    baseline: options.Baseline = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    exclude: options.Exclude = None,
    today: options.Today = None,
    jobs: options.Jobs = 1,
    no_cache: options.NoCache = False,
    limit: options.Limit = None,
    roster: options.Roster = None,
    template: options.Template = None,
    force: Annotated[
        bool, typer.Option("--force", help="--output 可以替换已有的文档、压缩包、规则包、比对库")
    ] = False,
    show: options.Show = None,
    statistics: options.ShowStatistics = False,
    show_files: Annotated[
        bool, typer.Option("--show-files", help="只列出要审查的文件，不审查")
    ] = False,
    stdin_name: Annotated[
        str, typer.Option(metavar="名称", help="标准输入的报告叫什么名称")
    ] = STDIN_NAME,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="每份报告只显示一行结论")] = False,
    no_color: options.NoColor = False,
) -> int:
    """审查年度报告：四个部分是否齐全，哪里要改，依据是什么，得多少分。

    例：lawcheck check 报告.docx
        lawcheck check 报告文件夹 --output json=结果.json
    """
    from lawcheck.cli import annotating, excepting, exits, gate, progress
    from lawcheck.cli.batch import review_all
    from lawcheck.cli.choosing import chosen
    from lawcheck.cli.day import day
    from lawcheck.cli.earlier import Earlier
    from lawcheck.cli.guarded import also_read, is_report, may_be_pack
    from lawcheck.cli.inputs import placed, sources, to_judge
    from lawcheck.cli.output import say, stopped, tell, to_stdout
    from lawcheck.cli.saving import Saving, wanted
    from lawcheck.cli.targets import Targets
    from lawcheck.packs.loader import composed, load
    from lawcheck.review import Options
    from lawcheck.views import terminal
    from lawcheck.views.run import Run
    from lawcheck.views.screen import Screen
    from lawcheck.views.statistics import Statistics

    shown = _view(format_)
    files = wanted(output or ())
    now = day(today)
    units: tuple[Unit, ...] = ()
    if roster:
        from lawcheck.roster.units import read as read_roster

        listed = read_roster(Path(roster))
        units = listed.units
        for line in listed.remarks:
            tell(line)
    if limit:
        from lawcheck.documents import limits

        limits.set_for_process(limit)
    whole = load(pack)
    held = settings(context)
    may: frozenset[str] = frozenset()
    if held.path:
        from lawcheck.settings.rules import proved

        may = proved(held, [rule.id for rule in whole.rules])
    rules, narrowed = chosen(whole, select, ignore)
    if narrowed:
        tell(narrowed)
    unread: list[str] = []
    if against is not None:
        from lawcheck.corpus.library import open_against

        # What cannot be opened is told before anything is judged.
        open_against(against, rules, lambda name, why: unread.append(f"没有比对 {name}：{why}"))
    for line in unread:
        tell(line)
    known = excepting.Excepting(held, baseline, now)
    inputs, complete = to_judge(paths, exclude or (), stdin_name)
    if show_files:
        say(*(item.name for item in inputs))
        return exits.OK if complete else exits.CANNOT
    codes: set[int] = set() if complete and not unread else {exits.CANNOT}
    usual = set(codes)
    given = also_read(against, since, baseline, roster, template, held.shown)
    asked = Options(year, level, against, now, may)
    inputs = placed(inputs, asked, held, keep_level=typed(context, "level"))
    earlier = None
    if since:
        # Of its own: what covers an old draft only is stale all the same.
        excepted = excepting.Excepting(held, baseline, now)
        heard = progress.of_reviews(quiet)
        earlier = Earlier(since, rules, asked, excepted, len(inputs), jobs, heard)
    read = [*sources(inputs, paths), *given] if files else []
    if any(may_be_pack(one.path) for one in files):
        read += composed(pack).files
    targets = Targets(read, force=force, is_report=lambda path: is_report(path, rules))
    form = Path(template) if template else None
    saving = Saving(files, inputs, targets, Run(now, units, template=form), paths)
    counts = Statistics()
    notes = annotating.Notes() if format_ == "terminal" and annotating.is_wanted() else None
    kept = None
    if not no_cache:
        from lawcheck.remembered import memory

        kept = memory(rules, asked, len(inputs))

    reached = progress.Reached(len(inputs), progress.of_reviews(quiet))

    def watched() -> "Iterator[Review]":
        fresh = review_all(inputs, rules, asked, jobs, reached, kept)
        marked = map(known.mark, fresh)
        for review in earlier.compared(marked) if earlier else marked:
            codes.add(gate.status(review, fail_on, min_score))
            usual.add(gate.status(review))
            counts.add(review)
            saving.take(review)
            if notes is not None:
                notes.take(review)
            yield review
            reached.given += 1

    detail: Detail = "line" if quiet else show or "usual"
    screen = Screen.of(sys.stdout, color=not no_color)
    failures: list[UsageError] = []
    try:
        if format_ == "terminal":
            drawn = terminal.lines(watched(), screen, detail, several=len(inputs) > 1)
            to_stdout(screen.draw(drawn))
            if notes is not None:
                to_stdout(notes.lines, utf8=True)
        else:
            to_stdout(shown.render(watched()), utf8=True)
        told = saving.handed_in()
        if format_ == "terminal":
            to_stdout(screen.draw([[(line, "")] for line in (*([""] if told else []), *told)]))
        else:
            for line in told:
                tell(line)
        if statistics and format_ == "terminal":
            to_stdout(screen.draw([[], *counts.lines(rules, screen)]))
        elif statistics:
            sys.stderr.writelines(Screen().draw(counts.lines(rules, Screen())))
    except UsageError as error:
        failures.append(error)  # the files are written all the same
    except KeyboardInterrupt:
        stopped(reached.told)
        return exits.INTERRUPTED
    failures += saving.finish()
    if failures:
        raise UsageError("\n".join(map(str, failures)))
    for line in known.told():
        tell(line)
    if earlier and earlier.failed:
        codes.add(exits.CANNOT)
        usual.add(exits.CANNOT)
    status = exits.worst(codes)
    if status != exits.worst(usual):
        tell(gate.changed(fail_on, min_score, status))
    return status


def _view(name: str) -> "View":
    if name not in VIEWS and name in SAVED:
        raise UsageError(f"{name} 只能另存为文件：--output {name}=文件。")
    if name not in VIEWS:
        raise UsageError(f"没有“{name}”这种格式。可用的格式：{'、'.join(VIEWS)}。")
    return view(name)
