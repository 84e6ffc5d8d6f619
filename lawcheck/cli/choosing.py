"""``--select`` and ``--ignore``: which rules of a pack are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

import msgspec

from lawcheck.errors import UsageError
from lawcheck.packs.model import RulePack

#: It says what a document is, and with that whether the other rules are for it.
ALWAYS = "document-kind"


def chosen(
    pack: RulePack, select: Iterable[str] | None, ignore: Iterable[str] | None
) -> tuple[RulePack, str]:
    """``pack`` with the rules that are asked, and one line on what the verdict then means.

    Rules are named by id, several with commas between them or by a pattern (``number-*``).
    Raises ``UsageError`` for what names no rule.
    """
    wanted = set(_ids(pack, "--select", select)) if select else {rule.id for rule in pack.rules}
    left_out = set(_ids(pack, "--ignore", ignore)) if ignore else set()
    rules = tuple(
        rule
        for rule in pack.rules
        if rule.id == ALWAYS or (rule.id in wanted and rule.id not in left_out)
    )
    if len(rules) == len(pack.rules):
        return pack, ""
    told = f"只按 {len(rules)} 条规则审查（共 {len(pack.rules)} 条），结论只就这些规则而言。"
    return msgspec.structs.replace(pack, rules=rules), told


def _ids(pack: RulePack, option: str, names: Iterable[str]) -> Iterator[str]:
    known = [rule.id for rule in pack.rules]
    for name in (one.strip() for text in names for one in text.split(",")):
        if not name:
            continue
        found = [rule_id for rule_id in known if fnmatchcase(rule_id, name)]
        if not found:
            from difflib import get_close_matches

            near = get_close_matches(name, known, n=1)
            hint = f"是不是 {near[0]}？" if near else "全部 id 见 lawcheck rules list。"
            raise UsageError(f"{option}：规则包里没有“{name}”，{hint}")
        yield from found
