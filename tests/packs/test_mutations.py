"""Whatever is done to a pack, it loads or its faults are told: never a traceback, never a hang."""

from __future__ import annotations

import random

import pytest

from lawcheck.errors import PackError
from lawcheck.packs.folders import BUILT_IN
from lawcheck.packs.loader import build, composed
from tests.material.effort import tries

PIECES = [
    "",
    "[",
    "]",
    "{",
    "}",
    ": ",
    "- ",
    '"',
    "'",
    "*",
    "+",
    "(",
    ")",
    "?",
    "\\",
    "|",
    "#",
    "&",
]
PIECES += ["!", "\t", "null", "~", "-1", "nan", "1e999", "甲", "${", "…"]
VALUES = ["[]", "{}", "", "null", "5", "[1, [2, {a: b}]]", "甲", "[{id: a}]", "true", "|", "9" * 20]


def mutated(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(lines))
        line = lines[at]
        how = chance.randrange(5)
        if how == 0:
            del lines[at : at + chance.randrange(1, 3)]
        elif how == 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif how == 2:
            place = chance.randrange(len(line) + 1)
            lines[at] = line[:place] + chance.choice(PIECES) + line[place + chance.randrange(2) :]
        elif how == 3:
            lines[at] = " " * chance.randrange(9) + line.strip()
        else:
            lines[at] = f"{line.partition(':')[0]}: {chance.choice(VALUES)}"
    return "\n".join(lines)


@pytest.mark.parametrize("name", ["local", "parts", "marks", "topics", "years"])
def test_a_damaged_pack_loads_or_is_told(tmp_path, name):
    text = (BUILT_IN / f"{name}.yaml").read_text(encoding="utf-8")
    path = tmp_path / "own.yaml"
    told = 0
    for seed in range(tries(25)):
        path.write_text(mutated(text, random.Random(f"{name} {seed}")), encoding="utf-8")
        try:
            build(composed(str(path)), thorough=True)
        except PackError as error:
            told += 1
            assert all("own.yaml" in problem or "rules/" in problem for problem in error.problems)
            # What msgspec says is for machines; a clerk is told in Chinese.
            assert "Expected" not in str(error)
    assert told
