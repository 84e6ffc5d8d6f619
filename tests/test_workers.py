"""Processes that share work: who dies or takes too long costs what he was at, and no more."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from lawcheck.workers import Loss, Pool, each


def doing(place: str) -> Callable[[str], str]:
    """What does as it is told, and says which process it was."""

    def work(task: str) -> str:
        what, _, rest = task.partition(" ")
        if what == "sleep":
            time.sleep(float(rest))
        if what == "die":
            os._exit(1)
        if what == "die-once" and not Path(place, rest).exists():
            Path(place, rest).touch()
            os._exit(1)
        return f"{task} by {os.getpid()}"

    return work


def shouting(word: str) -> Callable[[int], str]:
    """Another kind of work."""
    return lambda task: f"{word} {task} by {os.getpid()}"


def lost(task: str, loss: Loss) -> str:
    return f"{task} {loss}"


def _said(answers: list[str]) -> list[str]:
    return [answer.partition(" by ")[0] for answer in answers]


def test_who_takes_too_long_costs_one_task_and_the_others_go_on(tmp_path: Path) -> None:
    tasks = ["a", "sleep 60", *(f"b {n}" for n in range(20)), "sleep 0.3", "c"]
    started = time.monotonic()
    answers = list(each(tasks, doing, (str(tmp_path),), lost, jobs=2, seconds=2.0))
    assert time.monotonic() - started < 20
    assert _said(answers) == [task if task != "sleep 60" else "sleep 60 late" for task in tasks]


def test_one_slow_task_does_not_make_the_others_wait(tmp_path: Path) -> None:
    tasks = ["sleep 1.5", *(f"a {n}" for n in range(200))]
    answers = list(each(tasks, doing, (str(tmp_path),), lost, jobs=2))
    slow, *rest = [answer.partition(" by ")[2] for answer in answers]
    assert _said(answers) == tasks
    # One task waits behind the slow one, which its process was sent ahead.
    assert rest.count(slow) <= 1 and len(set(rest) - {slow}) == 1


def test_processes_stay_for_the_next_kind_of_work(tmp_path: Path) -> None:
    with Pool(2) as pool:
        first = list(pool.each(["a", "sleep 0.3", "b"], doing, (str(tmp_path),), lost))
        for word in ("eins", "zwei"):
            second = list(pool.each(range(50), shouting, (word,), lambda task, loss: loss))
            assert _said(second) == [f"{word} {n}" for n in range(50)]
            assert {s.partition(" by ")[2] for s in second} <= {
                s.partition(" by ")[2] for s in first
            }


@pytest.mark.parametrize("dying", ["die", "die-once now"])
def test_who_died_in_one_kind_of_work_is_replaced_in_the_next(tmp_path: Path, dying: str) -> None:
    with Pool(2) as pool:
        first = list(pool.each(["a", dying, "b"], doing, (str(tmp_path),), lost))
        assert _said(first) == ["a", f"{dying} ended", "b"]
        second = list(pool.each(range(9), shouting, ("ja",), lambda task, loss: loss))
        assert _said(second) == [f"ja {n}" for n in range(9)]
