"""No command opens a network connection: the suite runs with the network forbidden."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "yanchuan-2023.txt"
#: In a network of its own, which has nothing in it.
ALONE = ["unshare", "--net", "--map-root-user"]


def test_the_network_is_forbidden_here() -> None:
    with pytest.raises(PermissionError, match="forbidden"):
        socket.create_connection(("192.0.2.1", 9), timeout=1)
    with pytest.raises(PermissionError, match="forbidden"):
        socket.getaddrinfo("example.org", 80)


def test_the_network_is_forbidden_to_what_tests_start() -> None:
    program = "import socket; socket.create_connection(('192.0.2.1', 9), timeout=1)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert b"the network is forbidden" in done.stderr


def alone(*words: str) -> subprocess.CompletedProcess[bytes]:
    if shutil.which("unshare") is None:
        pytest.skip("no unshare here")
    tried = subprocess.run([*ALONE, "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip("no network of one's own can be had here")
    return subprocess.run(
        [*ALONE, sys.executable, "-m", "lawcheck", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["txt", "rtf", "html", "pdf"])
def test_a_report_is_judged_without_any_network(ending: str, tmp_path: Path) -> None:
    draft = tmp_path / f"稿.{ending}"
    text = SAMPLE.read_text("utf-8")
    if ending == "rtf":
        if shutil.which("soffice") is None:
            pytest.skip("no LibreOffice")
        escaped = "".join(
            "\\par\n" if c == "\n" else c if ord(c) < 128 else f"\\u{ord(c) - 65536 * (c > '翿')}?"
            for c in text
        )
        draft.write_text(f"{{\\rtf1\\ansi\\deff0 {escaped}}}", "ascii")
    elif ending == "html":
        lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
        linked = "<link rel=stylesheet href=http://192.0.2.1/a.css><img src=//192.0.2.1/a>"
        page = f"<!doctype html><head><meta charset=utf-8>{linked}</head><body>{lines}"
        draft.write_text(page + "<img src=http://192.0.2.1/a.png></body>", "utf-8")
    elif ending == "pdf":
        from tests.documents.typesetting import Style, pdf, typeset

        draft.write_bytes(pdf(typeset([t for t in text.splitlines() if t], Style())))  # type: ignore[arg-type]
    else:
        draft.write_text(text, "utf-8")
    done = alone("check", str(draft), "--output", f"html={tmp_path / 'a.html'}", "-q")
    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode()
    assert "192.0.2.1" not in (tmp_path / "a.html").read_text("utf-8").replace("&#x2F;", "/")
