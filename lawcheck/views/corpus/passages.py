"""What two reports share, side by side, as HTML; and what was handed down, with who has it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lawcheck.corpus.overlaps import Cluster, Found, Overlap
from lawcheck.views import safe
from lawcheck.views.corpus.marked import Piece, Text, pieces
from lawcheck.views.corpus.terminal import name

#: So many pairs are shown with their passages, those with the largest share.
MOST_PAIRS = 200
#: So many passages of a pair, the longest.
_PASSAGES = 12
_HANDED_DOWN = 40


def contents(found: Sequence[Overlap]) -> Iterator[str]:
    """Each unit with links to its pairs, those with most in common first."""
    links: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for n, overlap in enumerate(found[:MOST_PAIRS], 1):
        for me, other in ((overlap.one, overlap.other), (overlap.other, overlap.one)):
            share = f"{overlap.share * 100:.0f}%"
            text = f'<a href="#p{n}">{safe.html(name(other))} {share}</a>'
            links[me.who].append((n, text))
    yield '<h2>按单位查看</h2>\n<ul class="units">\n'
    for unit, own in sorted(links.items(), key=lambda item: item[1][0][0]):
        more = f" 等{len(own)}份" if len(own) > 8 else ""
        yield f"<li><b>{safe.html(unit)}</b>：{'、'.join(t for _, t in own[:8])}{more}</li>\n"
    yield "</ul>\n"


def groups(found: Sequence[Cluster]) -> Iterator[str]:
    """Reports that hang together."""
    if not found:
        return
    yield "<h2>成组相同</h2>\n"
    told = "相同的文字占一半以上，或者三家以上两两相同四分之一以上；谁抄谁由人判断。"
    yield f'<p class="note">{told}</p>\n'
    yield "<ol>\n"
    for cluster in found:
        names = "、".join(safe.html(name(report)) for report in cluster.reports)
        yield f"<li>{len(cluster.reports)}份，最多{cluster.share * 100:.0f}%：{names}</li>\n"
    yield "</ol>\n"


def pairs(found: Sequence[Overlap], text: Text) -> Iterator[str]:
    """Each pair with its passages, closed until it is asked for."""
    yield '<h2>逐对对照</h2>\n<p class="note">不同的字加了底色。</p>\n'
    for n, overlap in enumerate(found[:MOST_PAIRS], 1):
        one, other = safe.html(name(overlap.one)), safe.html(name(overlap.other))
        opened = " open" if n == 1 else ""
        yield (
            f'<details id="p{n}"{opened}><summary>{one} 与 {other}：{overlap.characters}字，'
            f"占{overlap.share * 100:.0f}%，相似度{overlap.similarity:.0f}%</summary>\n"
        )
        yield from _side_by_side(overlap, text)
        yield "</details>\n"
    if len(found) > MOST_PAIRS:
        yield f'<p class="note">另有{len(found) - MOST_PAIRS}对，见 --output json=文件。</p>\n'


def _side_by_side(overlap: Overlap, text: Text) -> Iterator[str]:
    shown = [
        (a, b, text(overlap.one.id, a), text(overlap.other.id, b)) for a, b, _ in overlap.paragraphs
    ]
    longest = sorted(shown, key=lambda row: (-len(row[2]), row[0]))[:_PASSAGES]
    one, other = safe.html(overlap.one.file), safe.html(overlap.other.file)
    yield f'<div class="pair"><b>{one}</b><b>{other}</b>\n'
    for a, b, left, right in sorted(longest):
        mine, theirs = pieces(left, right)
        yield (
            f"<p><i>第{a + 1}段</i>{_marked(mine)}</p><p><i>第{b + 1}段</i>{_marked(theirs)}</p>\n"
        )
    yield "</div>\n"
    if len(shown) > _PASSAGES:
        yield f'<p class="note">另有{len(shown) - _PASSAGES}段较短的没有列出。</p>\n'


def _marked(found: Sequence[Piece]) -> str:
    return "".join(
        f"<mark>{safe.html(text)}</mark>" if differs else safe.html(text) for text, differs in found
    )


def handed_down(found: Found) -> Iterator[str]:
    """What many units have and does not count, so that a person can judge whether rightly."""
    if not found.handed_down:
        return
    yield (
        "<h2>多家共有、没有计入的文字</h2>\n"
        '<p class="note">超过5个单位都有，又不到每份报告的五分之一，看作上级统一下发。'
        "是否真的如此，请核实。</p>\n"
    )
    for one in found.handed_down[:_HANDED_DOWN]:
        units = list(dict.fromkeys(report.who for report in one.reports))
        yield (
            f"<details><summary>{len(units)}个单位，{one.characters}字："
            f"{safe.html(one.text[:40])}{'……' if len(one.text) > 40 else ''}</summary>\n"
            f'<p>{safe.html(one.text)}</p><p class="note">{safe.html("、".join(units))}</p>'
            "</details>\n"
        )
    rest = len(found.handed_down) - _HANDED_DOWN
    if rest > 0:
        yield f'<p class="note">另有{rest}段，见 --output json=文件。</p>\n'
