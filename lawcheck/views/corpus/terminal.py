"""A store on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.corpus.entry import Statistics
from lawcheck.corpus.overlaps import Found, Overlap
from lawcheck.repetition.shared import Listed
from lawcheck.views.corpus.marked import Text, pieces
from lawcheck.views.layout import clip, pad, width, wrap
from lawcheck.views.screen import Line

LEVELS = {
    "province": "省级",
    "city": "市级",
    "county": "县级",
    "township": "乡级",
    "department": "部门",
    "other": "其他",
    "": "",
}
#: So many pairs are shown; all are in the JSON and the picture.
MOST = 40
#: So many passages are shown.
_SHOWN = 5


def name(report: Listed, *, year: bool = True) -> str:
    """Issuer and year, or the file's name where the issuer is unknown."""
    if not report.issuer:
        return report.file.rsplit(".", 1)[0]
    return f"{report.issuer}{report.year}年" if year and report.year else report.issuer


def listing(listed: Sequence[Listed], columns: int) -> Iterator[Line]:
    """One report a line."""
    if not listed:
        yield [("比对库里没有这样的报告。", "")]
        return
    left = max(len(str(report.id)) for report in listed) + 2
    middle = min(30, max(width(name(report, year=False)) for report in listed)) + 2
    for report in listed:
        facts = f"{report.year or '────'}  {pad(LEVELS.get(report.level, ''), 4)}"
        rest = columns - left - middle - width(facts) - 12
        yield [
            (pad(str(report.id), left), "dim"),
            (pad(clip(name(report, year=False), middle - 2), middle), "strong"),
            (facts, ""),
            (f"{report.characters:>7}字  ", ""),
            (clip(report.name, max(rest, 12)), "dim"),
        ]
    yield [(f"共{len(listed)}份。", "")]


def statistics(found: Statistics, place: str, columns: int) -> Iterator[Line]:
    """What a store holds, in a few lines."""
    rows = (
        ("文件", clip(place, columns - 10)),
        ("大小", f"{found.bytes / 1e6:.1f} MB，第{found.version}版"),
        ("报告", f"{found.reports}份，{found.issuers}个单位，{found.characters}字"),
        (
            "年度",
            "，".join(f"{year or '不明'}年{count}份" for year, count in found.years) or "─",
        ),
        ("指纹", f"{found.hashes}个"),
    )
    for label, value in rows:
        yield [(pad(label, 6), "dim"), (value, "")]


def overlaps(found: Found, columns: int, text: Text) -> Iterator[Line]:
    """What needs attention first: groups, the pairs that share most, passages side by side."""
    pairs = found.overlaps
    if not pairs:
        yield [(f"√ 比对了{found.reports}份报告，没有发现互相抄用。", "good")]
        yield from _handed_down(found, columns)
        return
    yield [(f"比对了{found.reports}份报告，有{len(pairs)}对文字相同或者相近", "strong")]
    yield []
    if found.clusters:
        yield [("成组相同（谁抄谁由人判断）", "strong")]
    for cluster in found.clusters:
        names = "、".join(name(report) for report in cluster.reports)
        told = f"{len(cluster.reports)}份，最多{cluster.share * 100:.0f}%：{names}"
        yield from _indented(told, columns, "bad" if cluster.share >= 0.6 else "warn")
    if found.clusters:
        yield []
    side = (columns - 30) // 2
    head = f"{pad('报告', side)}  {pad('报告', side)}  相同字数  占比  相似"
    yield [(head, "dim")]
    for overlap in pairs[:MOST]:
        style = "bad" if overlap.share >= 0.6 else "warn" if overlap.share >= 0.2 else ""
        yield [
            (pad(clip(name(overlap.one), side), side), ""),
            ("  ", ""),
            (pad(clip(name(overlap.other), side), side), ""),
            (f"  {overlap.characters:>8}", ""),
            (f"  {overlap.share * 100:>3.0f}%", style),
            (f"  {overlap.similarity:>3.0f}%", ""),
        ]
    if len(pairs) > MOST:
        yield [(f"另有{len(pairs) - MOST}对，见 --output json=文件 或者 html=文件。", "dim")]
    yield from _passages(pairs, columns, text)
    yield from _handed_down(found, columns)


def _indented(text: str, columns: int, style: str) -> Iterator[Line]:
    lead = "─ "
    for line in wrap(text, columns - width(lead)):
        yield [(lead, "dim"), (line, style)]
        lead = " " * width(lead)


def _passages(pairs: Sequence[Overlap], columns: int, text: Text) -> Iterator[Line]:
    """The longest passage of some pairs, what differs in brackets."""
    yield []
    yield [("各对最长的一段（【】内的字不同；全部对照见 --output html=文件）", "strong")]
    shown: set[str] = set()
    for overlap in pairs:
        places = [(a, b) for a, b, _ in overlap.paragraphs]
        both = [(text(overlap.one.id, a), text(overlap.other.id, b)) for a, b in places]
        one, other = min(both, key=lambda found: (-len(found[0]), found))
        if one in shown or len(shown) >= 2 * _SHOWN:
            continue
        shown |= {one, other}
        if one == other:
            names = f"{name(overlap.one)}、{name(overlap.other)}"
            yield from _indented(f"{names}完全相同：{one}", columns, "")
            continue
        for report, found in zip((overlap.one, overlap.other), pieces(one, other), strict=True):
            told = "".join(f"【{piece}】" if differs else piece for piece, differs in found)
            yield from _indented(f"{name(report)}：{told}", columns, "")


def _handed_down(found: Found, columns: int) -> Iterator[Line]:
    """What many units have and does not count."""
    if not found.handed_down:
        return
    yield []
    yield [("多家共有、没有计入的文字（是否上级统一下发，请核实）", "strong")]
    for one in found.handed_down[:_SHOWN]:
        units = len({report.who for report in one.reports})
        start = clip(one.text, columns - 20)
        yield [("─ ", "dim"), (f"{units}个单位：{start}", "")]
    rest = len(found.handed_down) - _SHOWN
    if rest > 0:
        yield [(f"另有{rest}段，见 --output json=文件 或者 html=文件。", "dim")]
