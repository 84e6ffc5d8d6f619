"""``python -m tests.fuzz [SECONDS] [HARNESS…]``: change inputs until the time is over.

Each harness gets its share of the seconds (default 60), in turns of ten minutes at most, so that a
night of it (``python -m tests.fuzz 28800``) serves all. A third of a turn goes to short inputs,
guided by what they reach; most to changes at random of what that has kept, which is several times
as fast; the rest to whole documents, guided. What reached something new is kept in
``fuzz-corpus/``, an input on which something went wrong in ``fuzz-found/``; the status is 1 then.
The figures are added to ``fuzz-figures.csv`` (``--table`` sums them up). Where atheris is not
installed, or with ``--plain``, all changes are made at random; with ``--guided`` all is guided and
short, to see after how long nothing new is reached (the last column of the table).
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

os.environ.setdefault("LAWCHECK_APART", "1")

from tests.fuzz import short as cut
from tests.fuzz.figures import table, tell
from tests.fuzz.seeds import kept_inputs, seeds

_FOUND, _CORPUS = Path("fuzz-found"), Path("fuzz-corpus")
_TURN = 600.0
#: Which part of a turn goes to which way.
_SHARES: Mapping[str, float] = {"short": 0.3, "plain": 0.6, "long": 0.1}
#: A guided turn of fewer seconds is left to changes at random: to start it takes as long again.
_LEAST = 2.0
#: One whole document longer than this tells no more than a shorter one.
_LONGEST = 60_000
#: A store has pages of 8 KiB.
_LONGEST_OF = {"store": 400_000}
_STATUS = re.compile(r"^#(\d+)\s+\w+\s+cov: (\d+)")
_RUNS = re.compile(r"^stat::number_of_executed_units: (\d+)|^Done (\d+) in ")


def guided(name: str, way: str, seconds: float) -> int:
    """One turn of a harness under atheris; how many places of faults it met."""
    corpus = _CORPUS / way / name
    corpus.mkdir(parents=True, exist_ok=True)
    if way == "short":
        own, longest = cut.short(name), cut.LONGEST_OF.get(name, cut.LONGEST)
    else:
        own, longest = seeds()[name], _LONGEST_OF.get(name, _LONGEST)
    for turn, data in enumerate((*own, *kept_inputs(name))):
        if len(data) <= longest:
            (corpus / f"seed-{turn}").write_bytes(data)
    command = [sys.executable, "-m", "tests.fuzz.guided", name, way, str(_FOUND)]
    options = [
        f"-max_total_time={max(1, int(seconds))}",  # 0 is without end
        f"-max_len={longest}",
        "-len_control=0",  # else archives are cut off at the length of what they are made from
        "-timeout=300",  # what is too slow the harness tells by itself
    ]
    options += ["-rss_limit_mb=2048", "-print_final_stats=1", f"-artifact_prefix={_FOUND}/{name}-"]
    _FOUND.mkdir(exist_ok=True)
    begun = latest = time.monotonic()
    used = _processor_seconds()
    runs = coverage = found = 0
    with subprocess.Popen(
        [*command, *options, str(corpus)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("FOUND "):
                found += 1
                sys.stdout.write(line)
            elif status := _STATUS.match(line):
                runs = max(runs, int(status[1]))
                if int(status[2]) > coverage:
                    coverage, latest = int(status[2]), time.monotonic()
            elif done := _RUNS.match(line):
                runs = max(runs, int(done[1] or done[2]))
            elif "ERROR: libFuzzer" in line or line.startswith("==") or "Error:" in line:
                sys.stdout.write(f"{name}: {line}")
    found += process.returncode not in (0, None)
    now = time.monotonic()
    # On a busy machine a second of the clock is less than one of a processor: those count.
    used = _processor_seconds() - used
    quiet = used * (now - latest) / (now - begun)
    tell(name, way, runs, coverage, used, quiet, found)
    return found


def _processor_seconds() -> float:
    """What the processes that have ended took of the processors."""
    all_ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return all_ended.ru_utime + all_ended.ru_stime


def plain(name: str, seconds: float) -> int:
    """One turn of a harness with changes at random of its short inputs, and of what was kept."""
    from tests.fuzz.finding import keep
    from tests.fuzz.harness import run

    ends = time.monotonic() + seconds
    runs, told = 0, set[str]()
    longest = cut.LONGEST_OF.get(name, cut.LONGEST)
    inputs = [path.read_bytes() for path in (_CORPUS / "short" / name).glob("*")]
    inputs += [data for data in (*cut.short(name), *kept_inputs(name)) if len(data) <= longest]
    for _, data, error in run(name, sys.maxsize, time.time_ns(), inputs, longest):
        runs += 1
        if error is not None:
            keep(name, data, error, _FOUND, told)
        if time.monotonic() > ends:
            break
    tell(name, "plain", runs, 0, seconds, 0, len(told))
    return len(told)


def shares(seconds: float, parts: Mapping[str, float]) -> list[tuple[str, float]]:
    """The ways of a turn with the seconds of each; what is too short is left to chance."""
    each = {way: own for way, part in parts.items() if (own := part * seconds) >= _LEAST}
    each["plain"] = seconds - sum(own for way, own in each.items() if way != "plain")
    return [(way, each[way]) for way in _SHARES if each.get(way)]


def main(seconds: float, names: list[str]) -> int:
    """Run the harnesses; how many faults were met."""
    parts = _SHARES
    if "--plain" in sys.argv or find_spec("atheris") is None:
        parts = {"plain": 1.0}
    elif "--guided" in sys.argv:
        parts = {"short": 1.0}
    wrong, left = 0, seconds / len(names)
    while left > 0:
        for name in names:
            for way, most in shares(min(left, _TURN), parts):
                wrong += plain(name, most) if way == "plain" else guided(name, way, most)
        left -= _TURN
    return wrong


if __name__ == "__main__":
    if "--table" in sys.argv:
        sys.stdout.writelines(table())
        sys.exit()
    given = [one for one in sys.argv[1:] if not one.startswith("-")]
    chosen = [one for one in given if not one.isdigit()] or list(seeds())
    times = [float(one) for one in given if one.isdigit()] or [60.0]
    sys.exit(1 if main(times[0], chosen) else 0)
