"""A document read in a process of its own, which can be ended: for readers that are not Python.

What hangs or crashes in a native library costs that document alone. Text formats are not read so:
a fresh interpreter takes longer than they do.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from importlib import import_module

import msgspec

from lawcheck import deadline
from lawcheck.documents import limits as limit
from lawcheck.documents.build import RawFile
from lawcheck.documents.limits import Limits
from lawcheck.documents.model import Document, Format
from lawcheck.errors import DocumentError, ReasonCode

_START = "import sys; sys.path[:] = sys.argv[2:]; from {0} import serve; serve(sys.argv[1])"
_CRASHED = "读取程序意外结束：文件已损坏，或者展开以后太大，没有读取，请重新导出后再试。"
#: Set where this is such a process.
_MARK = "LAWCHECK_APART"


class _Task(msgspec.Struct, frozen=True):
    data: bytes
    name: str
    limits: Limits
    format: Format
    seconds: float


class _Answer(msgspec.Struct, frozen=True):
    document: Document | None = None
    code: ReasonCode = "damaged"
    message: str = ""


def possible() -> bool:
    """Whether a process can be started for it; a worker of several is one that can be ended."""
    return (
        bool(sys.executable)
        and not getattr(sys, "frozen", False)
        and multiprocessing.parent_process() is None
        and _MARK not in os.environ
    )


def read(reader: str, source: RawFile) -> Document:
    """``reader`` (module:function) applied to ``source``; raises ``DocumentError``."""
    left = deadline.left()
    seconds = source.limits.seconds if left is None else left
    task = _Task(source.data, source.name, source.limits, source.format, seconds)
    # Isolated, with the way that this process looks for modules: none from the working folder.
    command = [sys.executable, "-I", "-c", _START.format(__name__), reader]
    process = subprocess.Popen(
        [*command, *filter(None, sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, _MARK: "1"},
    )
    try:
        said, _ = process.communicate(msgspec.msgpack.encode(task), seconds)
    except subprocess.TimeoutExpired:
        raise limit.exceeded("seconds", source.limits) from None
    finally:
        process.kill()
        process.wait()
    try:
        answer = msgspec.msgpack.decode(said, type=_Answer)
    except msgspec.MsgspecError:
        if hasattr(signal, "SIGALRM") and process.returncode == -signal.SIGALRM:
            raise limit.exceeded("seconds", source.limits) from None
        # It crashed, or the system refused it memory.
        raise DocumentError("damaged", _CRASHED) from None
    if answer.document is None:
        raise DocumentError(answer.code, answer.message)
    return answer.document


def serve(reader: str) -> None:
    """What the process does: read one document, say what it is, end."""
    task = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=_Task)
    if hasattr(signal, "setitimer"):
        # Nobody handles this signal: it ends native code too, also when nobody waits any more.
        signal.setitimer(signal.ITIMER_REAL, max(task.seconds, 0.001))
    module, _, function = reader.partition(":")
    source = RawFile(task.data, task.name, task.limits, task.format)
    try:
        answer = _Answer(getattr(import_module(module), function)(source))
    except DocumentError as error:
        answer = _Answer(None, error.code, str(error))
    except MemoryError:
        answer = _Answer(None, "too-large", "文件太大，内存不够，没有读取。")
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
