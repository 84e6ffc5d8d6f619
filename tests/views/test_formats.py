"""The formats for other programs: goldens of hand-made reviews, and what each format demands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import msgspec
import pytest

from lawcheck import __version__
from lawcheck.review import Review
from lawcheck.views.table import VIEWS, view

Golden = Callable[[str, str], None]

GOLDENS = Path(__file__).with_name("goldens")


def _render(name: str, *reviews: Review) -> str:
    return "".join(view(name).render(reviews))


def _all(made: ModuleType) -> list[Review]:
    return [made.judged(), made.good(), made.unread(), made.sent_back(), made.excepted()]


def _hostile(made: ModuleType) -> Review:
    """A review whose every text tries to break out of its format."""
    nasty = "<b>&\"'|`*%\r\n]]>\x00\x0b::,：（1）#"
    review: Review = made.judged(f"{nasty}.txt")
    findings = tuple(
        msgspec.structs.replace(finding, message=nasty, quote=nasty, suggestion=nasty)
        for finding in review.findings
    )
    return msgspec.structs.replace(review, findings=findings)


def test_every_format_has_a_golden() -> None:
    machine = set(VIEWS) - {"terminal", "json", "jsonl"}
    assert machine == {path.suffix[1:] for path in GOLDENS.glob("all.*")}


@pytest.mark.parametrize("path", sorted(GOLDENS.glob("all.*")), ids=lambda path: path.suffix)
def test_golden(path: Path, made: ModuleType, golden: Golden) -> None:
    told = _render(path.suffix[1:], *_all(made))
    golden(told.replace(__version__, "0.0.0"), path.name)


@pytest.mark.parametrize("name", VIEWS)
def test_no_text_breaks_a_format(name: str, made: ModuleType) -> None:
    assert _render(name, _hostile(made))
    assert _render(name) == _render(name)


def test_sarif_points_into_its_own_rules(made: ModuleType) -> None:
    log = json.loads(_render("sarif", *_all(made), _hostile(made)))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        for place in result["locations"]:
            assert re.fullmatch(r"[!-~]+", place["physicalLocation"]["artifactLocation"]["uri"])
            region = place["physicalLocation"].get("region")
            assert region is None or region["startLine"] >= 1
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["descriptor"]["id"] for note in notes] == ["damaged"]
    assert run["invocations"][0]["executionSuccessful"] is False


def test_sarif_suppresses_what_is_excepted(made: ModuleType) -> None:
    (run,) = json.loads(_render("sarif", made.excepted()))["runs"]
    assert [result.get("suppressions") for result in run["results"]] == [
        [{"kind": "external", "justification": "豁免清单：另行报送，到2027-03-01为止"}],
        [{"kind": "inSource", "justification": "文中注明：原因写在附件里"}],
        None,
        None,
    ]
    assert run["properties"]["reviews"][0]["verdict"] == "fit"


def test_junit_is_xml_and_its_numbers_are_right(made: ModuleType) -> None:
    root = ElementTree.fromstring(_render("junit", *_all(made), _hostile(made)))
    assert [suite.tag for suite in root] == ["testsuite"] * 6
    for suite in root:
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["errors"]) == len(suite.findall("testcase/error"))
    assert [suite.attrib["failures"] for suite in root] == ["3", "0", "0", "2", "0", "3"]
    assert [suite.attrib["errors"] for suite in root] == ["0", "0", "1", "0", "0", "0"]


def test_gitlab_fingerprints_are_unique_over_all_files(made: ModuleType) -> None:
    issues = json.loads(
        _render("gitlab", made.judged("a.txt"), made.judged("b.txt"), made.unread())
    )
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints) == 11
    assert {issue["severity"] for issue in issues} == {"critical", "major", "info", "blocker"}
    assert all(issue["location"]["lines"]["begin"] >= 1 for issue in issues)


def test_github_is_one_command_a_line(made: ModuleType) -> None:
    lines = _render("github", *_all(made), _hostile(made)).split("\n")
    assert lines.pop() == ""
    assert len(lines) == 17
    for line in lines:
        assert re.fullmatch(r"::(error|warning|notice) file=[^:,]*(,\w+=[^:,]*)*::.+", line), line


def test_markdown_says_nothing_by_markup(made: ModuleType) -> None:
    told = _render("markdown", _hostile(made))
    assert "<b>" not in told
    assert r"\<b\>\&" in told


class _Tags(HTMLParser):
    """Checks that every element that was opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag not in {"meta", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html_is_well_formed_and_loads_nothing(made: ModuleType) -> None:
    told = _render("html", *_all(made), _hostile(made))
    tags = _Tags()
    tags.feed(told)
    tags.close()
    assert tags.open == []
    assert not tags.seen & {"b-", "link", "img", "iframe"}
    assert "<b>&" not in told
    assert "http" not in told.replace("http-equiv", "") and "url(" not in told
    assert told.count("<script") == 1 and not re.search(r" on\w+=|style=", told)


@pytest.mark.parametrize("name", [name for name in VIEWS if name not in {"json", "jsonl"}])
def test_every_format_says_the_verdict_and_what_is_excepted(name: str, made: ModuleType) -> None:
    told = _render(name, made.excepted())
    assert "可以报送" in told
    assert "已豁免2条" in told or name in {"sarif", "junit"}
    assert "不合格" in _render(name, made.judged())
    assert "退回修改" in _render(name, made.sent_back())
    assert "未审查" in _render(name, made.unread())
    for grade in ("优秀", "良好", "合格"):
        assert not re.search(f"(?<!不){grade}", _render(name, made.judged(), made.sent_back()))


@pytest.mark.parametrize("name", ["junit", "gitlab", "github"])
def test_a_gate_is_not_told_what_is_excepted(name: str, made: ModuleType) -> None:
    assert "第一责任人职责情况" in _render(name, made.judged())
    assert "第一责任人职责情况" not in _render(name, made.excepted())
