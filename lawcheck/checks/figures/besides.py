"""The last of numbered items that was not counted: （四）2027年其他工作 under 三个方面."""

from __future__ import annotations

from lawcheck.text.patterns import compiled

_BESIDES = compiled(
    r"(?:第[一-龥]{1,3}|[（(]?[一-龥\d]{1,3}[）)、.．]|[一-龥]{1,3}是)?[，、]?(?:关于)?"
    r"(?:20\d\d年(?:度|的)?)?(?:其[他它余]|另外|此外|下一?步|今后|下一?年度?)"
)


def is_besides(heading: str) -> bool:
    """Whether a numbered item, from its number on, tells of other matters or of what comes."""
    return _BESIDES.match(heading) is not None
