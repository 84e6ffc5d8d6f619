"""What the text of a Word file can hold."""

from __future__ import annotations

import re

#: What XML 1.0 cannot say.
_NOT_XML = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def speakable(text: str) -> str:
    """``text`` with each character that XML cannot say replaced by one that it can."""
    return re.sub(_NOT_XML, "?", text)
