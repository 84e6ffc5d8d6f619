"""Which marks lack their partner, paragraph by paragraph."""

from __future__ import annotations

import pytest

from lawcheck.checks.marks.pairing import unpaired
from lawcheck.documents.model import Paragraph


def faults(text: str, pair: str) -> list[tuple[int, str, str]]:
    paragraphs = [Paragraph(i, line) for i, line in enumerate(text.split("\n"), 1)]
    return [(u.paragraph, u.mark, u.fault) for u in unpaired(paragraphs, pair)]


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        ("“”", "落实“双随机、一公开”和“三项制度”。"),
        ("“”", "局长说：“普法要讲‘身边事’。”"),
        ("“”", "局长说：“普法要讲身边事。\n“执法要讲规矩。\n“办事要讲效率。”会后抓落实。"),
        ("‘’", "it’s a test of Word’s marks"),
        ("《》", "印发《关于推行〈清单〉的通知》。"),
        ("《》", "印发《关于转发《清单》的通知》。"),
        ("《》", "印发《关于推行轻微违法\n行为清单的通知》。"),
        ("（）", "1)完善制度；2)加强培训。（其中（含调解）12件）"),
        ("（）", "(含调解12件）"),
        ("（）", "(一)优化营商环境。"),
        ("〔〕", "青政发〔2023〕9号"),
    ],
)
def test_what_is_right(pair: str, text: str) -> None:
    assert faults(text, pair) == []


@pytest.mark.parametrize(
    ("pair", "text", "expected"),
    [
        ("“”", "落实“双随机、一公开。", [(1, "“", "unclosed")]),
        ("“”", "落实双随机、一公开”。", [(1, "”", "unopened")]),
        ("“”", "推进“放管服“改革。", [(1, "“", "reversed")]),
        ("“”", "推进”放管服”改革。", [(1, "”", "reversed")]),
        ("“”", "推进“放管服“改革，落实“三项制度”。", [(1, "“", "reversed")]),
        ("“”", "落实“三项制度，推行“双公示”。", [(1, "“", "unclosed")]),
        ("“”", "落实“三项制度。\n推行“双公示”。", [(1, "“", "unclosed")]),
        ("《》", "印发《管理办法，自5月起施行。", [(1, "《", "unclosed")]),
        ("（）", "办结36件（其中调解12件。\n下一段。", [(1, "（", "unclosed")]),
        ("（）", "办结36件，其中调解12件)。", [(1, "）", "unopened")]),
        ("〔〕", "青政发〔2023 9号", [(1, "〔", "unclosed")]),
    ],
)
def test_what_is_wrong(pair: str, text: str, expected: list[tuple[int, str, str]]) -> None:
    assert faults(text, pair) == expected
