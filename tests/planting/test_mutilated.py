"""Mutilated reports: nothing crashes, and what is promised of every review holds."""

from __future__ import annotations

import copy
import random

import msgspec
import pytest

from lawcheck.review import Review, review_bytes
from tests.material.effort import tries
from tests.material.packs import annual_report
from tests.planting.draft import BASES, FORMS, HABITS, Draft, Line, render
from tests.planting.judge import base

ODD = "𠮷\u200b\ufeff\u3000\t〔〕（）()“”《》〈〉、。，；：？！…—％%①⑩ⅧＡ９\u2028\x07🙂"


def mutilated(draft: Draft, dice: random.Random) -> Draft:
    """The report after a bad day: lines lost, doubled, moved, cut, joined, sprinkled."""
    for _ in range(dice.randint(1, 12)):
        lines = draft.lines
        at = dice.randrange(len(lines))
        match dice.randrange(8):
            case 0:
                del lines[at : at + dice.randint(1, 5)]
            case 1:
                copies = [Line(x.text, x.level, x.part) for x in lines[at : at + 6]]
                lines[dice.randrange(len(lines)) :] = copies + lines[at:]
            case 2:
                dice.shuffle(lines)
            case 3:
                lines[at].text = lines[at].text[: dice.randrange(len(lines[at].text) + 1)]
            case 4:
                lines[at].text += lines[dice.randrange(len(lines))].text
            case 5:
                words = "".join(dice.choice(ODD) for _ in range(9))
                cut = dice.randrange(len(lines[at].text) + 1)
                lines[at].text = lines[at].text[:cut] + words + lines[at].text[cut:]
            case 6:
                lines[at].forced = dice.choice(
                    ("九、", "（十）", "0.", "100.", "第九部分", "(二)、")
                )
            case _:
                lines[at].text = "".join(dice.choice((c, "", c + c)) for c in lines[at].text)
        if not draft.lines:
            draft.lines = [Line("法治政府建设年度报告")]
    return draft


def assert_promises(result: Review, name: str) -> None:
    if result.status == "unjudged":
        assert result.reason is not None
        assert result.reason.message
        return
    document, score = result.document, result.score
    assert document is not None
    assert score is not None
    assert score.total == pytest.approx(sum(item.points for item in score.items))
    assert 0 <= score.total <= score.maximum == pytest.approx(100)
    marks = [finding.fingerprint for finding in result.findings]
    assert len(set(marks)) == len(marks)
    for finding in result.findings:
        assert finding.message
        assert finding.suggestion
        assert "${" not in finding.message + finding.suggestion
        places = [finding.location, *(other.location for other in finding.related)]
        for place in filter(None, places):
            assert 1 <= place.paragraph <= len(document.paragraphs)
            assert (place.line is not None) == (name.endswith(".txt")), finding
            assert place.column >= 1


# 1278 once had two copies that began at one place.
@pytest.mark.parametrize("seed", [*range(tries(40)), 1278])
def test_nothing_crashes_and_promises_hold(seed: int) -> None:
    dice = random.Random(seed)
    draft = mutilated(copy.deepcopy(base(dice.choice(BASES))), dice)
    form = dice.choice(FORMS)
    lines = [line for line in draft.lines if line.text.strip() or line.forced]
    draft.lines = lines or [Line("空")]
    if form != "txt":  # what XML cannot hold
        for line in draft.lines:
            line.text = line.text.replace("\x07", "")
    data, name = render(draft, dice.choice(list(HABITS)), dice.choice(("full", "half")), form)
    pack = annual_report()
    first, second = review_bytes(data, name, pack), review_bytes(data, name, pack)
    assert_promises(first, name)
    assert msgspec.json.encode(first.findings) == msgspec.json.encode(second.findings)
