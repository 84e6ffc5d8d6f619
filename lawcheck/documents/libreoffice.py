"""LibreOffice as a converter: found by itself, private profile, no macros, no network, timed.

Two runs that share a profile fail in silence, so each process has a profile of its own; it is
made at the first conversion and removed at the end.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from lawcheck.documents import ahead
from lawcheck.documents import limits as limit
from lawcheck.documents.limits import Limits
from lawcheck.errors import DocumentError

#: Names the program to use instead of the one that is found.
VARIABLE = "LAWCHECK_SOFFICE"
_NAMES = ("soffice", "libreoffice", "soffice.com")
_PLACES = (
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/local/bin/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_SETTING = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
)
#: No macro runs, no linked picture or text is fetched.
_SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + _SETTING.format("MacroSecurityLevel", "3")
    + _SETTING.format("DisableMacrosExecution", "true")
    + _SETTING.format("BlockUntrustedRefererLinks", "true")
    + _SETTING.format("DisableActiveContent", "true")
    + "</oor:items>\n"
)
_QUIET = (
    "--headless",
    "--invisible",
    "--nologo",
    "--norestore",
    "--nolockcheck",
    "--nodefault",
)
_NOWHERE = "http://127.0.0.1:9"


@cache
def program() -> str | None:
    """The path of LibreOffice, None where it is not installed."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return chosen if chosen and shutil.which(chosen) else None
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def convert(data: bytes, ending: str, limits: Limits, target: str = "docx") -> bytes:
    """``data`` (a file with this ending) converted to ``target``.

    Raises ``DocumentError``: converter-missing, damaged (it gave nothing), too-large (seconds).
    """
    office = program()
    if office is None:
        raise DocumentError(
            "converter-missing",
            f"读取 .{ending} 文件需要 LibreOffice，本机没有找到；请安装 LibreOffice"
            "（Linux 软件包 libreoffice-writer），或用原软件另存为 .docx 后再试。",
        )
    if target == "docx" and (made_before := ahead.taken(data, ending, limits)) is not None:
        return made_before
    with tempfile.TemporaryDirectory(prefix="lawcheck-") as folder:
        given = Path(folder, f"document.{ending}")
        given.write_bytes(data)
        given_to = Path(folder, "out")
        run(office, [given], given_to, limits, target)
        made = given_to / f"document.{target.partition(':')[0]}"
        if not made.is_file():
            raise unreadable()
        limit.check("file_bytes", made.stat().st_size, limits)
        return made.read_bytes()


def unreadable() -> DocumentError:
    """What is told of a file that LibreOffice makes nothing of."""
    return DocumentError(
        "damaged", "LibreOffice 无法打开这个文件，可能已损坏或有密码，请用原软件检查。"
    )


def run(
    office: str, given: Sequence[Path], given_to: Path, limits: Limits, target: str = "docx"
) -> bool:
    """Convert files into a folder; give whether the program ended as it should.

    Raises ``DocumentError`` (too-large) when nothing new comes for the seconds of ``limits``.
    """
    command = [
        office,
        f"-env:UserInstallation={_profile().as_uri()}",
        *_QUIET,
        "--convert-to",
        target,
        "--outdir",
        str(given_to),
        *map(str, given),
    ]
    environment = {
        **os.environ,
        **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NOWHERE),
        "SAL_USE_VCLPLUGIN": "svp",
        # What it leaves when it is ended goes with the profile.
        **dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(_profile())),
    }
    # A session of its own: the launcher starts the program proper, and both must end in time.
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    made = 0
    try:
        while True:
            try:
                return process.wait(limits.seconds) == 0
            except subprocess.TimeoutExpired:
                # Of many files it may well take longer, as long as one after another is done.
                before, made = made, _count(given_to)
                if made == before:
                    raise limit.exceeded("seconds", limits) from None
    finally:
        if process.poll() is None:
            _end(process)


def _count(folder: Path) -> int:
    return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and all that it started."""
    if sys.platform == "win32":
        whole = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(whole, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@cache
def _profile() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lawcheck-profile-"))
    if "multiprocessing.util" in sys.modules:
        # Worker processes end without running what atexit holds.
        from multiprocessing.util import Finalize

        Finalize(None, shutil.rmtree, (folder, True), exitpriority=1)
    atexit.register(shutil.rmtree, folder, True)
    (folder / "user").mkdir()
    (folder / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    return folder
