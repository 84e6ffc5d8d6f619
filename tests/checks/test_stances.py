"""How a report stands to what it tells of: found, undone, or its own doing."""

from __future__ import annotations

import pytest

from lawcheck.checks.substance.read import Sentence
from lawcheck.checks.substance.stances import disowned
from lawcheck.documents.model import Span
from lawcheck.packs.loader import reading_of
from lawcheck.text.sentences import sentences
from tests.material.packs import annual_report


def _is_disowned(text: str, what: str) -> bool:
    told = [Sentence(Span(1, start, 1, end), text[start:end]) for start, end in sentences(text)]
    at = next(n for n, one in enumerate(told) if what in one.text)
    place = told[at].text.index(what) + len(what)
    return disowned(told, at, place, reading_of(annual_report()))


@pytest.mark.parametrize(
    "text",
    [
        "县司法局审查认为，通知增设行政许可，违反上位法。",
        "没有发现增设行政许可的文件。",
        "逐条看过，3份有问题：一份收费；两份增设行政许可。",
        "通知要求先领卡，等于增设行政许可。办过的有37家。局务会5月14日决定废止。",
    ],
)
def test_what_was_found_or_undone_is_not_ones_own_doing(text: str) -> None:
    assert _is_disowned(text, "增设行政许可")


@pytest.mark.parametrize(
    "text",
    [
        "县司法局审查认为通知合法，增设行政许可1项。",
        "针对督察发现的问题，县水利局增设行政许可1项。",
        "督察发现问题6个；县水利局增设行政许可1项。",
        "县水利局增设行政许可1项，全年办理26件。清理废止其他文件6件。",
        "县水利局增设行政许可1项。另有一份旧通知6月废止。",
    ],
)
def test_what_is_told_plainly_is(text: str) -> None:
    assert not _is_disowned(text, "增设行政许可")
