"""Readers as a native library may be: one hangs, one crashes, one fills the memory."""

from __future__ import annotations

import os
import signal
import time

from lawcheck.documents.build import RawFile
from lawcheck.documents.model import Document


def hang(source: RawFile) -> Document:
    while True:
        time.sleep(60)


def crash(source: RawFile) -> Document:
    os.kill(os.getpid(), signal.SIGSEGV)
    return hang(source)


def fill(source: RawFile) -> Document:
    raise MemoryError


def speak(source: RawFile) -> Document:
    return Document(source.name, "pdf", None, "0" * 64, ())
