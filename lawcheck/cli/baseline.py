"""``lawcheck baseline``: the list of exceptions, written, brought up to date, cleared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawcheck.cli import options
from lawcheck.cli.configured import Configured, settings, typed
from lawcheck.cli.group import group
from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.exceptions.model import Entry
    from lawcheck.exceptions.pointing import Wanted
    from lawcheck.review import Options, Review

#: Where ``create`` writes unless told otherwise.
USUAL = "豁免.toml"

app = group("豁免清单：经人核实、不再计较的问题，每条写明理由。")

Paths = Annotated[list[str], typer.Argument(metavar="路径", help="报告文件或文件夹")]
Listed = Annotated[str, typer.Option("--baseline", metavar="文件", help="豁免清单")]
Rules = Annotated[
    list[str] | None, typer.Option("--rule", metavar="ID", help="只写这条规则的问题，可写多次")
]
At = Annotated[
    list[str] | None,
    typer.Option(
        "--at",
        metavar="位置",
        help="只写这一处的问题：第8段、第53行，或者它引用的文字的一部分；可写多次",
    ),
]
Reason = Annotated[str, typer.Option(metavar="文字", help="理由；不写则留空，填写以后才算数")]
Who = Annotated[str, typer.Option(metavar="姓名", help="谁同意的")]
Until = Annotated[str | None, typer.Option(metavar="日期", help="到哪一天为止，如 2027-03-01")]


class _Configured(Configured):
    """``--output`` is the list here."""

    own = frozenset(("output",))


@app.command(cls=_Configured)
def create(
    context: typer.Context,
    paths: Paths,
    output: Annotated[str, typer.Option("--output", "-o", metavar="文件", help="写到哪里")] = USUAL,
    reason: Reason = "",
    who: Who = "",
    until: Until = None,
    rule: Rules = None,
    at: At = None,
    pack: options.Pack = options.PACK,
    year: options.Year = None,
    level: options.Level = None,
    against: options.Against = None,
    exclude: options.Exclude = None,
    today: options.Today = None,
) -> int:
    """把报告现有的问题写成豁免清单，供人逐条核实、写明理由。

    例：lawcheck baseline create 报告.docx --rule cause-missing --reason 原因写在附件里
        lawcheck baseline create 报告.docx --at 第8段 --reason 已经核实
    """
    from lawcheck.cli.day import day
    from lawcheck.cli.excepting import Excepting
    from lawcheck.exceptions.listing import merged
    from lawcheck.exceptions.pointing import Wanted
    from lawcheck.review import Options

    if Path(output).exists():
        raise UsageError(
            f"{output} 已经存在，没有改动；要增加新的问题，用 lawcheck baseline update。"
        )
    last = _until(until)
    codes: set[int] = set()
    asked = Options(year, level, against, day(today))
    known = Excepting(settings(context), None, day(today))
    reviews = map(known.mark, _reviews(context, paths, pack, asked, exclude, codes))
    wanted = Wanted(rule, at)
    entries = merged(
        entry for review in reviews for entry in _entries(review, wanted, reason, who, last)
    )
    if wanted.missed:
        raise UsageError(_missed(wanted.missed))
    return _written(entries, output, codes, f"写了{len(entries)}条")


@app.command(cls=_Configured)
def update(
    context: typer.Context,
    paths: Paths,
    baseline: Listed = USUAL,
    reason: Reason = "",
    who: Who = "",
    until: Until = None,
    rule: Rules = None,
    at: At = None,
    pack: options.Pack = options.PACK,
    year: options.Year = None,
    level: options.Level = None,
    against: options.Against = None,
    exclude: options.Exclude = None,
    today: options.Today = None,
) -> int:
    """把清单里还没有的问题补进去；已有的各条和理由不动。"""
    from lawcheck.cli import excepting
    from lawcheck.cli.day import day
    from lawcheck.exceptions.listing import merged
    from lawcheck.exceptions.pointing import Wanted
    from lawcheck.review import Options

    now = day(today)
    known = excepting.read(baseline, now, to_write=True)
    by_path = excepting.Excepting(settings(context), None, now)
    have = {entry.key for entry in known.entries}
    last = _until(until)
    codes: set[int] = set()
    found: list[Entry] = []
    asked = Options(year, level, against, now)
    wanted = Wanted(rule, at)
    for fresh in _reviews(context, paths, pack, asked, exclude, codes):
        review = by_path.mark(excepting.mark(fresh, known))
        found += _entries(review, wanted, reason, who, last)
    if wanted.missed:
        raise UsageError(_missed(wanted.missed))
    added = [entry for entry in merged(found) if entry.key not in have]
    return _written([*known.entries, *added], baseline, codes, f"补充了{len(added)}条")


@app.command(cls=_Configured)
def prune(
    context: typer.Context,
    paths: Paths,
    baseline: Listed = USUAL,
    pack: options.Pack = options.PACK,
    year: options.Year = None,
    level: options.Level = None,
    against: options.Against = None,
    exclude: options.Exclude = None,
    today: options.Today = None,
) -> int:
    """删去清单里过期的和对不上任何问题的各条；没有审查到的单位不动。"""
    from lawcheck.cli import excepting
    from lawcheck.cli.day import day
    from lawcheck.cli.output import say
    from lawcheck.review import Options

    now = day(today)
    known = excepting.read(baseline, now, to_write=True)
    codes: set[int] = set()
    asked = Options(year, level, against, now)
    for review in _reviews(context, paths, pack, asked, exclude, codes):
        excepting.mark(review, known)
    gone = [*known.stale, *known.expired]
    kept = [entry for entry in known.entries if entry not in gone]
    for entry in gone:
        say(f"删去：{entry.named}")
    return _written(kept, baseline, codes, f"删去了{len(gone)}条，还有{len(kept)}条")


def _reviews(
    context: typer.Context,
    paths: list[str],
    pack: str,
    asked: Options,
    exclude: list[str] | None,
    codes: set[int],
) -> Iterator[Review]:
    """The reviews of all reports; ``codes`` gets what could not be judged."""
    import msgspec

    from lawcheck.cli import exits, gate
    from lawcheck.cli.batch import review_all
    from lawcheck.cli.inputs import placed, to_judge
    from lawcheck.cli.output import tell
    from lawcheck.packs.loader import load
    from lawcheck.settings.rules import proved

    inputs, complete = to_judge(paths, exclude or ())
    if not complete:
        codes.add(exits.CANNOT)
    held, rules = settings(context), load(pack)
    if held.path:
        may = proved(held, [rule.id for rule in rules.rules])
        asked = msgspec.structs.replace(asked, remarks_may=may)
    inputs = placed(inputs, asked, held, keep_level=typed(context, "level"))
    for review in review_all(inputs, rules, asked):
        if review.reason is not None:
            tell(f"没有审查 {review.path}：{review.reason.message}")
            codes.add(gate.status(review))
        yield review


def _missed(places: Sequence[str]) -> str:
    return (
        f"--at 所指的地方没有列出问题：{'、'.join(places)}，没有写清单。"
        "每处问题在第几段、第几行，看 lawcheck check 报告。"
    )


def _entries(
    review: Review, wanted: Wanted, reason: str, who: str, until: date | None
) -> Iterator[Entry]:
    """An entry for each finding of ``review`` that counts."""
    from lawcheck.exceptions.model import Entry, unit_of

    unit = unit_of(review.report)
    year = review.report.year if review.report else None
    for finding in review.counted:
        if wanted.takes(finding):
            yield Entry(
                finding.rule, finding.message, finding.quote, unit, year, reason.strip(), who, until
            )


def _written(entries: Sequence[Entry], path: str, codes: set[int], told: str) -> int:
    from lawcheck.cli import exits
    from lawcheck.cli.output import say, to_file
    from lawcheck.exceptions.listing import render

    to_file(render(entries), Path(path))
    bare = sum(not entry.reason for entry in entries)
    hint = f"其中{bare}条没有理由，填写 reason 以后才算数。" if bare else ""
    say(f"{told}：{path}。{hint}")
    return exits.worst(codes)


def _until(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"--until 要写成年-月-日，例如 2027-03-01，而不是“{text}”。") from error
