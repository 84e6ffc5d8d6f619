"""One heading holds two parts (存在的问题和下一步打算): which text belongs to which."""

from __future__ import annotations

from lawcheck.documents.model import Span
from lawcheck.reports.body_text import Text, begin, with_heading
from lawcheck.reports.markers import Mark, mark_of
from lawcheck.reports.model import Marker, Section
from lawcheck.reports.parts import Classifier, plain_words
from lawcheck.text.patterns import compiled

#: So many items that say what comes next at their end make a habit.
_LEAST_ITEMS = 2
#: By when something is to be done, and what says that it was.
_DUE = compiled(
    r"(?:\d{1,2}月(?:底|末)?(?:以|之)?前|[上下]半年|[一二三四]季度(?:起|前|末)?|年底(?:以|之)?前|年内)"
)
_DONE = compiled("了|已|共|实际|率为|收到|受理|办结|发现")
_JOINS = compiled(r"以?及|和|与|、|，|暨")


def shares(
    section: Section, parts: tuple[str, ...], text: Text, classify: Classifier
) -> dict[str, list[Span]]:
    """The text of ``section`` by part; all of it for each part where nothing tells them apart."""
    if section.body is None:
        return {part: [] for part in parts}
    if len(parts) > 1:
        found = _by_children(section, parts, classify) or _by_sentences(
            section.body, _by_appearance(section, parts, classify), text, classify
        )
        if found:
            return {part: found.get(part) or [section.body] for part in parts}
    return {part: [section.body] for part in parts}


def _by_children(
    section: Section, parts: tuple[str, ...], classify: Classifier
) -> dict[str, list[Span]] | None:
    """By headings under it: （一）存在的问题 （二）下一步打算."""
    claims = classify.claims([plain_words(child.heading) for child in section.children])
    held = [[p for p in claim.parts if p in parts and claim.named] for claim in claims]
    if not all(any(part in here for here in held) for part in parts):
        return None
    found: dict[str, list[Span]] = {part: [] for part in parts}
    current = [parts[0]]
    for child, here in zip(section.children, held, strict=True):
        current = here or current
        for part in current:
            found[part].append(with_heading(child))
    return found


def _by_appearance(
    section: Section, parts: tuple[str, ...], classify: Classifier
) -> tuple[str, str]:
    """The first two parts in the order in which the heading names them."""
    pieces = _JOINS.split(plain_words(section.heading))
    order = [part for piece in pieces for part in classify.named(piece) if part in parts]
    order += parts
    return order[0], next(part for part in order if part != order[0])


def _by_sentences(
    body: Span, parts: tuple[str, str], text: Text, classify: Classifier
) -> dict[str, list[Span]] | None:
    """By the sentences that open the second part: after all of the first, or item by item."""
    first, second = parts
    opens: dict[int, Span] = {}
    for span, sentence in text.sentences(body):
        says = classify.said(second, sentence) or classify.turns(second, sentence)
        if begin(span) > begin(body) and says:
            opens.setdefault(span.paragraph, span)
    if not opens:
        return None
    if any(one.start > 0 for one in opens.values()):
        opens |= _due(body, text, opens)
    found: dict[str, list[Span]] = {first: [], second: []}
    current = first
    inside = [one for one in opens.values() if one.start > 0]
    by_item = len(inside) >= _LEAST_ITEMS
    numbers = _Numbers()
    for line in text.lines(body):
        start = body.start if line.number == body.paragraph else 0
        end = text.end(line.number)
        here = opens.get(line.number)
        mark = mark_of(line)
        if here is None:
            if mark is not None and line.number > max(opens) and by_item:
                # Behind items that said what comes next: one more of them, or all else planned.
                current = first if classify.tells(first, line.text) else second
            elif mark is not None and line.number < max(opens) and numbers.goes_on(mark.marker):
                current = first
            of = current
            if by_item and mark is None and _is_of(first, second, line.text, classify):
                of = first  # a shortcoming without a number, nor a plan of its own
            found[of].append(Span(line.number, start, *end))
            numbers.see(mark, current == first)
            continue
        if line.paragraph.text[start : here.start].strip():
            found[first].append(Span(line.number, start, line.number, here.start))
            numbers.see(mark, True)
            # Each item says what comes next at its end, or the last one does for all.
            current = first if line.number < max(opens) else second
        else:
            current = second
        found[second].append(Span(line.number, here.start, *end))
    return found


def _is_of(one: str, other: str, words: str, classify: Classifier) -> bool:
    """Whether a paragraph of some sentences tells what one part is made of, and no other."""
    headline, _, rest = words.partition("。")
    tells = classify.tells(one, words) or classify.begins(one, headline)
    return bool(rest) and tells and not classify.tells(other, words)


def _due(body: Span, text: Text, opens: dict[int, Span]) -> dict[int, Span]:
    """Where the other items say what comes next by when alone: 3月底前修订模板."""
    lines = {line.number for line in text.lines(body) if mark_of(line) is not None}
    found: dict[int, Span] = {}
    for span, sentence in text.sentences(body):
        number = span.paragraph
        fits = number in lines and number not in opens and span.start > 0
        if fits and _DUE.match(sentence) and not _DONE.search(sentence):
            found.setdefault(number, span)
    return found


class _Numbers:
    """The numbers of the first part's items, to see where they go on behind a plan."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}
        self._elsewhere: set[str] = set()

    def see(self, mark: Mark | None, in_first: bool) -> None:
        if mark is None:
            return
        if in_first:
            self._last[mark.marker.style] = mark.marker.value
        else:
            self._elsewhere.add(mark.marker.style)

    def goes_on(self, marker: Marker) -> bool:
        """Whether a number follows the first part's last, where the second has none of its own."""
        last = self._last.get(marker.style)
        return last is not None and marker.value == last + 1 and marker.style not in self._elsewhere
