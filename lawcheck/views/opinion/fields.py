"""What the fields of the opinion's template are filled with."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from lawcheck.checks.model import in_words
from lawcheck.documents.word.text import speakable
from lawcheck.review import Review
from lawcheck.roster.model import Unit
from lawcheck.roster.standing import standings
from lawcheck.views import rounds, verdicts, words
from lawcheck.views.names import clean
from lawcheck.views.opinion.items import hints, items
from lawcheck.views.opinion.praise import praise
from lawcheck.views.run import Run

#: So many findings of an earlier draft are listed.
MOST_ROWS = 8
#: Where a person writes the day.
_OPEN_DAY = "　　年　　月　　日"


def fields(review: Review, run: Run) -> dict[str, Any]:
    """Name of a field → its text, or its list of items."""
    report, score = review.report, review.score
    unit = next((one.unit for one in standings(run.units, [review]) if one.reports), None)
    earlier = _earlier(review)
    errors, warnings = items(review)
    values = {
        "单位": (report.issuer if report else None) or (unit.name if unit else "（报送单位）"),
        "标题": report.title.text if report and report.title else PurePath(clean(review.path)).stem,
        "文件": clean(review.path),
        "年度": str(report.year) if report and report.year else "",
        "层级": words.LEVELS[report.level] if report else "",
        "结论": verdicts.verdict(review),
        "得分": words.number(score.total) if score else "",
        "满分": words.number(score.maximum) if score else "",
        "等次": (score.grade if score else None) or "",
        "说明": _reasons(review),
        "上一稿": rounds.headline(review, review.since) + "。" if review.since else "",
        "上一稿各项": earlier,
        "必须改正": errors.items,
        "必须改正其余": errors.more,
        "必须改正其余名称": errors.named,
        "建议修改": warnings.items,
        "建议修改其余": warnings.more,
        "建议修改其余名称": warnings.named,
        "提示": hints(review),
        "提示数": words.count(review.counted, "info"),
        "豁免数": review.excepted,
        "优点": praise(review),
        "由人来看": verdicts.left_to_read(review),
        "要求": _demand(review, run, unit),
        "日期": in_words(run.today) if run.today else _OPEN_DAY,
        "规则包": f"{review.pack.name} {review.pack.version}",
    }
    return {name: _speakable(value) for name, value in values.items()}


def _earlier(review: Review) -> list[dict[str, str]]:
    """What became of the earlier draft's findings, what remains first; the last row counts."""
    if review.since is None:
        return []
    listed = list(rounds.rows(review, review.since))
    shown = listed if len(listed) <= MOST_ROWS else listed[: MOST_ROWS - 1]
    table = [
        {"情况": rounds.WORDS[row.became], "名称": row.name, "位置": row.place} for row in shown
    ]
    if len(shown) < len(listed):
        rest = f"其余{len(listed) - len(shown)}处没有列出"
        table.append({"情况": "……", "名称": rest, "位置": ""})
    return table


def _reasons(review: Review) -> str:
    told = [f"{reason}。" for reason in verdicts.vetoes(review)]
    counts = verdicts.counts(review)
    return "".join([*told, f"{counts}。" if counts else ""])


def _demand(review: Review, run: Run, unit: Unit | None) -> str:
    """What is to be done, and by when: the deadline that is known, else a day to be filled in."""
    if review.verdict == "fit":
        rest = "可以报送。建议修改的内容请酌情完善" if review.counted else "可以报送"
        return f"{rest}。"
    limit = (unit.deadline if unit else None) or review.deadline
    open_still = limit if limit and (run.today is None or limit >= run.today) else None
    day = in_words(open_still) if open_still else _OPEN_DAY
    return f"请对照上述意见逐条修改，于{day}前重新报送；对意见有不同看法的，请一并说明理由。"


def _speakable(value: Any) -> Any:
    if isinstance(value, str):
        return speakable(value)
    if isinstance(value, list):
        return [_speakable(one) for one in value]
    if isinstance(value, dict):
        return {key: _speakable(one) for key, one in value.items()}
    return value
