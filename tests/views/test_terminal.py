"""What a clerk reads: a golden of each sort of review, and that it never dies of a console."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from lawcheck.checks.model import DutyTold
from lawcheck.documents.model import Location
from lawcheck.review import Overlap, Review, SharedWith
from lawcheck.views import verdicts, words
from lawcheck.views.layout import width
from lawcheck.views.screen import Screen
from lawcheck.views.terminal import Detail, alike, lines, render
from lawcheck.views.terminal.folder import cut, ends_of

Golden = Callable[[str, str], None]


def _text(reviews: list[Review], screen: Screen | None = None, detail: Detail = "usual") -> str:
    screen = screen or Screen()
    return "".join(screen.draw(lines(reviews, screen, detail, several=len(reviews) > 1)))


@pytest.mark.parametrize("name", ["judged", "good", "unread", "sent_back", "excepted"])
def test_one_review(name: str, made: ModuleType, golden: Golden) -> None:
    golden("".join(render([getattr(made, name)()])), f"{name}.txt")


def test_several_reviews_are_a_line_each_by_verdict(made: ModuleType, golden: Golden) -> None:
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


@pytest.mark.parametrize("columns", [60, 72, 80, 100, 200])
@pytest.mark.parametrize("ambiguous", [1, 2])
@pytest.mark.parametrize("detail", ["usual", "all"])
def test_no_line_is_wider_than_the_screen(
    columns: int, ambiguous: int, detail: Detail, made: ModuleType
) -> None:
    long = "很长的文件夹名称/" * 8 + "报告.txt"
    reviews = [made.judged(long), made.good(), made.unread(), made.sent_back(), made.excepted()]
    screen = Screen(min(columns, 100), ambiguous, wide=columns)
    for told in (reviews, reviews[:1], reviews[2:3]):
        for line in _text(told, screen, detail).splitlines():
            assert width(line, ambiguous) <= columns, line


def test_what_differs_in_names_is_kept(made: ModuleType) -> None:
    names = [f"各部门报送材料/{n}局2025年度法治政府建设年度报告（送审稿）.docx" for n in "甲乙丙"]
    told = _text([made.good(name) for name in names])
    for n in "甲乙丙":
        assert re.search(rf"{n}局?2?0?.*….*\.docx", told), told


@pytest.mark.parametrize(
    ("name", "columns", "shown"),
    [
        ("报告.docx", 20, "报告.docx"),
        ("甲局2025年度报告送审稿.docx", 14, "甲局2025….docx"),
        ("年度报告（甲局）定稿.docx", 16, "…甲局）定稿.docx"),
    ],
)
def test_names_are_cut_where_they_agree(name: str, columns: int, shown: str) -> None:
    other = name.replace("甲", "乙")
    assert cut(name, columns, ends_of([name, other])) == shown


def test_of_the_worst_finding_the_name_is_cut_never_the_number(made: ModuleType) -> None:
    long = "云溪县人民政府办公室关于报送年度报告的函"
    reviews = [made.judged(f"{long}{n}{long}.txt") for n in range(3)]
    told = _text(reviews, Screen(columns=60))
    rows = [line for line in told.splitlines() if line.startswith("× ")]
    assert len(rows) == 3
    assert all("… 等4处 " in row for row in rows)


def test_of_a_large_group_twelve_are_named(made: ModuleType) -> None:
    paths = [f"{n:02}.txt" for n in range(30)]
    shared = {path: tuple(SharedWith(p, "", 1.0) for p in paths if p != path) for path in paths}
    found = {path: Overlap(0.0, others) for path, others in shared.items()}
    told = "".join(text for line in alike.lines({}, {}, found, Screen()) for text, _ in line)
    assert "30份，最多100%：00.txt、01.txt" in told
    assert "11.txt等" in told.replace(" ", "") and "12.txt" not in told


def test_no_points_are_written_without_a_sign() -> None:
    assert words.number(0.3 - 0.1 - 0.2) == "0"


def test_what_must_be_corrected_is_named_once_for_each_rule(made: ModuleType) -> None:
    review = made.sent_back()
    one = next(finding for finding in review.findings if finding.severity == "error")
    found = tuple(
        msgspec.structs.replace(one, message=f"{n}", location=Location(n, 1, n, 3, n))
        for n in range(9, 0, -1)
    )
    (told,) = verdicts.why(msgspec.structs.replace(review, findings=found))
    name = words.rule_name(review.pack, one.rule)
    assert told == f"必须改正：{name}（第1、2、3、4、5、6行等，共9处）"


def test_points_of_a_column_stand_below_one_another() -> None:
    assert words.aligned([67.25, 72.0, None, 100.0]) == ["67.25", "72.00", "-", "100.00"]
    assert words.aligned([72.0, None]) == ["72", "-"]


def test_only_what_is_asked_for_is_shown(made: ModuleType) -> None:
    score = _text([made.judged()], detail="score")
    assert "评分" in score and "四个部分" not in score and "必须改正（" not in score
    parts = _text([made.judged(), made.good()], detail="parts")
    assert parts.count("四个部分") == 2 and "必须改正（" not in parts
    assert "共 2 份" in parts
    findings = _text([made.judged()], detail="findings")
    assert "必须改正（2处）" in findings and "评分" not in findings


def test_duties_are_listed_with_what_they_lack(made: ModuleType) -> None:
    duties = (
        DutyTold("P1", "听取汇报", "covered", Location(5, 1, 5, 9, 3)),
        DutyTold("P2", "督促落实", "claimed"),
        DutyTold("P3", "带头学法", "absent"),
    )
    told = _text([msgspec.structs.replace(made.judged(), duties=duties)], detail="duties")
    assert "  √ 听取汇报（第5行）\n" in told
    assert "  ▲ 督促落实：只有提法，没有做法和数字\n" in told
    assert "  × 带头学法：没有写到\n" in told


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


def test_a_file_is_a_link_where_the_terminal_opens_links(made: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "我的 报告.txt"
    path.write_text("", "utf-8")
    for told in ([made.judged(str(path))], [made.judged(str(path)), made.good("不在.txt")]):
        drawn = {}
        for links in (True, False):
            screen = Screen(200, color=True, links=links)
            shown = lines(told, screen, several=len(told) > 1)
            drawn[links] = "".join(screen.draw(shown))
        assert f";{path.as_uri()}\x1b\\" in drawn[True]
        assert "\x1b]8;" not in drawn[False]
        # What is not there is no link, and a link changes no word.
        assert drawn[True].count(";file:") == 1
        assert re.sub(r"\x1b\]8;[^\x1b]*\x1b\\", "", drawn[True]) == drawn[False]
