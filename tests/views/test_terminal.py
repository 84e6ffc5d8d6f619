"""What a clerk reads: a golden of each sort of review, and that it never dies of a console."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from types import ModuleType

import msgspec
import pytest

from lawcheck.review import Review
from lawcheck.views.layout import width
from lawcheck.views.screen import Screen
from lawcheck.views.terminal import Detail, lines, render

Golden = Callable[[str, str], None]


def _text(reviews: list[Review], screen: Screen | None = None, detail: Detail = "full") -> str:
    screen = screen or Screen()
    return "".join(screen.draw(lines(reviews, screen, detail)))


@pytest.mark.parametrize("name", ["judged", "good", "unread", "sent_back", "excepted"])
def test_one_review(name: str, made: ModuleType, golden: Golden) -> None:
    golden("".join(render([getattr(made, name)()])), f"{name}.txt")


def test_several_reviews_are_short_and_end_with_a_table(made: ModuleType, golden: Golden) -> None:
    reviews = [made.judged(), made.good(), made.unread(), made.sent_back(), made.excepted()]
    golden("".join(render(reviews)), "several.txt")


def test_quiet_is_a_line_for_each_and_the_sum(made: ModuleType) -> None:
    told = _text([made.judged(), made.good(), made.unread()], detail="line")
    assert told == (
        "× 不合格    80.5  云溪县.txt  必须改正 2 处，提示 2 处\n"
        "√ 可以报送   100  青石镇.txt  没有发现问题\n"
        "○ 未审查       -  坏文件.docx：文件已损坏，打不开。\n"
        "\n"
        "共 3 份：可以报送 1 份，不合格 1 份，未审查 1 份\n"
    )


def test_the_verdict_comes_first(made: ModuleType) -> None:
    assert _text([made.judged()]).startswith("× 不合格  80.5 分")


@pytest.mark.parametrize("columns", [60, 72, 80, 100])
@pytest.mark.parametrize("ambiguous", [1, 2])
def test_no_line_is_wider_than_the_screen(columns: int, ambiguous: int, made: ModuleType) -> None:
    reviews = [made.judged("很长的文件夹名称/" * 8 + "报告.txt"), made.good(), made.unread()]
    for line in _text(reviews, Screen(columns, ambiguous)).splitlines():
        assert width(line, ambiguous) <= columns, line


def test_every_character_of_the_frame_is_in_gbk(made: ModuleType) -> None:
    _text([made.judged(), made.good(), made.unread()]).encode("gbk")


def test_colour_changes_no_character(made: ModuleType) -> None:
    from rich.text import Text

    reviews = [made.judged(), made.good(), made.unread()]
    coloured = _text(reviews, Screen(color=True))
    assert "\x1b[" in coloured
    plain = "\n".join(line.rstrip() for line in Text.from_ansi(coloured).plain.splitlines())
    assert plain == _text(reviews).rstrip("\n")


@pytest.mark.parametrize("color", [False, True])
def test_a_document_cannot_command_the_terminal(color: bool, made: ModuleType) -> None:
    nasty = "\x1b]0;title\x07\x1b[2J\u202e\r\n"
    review = made.judged(f"{nasty}.txt")
    findings = tuple(
        msgspec.structs.replace(finding, message=nasty, quote=nasty) for finding in review.findings
    )
    told = _text([msgspec.structs.replace(review, findings=findings)], Screen(color=color))
    assert not re.search("\x1b(?!\\[[0-9;]*m)|[\x00-\x09\x0b-\x1a\u202e]", told)


class _Console(io.StringIO):
    """A terminal of this encoding."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return True


def test_a_chinese_console_draws_marks_two_columns_wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert Screen.of(_Console("gbk")).ambiguous == 2
    assert Screen.of(_Console("cp936")).ambiguous == 2
    assert Screen.of(_Console("utf-8")).ambiguous == 1


def test_colour_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert Screen.of(_Console("utf-8")).color
    assert not Screen.of(_Console("utf-8"), color=False).color
    assert not Screen.of(io.StringIO()).color
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Screen.of(_Console("utf-8")).color
