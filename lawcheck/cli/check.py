"""``lawcheck check``: judge reports."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lawcheck.cli.inputs import STDIN_NAME
from lawcheck.errors import UsageError
from lawcheck.views.table import SAVED, VIEWS, view

if TYPE_CHECKING:
    from lawcheck.review import Review
    from lawcheck.views.table import View
    from lawcheck.views.terminal import Detail

#: Report years that a user may state.
YEARS = (2000, 2100)
LEVELS = ("province", "city", "county", "township", "department", "other")

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    epilog="退出状态：0 全部可以报送；1 有报告退回修改或者不合格；2 无法执行（写法不对、没有文件、"
    "规则包有误）；3 有文件无法审查；130 被中断。多个文件取最重的，依次为 2、3、1、0。"
)
def check(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="路径", help="报告文件、文件夹、压缩包，或者 *.docx 这样的写法；“-”表示标准输入"
        ),
    ],
    pack: Annotated[
        str, typer.Option(metavar="规则包", help="规则包的名称或文件")
    ] = "annual-report",
    year: Annotated[
        int | None,
        typer.Option(min=YEARS[0], max=YEARS[1], metavar="年", help="报告年度；不写则从报告中读出"),
    ] = None,
    level: Annotated[
        Literal["province", "city", "county", "township", "department", "other"] | None,
        typer.Option(metavar="层级", help=f"{'、'.join(LEVELS)}；不写则由发文机关判断"),
    ] = None,
    format_: Annotated[
        str,
        typer.Option("--format", metavar="格式", help=f"显示的格式：{'、'.join(VIEWS)}"),
    ] = "terminal",
    output: Annotated[
        list[str] | None,
        typer.Option(
            metavar="格式=文件",
            help="另存为文件，可写多次，如 --output xlsx=汇总.xlsx；"
            f"除上述格式外还有 {'、'.join(SAVED[len(VIEWS) :])}",
        ),
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"],
        typer.Option(help="出现哪一级的问题就算未达要求；只改变退出状态，不改变结论"),
    ] = "error",
    min_score: Annotated[
        float | None,
        typer.Option(min=0, max=100, metavar="分", help="低于这个分数就算未达要求；只改变退出状态"),
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(
            metavar="路径", help="与往年、其他单位的报告比对：一份报告、一个文件夹或者一个比对库"
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="上一稿", help="与上一稿相比改好了什么；几份报告写文件夹，按单位和年度对应"
        ),
    ] = None,
    baseline: Annotated[
        str | None,
        typer.Option(
            metavar="文件",
            help="豁免清单（lawcheck baseline 写成）：其中写明理由的问题不再计较；"
            "也可以是以前 --format json 的结果",
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="规则", help="只按这些规则审查，可写多次，如 --select number-*"),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="规则", help="不按这些规则审查，可写多次")
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(metavar="写法", help="文件夹中不审查的文件，可写多次，如 --exclude *初稿*"),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(metavar="日期", help="当作哪一天，如 2027-03-01；不写则为当天"),
    ] = None,
    jobs: Annotated[
        int, typer.Option(min=0, metavar="N", help="同时审查几个文件；0 表示用全部处理器")
    ] = 1,
    limit: Annotated[
        list[str] | None,
        typer.Option(metavar="名称=数", help="改变读取文件的上限，可写多次，如 --limit pages=800"),
    ] = None,
    roster: Annotated[
        str | None,
        typer.Option(
            metavar="名单",
            help="应当报送的单位（.xlsx 或者 .csv，列名：单位、别名、层级、截止日期），"
            "汇总表注明谁没有报送",
        ),
    ] = None,
    template: Annotated[
        str | None,
        typer.Option(
            metavar="模板", help="审查意见书的模板（.docx，由 lawcheck opinion template 另存）"
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="--output 可以替换已有的文档、压缩包、规则包、比对库")
    ] = False,
    show: Annotated[
        Literal["findings", "score", "parts", "duties", "all"] | None,
        typer.Option(help="每份报告显示什么：问题、评分、各部分、职责、全部；不写则一份时显示全文"),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="末尾列出各条规则报出的次数")
    ] = False,
    show_files: Annotated[
        bool, typer.Option("--show-files", help="只列出要审查的文件，不审查")
    ] = False,
    stdin_name: Annotated[
        str, typer.Option(metavar="名称", help="标准输入的报告叫什么名称")
    ] = STDIN_NAME,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="每份报告只显示一行结论")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="不用颜色")] = False,
) -> int:
    """审查年度报告：四个部分是否齐全，哪里要改，依据是什么，得多少分。

    例：lawcheck check 报告.docx
        lawcheck check 报告文件夹 --output json=结果.json
    """
    from lawcheck.cli import excepting, exits, gate, progress
    from lawcheck.cli.batch import review_all
    from lawcheck.cli.choosing import chosen
    from lawcheck.cli.day import day
    from lawcheck.cli.earlier import Earlier
    from lawcheck.cli.guarded import also_read, is_report, may_be_pack
    from lawcheck.cli.inputs import sources, to_judge
    from lawcheck.cli.output import say, tell, to_stdout
    from lawcheck.cli.saving import Saving, wanted
    from lawcheck.cli.targets import Targets
    from lawcheck.packs.loader import composed, load
    from lawcheck.review import Options
    from lawcheck.roster.units import units as read_units
    from lawcheck.views import terminal
    from lawcheck.views.run import Run
    from lawcheck.views.screen import Screen
    from lawcheck.views.statistics import Statistics

    shown = _view(format_)
    files = wanted(output or ())
    now = day(today)
    units = read_units(Path(roster)) if roster else ()
    if limit:
        from lawcheck.documents import limits

        limits.set_for_process(limit)
    rules, narrowed = chosen(load(pack), select, ignore)
    if narrowed:
        tell(narrowed)
    unread: list[str] = []
    if against is not None:
        from lawcheck.corpus.library import open_against

        # What cannot be opened is told before anything is judged.
        open_against(against, rules, lambda name, why: unread.append(f"没有比对 {name}：{why}"))
    for line in unread:
        tell(line)
    known = excepting.read(baseline, now) if baseline else None
    inputs, complete = to_judge(paths, exclude or (), stdin_name)
    if show_files:
        say(*(item.name for item in inputs))
        return exits.OK if complete else exits.CANNOT
    codes: set[int] = set() if complete and not unread else {exits.CANNOT}
    usual = set(codes)
    given = also_read(against, since, baseline, roster, template)
    options = Options(year, level, against, now)
    earlier = None
    if since:
        # A list of its own: what covers an old draft only is stale all the same.
        listed = excepting.read(baseline, now) if baseline else None
        earlier = Earlier(since, rules, options, listed, len(inputs))
    read = [*sources(inputs, paths), *given] if files else []
    if any(may_be_pack(one.path) for one in files):
        read += composed(pack).files
    targets = Targets(read, force=force, is_report=lambda path: is_report(path, rules))
    form = Path(template) if template else None
    saving = Saving(files, inputs, targets, Run(now, units, template=form))
    counts = Statistics()

    def watched() -> Iterator[Review]:
        told = progress.of_reviews(len(inputs), quiet)
        for fresh in review_all(inputs, rules, options, jobs, told):
            review = excepting.mark(fresh, known) if known else fresh
            review = earlier.compared(review) if earlier else review
            codes.add(gate.status(review, fail_on, min_score))
            usual.add(gate.status(review))
            counts.add(review)
            saving.take(review)
            yield review

    detail: Detail = "line" if quiet else show or "usual"
    screen = Screen.of(sys.stdout, color=not no_color)
    failures: list[UsageError] = []
    try:
        if format_ == "terminal":
            drawn = terminal.lines(watched(), screen, detail, several=len(inputs) > 1)
            to_stdout(screen.draw(drawn))
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
    failures += saving.finish()
    if failures:
        raise UsageError("\n".join(map(str, failures)))
    for line in excepting.told(known, baseline) if known and baseline else ():
        tell(line)
    status = exits.worst(codes)
    if status != exits.worst(usual):
        tell(gate.changed(fail_on, min_score, status))
    return status


def _view(name: str) -> View:
    if name not in VIEWS and name in SAVED:
        raise UsageError(f"{name} 只能另存为文件：--output {name}=文件。")
    if name not in VIEWS:
        raise UsageError(f"没有“{name}”这种格式。可用的格式：{'、'.join(VIEWS)}。")
    return view(name)
