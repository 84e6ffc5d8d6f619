"""Large made-up collections of reports in which every copied paragraph is known.

They share wording as real reports do, and more: words keep company with certain words, stock
clauses are everywhere, each province and each district hands down passages that all of its
units print, and every report has the same headings and introduction. In the thirty-one work
reports of 2026 a quarter of all 6-character shingles stand in another one as well; the
vocabulary here is set so that this share is no lower. On top of that 30 % of the reports
take paragraphs from the same unit's last report, from a neighbour or from anywhere, at a
similarity (``fuzz.ratio`` of the normalised texts) of 100, 97, 90 or 80.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path

import msgspec
from rapidfuzz.fuzz import ratio

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from lawcheck.corpus.entry import StoredReport
from lawcheck.repetition.normal import normalise
from tests.repetition.generated import HEADINGS, STOCK, VERBS, WORDS

LEVELS = (100, 97, 90, 80)
YEARS = 4
UNITS = 25
#: Reports of one district (all units and years), and districts of one province.
DISTRICT = UNITS * YEARS
PROVINCE = 20
OWN = 24
#: Slots below this may be overwritten by copies; those from here on may be copied from.
OVERWRITTEN = 12

_SEED = 20260101


def _vocabulary() -> list[str]:
    chance = random.Random(_SEED)
    made = [chance.choice(WORDS)[0] + chance.choice(WORDS)[1] for _ in range(2600)]
    return [*WORDS, *made]


VOCABULARY = _vocabulary()
_WEIGHTS = list(accumulate(1 / (rank + 5) ** 0.9 for rank in range(len(VOCABULARY))))
_STOCK_WEIGHTS = list(accumulate(1 / (rank + 2) ** 0.9 for rank in range(len(STOCK))))
#: A word is followed by one of its company this often.
_COMPANY = 0.85


@cache
def _company(word: str) -> list[str]:
    return random.Random(f"company {word}").sample(VOCABULARY[:1200], 6)


class Copy(msgspec.Struct, frozen=True):
    """Paragraph ``slot`` of a report was taken from paragraph ``origin_slot`` of ``origin``."""

    slot: int
    origin: int
    origin_slot: int
    level: int


class Made(msgspec.Struct, frozen=True):
    entry: StoredReport
    copies: tuple[Copy, ...]


def _words(chance: random.Random, count: int) -> str:
    words = chance.choices(VOCABULARY, cum_weights=_WEIGHTS, k=count)
    for i in range(1, count):
        if chance.random() < _COMPANY:
            words[i] = _company(words[i - 1])[int(chance.random() ** 2 * 6)]
    return "".join(words)


def _clause(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.25:
        return chance.choices(STOCK, cum_weights=_STOCK_WEIGHTS)[0]
    verb = VERBS[int(chance.random() ** 1.5 * len(VERBS))]
    figure = (
        f"{int(chance.random() * 900) + 2}{chance.choice('次件人项家场')}" if kind > 0.8 else ""
    )
    return verb + _words(chance, 3 + int(kind * 3)) + figure


def _paragraph(*seed: object) -> str:
    chance = random.Random(hash(seed) ^ _SEED)
    return "".join(
        "，".join(_clause(chance) for _ in range(chance.randint(2, 4))) + "。"
        for _ in range(chance.randint(2, 4))
    )


def own_paragraph(report: int, slot: int) -> str:
    """What a report says of its own accord at a slot."""
    return _paragraph(1, report, slot)


def at_level(text: str, level: int, chance: random.Random) -> str:
    """``text`` edited word by word until it is ``level`` % similar."""
    if level == 100:
        return text
    wanted = normalise(text)
    edited = text
    while ratio(wanted, normalise(edited)) > level + 0.5:
        at = chance.randrange(max(1, len(edited) - 2))
        word = chance.choice(VOCABULARY)
        how = chance.random()
        if how < 0.6:
            edited = edited[:at] + word + edited[at + 2 :]
        elif how < 0.8:
            edited = edited[:at] + edited[at + 2 :]
        else:
            edited = edited[:at] + word + edited[at:]
    return edited


def copies_of(report: int) -> list[Copy]:
    """What a report took from others."""
    chance = random.Random(hash((2, report)) ^ _SEED)
    if chance.random() >= 0.3 or report < DISTRICT:
        return []
    kind = chance.random()
    if kind < 0.6 and report % YEARS:
        origin = report - 1
    elif kind < 0.9:
        origin = report - report % DISTRICT + chance.randrange(max(1, report % DISTRICT))
    else:
        origin = chance.randrange(report)
    if origin == report:
        return []
    level = chance.choice(LEVELS)
    count = chance.randint(1, 8)
    slots = chance.sample(range(OVERWRITTEN), count)
    origins = chance.sample(range(OVERWRITTEN, OWN), count)
    return [Copy(a, origin, b, level) for a, b in zip(sorted(slots), sorted(origins), strict=True)]


def _handed_down(report: int) -> int:
    """How many passages of its district and province a report prints."""
    district, unit = report // DISTRICT, report % DISTRICT // YEARS
    # In one district of four only eight units print what it hands down.
    return 4 if district % 4 or unit < 8 else 1


def place(report: int, slot: int) -> int:
    """The index of a slot among a report's texts."""
    part = slot // 6
    return 2 + part * 7 + slot % 6 + min(part, _handed_down(report))


def made(report: int) -> Made:
    """One report of the collection."""
    district, unit, year = report // DISTRICT, report % DISTRICT // YEARS, report % YEARS
    province = district // PROVINCE
    paragraphs = [own_paragraph(report, slot) for slot in range(OWN)]
    copies = copies_of(report)
    chance = random.Random(hash((3, report)) ^ _SEED)
    for copy in copies:
        origin = own_paragraph(copy.origin, copy.origin_slot)
        paragraphs[copy.slot] = at_level(origin, copy.level, chance)
    issuer = f"{province}省{district % PROVINCE}县{unit}局"
    handed = [
        *(f"{unit}局" + _paragraph(4, district, year, n) for n in range(3)),
        _paragraph(5, province, year, 0),
    ][-_handed_down(report) :]
    intro = (
        f"{2020 + year}年，{issuer}坚持以习近平新时代中国特色社会主义思想为指导，"
        "深入学习贯彻习近平法治思想，"
        "认真落实上级决策部署，法治政府建设取得新进展。现将有关情况报告如下："
    )
    texts = [intro]
    for number, heading in enumerate(HEADINGS):
        texts.append(heading)
        for slot in range(number * 6, number * 6 + 6):
            assert len(texts) == place(report, slot)
            texts.append(paragraphs[slot])
        texts += handed[number : number + 1]
    entry = StoredReport(
        sha256=f"{report:064d}",
        name=f"{issuer}{2020 + year}.txt",
        issuer=issuer,
        year=2020 + year,
        level="department",
        title=f"{issuer}{2020 + year}年法治政府建设年度报告",
        texts=tuple(texts),
    )
    return Made(entry, tuple(copies))


def collection(count: int) -> Iterator[Made]:
    """Reports 0 to ``count`` - 1."""
    return (made(report) for report in range(count))
