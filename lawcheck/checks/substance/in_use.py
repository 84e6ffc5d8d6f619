"""What a plan is to bring in, and a result counts what it has brought since.

全国通办以来，登记396对 in a result leaves nothing of 推行婚姻登记全国通办; to spread it, or to
bring it to others, is another plan.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled, each_match

#: A shorter name, or end of one, is that of many.
_LEAST = 4
_COUNT = compiled(r"\d")


def in_use(
    text: str, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[str, Span] | None:
    """The name of what is to be brought in and is in use, and where that is told."""
    wider = compile_patterns(options.wider)
    for match in each_match(options.brings_in, text):
        begin = begin_of(text, match.start(), "。；\n")
        if wider.search(text[begin : end_of(text, match.end() - 1, "。；\n")]):
            continue
        for span, words in done:
            if _is_counted(match[1], words, options):
                return match[1], span
    return None


def _is_counted(name: str, words: str, options: RepeatedPlans) -> bool:
    """Whether a text counts what came since ``name``, or its end, 全国通办, was there."""
    since, others = compile_patterns(options.since), compile_patterns(options.of_others)
    for length in range(len(name), _LEAST - 1, -1):
        end = name[len(name) - length :]
        at = words.find(end)
        while at >= 0:
            begin = begin_of(words, at, "。；\n")
            behind = since.match(words, at + length)
            if behind and not others.search(words[begin:at]):
                return _COUNT.search(words[behind.end() : end_of(words, at, "。\n")]) is not None
            at = words.find(end, at + 1)
    return False
