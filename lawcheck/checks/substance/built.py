"""What a plan is to build, open or start up, and a result says is there already.

A facility or a system is known by its name, with or without whose it is: 建成街道综治中心 and
5月18日，街道综治中心挂牌启用.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.patterns import at_end, compile_patterns, each_match

#: That it is open stands within so many characters before it.
_BEFORE = 40
#: A shorter name, 综治中心 or 工作站, is that of many.
_LEAST = 5


def built(
    text: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[str, Span] | None:
    """The name of what is planned and there already, and where that is told."""
    whose = compile_patterns(options.whose)
    for match in each_match(options.builds, text):
        names = dict.fromkeys((match[1], whose.sub("", match[1], count=1)))
        for name in names:
            if len(name) < _LEAST:
                continue
            for span, words in done:
                if _is_there(name, words, options):
                    return match[1], span
    return None


def _is_there(name: str, words: str, options: RepeatedPlans) -> bool:
    """Whether a text says of a name that it is built, behind it or before."""
    at = words.find(name)
    while at >= 0:
        if compile_patterns(options.built).match(words, at + len(name)):
            return True
        if options.opened and at_end(options.opened).search(words, max(at - _BEFORE, 0), at):
            return True
        at = words.find(name, at + 1)
    return False
