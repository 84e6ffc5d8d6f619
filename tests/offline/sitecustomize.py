"""Each Python process of the tests forbids itself the network, those that tests start too.

Python tells its audit hooks of every connection and every name that is looked up; a hook cannot be
taken off again. This machine itself (workers, a browser under test) may be talked to.
"""

from __future__ import annotations

import sys

_HERE = ("127.", "::1", "localhost", "0.0.0.0")
_EVENTS = frozenset(("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"))


def forbid(event: str, arguments: tuple[object, ...]) -> None:
    """Raise for what leaves this machine."""
    if event not in _EVENTS:
        return
    place = arguments[0] if event == "socket.getaddrinfo" else arguments[-1]
    host = place[0] if isinstance(place, tuple) and place else place
    if isinstance(host, str) and not host.startswith(("/", "\0", *_HERE)):
        raise PermissionError(f"the network is forbidden in tests: {event} {place}")


sys.addaudithook(forbid)
