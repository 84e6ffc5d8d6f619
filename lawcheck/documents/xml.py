"""XML parsed safely: no external entity, no DTD, no network, bounded depth."""

from __future__ import annotations

from lxml import etree

from lawcheck.documents import archive
from lawcheck.documents import limits as limit
from lawcheck.documents.limits import Limits


def parse(data: bytes, limits: Limits) -> etree._Element:
    """The root of ``data``; raises ``DocumentError`` (damaged, too-large).

    libxml2 itself stops at a depth of 256 and at amplified entities (``huge_tree=False``).
    """
    limit.check("part_bytes", len(data), limits)
    limit.check("elements", data.count(b"<"), limits)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise limit.exceeded("xml_depth", limits) from error
        raise archive.damaged() from error
    if limits.xml_depth < 256 and _depth(root) > limits.xml_depth:
        raise limit.exceeded("xml_depth", limits)
    return root


def _depth(root: etree._Element) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
