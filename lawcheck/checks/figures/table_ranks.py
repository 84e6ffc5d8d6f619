"""Who has most or least by the text, against the column of a table that its words name.

办案最多的是柳湾镇，最少的是云台乡 below a table with a column 办结案件: what is ranked is a column
by its name or by the characters of it in order, a year, or a rate (出庭率) of two columns, where
one alone is never more than another; the rate that the text prints says which two. 最少的是 goes on
with what was ranked before it in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, islice, permutations

import msgspec

from lawcheck.checks.figures.ledger import Ledger
from lawcheck.checks.figures.ranks import ENDS, LEADS, MOST, RANK, TURN, Items, judged
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tables import HEAD, Row, Table
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.reports.model import Report
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.numerals import figures
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_WHAT, _WHO = r"(?<![一-龥\d])(?P<what>(?:20\d\d年度?)?[一-龥]{0,12}?)", r"(?P<who>[一-龥]{2,14}?)"
_AT_ALL = rf"(?P<rank>{RANK}|(?:位)?[居列]首位?|(?:排[名在]|位[列居])(?:第一|首)位?)"
_ASKED = (
    # 案件最多的是…; 立案数以…最少; 三季度受理最多, 败诉也最多.
    compiled(rf"{_WHAT}{_AT_ALL}的(?:依旧|仍然?|还|也|同样)?[是为]{_WHO}{ENDS}"),
    compiled(rf"{_WHAT}[以属]{_WHO}(?:为)?(?P<rank>{RANK}){ENDS}"),
    compiled(
        rf"(?<![一-龥])(?P<who>[一-龥]{{2,24}}?)(?:仍|依旧|仍然|还)?(?P<rank>{RANK}|[位仍高稳]?居首位?|{TURN}){ENDS}"
    ),
)
_POINTS_AT = compiled(
    "^(?:[从由据]?[上下本]?表中?(?:可以?)?[看显]?[见出示]?|其中|[两三四五六]地|各地)"
)
#: How many there are says no more of what they are.
_SIZE = compiled("(?:件|户|人|场|宗|起)?(?:数量?|总量|量|次)$")
#: 市场监管领域 of a row 市场监管; 政府采购检查 of 政府采购.
_OF_A_KIND = compiled(
    "(?:领域|方面|系统|行业|部门|条线|窗口|环节|业务|工作|类|类别)?(?:案件|纠纷|事项|检查|抽查|投诉|项目|单位)?"
)
_ALSO, _RATE = "也", "率"
_YEAR = compiled(r"20\d\d年")
#: 最低的是城东分局（91.2%）.
_PRINTED = compiled(r"（[^（），。；\n]{0,4}?(\d{1,3}(?:\.\d{1,2})?%)")
_PERCENT = compiled(r"\d{1,3}(?:\.\d{1,4})?%")
#: What is the most in all of the city is no matter of their tables.
_WITHIN = ("county", "township")
#: So many rows make a column that is ranked.
_LEAST = 3


class _Asked(msgspec.Struct, frozen=True):
    """One rank that the text tells."""

    match: re.Match[str]
    who: str
    what: str
    """What is ranked, as it is named or as it goes on."""


def relations(
    options: FigureRelation,
    running: RunningText,
    read: Sequence[Table],
    ledger: Ledger,
    report: Report,
) -> Iterator[Refuted]:
    """Every rank that the column of its table gives to another row."""
    tables = [table for table in read if table.head and len(_parts(table)) >= _LEAST]
    if not tables:
        return
    text, other = running.text, compile_patterns((options.naming.otherwise,))
    year = f"{report.year}年"
    wider = compiled("全[国省市州]" if report.level in _WITHIN else "全[国省]")
    for table in tables:
        names = [row.name for row in _parts(table)]
        for asked in _statements(text, ledger, table, names):
            told = asked.match[0]
            if other.search(told.replace(year, "")) or wider.search(told):
                continue
            if values := _ranked(table, ledger, asked):
                yield from judged(values, asked.match, asked.who)


def _parts(table: Table) -> list[Row]:
    return [row for row in table.rows if not row.total]


def _statements(text: str, ledger: Ledger, table: Table, names: Sequence[str]) -> Iterator[_Asked]:
    """The ranks that are told of the rows of a table, with what goes on through a sentence."""
    found = sorted(
        (match for pattern in _ASKED for match in islice(pattern.finditer(text), MOST)),
        key=lambda match: (match.start(), -match.end()),
    )
    for _, sentence in groupby(found, key=lambda match: begin_of(text, match.start(), "。；\n")):
        last: _Asked | None = None
        taken = -1
        for match in sentence:
            if match.start() < taken:
                continue
            asked = _asked(match, ledger, table, names, last)
            if asked is None:
                continue
            taken, last = match.end(), asked
            yield asked


def _asked(
    match: re.Match[str], ledger: Ledger, table: Table, names: Sequence[str], last: _Asked | None
) -> _Asked | None:
    words = LEADS.sub("", match["who"])
    called = [name for name in names if name in words or words == name.removeprefix("第")]
    called = [name for name in called if not any(name != x and name in x for x in called)]
    own = "what" in match.re.groupindex
    if not called and not own and last and words.endswith(_ALSO):
        what = words.removesuffix(_ALSO)
        named = [head for head in _heads(table, ledger) if head and head == ledger.bare(what)]
        return _Asked(match, last.who, what) if len(named) == 1 else None
    if len(called) != 1:
        return None
    name = called[0]
    rest = _POINTS_AT.sub("", words.replace(name.removeprefix("第"), "", 1))
    if own and not _OF_A_KIND.fullmatch(rest):
        return None
    what = _POINTS_AT.sub("", match["what"]) if own else rest
    return _Asked(match, name, what or (last.what if last and own else ""))


def _heads(table: Table, ledger: Ledger) -> list[str]:
    return [ledger.bare(head["name"]) if head else "" for head in table.heads()]


def _ranked(table: Table, ledger: Ledger, asked: _Asked) -> Items | None:
    """The values that are ranked, by the names of the rows."""
    rows = _parts(table)
    if asked.what.endswith(_RATE) and (rates := _rates(table, ledger, asked)):
        return Items({row.name: rate for row, rate in zip(rows, rates, strict=True)}, "", "%", -1)
    column = _column(table, ledger, asked)
    if column is None:
        return None
    held = [_value(row, column) for row in rows]
    values = {row.name: value for row, value in zip(rows, held, strict=True) if value is not None}
    head = HEAD.fullmatch(table.head[column])
    unit = "%" if _PERCENT.fullmatch(rows[0].cells[column][1]) else (head and head["unit"]) or ""
    return Items(values, "", unit, -1) if len(values) == len(rows) else None


def _value(row: Row, column: int) -> Decimal | None:
    text = row.cells[column][1]
    if _PERCENT.fullmatch(text):
        return Decimal(text.removesuffix("%"))
    return row.values[column]


def _column(table: Table, ledger: Ledger, asked: _Asked) -> int | None:
    """The column that the words name; the total, or the only one, where they name none."""
    heads, what = _heads(table, ledger), ledger.bare(asked.what)
    if said := _YEAR.search(asked.what):
        named = [n for n, head in enumerate(table.head) if said[0] in head]
        return named[0] if len(named) == 1 else None
    if what:
        printed, bare = _SIZE.sub("", asked.what), _SIZE.sub("", what)
        named = [n for n, head in enumerate(heads) if head and head in (what, bare)]
        if not named and len(printed) > 1:
            named = [n for n, head in enumerate(table.head) if _in_order(printed, head)]
        if named:
            return named[0] if len(named) == 1 else None
        # 全年办理公证1934件，其中涉外公证最少: what all of the table is of.
        begin = begin_of(asked.match.string, asked.match.start(), "。；\n")
        if what not in asked.match.string[begin : asked.match.start()]:
            return None
    plain = [n for n in range(len(heads)) if all(_value(row, n) is not None for row in table.rows)]
    if len(plain) == 1:
        return plain[0]
    totals = [n for n in plain if table.head[n] in ("合计", "总计", "小计")]
    return totals[0] if len(totals) == 1 else None


def _in_order(words: str, head: str) -> bool:
    """Whether a head has all characters of the words in their order: 办案 of 办结案件."""
    at = 0
    for char in words:
        at = head.find(char, at) + 1
        if not at:
            return False
    return True


def _rates(table: Table, ledger: Ledger, asked: _Asked) -> list[Decimal] | None:
    """A rate that no column holds, of the two columns that its name and what is printed leave."""
    heads, stem = _heads(table, ledger), ledger.bare(asked.what).removesuffix(_RATE)
    if any(head == f"{stem}{_RATE}" for head in heads) or len(stem) < 2:
        return None
    rows = _parts(table)
    mine = next(row for row in rows if row.name == asked.who)
    units = [head["unit"] if head else None for head in table.heads()]
    printed = _PRINTED.match(asked.match.string, asked.match.end())
    told = next(figures(printed[1]), None) if printed else None
    found: list[list[Decimal]] = []
    for a, b in permutations(range(len(heads)), 2):
        pairs = [(row.values[a], row.values[b]) for row in rows]
        if units[a] != units[b] or not _in_order(stem, heads[a]):
            continue
        rates = [100 * one / all_ for one, all_ in pairs if one is not None and all_]
        if len(rates) < len(rows) or max(rates) > 100 or min(rates) == 100:
            continue
        own = rates[rows.index(mine)]
        if told is None or q.fits(told, (own, own)):
            found.append(rates)
    return found[0] if len(found) == 1 else None
