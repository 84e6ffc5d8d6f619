"""Places in the running text are places of the paragraphs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText


@given(
    st.lists(st.text(alphabet="甲　１２.，(㈠\u200b", max_size=6), min_size=1, max_size=4),
    st.data(),
)
def test_every_stretch_stands_in_its_paragraphs(texts: list[str], data: st.DataObject) -> None:
    running = RunningText(enumerate(map(fold, texts), 1))
    if not running.text:
        return
    start = data.draw(st.integers(0, len(running.text) - 1))
    end = data.draw(st.integers(start + 1, len(running.text)))
    span = running.place(start, end)
    assert 1 <= span.paragraph <= span.last <= len(texts)
    assert 0 <= span.start <= len(texts[span.paragraph - 1])
    assert 0 <= span.end <= len(texts[span.last - 1])
    if span.paragraph == span.last:
        assert span.start <= span.end


def test_what_is_told_as_a_slip() -> None:
    text = "公告把“截至六月”写成“截止六月”，已更正。“公式制度”应为“公示制度”。落实“执法公示制度”。"
    running = RunningText([(1, fold(text))])
    told = [running.text[start:end] for start, end in running.told_slips]
    assert told == ['"截止六月"', '"公式制度"']
    at = running.text.index("截止六月")
    assert running.in_told_slip(at, at + 4)
    assert not running.in_told_slip(0, 2)
