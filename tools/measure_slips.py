"""How many slips are found and how many are made up, on texts that the tables were not made of.

    python tools/measure_slips.py JUST_LAWS LAWS REPORTS [--other-half]

Slips are planted one at a time at random places of the reports left out: a character swapped for
one that sounds or looks alike, lost, or doubled. Needs jieba, as tools/lexicon.py does.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator

from lexicon import _HAN, halves, laws

from lawcheck.knowledge.lexicon import Lexicon, lexicon
from lawcheck.knowledge.slips import Slip, slips
from lawcheck.text.folding import fold

PLANTED = 3000
Plant = Callable[[str, int], str]


def folded(text: str) -> str:
    return "\n".join(fold(line).text for line in text.split("\n"))


def sentences(text: str) -> Iterator[str]:
    for sentence in text.replace("\n", "。").split("。"):
        if len(sentence) > 10:
            yield f"{sentence}。"


def swapped(text: str, at: int) -> str:
    alike = sorted(set(lexicon().alike(text[at])))
    return text[:at] + random.choice(alike) + text[at + 1 :] if alike else ""


def typed(text: str, at: int) -> str:
    """Swapped for one that is frequent, as a pinyin keyboard offers it."""
    alike = sorted(set(lexicon().alike(text[at])))
    often = [len(lexicon().follows.get(char, "")) ** 2 for char in alike]
    if not sum(often):
        return ""
    return text[:at] + random.choices(alike, often)[0] + text[at + 1 :]


def lost(text: str, at: int) -> str:
    return text[:at] + text[at + 1 :]


def doubled(text: str, at: int) -> str:
    return text[: at + 1] + text[at:]


def in_a_term(text: str, at: int, words: Lexicon) -> bool:
    """Whether the character stands in a term of the table."""
    return any(
        text.startswith(rest, start + 2) and start + 2 + len(rest) > at
        for start in range(max(0, at - 5), at + 1)
        for rest, _ in words.rests(text[start : start + 2])
        if len(rest) > 1
    )


def found(text: str, at: int) -> Slip | None:
    return next((slip for slip in slips(text) if slip.start - 1 <= at <= slip.end), None)


def planted(texts: list[str], plant: Plant) -> str:
    random.seed(7)
    all_, seen, right, inside, seen_inside = 0, 0, 0, 0, 0
    while all_ < PLANTED:
        text = random.choice(texts)
        at = random.randrange(len(text))
        wrong = plant(text, at) if _HAN.match(text[at]) else ""
        if not wrong:
            continue
        slip = found(wrong, at)
        good = slip is not None and slip.right in text
        term = in_a_term(text, at, lexicon())
        all_, seen, right = all_ + 1, seen + (slip is not None), right + good
        inside, seen_inside = inside + term, seen_inside + (term and slip is not None)
    return (
        f"{seen / all_:.1%} of {all_}, {seen_inside / inside:.1%} of the {inside} in a term, "
        f"{right / max(1, seen):.1%} of those found with the right word"
    )


def alarms(texts: list[str]) -> str:
    told = [slip for text in texts for slip in slips(text)]
    characters = sum(map(len, texts))
    rate = len(told) / characters * 100_000
    listed = ", ".join(f"{slip.wrong} → {slip.right}" for slip in told[:40])
    return f"{len(told)} in {characters} characters ({rate:.2f} in 100,000): {listed}"


def main(just_laws: str, others: str, reports: str, *options: str) -> None:
    _, left = halves(reports, other="--other-half" in options)
    texts = [folded(path.read_text(encoding="utf-8")) for path in left]
    print("alarms, reports:", alarms(texts))
    print("alarms, laws:", alarms([folded(t) for t in laws(just_laws, others, measuring=True)]))
    places = [sentence for text in texts for sentence in sentences(text)]
    for plant in (swapped, typed, doubled, lost):
        print(f"{plant.__name__}:", planted(places, plant))


if __name__ == "__main__":
    main(*sys.argv[1:])
