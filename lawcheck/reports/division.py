"""Cut the text of a report: letterhead, salutation, body, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from lawcheck.packs.model import Reading
from lawcheck.reports import dates, issuer, letter, title
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.markers import mark_of
from lawcheck.reports.model import Dated
from lawcheck.text.patterns import compile_patterns

#: The signature and what follows it take up at most so many lines.
_MOST_LINES = 12
#: What a page prints below a signature: buttons, an address; longer lines are text.
_LONGEST_BELOW = 60


class Division(msgspec.Struct, frozen=True):
    """The lines of a report by what they are."""

    letterhead: list[FoldedLine]
    dated: list[FoldedLine]
    """Of these, the ones whose date is the report's or its letter's: a page prints others."""
    salutation: FoldedLine | None
    body: list[FoldedLine]
    closing: list[FoldedLine]

    @property
    def written(self) -> Dated | None:
        """The date under the signature, else the one under the title."""
        for lines in (self.closing[::-1], self.dated):
            for line in lines:
                if dated := dates.in_line(line):
                    return dated
        return None

    @property
    def signed(self) -> str | None:
        """Who signed, joint issuers parted by 、."""
        short = [line.text for line in self.closing if len(line.text) <= 40]
        return "、".join(name for text in short if (name := issuer.name_in(text))) or None


def divide(
    lines: Sequence[FoldedLine], free: Sequence[bool], found: title.Found, words: Reading
) -> Division:
    """Cut the ``free`` lines; what stands before the title belongs to the letterhead."""
    letterhead: list[FoldedLine] = []
    dated: list[FoldedLine] = []
    rest: list[FoldedLine] = []
    for index, line in enumerate(lines):
        if not free[index] or index in found.taken:
            continue
        around = index < found.text_begins and title.is_letterhead(line, words)
        (letterhead if index < found.head_ends or around else rest).append(line)
        if around and (index < found.letter_ends or index >= found.head_ends):
            dated.append(line)
    salutation = next((line for line in rest[:2] if letter.is_salutation(line)), None)
    rest = [line for line in rest if line is not salutation]
    count = signature(rest, words) or _signed_above(rest)
    body, closing = rest[: len(rest) - count], rest[len(rest) - count :]
    return Division(letterhead, dated, salutation, body, closing)


def signature(lines: Sequence[FoldedLine], words: Reading) -> int:
    """How many of the last ``lines`` are signature, date, attachments; 0 when there is none."""
    below = compile_patterns((words.below,))
    count = 0
    for back, line in enumerate(reversed(lines), 1):
        text = line.text
        if len(text) > 80 or "。" in text[:-1] or back > _MOST_LINES:
            break
        dated = dates.is_date(line)
        after = below.fullmatch(text)
        signed = mark_of(line) is None and len(text) <= 40 and issuer.name_in(text) is not None
        # An issuer's name needs the date below it, or the end of the text.
        if not (dated or after or signed):
            if len(text) <= 30 and back - count <= 2 and _is_attachment(line):
                continue
            break
        count = back
    return count


def _signed_above(lines: Sequence[FoldedLine]) -> int:
    """The same where a page prints more below it: a name with a date under it, then short lines."""
    for back in range(2, min(_MOST_LINES, len(lines)) + 1):
        named, dated = lines[-back], lines[-back + 1]
        if len(named.text) > _LONGEST_BELOW or "。" in named.text:
            return 0
        if dates.is_date(dated) and len(named.text) <= 40 and issuer.name_in(named.text):
            return back if mark_of(named) is None else 0
    return 0


def _is_attachment(line: FoldedLine) -> bool:
    """A further entry of a list of attachments."""
    return bool(re.match(r"\d[.．、]", line.text)) and not re.search(r"[。；]", line.text)
