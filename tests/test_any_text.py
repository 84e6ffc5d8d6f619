"""Any text and any bytes are judged or refused; what is told of them stands in them."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.holds import judged
from tests.fuzz.seeds import LINES
from tests.material.effort import tries
from tests.material.packs import annual_report

#: Pieces of reports among whatever else can stand in a text.
_PIECES = st.one_of(
    st.sampled_from(LINES),
    st.sampled_from(
        (
            *("一、", "（二）", "第一责任人", "一是原因", "四、2025年安排", "《", "“", "？" * 40),
            *("2024年", "12%", "\n", "\t", "\u3000", "\u200b", "⼀", "\x0b", "\ufeff", "𠮷", "\0"),
        )
    ),
    st.text(max_size=20),
)
PACK = annual_report()
_FEW = settings(
    max_examples=tries(60), deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@_FEW
@given(st.lists(_PIECES, max_size=30).map("".join))
def test_any_text(text: str) -> None:
    judged(text.encode("utf-8", "surrogatepass"), "x.txt", PACK)


@_FEW
@given(st.lists(_PIECES, min_size=1, max_size=30), st.sampled_from(("x.md", "x.html", "x.txt")))
def test_lines_in_any_order(lines: list[str], name: str) -> None:
    text = "\n".join(lines)
    if name == "x.html":
        text = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines)
    judged(text.encode("utf-8", "surrogatepass"), name, PACK)


@_FEW
@given(st.binary(max_size=600))
def test_any_bytes(data: bytes) -> None:
    judged(data, "x", PACK)


@_FEW
@given(st.sampled_from(LINES), st.integers(0, 60), st.integers(1, 4))
def test_text_cut_anywhere(line: str, start: int, times: int) -> None:
    judged((line[start:] * times + "\n" + "\n".join(LINES)[start * 20 :]).encode(), "x.txt", PACK)
