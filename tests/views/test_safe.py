"""Text of a document is shown by every view and obeyed by none."""

from __future__ import annotations

import io
import re
from types import ModuleType

import msgspec
import pytest

from lawcheck.cli import output
from lawcheck.review import Review
from lawcheck.views import safe
from lawcheck.views.screen import Screen
from lawcheck.views.table import VIEWS, view
from lawcheck.views.terminal import lines

#: Terminal commands, changes of direction, workflow commands, Markdown and HTML.
NASTY = (
    "\x1b]0;题\x07\x1b[2J\x9b31m\u202e倒\u2066\r\n::error file=x::坏\n##[group]坏\n"
    "@someone #12 !3 https://evil.example www.evil.example [点](javascript:1) ![x](y) <script>坏"
)
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: Formats that JSON's own escaping makes safe.
ESCAPED = {"json", "jsonl", "sarif", "gitlab"}


def _hostile(made: ModuleType) -> Review:
    review: Review = made.judged(f"{NASTY}.txt", warnings=(NASTY,))
    findings = tuple(
        msgspec.structs.replace(f, message=NASTY, quote=NASTY, suggestion=NASTY)
        for f in review.findings
    )
    title = msgspec.structs.replace(review.report.title, text=NASTY)  # type: ignore[union-attr, type-var]
    report = msgspec.structs.replace(review.report, title=title, issuer=NASTY)  # type: ignore[type-var]
    return msgspec.structs.replace(review, findings=findings, report=report, notes=(NASTY,))


@pytest.mark.parametrize("name", VIEWS)
def test_no_view_lets_a_document_command(name: str, made: ModuleType) -> None:
    told = "".join(view(name).render([_hostile(made), made.good()]))
    assert not OBEYED.search(told)
    if name in ESCAPED:
        return
    commands = [line for line in told.split("\n") if re.match(r"\s*(::|##)", line)]
    if name == "github":
        assert all(re.match("::(error|notice|warning) file=", line) for line in commands)
    elif name == "markdown":
        assert all(re.match("##+ ", line) for line in commands)
    else:
        assert commands == []
    # The page has a script of its own, whose hash its policy names.
    own = 1 if name == "html" else 0
    assert told.count("<script>") == own or name in {"terminal", "line", "github"}


@pytest.mark.parametrize("color", [False, True])
def test_no_terminal_obeys(color: bool, made: ModuleType) -> None:
    review = _hostile(made)
    for detail in ("usual", "line", "all"):
        screen = Screen(color=color)
        told = "".join(screen.draw(lines([review, review], screen, detail, several=True)))  # type: ignore[arg-type]
        assert not re.search("\x1b(?!\\[[0-9;]*m)", told)
        assert not OBEYED.search(told.replace("\x1b", ""))


def test_standard_error_obeys_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    told = io.StringIO()
    monkeypatch.setattr("sys.stderr", told)
    output.tell(f"没有这个文件：{NASTY}")
    assert not OBEYED.search(told.getvalue())
    assert not re.search(r"(?m)^\s*(::|##)", told.getvalue())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("一、@张三 的 #12", "一、@\u200b张三 的 \\#\u200b12"),
        ("1. 首先", "1\\. 首先"),
        ("- 首先", "\\- 首先"),
        ("见 https://a.cn", "见 https:\u200b//a.cn"),
        ("www.a.cn", "www.\u200ba.cn"),
        ("**重**<b>", "\\*\\*重\\*\\*\\<b\\>"),
        ("增长 3.5%", "增长 3.5%"),
    ],
)
def test_markdown_says_words_only(text: str, shown: str) -> None:
    assert safe.markdown(text) == shown


def test_a_line_of_a_log_is_no_command() -> None:
    assert safe.line("  ::error::坏") == "  ：：error::坏"
    assert safe.line("##vso[task]") == "＃＃vso[task]"
    assert safe.line("一、::") == "一、::"
