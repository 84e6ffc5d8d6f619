"""Find the main text of a page: the element that holds its prose, and the title above it.

Prose is a line that is long enough, has a comma or a stop and is not a link. The element that
holds most of it is the main text; its parent is taken instead while it adds much more prose.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from lawcheck.documents import metadata
from lawcheck.documents.web.flow import Leaf
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_LEAST_PROSE = 20
#: The element must hold this share of all prose …
_SHARE = 0.6
#: … and gives way to its parent while that adds at least this share.
_MORE = 0.05
_LEAST_MORE = 120
_LINK_RUN = 3
#: Links that are text all the same: headings, enclosures.
_KEPT = compiled(rf"附件|第?[{ONE_TO_TEN}]+[、.章部]|[(（][{ONE_TO_TEN}]+[)）]")
_SQUEEZE = re.compile(r"[\W_]+")
_HEADLINE = re.compile(r"title|headline|bt\b|biaoti|activity-name", re.IGNORECASE)
_BESIDE = re.compile(
    r"foot|copyright|related|recommend|sidebar|comment|crumb|share|xgwz|xgyd|xglj|xgxx|disclaim",
    re.IGNORECASE,
)
_PIECES = frozenset(("p", "span", "font", "li", "ol", "ul"))
_DATED = compiled(r"\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}")
_NAVIGATION = frozenset(("nav", "footer", "aside"))


@dataclass(slots=True)
class MainText:
    """The lines of the main text, the title where it stands outside, and all that came before."""

    leaves: list[Leaf]
    title: list[Leaf] = field(default_factory=list)
    before: list[Leaf] = field(default_factory=list)


def find(shown: list[Leaf], page_title: str = "") -> MainText:
    """Tell the main text from navigation, header and footer.

    ``page_title`` is what <title> and <meta> call the page; it tells the title among the lines.
    """
    sizes = {leaf: _prose(leaf) for leaf in shown}
    beside: dict[etree._Element, bool] = {}
    central = {
        leaf: size and (0 if stands_in(leaf.element, beside, _is_beside) else size)
        for leaf, size in sizes.items()
    }
    # Names of classes are a hint, no proof: where they leave too little, they are not believed.
    if 2 * sum(central.values()) >= sum(sizes.values()):
        sizes = central
    total = sum(sizes.values())
    if not total:
        # No prose at all: whatever is no list of links.
        return MainText(_without_navigation(shown))
    container = _lowest(_mass(sizes), total)
    if (above := container.getparent()) is not None and any(
        leaf.element.getparent() is above
        and leaf.element is not container
        and leaf.element.tag == container.tag
        and leaf.element.items() == container.items()
        for leaf in shown
    ):
        # One line among others alike, which are too short to count as prose.
        container = above
    known = {container: True}
    inside = [leaf for leaf in shown if stands_in(leaf.element, known)]
    first = next(turn for turn, leaf in enumerate(shown) if leaf is inside[0])
    before = shown[:first]
    kept = _without_navigation(inside)
    return MainText(kept, _title(squeeze(page_title), before, kept), before)


def _mass(sizes: Mapping[Leaf, int]) -> dict[etree._Element, int]:
    """How much prose each element holds."""
    mass: Counter[etree._Element] = Counter()
    above: Counter[etree._Element] = Counter()
    for leaf, size in sizes.items():
        if size:
            mass[leaf.element] += size
            # Most lines stand side by side: what holds them is climbed once for all.
            if (parent := leaf.element.getparent()) is not None:
                above[parent] += size
    for parent, size in above.items():
        for element in (parent, *parent.iterancestors()):
            mass[element] += size
    return mass


def stands_in(
    element: etree._Element,
    known: dict[etree._Element, bool],
    is_one: Callable[[etree._Element], bool] = lambda element: False,
) -> bool:
    """Whether an element is, or stands in, one of those that are known, or that ``is_one`` tells.

    ``known`` remembers: most lines stand in the same few elements.
    """
    found = known.get(element)
    if found is None:
        above = element.getparent()
        found = is_one(element) or (above is not None and stands_in(above, known, is_one))
        known[element] = found
    return found


def _prose(leaf: Leaf) -> int:
    size = len(leaf.text)
    if size < _LEAST_PROSE or not _has_stop(leaf.text) or leaf.links * 2 > size:
        return 0
    # A cell or a labelled line (内容概述：…) speaks of the text, it is not the text.
    if leaf.kind == "cell" or metadata.in_line(leaf.text):
        return 0
    return size


def _has_stop(text: str) -> bool:
    # Spelt out: each is one look by C, a pattern or a set takes ten times as long.
    return (
        "，" in text or "。" in text or "；" in text or "、" in text or "," in text or ";" in text
    )


def _is_beside(element: etree._Element) -> bool:
    """Whether an element calls itself navigation, footer, related pages …"""
    named = f"{element.get('id') or ''} {element.get('class') or ''}"
    return element.tag in _NAVIGATION or (len(named) > 1 and _BESIDE.search(named) is not None)


def _lowest(mass: dict[etree._Element, int], total: int) -> etree._Element:
    """The deepest element with enough of the prose, raised while its parent adds much."""
    holders = [element for element, size in mass.items() if size >= _SHARE * total]
    container = max(holders, key=lambda e: sum(1 for _ in e.iterancestors()))
    here = container
    while (parent := here.getparent()) is not None and parent in mass:
        added = mass[parent] - mass[container]
        if added >= max(_LEAST_MORE, _MORE * total):
            container = parent
        here = parent
    # A single paragraph or list is no main text: headings and paragraphs stand beside it.
    while container.tag in _PIECES and (above := container.getparent()) is not None:
        container = above
    return container


def _without_navigation(leaves: list[Leaf]) -> list[Leaf]:
    """Drop runs of lines that are nothing but links (lists of other pages)."""
    kept: list[Leaf] = []
    run: list[Leaf] = []
    around = set()
    if leaves:
        top = leaves[0].element.getroottree().getroot()
        around = {inner for outer in top.iter(*_NAVIGATION) for inner in outer.iter()}
    for leaf in leaves:
        if leaf.element in around:
            continue
        if leaf.links >= 0.8 * len(leaf.text) and not _KEPT.match(leaf.text):
            run.append(leaf)
            continue
        if len(run) < _LINK_RUN:
            kept.extend(run)
        run = []
        kept.append(leaf)
    if len(run) < _LINK_RUN:
        kept.extend(run)
    return kept


def _title(page_title: str, before: list[Leaf], inside: list[Leaf]) -> list[Leaf]:
    """The lines above the main text that are its title; none where the text has it itself."""
    best: list[int] = []
    size = 0
    for turn, leaf in enumerate(before):
        text = squeeze(leaf.text)
        if len(text) < 6 or leaf.links * 2 > len(leaf.text):
            continue
        named = text in page_title
        headline = (leaf.level or 9) <= 3 or _is_headline(leaf.element)
        if not named and metadata.in_line(leaf.text):
            continue
        if not named and not headline:
            continue
        weight = len(text) * (2 if named else 1)
        if weight >= size:
            best, size = [turn], weight
    if not best:
        return []
    start = end = best[0]
    chosen = before[start]

    def belongs(leaf: Leaf) -> bool:
        # A title over several lines stands in one element, or in neighbours that <title> names.
        beside = leaf.element.getparent() is chosen.element.getparent()
        return leaf.element is chosen.element or (beside and squeeze(leaf.text) in page_title)

    while start and belongs(before[start - 1]):
        start -= 1
    while end + 1 < len(before) and belongs(before[end + 1]):
        end += 1
    title = before[start : end + 1]
    own = {squeeze(leaf.text) for leaf in inside[:12]}
    if squeeze("".join(leaf.text for leaf in title)) in own or squeeze(before[best[0]].text) in own:
        return []
    return title


def _is_headline(element: etree._Element) -> bool:
    for above in (element, element.getparent()):
        if above is None:
            break
        if _HEADLINE.search(f"{above.get('id') or ''} {above.get('class') or ''}"):
            return True
        style = (above.get("style") or "").replace(" ", "").lower()
        centred = above.tag == "center" or (above.get("align") or "").lower() == "center"
        if centred or "text-align:center" in style:
            return not _DATED.search("".join(map(str, above.itertext())))
    return False


def squeeze(text: str) -> str:
    """``text`` without marks and blanks, for comparing titles."""
    return _SQUEEZE.sub("", text)
