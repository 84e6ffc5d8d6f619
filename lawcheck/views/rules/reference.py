"""The rule reference in Markdown (docs/rules.md): what the pack asks, generated from the pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.packs.kinds import KINDS
from lawcheck.packs.model import RulePack
from lawcheck.views import words
from lawcheck.views.rules import kinds
from lawcheck.views.rules.facts import Explained, Fact, facts, title


def reference(pack: RulePack) -> Iterator[str]:
    """The lines of the reference of ``pack``."""
    yield "# 规则手册"
    yield ""
    yield f"规则包 `{pack.id}`（{pack.name}，{pack.version}）。"
    yield "本文由 `lawcheck rules explain --format markdown` 生成，请勿手改。"
    yield ""
    yield "| 规则 | 名称 | 严重程度 |"
    yield "|---|---|---|"
    for rule in pack.rules:
        level = words.SEVERITIES[rule.level_of_severity]
        yield f"| [`{rule.id}`](#{rule.id}) | {_cell(rule.name)} | {level} |"
    yield ""
    yield from _rubric(pack)
    yield "## 规则"
    for rule in pack.rules:
        yield from _entry(pack, rule)
    for heading, entries in (
        ("应有的部分", pack.parts),
        ("第一责任人的职责", pack.duties),
        ("实施纲要的领域", pack.topics),
    ):
        if entries:
            yield ""
            yield f"## {heading}"
        for entry in entries:
            yield from _entry(pack, entry)
    yield ""
    yield "## 规则的种类"
    yield ""
    yield "写规则包时，`check` 里的 `kind` 从这里选。"
    for kind in sorted(KINDS):
        yield ""
        yield f"### {kind}（种类）"
        yield ""
        yield from _facts(kinds.facts(kind))
    yield ""
    yield "## 依据"
    yield ""
    yield "| id | 文件 | 发文机关 | 效力 |"
    yield "|---|---|---|---|"
    for source in pack.sources:
        yield f"| {source.id} | {_cell(source.cited)} | {source.issuer} | {source.authority} |"


def _rubric(pack: RulePack) -> Iterator[str]:
    if pack.scoring is None:
        return
    yield "## 评分细则"
    yield ""
    grades = "，".join(f"{g.name} {words.number(g.least)} 分以上" for g in pack.scoring.grades)
    yield f"满分 100 分。{grades}。"
    yield ""
    yield "| 项目 | 分值 | 理由 |"
    yield "|---|---|---|"
    for item in pack.scoring.items:
        yield f"| {item.name} | {words.number(item.points)} | {_cell(item.reason)} |"
    yield ""
    if pack.scoring.vetoes:
        vetoes = "；".join(f"{v.reason}（`{v.rule}`）" for v in pack.scoring.vetoes)
        yield f"一票否决：{vetoes}。"
        yield ""


def _entry(pack: RulePack, entry: Explained) -> Iterator[str]:
    yield ""
    yield f"### {entry.id}"
    yield ""
    yield f"**{title(entry)}**"
    yield ""
    yield from _facts(facts(pack, entry))


def _facts(told: Iterable[Fact]) -> Iterator[str]:
    for label, paragraphs in told:
        if len(paragraphs) == 1:
            yield f"* {label}：{_inline(paragraphs[0])}"
            continue
        yield f"* {label}："
        for paragraph in paragraphs:
            yield f"  * {_inline(paragraph)}"


def _inline(text: str) -> str:
    """Text in which Markdown finds nothing to do."""
    joined = " ⏎ ".join(line.strip() for line in text.split("\n") if line.strip())
    return joined.translate({ord(c): f"\\{c}" for c in "\\`*_{}[]<>|"})


def _cell(text: str) -> str:
    return _inline(text)
