"""How reviews are put into Chinese words: the same in every view that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lawcheck.checks.model import CitedBasis, Finding
from lawcheck.documents.model import LeftKind, Location, UnreadKind
from lawcheck.packs.model import Level, RulePack, Severity
from lawcheck.reports.model import PartStatus

#: Severity → what it asks of the author.
SEVERITIES: dict[Severity, str] = {"error": "必须改正", "warning": "建议修改", "info": "提示"}

PART_STATUS: dict[PartStatus, str] = {
    "separate": "",
    "merged": "与其他部分合写",
    "embedded": "写在其他部分内",
    "missing": "缺少",
}

LEVELS: dict[Level, str] = {
    "province": "省级",
    "city": "市级",
    "county": "县级",
    "township": "乡镇街道",
    "department": "部门",
    "other": "层级未判明",
}


#: What could not be read, and what is no text, as people call it.
UNREAD: dict[UnreadKind, str] = {
    "picture": "图片",
    "page": "没有文字层的页",
    "font": "字体没有说明是什么字的文字",
    "attachment": "内嵌或者附上的文件",
    "embedded": "嵌入的另一份文档",
    "bytes": "无法解码的字节",
}
LEFT_OUT: dict[LeftKind, str] = {
    "hidden": "看不见的文字",
    "contents": "目录",
    "furniture": "网页上正文以外的文字",
    "watermark": "水印",
    "outside": "页面以外的文字",
    "number": "行号",
}


def number(points: float) -> str:
    """Points without a superfluous .0."""
    return f"{round(points, 2) + 0.0:g}"  # never -0


def aligned(points: Sequence[float | None]) -> list[str]:
    """The points of a column with as many decimals as any of them needs; - for none."""
    shown = [number(one) if one is not None else "" for one in points]
    decimals = max((len(text.partition(".")[2]) for text in shown), default=0)
    return [f"{one:.{decimals}f}" if one is not None else "-" for one in points]


def count(findings: Iterable[Finding], severity: Severity) -> int:
    return sum(finding.severity == severity for finding in findings)


def place(location: Location, *, section: bool = True) -> str:
    """Where something stands: 第53—91行，一、推进…."""
    words = []
    if location.page is not None:
        words.append(f"第{location.page}页")
    if location.line is not None:
        last = location.end_line
        words.append(f"第{_range(location.line, last)}行")
    else:
        words.append(f"第{location.paragraph}段")
    if section and location.section:
        words.append(location.section.rstrip("。"))
    return "，".join(words)


def places(locations: Sequence[Location | None], most: int = 12) -> str:
    """Many places in short: 第5、9、12行, 等 20 处 where there are more than ``most``."""
    known = [location for location in locations if location is not None]
    if not known:
        return f"{len(locations)}处"
    lined = all(location.line for location in known)
    unit = "行" if lined else "段"
    numbers = sorted({(one.line if lined else None) or one.paragraph for one in known})
    shown = "、".join(map(str, numbers[:most]))
    return f"第{shown}{unit}" + (f"等，共{len(known)}处" if len(numbers) > most else "")


def basis(cited: CitedBasis) -> str:
    """《…》（文号）第×条，党内法规; 年度报告编写实务 says its level itself."""
    level = "" if cited.document.endswith(cited.level) else f"，{cited.level}"
    return f"{cited.document}{cited.article or ''}{level}"


def quoted(text: str) -> str:
    """``text`` in quotation marks that do not clash with its own."""
    text = " ".join(text.split("\n"))
    return f"“{text}”" if "“" not in text and "”" not in text else f"「{text}」"


def rule_name(pack: RulePack, rule_id: str) -> str:
    return next((rule.name for rule in pack.rules if rule.id == rule_id), rule_id)


def part_name(pack: RulePack, part_id: str) -> str:
    return next((part.name for part in pack.parts if part.id == part_id), part_id)


def alike(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Findings that say the same, together, in the order of the first of each."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        key = (finding.rule, finding.message, finding.suggestion)
        groups.setdefault(key, []).append(finding)
    yield from groups.values()


def _range(first: int, last: int | None) -> str:
    return f"{first}" if last is None or last == first else f"{first}—{last}"


def told(finding: Finding) -> list[str]:
    """All that is said of a finding, as lines of plain text."""
    lines = [finding.message]
    if finding.location is not None:
        lines.append(f"位置：{_place_of(finding.quote, finding.location)}")
    if finding.quote:
        lines.append(f"原文：{quoted(finding.quote)}")
    for other in finding.related:
        where = f"（{_place_of(other.quote, other.location)}）" if other.location else ""
        quote = quoted(other.quote) if other.quote else ""
        lines.append(f"对照：{other.note}{'：' if other.note and quote else ''}{quote}{where}")
    if finding.suggestion:
        lines.append(f"改法：{finding.suggestion}")
    if finding.basis is not None:
        lines.append(f"依据：{basis(finding.basis)}")
    return lines


def _place_of(quote: str, location: Location) -> str:
    """The place of what is quoted; a heading that is quoted is not named again."""
    return place(location, section=location.section != quote)
