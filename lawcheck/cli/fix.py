"""``lawcheck fix``: write a corrected copy; the original is never touched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawcheck.errors import UsageError
from lawcheck.files import shortened

if TYPE_CHECKING:
    from lawcheck.checks.model import Finding
    from lawcheck.fixing.plan import Correction
    from lawcheck.fixing.run import Fixed

#: Put between the name and the ending of the corrected copy.
MARK = ".修订"

#: Of one rule so many different corrections are listed; the others are counted.
LISTED = 12

#: Corrections of so few characters are told apart by what they say, not by where they stand.
ALIKE = 8

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def fix(
    path: Annotated[str, typer.Argument(metavar="文件", help="要改的报告（.txt、.md、.docx）")],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="文件", help="改好的副本存到哪里")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="只显示改动，不写文件")] = False,
    pack: Annotated[
        str, typer.Option(metavar="规则包", help="规则包的名称或文件")
    ] = "annual-report",
    with_comments: Annotated[
        bool,
        typer.Option("--with-comments", help="没有改的问题写成批注，放在同一份 .docx 里"),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="副本可以替换已有的文件")] = False,
) -> int:
    """改正机械性的错误，另存一份：重复的文字、网页残留、标点、序号、固定表述。

    需要斟酌的一概不动。.docx 的改动以修订方式写入，可以逐条接受或者拒绝。
    """
    from lawcheck import documents
    from lawcheck.cli import exits
    from lawcheck.cli.output import say, to_file
    from lawcheck.documents.own import seal_copy
    from lawcheck.fixing.run import fix as make
    from lawcheck.packs.loader import load

    source = Path(path)
    if source.is_dir():
        raise UsageError(f"fix 一次改一份报告，{path} 是文件夹，请写其中的文件名。")
    if not source.is_file():
        raise UsageError(f"没有这个文件：{path}")
    beside = source.with_name(f"{shortened(source.stem)}{MARK}{source.suffix}")
    target = Path(output) if output else beside
    if not diff:
        _claim(target, source, force=force)
    data = documents.load(source)
    fixed = make(data, str(source), load(pack))
    if diff:
        say(*_difference(data, fixed, str(source)))
        return exits.OK
    written = _commented(fixed) if with_comments else seal_copy(fixed.data)
    if not fixed.corrections and not with_comments:
        say("没有可以自动改正的错误，没有写文件。", *_left(fixed))
        return exits.OK
    to_file([written], target)
    done = f"共改正{len(fixed.corrections)}处" if fixed.corrections else "没有可以自动改正的错误"
    also = "，批注也在里面" if with_comments else ""
    say(*_listed(fixed), f"{done}，已存为：{target}{also}", *_left(fixed))
    return exits.OK


def _commented(fixed: Fixed) -> bytes:
    """The corrected copy with a comment at all that was not corrected."""
    from lawcheck.cli.day import day
    from lawcheck.views import docx
    from lawcheck.views.run import Run

    document = fixed.review.document
    commented = None
    if document is not None and document.format == "docx":
        commented = docx.render(fixed.review, fixed.data, Run(day(None)))
    if commented is None:
        raise UsageError("只有 .docx 才能写批注；请去掉 --with-comments，或者先另存为 .docx。")
    return commented


def _left(fixed: Fixed) -> list[str]:
    """What was not corrected, by the reason why; a line for all findings of one advice."""
    from lawcheck.views import words

    review = fixed.review
    if not review.counted:
        return []
    reasons: dict[str, dict[tuple[str, str], list[Finding]]] = {}
    for finding in review.counted:
        advice = finding.suggestion or finding.message
        same = reasons.setdefault(_why(finding), {})
        same.setdefault((finding.rule, advice), []).append(finding)
    lines = [f"没有改的还有{len(review.counted)}处。"]
    for why, groups in reasons.items():
        lines.append(f"{why}：")
        for (rule, advice), found in groups.items():
            places = [finding.location for finding in found]
            where = f"（{words.places(places)}）" if any(places) else ""
            lines.append(f"  {words.rule_name(review.pack, rule)}{where}：{advice}")
    return lines


def _why(finding: Finding) -> str:
    """Why a finding was left alone."""
    if finding.edits:
        return "这里是自动编号或者域，不能直接改写"
    if finding.span is None:
        return "缺少的内容，要由写报告的人补写"
    return "怎样改，要由人来定"


def _claim(target: Path, source: Path, *, force: bool) -> None:
    """A corrected copy replaces an existing file only by force, and the original never."""
    from lawcheck.cli.targets import Targets

    Targets([source], force=True).claim(target)
    if target.exists() and not force:
        raise UsageError(
            f"文件已经存在：{target}。请用 --output 另写一个文件名；确实要替换，请加 --force。"
        )


def _listed(fixed: Fixed) -> list[str]:
    """A line for each correction; the same one made many times over is listed once."""
    from lawcheck.checks.model import shorten

    groups: dict[tuple[str, str, str], list[Correction]] = {}
    for turn, correction in enumerate(fixed.corrections):
        alike = (correction.name, correction.before, correction.after)
        long = len(correction.before) > ALIKE
        groups.setdefault((*alike[:2], str(turn)) if long else alike, []).append(correction)
    lines = []
    shown: dict[str, int] = {}
    unlisted: dict[str, int] = {}
    for (name, before, _), made in groups.items():
        shown[name] = shown.get(name, 0) + 1
        if shown[name] > LISTED:
            unlisted[name] = unlisted.get(name, 0) + len(made)
            continue
        where, after = made[0].location, made[0].after
        place = f"第{where.line}行" if where.line else f"第{where.paragraph}段"
        change = f"“{shorten(before, 30)}” → “{shorten(after, 30)}”"
        if not after:
            change = f"删去“{shorten(before, 30)}”"
        many = f"，共{len(made)}处" if len(made) > 1 else ""
        lines.append(f"{place}  {name}：{change}{many}")
    return [*lines, *(f"{name}：还改了{count}处，不一一列出" for name, count in unlisted.items())]


def _difference(data: bytes, fixed: Fixed, name: str) -> list[str]:
    """A unified diff of what a reader sees, paragraph by paragraph."""
    from difflib import unified_diff

    from lawcheck.documents import read_bytes

    before = [p.text for p in read_bytes(data, name).paragraphs]
    after = [p.text for p in read_bytes(fixed.data, name).paragraphs]
    return list(unified_diff(before, after, name, f"{name}（修订）", n=1, lineterm=""))
