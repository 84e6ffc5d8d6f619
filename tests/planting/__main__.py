"""Plant every fault in every good report, print the table, write docs/accuracy.md.

python -m tests.planting                 all faults, docs/accuracy.md written
python -m tests.planting --rule plan-year --show     one rule, what was missed in full
"""

from __future__ import annotations

import argparse
import copy
import time
from collections import Counter
from pathlib import Path

from lawcheck.packs.loader import load as load_pack
from lawcheck.review import review
from tests.planting.draft import BASES, FORMS, HABITS, MORE, ROOT, WIDTHS
from tests.planting.judge import PACKS, Outcome, Setting, base, clean, reviewed, rules_of
from tests.planting.lures import LURES, lure
from tests.planting.table import Row, bases, known_rules, outcomes, rows

#: What the faults of ``faults/fresh.py`` gave before any rule was made to find them.
FIRST_TRY = (
    "规则的作者看过这些差错，所以上面的比例偏高。最后写的 94 种差错（`faults/fresh.py`）"
    "在给人看之前先试了一次：595 处查出 382 处（64.2%），可以当作遇到没见过的差错时的查全率；"
    "错别字一类更低，程序不做拼写纠正。"
    " The authors of the rules have seen these faults, so the share above flatters. "
    "The last 94 kinds were tried before anyone had seen them: 382 of 595 were found (64.2%), "
    "which is what to expect of faults never seen before; of plain misspellings fewer."
)
#: What the samples of ``MORE`` gave when they were judged for the first time.
#: Sentences that were tried when they were written, before anything was mended for them.
SEASON = (
    "* 2026 年度报告的句子 sentences of reports of 2026 (`tests/checks/season_2026.yaml`)："
    "过时的 60 句，第一次试查出 52 句，改正后 57 句；可以照写的 62 句，误报 0 句。"
    "写句子的人看过规则，所以这个比例偏高。 "
    "Of 60 stale ones 52 were told at the first try, 57 since; of 62 right ones none. "
    "Their author knew the rules, so the share flatters."
)
FIRST_JUDGED = (
    "* 后写的 4 份好样本（约 8,300 字）第一次审查时误报 1 条（`sum-mismatch`），随后改正。"
    "The 4 good samples that were written last gave 1 false alarm when first judged; it was mended."
)
ROUNDS = Path(__file__).resolve().parent.parent / "rounds"
DOCUMENT = ROOT / "docs/accuracy.md"
PROSE = ROOT.parent / "shared/data/provincial-2026"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--rule", action="append")
    parser.add_argument("--show", action="store_true", help="each miss and each false alarm")
    parser.add_argument("--and", dest="packs", action="append", default=[], help="one more pack")
    chosen = parser.parse_args()
    PACKS.extend(chosen.packs)
    started = time.monotonic()
    rules = set(chosen.rule) if chosen.rule else None
    judged = list(outcomes(range(chosen.seeds), rules))
    if chosen.show:
        for outcome in judged:
            if not outcome.found or outcome.extra:
                print(_told(outcome))
    table = rows(judged)
    for row in sorted(table.values(), key=lambda row: row.rule):
        print(
            f"{row.rule:24} {row.planted:5} {row.found:5} {_share(row):>7} "
            f"{row.extra:4} {row.blamed:4}"
        )
    print(f"{len(judged)} planted in {time.monotonic() - started:.0f} s")
    if rules is None and not chosen.packs:
        unseen = (ROUNDS / "first.md").read_text("utf-8").rstrip("\n")
        DOCUMENT.write_text(f"{_document(table, len(judged))}{unseen}\n", "utf-8")


def _told(outcome: Outcome) -> str:
    verdict = "ok    " if outcome.found else "MISSED"
    s = outcome.setting
    where = f"{s.base}/{s.habit}/{s.width}/{s.form}"
    return (
        f"{verdict} {outcome.fault.rule} [{outcome.fault.name}] {where}\n"
        f"       extra {outcome.extra}; told {outcome.told}"
    )


def _share(row: Row) -> str:
    return f"{100 * row.found / row.planted:.1f}%" if row.planted else "-"


