"""What machines read, judged by tools that are not ours: one run of the real program, all formats.

The drafts are the samples, one that cannot be judged, and one that tries to command: its name and
its text hold escapes of terminals, workflow commands, markup and changes of direction.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
FORMATS = ("json", "jsonl", "sarif", "junit", "gitlab", "github", "markdown", "html", "line")
#: What the validator of SARIF advises: where our tool is at home, and a region of what has none
#: (what is missing; a Word file has no lines).
ADVICE = {"SARIF2005", "SARIF2017"}
NAME = "::error::x\x1b[31m\u202e<b>![a](http:b)&.txt"
COMMANDS = (
    "\x1b]0;own\x07\x9b2J\u202e ::set-output name=a::b <script>alert(1)</script> @all ![x](//y)"
)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file of each format, all of one run."""
    work = tmp_path_factory.mktemp("machines")
    drafts = work / "drafts"
    drafts.mkdir()
    for sample in (ROOT / "samples").glob("*-20??*.*"):
        if sample.suffix in (".txt", ".md", ".docx", ".html"):
            shutil.copy(sample, drafts)
    (drafts / "坏.docx").write_bytes(b"PK\x03\x04 no more")
    text = (ROOT / "samples" / "cuoyun-2023-cause-missing.txt").read_text("utf-8")
    lines = [
        line + COMMANDS if number % 7 == 3 else line
        for number, line in enumerate(text.splitlines())
    ]
    (drafts / NAME).write_text("\n".join(lines), "utf-8")
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "lawcheck", "check", "drafts", "--format", "terminal"),
            *(f"--output={form}=all.{form}" for form in FORMATS),
        ],
        cwd=work,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 3, ended.stderr.decode()
    (work / "all.terminal").write_bytes(ended.stdout + ended.stderr)
    return work


def _tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def _by_multitool(file: Path) -> set[tuple[str, str]]:
    """What Microsoft's validator says, each as level and rule. It ends with 0 whatever it finds."""
    found = sorted(Path(sys.prefix).glob("npm/node_modules/@microsoft/*/Sarif.Multitool"))
    if not found:
        pytest.skip("sarif-multitool is not installed")  # .ci/run does it
    found[0].chmod(0o755)
    told = subprocess.run(
        [found[0], "validate", str(file)],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    said = set(re.findall(r": (error|warning) (\w+):", told))
    # Of a log that it cannot parse it says nothing at all: this advice shows that it did.
    assert ("warning", "SARIF2005") in said, told
    return said


@pytest.mark.slow
def test_sarif_by_the_multitool_of_microsoft(written: Path) -> None:
    assert _by_multitool(written / "all.sarif") <= {("warning", rule) for rule in ADVICE}


@pytest.mark.slow
def test_the_multitool_sees_a_fault(written: Path, tmp_path: Path) -> None:
    log = json.loads((written / "all.sarif").read_text("utf-8"))
    log["runs"][0]["results"][0]["ruleIndex"] = 999
    (tmp_path / "wrong.sarif").write_text(json.dumps(log), "utf-8")
    assert ("error", "SARIF1009") in _by_multitool(tmp_path / "wrong.sarif")


def test_junit_by_junitparser(written: Path) -> None:
    junitparser = pytest.importorskip("junitparser")
    suites = junitparser.JUnitXml.fromfile(str(written / "all.junit"))
    reviews = json.loads((written / "all.json").read_text("utf-8"))["reviews"]
    assert len(list(suites)) == len(reviews)
    cases = [case for suite in suites for case in suite]
    kinds = [type(result).__name__ for case in cases for result in case.result]
    assert (suites.tests, suites.failures, suites.errors, suites.skipped) == (
        len(cases),
        kinds.count("Failure"),
        kinds.count("Error"),
        kinds.count("Skipped"),
    )
    for suite in suites:
        assert suite.tests == len(list(suite))
        verdicts = {one.name: one.value for one in suite.properties()}
        assert verdicts["verdict"] in {"fit", "revise", "unfit", "unjudged"}
    # As its command for gates has it: something failed.
    gate = [_tool("junitparser"), "verify", str(written / "all.junit")]
    assert subprocess.run(gate, check=False, capture_output=True).returncode == 1


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        (HERE / "gitlab-code-quality.schema.json", "all.gitlab"),
        (ROOT / "lawcheck" / "views" / "schema.json", "all.json"),
    ],
)
def test_json_by_check_jsonschema(schema: Path, file: str, written: Path) -> None:
    command = [_tool("check-jsonschema"), "--schemafile", str(schema)]
    told = subprocess.run([*command, file], cwd=written, capture_output=True, check=False)
    assert told.returncode == 0, told.stdout.decode()
    broken = json.loads((written / file).read_text("utf-8"))
    first: Any = broken[0] if isinstance(broken, list) else broken["reviews"][0]
    first.pop("fingerprint" if isinstance(broken, list) else "verdict")
    (written / f"wrong-{file}").write_text(json.dumps(broken), "utf-8")
    told = subprocess.run(
        [*command, f"wrong-{file}"], cwd=written, capture_output=True, check=False
    )
    assert told.returncode == 1


def test_every_fingerprint_of_gitlab_is_its_own(written: Path) -> None:
    issues = json.loads((written / "all.gitlab").read_text("utf-8"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


@pytest.mark.parametrize("form", [*FORMATS, "terminal"])
def test_nothing_of_a_draft_is_obeyed(form: str, written: Path) -> None:
    text = (written / f"all.{form}").read_bytes().decode("utf-8")
    assert "cause-missing" in text or form in ("terminal", "html", "markdown")
    obeyed = re.findall(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", text
    )
    assert set(obeyed) <= {"\r"} if form == "junit" else not obeyed
    if form in ("terminal", "line", "markdown"):
        assert not re.search(r"^\s*(::|##\[)", text, re.MULTILINE)
    if form == "github":
        commands = re.findall(r"^::(\w+) ", text, re.MULTILINE)
        assert len(commands) == len(text.splitlines())
        assert set(commands) <= {"error", "warning", "notice"}
    if form in ("html", "markdown"):
        assert "<script>alert" not in text
        assert "<b>![a]" not in text


def test_the_problem_matcher_of_the_documentation_reads_every_line(written: Path) -> None:
    documented = (ROOT / "docs" / "outputs.md").read_text("utf-8")
    (block,) = re.findall(r"```json\n(\{\n  \"problemMatcher\".*?)```", documented, re.DOTALL)
    pattern = json.loads(block)["problemMatcher"]["pattern"]
    matched = []
    for line in (written / "all.line").read_text("utf-8").splitlines():
        found = re.match(pattern["regexp"], line)
        if found:
            names = ("file", "line", "column", "severity", "code", "message")
            matched.append(tuple(found[pattern[name]] for name in names))
    reviews = json.loads((written / "all.json").read_text("utf-8"))["reviews"]
    told = [
        (f["severity"], f["rule"], f["message"]) for r in reviews for f in r.get("findings", ())
    ]
    assert [one[3:] for one in matched] == told
    assert all((written / file).is_file() for file, *_ in matched if "error" not in file)
