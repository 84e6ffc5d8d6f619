"""How a judgement calls the unit whose report it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.checks.substance.organs import as_judged
from lawcheck.review import review_bytes
from tests.material.packs import annual_report


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("我局", "本单位"),
        ("本局执法大队", "本单位执法大队"),
        ("局里", "本单位"),
        ("我街道办事处", "本单位"),
        ("我县政府", "本县政府"),
        ("本溪市司法局", "本溪市司法局"),
        ("县水利局", "县水利局"),
        ("委员会", "委员会"),
    ],
)
def test_the_own_unit_is_called_so(name: str, said: str) -> None:
    assert as_judged(name) == said


def test_no_message_speaks_as_the_unit_does(samples: Path) -> None:
    text = (samples / "lanya-education-2023.txt").read_text("utf-8")
    text = text.replace("2024", "2027").replace("2023", "2026")
    told = "罚款12万元。由我局审结不服教育处罚的行政复议案件3件。"
    review = review_bytes(text.replace("罚款12万元。", told).encode(), "a.txt", annual_report())
    (found,) = (one for one in review.findings if one.rule == "beyond-powers")
    assert found.message.startswith("这一句写的是本单位没有的权力：办理行政复议案件")
