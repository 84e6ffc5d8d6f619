"""Fields of Word (REF, IF, sums, TOC …): a reader sees the result of the outermost one alone.

A field stands between marks in runs, over paragraphs if need be: begin, instruction, separator,
result, end. The results of fields in an instruction are words of the instruction.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from lawcheck.documents.word import equations, symbols
from lawcheck.documents.word.names import number, value, w
from lawcheck.text.patterns import compiled

MARK, INSTRUCTION = w("fldChar"), w("instrText")
_KIND = w("fldCharType")
_GONE = (w("del"), w("moveFrom"))
#: Tables that Word makes from the headings: what they show is no text.
_CONTENTS = frozenset(("TOC", "TOA", "INDEX"))
_WORD = compiled(r"\s*([A-Za-z=]+)")
_BUTTON = compiled(r"(?i)\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s?(.*)")
_SYMBOL = compiled(r"(?i)\s*SYMBOL\s+(0x[0-9a-f]{1,6}|\d{1,7}|\S)(.*)")
_FONT = compiled(r'(?i)\\f\s*(?:"([^"]*)"|(\S+))')
#: No instruction of a report is longer, and Word nests no deeper than twenty.
_LONGEST, _DEEPEST = 4000, 40


@dataclass(slots=True)
class _Field:
    data: etree._Element | None
    instruction: list[str] = field(default_factory=list)
    is_result: bool = False
    says: bool = False
    """Whether its result has any words."""

    @property
    def told(self) -> str:
        return "".join(self.instruction)[:_LONGEST]

    @property
    def is_contents(self) -> bool:
        return is_contents(self.told)


def is_contents(instruction: str) -> bool:
    """Whether a field shows a table of contents."""
    match = _WORD.match(instruction)
    return match is not None and match[1].upper() in _CONTENTS


def unpaired(root: etree._Element) -> set[etree._Element]:
    """The marks that belong to no whole field: Word shows what follows them as text."""
    open_: list[list[etree._Element]] = []
    found: set[etree._Element] = set()
    for mark in root.iter(MARK):
        if any(above.tag in _GONE for above in mark.iterancestors()):
            continue
        kind = mark.get(_KIND)
        if kind == "begin":
            open_.append([mark])
        elif not open_:
            found.add(mark)
        elif kind == "separate":
            open_[-1].append(mark)
        elif kind == "end":
            marks = [*open_.pop(), mark]
            if len(open_) >= _DEEPEST:
                found.update(marks)
    return found.union(*open_)


class Fields:
    """The fields that are open at a place in the text."""

    def __init__(self, ignored: set[etree._Element] | None = None) -> None:
        self._ignored = ignored or set()
        self._open: list[_Field] = []
        self._silent = 0
        """How many open fields show nothing: in their instruction, or a table of contents."""

    def shows(self, text: str) -> bool:
        """Whether ``text`` is seen where it stands; else it is a word of an instruction."""
        if not self._silent:
            if self._open and text.strip():
                self._open[-1].says = True
            return True
        for one in reversed(self._open):
            if not one.is_result:
                one.instruction.append(text)
                break
        return False

    @property
    def are_open(self) -> bool:
        """Whether any field is open."""
        return bool(self._open)

    @property
    def is_contents(self) -> bool:
        """Whether a table of contents is open."""
        return any(one.is_contents for one in self._open)

    def instruct(self, text: str) -> None:
        """Take words of an instruction."""
        if self._open and not self._open[-1].is_result:
            self._open[-1].instruction.append(text)

    def mark(self, element: etree._Element) -> str:
        """Begin, part or end a field; gives what one without a result shows."""
        kind = element.get(_KIND)
        if element in self._ignored:
            return ""
        if kind == "begin":
            self._open.append(_Field(element))
            self._silent += 1
        elif kind == "separate" and self._open and not self._open[-1].is_result:
            self._open[-1].is_result = True
            self._silent -= not self._open[-1].is_contents
        elif kind == "end" and self._open:
            ended = self._open.pop()
            if ended.says and self._open:
                self._open[-1].says = True
            self._silent -= not ended.is_result or ended.is_contents
            return "" if ended.says else _shown(ended)
        return ""


def _shown(ended: _Field) -> str:
    """What Word shows of a field that has no result."""
    told = ended.told
    match = _WORD.match(told)
    name = match[1].upper() if match else ""
    if name == "EQ":
        return equations.shown(told[match.end() :] if match else "")
    if name == "SYMBOL" and (symbol := _SYMBOL.match(told)):
        font = _FONT.search(symbol[2])
        code = symbol[1] if symbol[1][:2].lower() == "0x" or symbol[1].isdigit() else ""
        return symbols.meaning(font[1] or font[2] if font else "", int(code or "0", 0))
    if name.endswith("BUTTON") and (button := _BUTTON.match(told)):
        return str(button[1]).strip()
    if name == "FORMDROPDOWN":
        return _chosen(ended.data)
    return ""


def _chosen(mark: etree._Element | None) -> str:
    """The entry of a list that is chosen in a form."""
    listed = None if mark is None else mark.find(f"{w('ffData')}/{w('ddList')}")
    if listed is None:
        return ""
    entries = [entry.get(w("val"), "") for entry in listed.iter(w("listEntry"))]
    turn = number(value(listed, "result") or value(listed, "default"))
    return entries[turn] if 0 <= turn < len(entries) else ""
