"""Readers as a native library may be: one hangs, one crashes, one fills the memory."""

from __future__ import annotations

import os
import signal
import time

from lawcheck.documents.build import Source
from lawcheck.documents.model import Document


def hang(source: Source) -> Document:
    while True:
        time.sleep(60)


def crash(source: Source) -> Document:
    os.kill(os.getpid(), signal.SIGSEGV)
    return hang(source)


def fill(source: Source) -> Document:
    raise MemoryError


def speak(source: Source) -> Document:
    return Document(source.name, "pdf", None, "0" * 64, ())