def _document(table: dict[str, Row], total: int) -> str:
    planted = sum(row.planted for row in table.values())
    found = sum(row.found for row in table.values())
    extra = sum(row.extra for row in table.values())
    lines = [
        "# 准确度 Accuracy",
        "",
        "本页由 `python -m tests.planting` 生成：在好的报告里逐一植入差错，再看每处差错是否恰好得到"
        "它应有的那一条问题，位置是否正确，是否连带报出别的问题。差错照审阅人在真实报告中遇到的样子写成，"
        "不照程序的写法写成。",
        "",
        "This page is written by `python -m tests.planting`. Every kind of fault is planted into "
        "good reports; a fault counts as found when it gives exactly its finding at its place. "
        "The faults are written from what reviewers meet in real reports, not from the code.",
        "",
        f"* 报告 reports: {len(bases())} ({', '.join(bases())})",
        f"* 编号 numbering: {', '.join(HABITS)}；标点 marks: {', '.join(WIDTHS)}；"
        f"格式 forms: {', '.join(FORMS)}",
        f"* 植入 planted {total}，查出 found {found} ({100 * found / max(1, planted):.1f}%)，"
        f"连带误报 plantings with a further finding {extra}",
        f"* {FIRST_TRY}",
        "",
        "## 逐条规则 Rule by rule",
        "",
        "“误报”是植入别的差错时这条规则多报的次数。“Blamed” counts the times that the rule "
        "spoke where another fault had been planted.",
        "",
        "| 规则 rule | 植入 planted | 查出 found | 查全率 recall | 误报 blamed |",
        "|---|---:|---:|---:|---:|",
    ]
    lines += [
        f"| `{row.rule}` | {row.planted} | {row.found} | {_share(row)} | {row.blamed} |"
        for row in sorted(table.values(), key=lambda row: row.rule)
    ]
    lines += ["", "## 仍漏查的 Still missed", ""]
    missed = [
        (row.rule, name, count, row.tried[name])
        for row in sorted(table.values(), key=lambda row: row.rule)
        for name, count in sorted(row.missed.items())
    ]
    lines += (
        ["| 规则 rule | 差错 fault | 漏查 missed |", "|---|---|---:|"] if missed else ["无 none"]
    )
    lines += [
        f"| `{rule}` | `{name.replace('|', ' ↔ ')}` | {n} / {tried} |"
        for rule, name, n, tried in missed
    ]
    lines += ["", "## 好文稿上的误报 On good texts", "", *_on_good_texts(), ""]
    return "\n".join(lines)


def _on_good_texts() -> list[str]:
    loud = Counter(
        finding.rule
        for name in (*BASES, *MORE)
        for finding in clean(name, next(iter(HABITS)), "full", "txt").findings
        if finding.severity != "info"
    )
    lines = [
        f"* 好的样本 good samples: {len(BASES) + len(MORE)}，警告和错误 above info: {loud.total()}"
    ]
    return [*lines, FIRST_JUDGED, SEASON, *_on_lures(), *_on_official_prose(PROSE)]


def _on_lures() -> list[str]:
    """Sentences that are right and look wrong, each in every good sample."""
    fell: Counter[str] = Counter()
    for _, form in LURES:
        for name in BASES:
            draft = copy.deepcopy(base(name))
            lure(draft, form)
            setting = Setting(name, next(iter(HABITS)), "full", "txt", 0)
            new = rules_of(reviewed(draft, setting))
            new.subtract(rules_of(clean(name, setting.habit, "full", "txt")))
            fell.update(+new)
    told = "；".join(f"`{rule}` {n}" for rule, n in sorted(fell.items())) or "0"
    return [
        f"* 看着像错其实没错的句子 right sentences that look wrong: {len(LURES)} × {len(BASES)}，"
        f"误报 false alarms: {told}"
    ]


def _on_official_prose(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    pack = load_pack("official-prose")
    counts: Counter[str] = Counter()
    characters = 0
    for path in sorted(folder.glob("*.txt")):
        result = review(path, pack)
        characters += result.document.characters if result.document else 0
        counts.update(f"{f.rule} ({f.severity})" for f in result.findings if f.severity != "info")
    rate = 10_000 * counts.total() / max(1, characters)
    lines = [
        f"* 31 份省级政府工作报告 provincial reports, `--pack official-prose`: "
        f"{characters:,} 字 characters, 警告和错误 above info {counts.total()}, "
        f"每万字 per 10,000 characters {rate:.2f}"
    ]
    return lines + [f"  * `{rule}` {n}" for rule, n in sorted(counts.items())]


if __name__ == "__main__":
    assert known_rules()
    main()
