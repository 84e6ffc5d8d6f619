"""Memory of readers that are not Python, held by the system: who asks for more than that ends.

Only in a process whose end costs one document, and where the system tells how much it has.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from lawcheck.documents import apart
from lawcheck.documents.limits import MIB

#: Beside what an interpreter with its modules takes, so that all stays under 400 MiB.
_MORE = 300 * MIB
_STATM = "/proc/self/statm"


@contextmanager
def held() -> Iterator[None]:
    """The block may take so much memory more than there is now."""
    now = None if apart.possible() else _address_space()
    if now is None:
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = now + _MORE
    if soft != resource.RLIM_INFINITY:
        most = min(most, soft)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _address_space() -> int | None:
    """Bytes of address space that this process has; None where the system does not say."""
    try:
        with open(_STATM) as file:  # noqa: PTH123 (no other path is ever meant)
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return None
