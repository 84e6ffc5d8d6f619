"""Runs of a Word paragraph: found, and split between two characters."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from lawcheck.documents.word.names import W, w

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def run_of(text: etree._Element) -> etree._Element:
    """The run that holds this ``w:t``."""
    return next(text.iterancestors(w("r")))


def cut(text: etree._Element, at: int) -> etree._Element:
    """Split the run of ``text`` at a character; gives the new run behind, the rest stays."""
    run = run_of(text)
    behind = etree.Element(w("r"), nsmap={"w": W})
    properties = run.find(w("rPr"))
    if properties is not None:
        behind.append(deepcopy(properties))
    rest = etree.SubElement(behind, w("t"))
    whole = text.text or ""
    text.text, rest.text = whole[:at], whole[at:]
    for element in (text, rest):
        element.set(SPACE, "preserve")
    behind.extend(list(text.itersiblings()))
    run.addnext(behind)
    return behind
