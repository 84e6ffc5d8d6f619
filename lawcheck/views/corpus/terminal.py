"""A store on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.corpus.entry import Statistics
from lawcheck.corpus.overlaps import Overlap
from lawcheck.repetition.shared import Listed
from lawcheck.views.layout import clip, pad, width
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


def name(report: Listed, *, year: bool = True) -> str:
    """Issuer and year, or the file's name where the issuer is unknown."""
    if not report.issuer:
        return report.name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
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


def overlaps(found: Sequence[Overlap], reports: int, columns: int) -> Iterator[Line]:
    """The pairs that share most, as a table."""
    if not found:
        yield [(f"√ 比对了{reports}份报告，没有发现互相抄用。", "good")]
        return
    side = (columns - 30) // 2
    yield [
        (f"比对了{reports}份报告，有{len(found)}对文字相同或者相近", "strong"),
        ("（上级统一下发、许多单位共有的文字不计）", "dim"),
    ]
    yield []
    head = f"{pad('报告', side)}  {pad('报告', side)}  相同字数  占比  相似"
    yield [(head, "dim")]
    for overlap in found[:MOST]:
        style = "bad" if overlap.share >= 0.6 else "warn" if overlap.share >= 0.2 else ""
        yield [
            (pad(clip(name(overlap.one), side), side), ""),
            ("  ", ""),
            (pad(clip(name(overlap.other), side), side), ""),
            (f"  {overlap.characters:>8}", ""),
            (f"  {overlap.share * 100:>3.0f}%", style),
            (f"  {overlap.similarity:>3.0f}%", ""),
        ]
    if len(found) > MOST:
        yield [(f"另有{len(found) - MOST}对，见 --output json=文件 或者 html=文件。", "dim")]
