"""``lawcheck hook``: install a hook of git, run it, and show how another system calls us."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from lawcheck.cli.group import group
from lawcheck.errors import UsageError

app = group("把关：git 提交、推送以前先审查；办公系统怎样调用。")

Stage = Literal["pre-commit", "pre-push"]
Language = Literal["shell", "python", "java"]

#: Language of an example → its file.
EXAMPLES: dict[str, str] = {"shell": "call.sh", "python": "call.py.txt", "java": "Call.java"}

_FOLDERS = typer.Argument(metavar="文件夹", help="只看仓库里的这些文件夹；不写则看全部")
_OPTIONS = typer.Option(metavar="选项", help='交给 check 的选项，如 --options "--fail-on warning"')


@app.command()
def install(
    folders: Annotated[list[str] | None, _FOLDERS] = None,
    pre_push: Annotated[
        bool, typer.Option("--pre-push", help="推送以前审查；不写则提交以前审查")
    ] = False,
    options: Annotated[str, _OPTIONS] = "",
    force: Annotated[
        bool, typer.Option("--force", help="已有别的钩子时直接替换（原来的另存一份）")
    ] = False,
) -> int:
    """在当前的 git 仓库里装上钩子：有报告不能报送，就不让提交（或者推送）。

    例：lawcheck hook install
        lawcheck hook install 报告 --pre-push
    """
    import shlex

    from lawcheck import files
    from lawcheck.cli.output import say
    from lawcheck.files import cause
    from lawcheck.hooks import git, script

    try:
        shlex.split(options)
    except ValueError as error:
        raise UsageError(f"--options 的引号不成对：{options}") from error
    name = "pre-push" if pre_push else "pre-commit"
    path = git.hook_file(name)
    given = [f"--options={options}"] if options else []
    inside = [_inside(folder, git.root()) for folder in folders or ()]
    text = script.script(name, [*given, *(f"--in={folder}" for folder in inside)])
    try:
        if path.exists() and not script.is_ours(path):
            kept = path.with_name(f"{name}.before-lawcheck")
            _may_replace(path, kept, force=force)
            files.write(kept, [path.read_bytes()])
            say(f"原来的钩子另存为 {kept}。")
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write(path, [text])
        path.chmod(0o755)
    except OSError as error:
        raise UsageError(f"写不了钩子 {path}：{cause(error)}。") from error
    what = "推送" if pre_push else "提交"
    say(f"已经装好：{path}。有报告退回修改、不合格或者无法审查，就不让{what}。")
    return 0


def _inside(folder: str, root: Path) -> str:
    """A folder as git names it, from the root of the repository."""
    place = Path(folder).resolve()
    if not place.is_relative_to(root.resolve()):
        raise UsageError(f"{folder} 不在仓库里。")
    if not place.exists():
        raise UsageError(f"没有这个文件夹：{folder}")
    return place.relative_to(root.resolve()).as_posix()


def _may_replace(path: Path, kept: Path, *, force: bool) -> None:
    """Ask whether a hook that somebody else wrote may be replaced. Raises ``UsageError``."""
    if kept.exists():
        raise UsageError(f"{path} 已经有别的钩子，{kept.name} 也已经存在，请先移走一个。")
    if force:
        return
    if sys.stdin.isatty() and typer.confirm(f"{path} 已经有别的钩子，要替换吗？", err=True):
        return
    raise UsageError(
        f"{path} 已经有别的钩子，没有改动。可以在它里面加一行 lawcheck hook run "
        f"{path.name} || exit 1，或者加 --force 替换（原来的另存为 {kept.name}）。"
    )


@app.command()
def run(
    stage: Annotated[Stage, typer.Argument(metavar="钩子", help="pre-commit 或者 pre-push")],
    git_gave: Annotated[
        list[str] | None, typer.Argument(metavar="参数", help="git 交给钩子的参数")
    ] = None,
    inside: Annotated[
        list[str] | None, typer.Option("--in", metavar="文件夹", help="只看这些文件夹，可写多次")
    ] = None,
    options: Annotated[str, _OPTIONS] = "",
) -> int:
    """审查将要提交（或者推送）的报告，由钩子调用。审查的是将要提交的内容。"""
    import shlex

    from lawcheck.cli import exits
    from lawcheck.cli.output import tell, to_stdout
    from lawcheck.hooks import git
    from lawcheck.hooks.judging import judged
    from lawcheck.hooks.telling import closing

    if stage == "pre-commit":
        found = list(git.staged(inside or ()))
    else:
        remote = git_gave[0] if git_gave else "origin"
        found = list(git.pushed(sys.stdin, remote, inside or ()))
    if not found:
        return exits.OK
    runs = judged(found, shlex.split(options), git.root())
    for run in runs:
        to_stdout([run.lines.decode("utf-8", "replace")])
        sys.stderr.write(run.said.decode("utf-8", "replace"))
    codes = {run.status for run in runs}
    usual = codes.intersection(exits.WORST_FIRST)
    status = exits.worst(usual) if usual == codes else max(codes - usual)
    for line in closing(stage, runs, status):
        tell(line)
    return status


@app.command("print")
def show(
    what: Annotated[Literal["office"], typer.Argument(metavar="office", help="办公系统怎样调用")],
    language: Annotated[
        Language | None, typer.Option(help="只写出这一种语言的例子，可以直接存为文件")
    ] = None,
) -> int:
    """写出办公系统怎样调用：参数、退出状态、JSON，附 shell、Python、Java 的例子。

    例：lawcheck hook print office
        lawcheck hook print office --language java > Call.java
    """
    from importlib.resources import files

    from lawcheck.cli.output import to_stdout

    folder = files("lawcheck.hooks") / "office"
    if language is not None:
        to_stdout([(folder / EXAMPLES[language]).read_text("utf-8")], utf8=True)
        return 0
    pieces = [(folder / "office.md").read_text("utf-8")]
    for name, file in EXAMPLES.items():
        code = (folder / file).read_text("utf-8")
        shown = "sh" if name == "shell" else name
        pieces.append(f"\n## {file.removesuffix('.txt')}\n\n```{shown}\n{code}```\n")
    to_stdout(pieces, utf8=True)
    return 0
