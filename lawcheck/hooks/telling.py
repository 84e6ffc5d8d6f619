"""What a hook says when it is done: why nothing was committed, and how to go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from lawcheck.hooks.judging import Judged

Stage = Literal["pre-commit", "pre-push"]

#: More files than this are counted, not named.
MOST_NAMED = 3
#: Stage → what it stops, and how git is told to go on all the same.
_WORDS: dict[Stage, tuple[str, str]] = {
    "pre-commit": ("提交", "git commit --no-verify"),
    "pre-push": ("推送", "git push --no-verify"),
}


def closing(stage: Stage, runs: Sequence[Judged], status: int) -> Iterator[str]:
    """The last lines, each a sentence; nothing where all is well."""
    act, anyway = _WORDS[stage]
    others = [path for run in runs for path in run.others]
    if others:
        yield f"{_named(others)}：与年度报告无关的文件，不作审查，不影响{act}。"
    if not status:
        return
    unfit = [path for run in runs for path in run.unfit]
    unjudged = [path for run in runs for path in run.unjudged if path not in run.others]
    why = []
    if unfit:
        why.append(f"{_named(unfit)} 还有必须改正的问题")
    if unjudged:
        why.append(f"{_named(unjudged)} 没有审查")
    if not why:
        why.append("审查没有做完" if status != 1 else "有报告没有达到钩子的选项（--options）的要求")
    yield f"没有{act}：{'，'.join(why)}；改好后再{act}，确需先{act}的用 {anyway}。"
    if unfit:
        yield f"每一处怎样改，看：lawcheck check {' '.join(map(_typed, unfit[:MOST_NAMED]))}"


def _named(paths: Sequence[str]) -> str:
    more = f"等{len(paths)}份" if len(paths) > MOST_NAMED else ""
    return "、".join(paths[:MOST_NAMED]) + more


def _typed(path: str) -> str:
    """As a shell takes it, that of Windows too."""
    return f'"{path}"' if " " in path else path
