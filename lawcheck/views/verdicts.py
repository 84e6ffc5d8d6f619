"""The verdict in Chinese words, and what stands behind it: the same in every view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from lawcheck.checks.model import Excepted
from lawcheck.documents.model import Location
from lawcheck.review import Review
from lawcheck.scoring import Verdict
from lawcheck.views import words

#: Verdict → its mark and its word, the same in every view.
VERDICTS: dict[Verdict, tuple[str, str]] = {
    "fit": ("√", "可以报送"),
    "revise": ("▲", "退回修改"),
    "unfit": ("×", "不合格"),
    "unjudged": ("○", "未审查"),
}

#: In this order a clerk takes them up.
ORDER: tuple[Verdict, ...] = ("unfit", "revise", "unjudged", "fit")

#: Of more things that must be corrected, of more places only these are named beside the verdict.
MOST_NAMED, MOST_PLACES = 5, 6

#: Where an exception stands.
EXCEPTED_BY = {"baseline": "豁免清单", "settings": "设置", "remark": "文中注明"}


class Judged(Protocol):
    """What can be added up: a review, or what is kept of one."""

    @property
    def verdict(self) -> Verdict: ...

    @property
    def excepted(self) -> int: ...


def verdict(review: Review) -> str:
    """The one word: may it go up?"""
    return VERDICTS[review.verdict][1]


def points(review: Review) -> str:
    """优秀 96.5 分; without a grade where the report is not fit, empty without a rubric."""
    if review.score is None:
        return ""
    return " ".join(filter(None, (review.score.grade, f"{words.number(review.score.total)} 分")))


def counts(review: Review) -> str:
    """必须改正 2 处，提示 1 处，已豁免3条: what was found and counts, and what was excepted."""
    told = [
        f"{name} {found} 处"
        for severity, name in words.SEVERITIES.items()
        if (found := words.count(review.counted, severity))
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
    return "；".join(filter(None, (points(review), counts(review), *vetoes(review))))


def vetoes(review: Review) -> list[str]:
    """Why a report is unfit: the vetoes that struck, or that it has too few points."""
    if review.score is None or review.verdict != "unfit":
        return []
    passing = review.pack.scoring.passing if review.pack.scoring else 0
    told = [f"一票否决：{veto}" for veto in review.score.vetoes]
    if review.score.total < passing:
        told.append(f"得分不到 {words.number(passing)} 分")
    return told


def why(review: Review) -> list[str]:
    """Why a report may not go up, in a line or two: vetoes, then what else must be corrected."""
    told = vetoes(review)
    struck = vetoing(review)
    groups: dict[str, list[Location | None]] = {}
    for finding in review.counted:
        if finding.severity == "error" and finding.rule not in struck:
            groups.setdefault(finding.rule, []).append(finding.location)
    names = []
    for rule, where in groups.items():
        places = f"（{words.places(where, MOST_PLACES)}）" if any(where) else ""
        names.append(words.rule_name(review.pack, rule) + places)
    if names:
        more = f"等{len(names)}项" if len(names) > MOST_NAMED else ""
        told.append(f"必须改正：{'；'.join(names[:MOST_NAMED])}{more}")
    return told


def vetoing(review: Review) -> set[str]:
    """The rules whose errors veto."""
    return {veto.rule for veto in review.pack.scoring.vetoes} if review.pack.scoring else set()


def excepted(amount: int) -> list[str]:
    """已豁免3条, or nothing."""
    return [f"已豁免{amount}条"] if amount else []


def reason(why: Excepted) -> str:
    """Why a finding does not count: 豁免清单：原文如此，到2027-03-01为止."""
    until = f"，到{why.until}为止" if why.until else ""
    return f"{EXCEPTED_BY[why.by]}：{why.reason}{until}"


def worst(review: Review) -> tuple[str, str]:
    """(没有写明原因, 等3处): the worst finding that counts, and how many there are in all."""
    if review.reason is not None:
        return review.reason.message, ""
    counted = review.counted
    for severity in words.SEVERITIES:
        for finding in counted:  # those that veto stand first
            if finding.severity == severity:
                more = f"等{len(counted)}处" if len(counted) > 1 else ""
                return words.rule_name(review.pack, finding.rule), more
    return "没有发现问题", ""


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


def need(verdict: Verdict, total: float | None) -> tuple[int, float]:
    """The key by which what needs most attention stands first: verdict, then points lost."""
    return ORDER.index(verdict), total or 0


def left_to_read(review: Review) -> str:
    """What the program does not judge, in one sentence; empty where nothing was scored."""
    unjudged = review.score.unjudged if review.score else ()
    return f"程序不判断、要由人来看的：{'；'.join(unjudged)}。" if unjudged else ""
