"""How reviews are put into Chinese words: the same in every view that people read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from lawcheck.checks.model import CitedBasis, Excepted, Finding
from lawcheck.documents.model import Location
from lawcheck.packs.model import Level, RulePack, Severity
from lawcheck.reports.model import PartStatus
from lawcheck.review import Review
from lawcheck.scoring import Verdict

#: Verdict → its mark and its word, the same in every view.
VERDICTS: dict[Verdict, tuple[str, str]] = {
    "fit": ("√", "可以报送"),
    "revise": ("▲", "退回修改"),
    "unfit": ("×", "不合格"),
    "unjudged": ("○", "未审查"),
}

#: Severity → what it asks of the author.
SEVERITIES: dict[Severity, str] = {"error": "必须改正", "warning": "建议修改", "info": "提示"}

#: Where an exception stands.
EXCEPTED_BY = {"baseline": "豁免清单", "settings": "设置", "remark": "文中注明"}

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


def number(points: float) -> str:
    """Points without a superfluous .0."""
    return f"{round(points, 2):g}"


def verdict(review: Review) -> str:
    """The one word: may it go up?"""
    return VERDICTS[review.verdict][1]


def points(review: Review) -> str:
    """优秀 96.5 分; without a grade where the report is not fit, empty without a rubric."""
    if review.score is None:
        return ""
    return " ".join(filter(None, (review.score.grade, f"{number(review.score.total)} 分")))


def counts(review: Review) -> str:
    """必须改正 2 处，提示 1 处，已豁免3条: what was found and counts, and what was excepted."""
    told = [
        f"{name} {found} 处"
        for severity, name in SEVERITIES.items()
        if (found := count(review.counted, severity))
    ]
    if review.status == "judged" and not told:
        told = ["没有发现新问题" if review.excepted else "没有发现问题"]
    return "，".join(told + excepted(review.excepted))


def notices(review: Review) -> list[str]:
    """What could not be read of the file, and what is to be told of the review itself."""
    return [*(review.document.warnings if review.document else ()), *review.notes]


def outcome(review: Review) -> str:
    """What stands behind the verdict, on one line: the reason, or points, counts and vetoes."""
    if review.reason is not None:
        return review.reason.message
    vetoes = [f"一票否决：{veto}" for veto in (review.score.vetoes if review.score else ())]
    return "；".join(filter(None, (points(review), counts(review), *vetoes)))


def excepted(amount: int) -> list[str]:
    """已豁免3条, or nothing."""
    return [f"已豁免{amount}条"] if amount else []


def reason(why: Excepted) -> str:
    """Why a finding does not count: 豁免清单：原文如此，到2027-03-01为止."""
    until = f"，到{why.until}为止" if why.until else ""
    return f"{EXCEPTED_BY[why.by]}：{why.reason}{until}"


class Judged(Protocol):
    """What can be added up: a review, or what is kept of one."""

    @property
    def verdict(self) -> Verdict: ...

    @property
    def excepted(self) -> int: ...


def worst(review: Review) -> str:
    """没有写明原因 等3处: the worst finding that counts, and how many there are in all."""
    if review.reason is not None:
        return review.reason.message
    counted = review.counted
    for severity in SEVERITIES:
        for finding in counted:  # those that veto stand first
            if finding.severity == severity:
                more = f" 等{len(counted)}处" if len(counted) > 1 else ""
                return rule_name(review.pack, finding.rule) + more
    return "没有发现问题"


def tally(reviews: Iterable[Judged]) -> str:
    """共 4 份：可以报送 2 份，退回修改 1 份，不合格 1 份；已豁免3条."""
    verdicts: Counter[Verdict] = Counter()
    left_out = 0
    for review in reviews:
        verdicts[review.verdict] += 1
        left_out += review.excepted
    told = "，".join(
        f"{word} {verdicts[name]} 份"
        for name, (_, word) in VERDICTS.items()
        if verdicts[name] or name == "fit"
    )
    return "；".join([f"共 {verdicts.total()} 份：{told}", *excepted(left_out)])


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
        words.append(location.section)
    return "，".join(words)


def places(locations: Sequence[Location | None], most: int = 12) -> str:
    """Many places in short: 第5、9、12行, 等 20 处 where there are more than ``most``."""
    known = [location for location in locations if location is not None]
    if not known:
        return f"{len(locations)}处"
    unit = "行" if all(location.line for location in known) else "段"
    numbers = dict.fromkeys(
        str(location.line if unit == "行" else location.paragraph) for location in known
    )
    shown = "、".join(list(numbers)[:most])
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
