"""Questions to single elements of WordprocessingML: which branch, which symbol, which rows."""

from __future__ import annotations

from lxml import etree

from lawcheck.documents.model import RemarkKind
from lawcheck.documents.word import symbols
from lawcheck.documents.word.names import MC, switched_on, value, w

ALTERNATE, _CHOICE, _FALLBACK = (
    f"{{{MC}}}{name}" for name in ("AlternateContent", "Choice", "Fallback")
)
_BOX = w("txbxContent")
#: WordArt of older files: the words stand in an attribute.
WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"


def through(parent: etree._Element, tag: str) -> list[etree._Element]:
    """Children with this tag, also those that a content control or a change mark wraps."""
    found = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("moveTo")):
            found.extend(through(child, tag))
    return found


def chosen(alternate: etree._Element) -> etree._Element:
    """The one branch to read: a choice that holds text, else the fallback for older programs."""
    choices = alternate.findall(_CHOICE)
    fallback = alternate.find(_FALLBACK)
    for choice in choices:
        if next(choice.iter(w("t"), _BOX, WORD_ART), None) is not None:
            return choice
    if fallback is not None:
        return fallback
    return choices[0] if choices else alternate


def outermost(drawing: etree._Element) -> list[etree._Element]:
    """The text boxes and the WordArt of a drawing."""
    found = []
    for child in drawing:
        if child.tag == _BOX or (child.tag == WORD_ART and child.get("string", "").strip()):
            found.append(child)
        elif child.tag == ALTERNATE:
            found.extend(outermost(chosen(child)))
        else:
            found.extend(outermost(child))
    return found


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control shows only its prompt (单击此处输入文字)."""
    return bool(switched_on(control.find(w("sdtPr")), "showingPlcHdr"))


def is_contents(control: etree._Element) -> bool:
    """Whether a content control is a table of contents, which Word makes from the headings."""
    gallery = value(control, "sdtPr", "docPartObj", "docPartGallery")
    return gallery is not None and gallery.endswith("Table of Contents")


def symbol(element: etree._Element) -> str:
    """A character of a symbol font: only what has a meaning outside that font is text."""
    try:
        code = int(element.get(w("char")) or "", 16)
    except ValueError:
        return ""
    return symbols.meaning(element.get(w("font")) or "", code)


def merged(marks: list[tuple[RemarkKind, str, str]]) -> list[tuple[RemarkKind, str, str]]:
    """Neighbouring runs of one change by one author are one change."""
    merged: list[tuple[RemarkKind, str, str]] = []
    for kind, said, author in marks:
        tracked = kind in ("insertion", "deletion", "move")
        if merged and tracked and merged[-1][0] == kind and merged[-1][2] == author:
            merged[-1] = (kind, merged[-1][1] + said, author)
        elif said or not tracked:
            merged.append((kind, said, author))
    return merged
