"""python -m tests.perturbed.names [--kind NAME] [--half even|odd|all] [--show] [--most N]

How often a spoiled name, word or law (``misnaming.py``) is told, where it stands. The odd half is
never printed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck import check_bytes, load_pack
from lawcheck.checks.model import Finding
from lawcheck.review import Review
from lawcheck.text.around import begin_of, end_of
from tests.perturbed.misnaming import KINDS, Ground, Slip
from tests.perturbed.texts import Text, half_of, texts


class Tried(msgspec.Struct, frozen=True):
    """One slip, and what was told because of it."""

    name: str
    half: str
    slip: Slip
    words: str
    told: tuple[Finding, ...]

    @property
    def loud(self) -> bool:
        return any(f.severity != "info" for f in self.told)


def tried(text: Text, kinds: Sequence[str], half: str, most: int) -> Iterator[Tried]:
    """Up to ``most`` slips of each kind in a text; a passage takes one."""
    clean = _judged(text.content)
    if clean.report is None:
        return
    running = text.running()
    ground = Ground(running.text, running, clean.report.issuer or "")
    known = {(f.rule, f.message) for f in clean.findings}
    most = 1 if len(text.asked) == 1 else most
    for kind in kinds:
        dice = random.Random(f"{kind} {text.name}")
        slips = [s for s in KINDS[kind](ground, dice) if running.text[s.start : s.end] != s.written]
        for slip in sorted(dice.sample(slips, min(most, len(slips))), key=lambda s: s.start):
            begin, end = _sentence(running.text, slip)
            own = half_of(running.text[begin:end])
            if half in ("all", own):
                place = running.place(slip.start, slip.end)
                content = text.changed(place.paragraph, place.start, place.end, slip.written)
                reach = range(place.start, place.start + len(slip.written) + 1)
                told = tuple(
                    f
                    for f in _judged(content).findings
                    if (f.rule, f.message) not in known and _at(f, place.paragraph, reach)
                )
                words = running.text[begin : slip.start] + f"【{slip.written}】"
                yield Tried(text.name, own, slip, words + running.text[slip.end : end], told)


def _sentence(text: str, slip: Slip) -> tuple[int, int]:
    return begin_of(text, slip.start, "。\n"), end_of(text, slip.end, "。\n")


def _judged(content: str) -> Review:
    name = "report.md" if "**" in content else "report.txt"
    return check_bytes(content.encode(), name, pack=load_pack("annual-report"))


def _at(finding: Finding, line: int, columns: range) -> bool:
    """Whether a finding touches what was written, or the neighbours of what was lost."""
    place = finding.location
    if place is None or not place.line <= line <= place.end_line:
        return False
    begin = place.column - 1 if place.line == line else 0
    end = place.end_column - 1 if place.end_line == line else columns.stop
    short = end - begin <= len(columns) + 40
    return short and begin <= columns.stop and end >= columns.start


def table(all_of: Sequence[Tried]) -> Iterator[str]:
    """For each kind how many were told, and how many of them aloud: even half, odd half."""
    count: Counter[tuple[str, str, str]] = Counter()
    for one in all_of:
        key = one.slip.kind, one.half
        count[*key, "there"] += 1
        count[*key, "told"] += bool(one.told)
        count[*key, "loud"] += one.loud
    for kind in KINDS:
        halves = []
        for half in ("even", "odd"):
            there, told, loud = (count[kind, half, x] for x in ("there", "told", "loud"))
            share = f" ({told / there:.0%}), {loud} aloud" if there else ""
            halves.append(f"{half} {told}/{there}{share}")
        if any(count[kind, half, "there"] for half in ("even", "odd")):
            yield f"{kind}: {'; '.join(halves)}"


def main() -> None:
    ask = argparse.ArgumentParser(prog="python -m tests.perturbed.names")
    ask.add_argument("--kind", action="append", choices=sorted(KINDS))
    ask.add_argument("--half", choices=("even", "odd", "all"), default="all")
    ask.add_argument("--most", type=int, default=3)
    ask.add_argument("--show", action="store_true")
    given = ask.parse_args()
    kinds = given.kind or list(KINDS)
    all_of = [one for text in texts() for one in tried(text, kinds, given.half, given.most)]
    lines = list(table(all_of))
    lines += [
        f"  missed {one.name} {one.slip.kind}: {one.words.strip()}"
        for one in (all_of if given.show else ())
        if one.half == "even" and not one.told
    ]
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main()
