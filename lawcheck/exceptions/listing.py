"""The file of exceptions: TOML that a person reads, reviews and fills in.

What an earlier run wrote as JSON (``schema_version`` 1 or 2) is read as well: all that it found.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

import msgspec

from lawcheck.errors import UsageError
from lawcheck.exceptions.model import Entry

FORMAT = 1
HEAD = """\
# lawcheck 豁免清单：经人核实、不再计较的问题。
# 每条要在 reason 里写明理由，没有理由的不算数；who 写谁同意的，until 写到哪一天为止。
# unit 和 year 是哪个单位、哪一年度的报告；删去这两行，就对所有单位、所有年度都算数。
# 用法：lawcheck check 报告 --baseline 本文件
"""
#: The reason of what a JSON file of an earlier run holds.
EARLIER = "以前的审查结果里已有"

Key = tuple[str, str, str, int | None]

_FIELDS = Entry.__struct_fields__


def is_json(data: bytes) -> bool:
    """Whether this is what an earlier run found, as it wrote it: no list of TOML begins so."""
    begins = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    return begins[:1] in (b"{", b"[") and not begins.startswith(b"[[")


def parse(data: bytes, name: str) -> tuple[Entry, ...]:
    """The entries of a list; raises ``UsageError`` where it is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} 不能用作豁免清单：不是 UTF-8 文本。") from error
    if not text.strip():
        return ()
    if is_json(data):
        return _from_json(data, name)
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is no TOML error
        raise UsageError(f"{name} 不能用作豁免清单：不是合格的 TOML（{error}）。") from error
    if document.pop("format", FORMAT) != FORMAT:
        raise UsageError(f"{name} 的格式不是 {FORMAT}，这个版本的 lawcheck 读不了。")
    listed = document.pop("exception", [])
    if document:
        raise UsageError(
            f"{name} 里有不认识的“{next(iter(document))}”，每条应写在 [[exception]] 下。"
        )
    if not isinstance(listed, list):
        raise UsageError(f"{name} 里每条豁免应写在 [[exception]] 下。")
    return tuple(_entry(one, f"{name} 第{turn}条") for turn, one in enumerate(listed, 1))


def _entry(values: Any, where: str) -> Entry:
    if not isinstance(values, dict):
        raise UsageError(f"{where}应写在 [[exception]] 下。")
    for key, value in values.items():
        if key not in _FIELDS:
            from difflib import get_close_matches

            near = get_close_matches(key, _FIELDS, n=1)
            hint = f"是不是 {near[0]}？" if near else f"可以写 {'、'.join(_FIELDS)}。"
            raise UsageError(f"{where}有不认识的“{key}”，{hint}")
        if key == "until":
            good = isinstance(value, date) and not isinstance(value, datetime)
            wanted = "写成日期，如 2027-03-01"
        elif key in ("count", "year"):
            good, wanted = type(value) is int and value > 0, "是大于零的整数"
        else:
            good, wanted = isinstance(value, str), "是加引号的文字"
        if not good:
            raise UsageError(f"{where}的 {key} 应{wanted}。")
    if not values.get("rule"):
        raise UsageError(f"{where}没有写 rule。")
    if not values.get("quote") and not values.get("says"):
        raise UsageError(f"{where}要写 quote（原文），没有原文的写 says（问题的说法）。")
    entry = Entry(**values)
    return msgspec.structs.replace(entry, reason=entry.reason.strip())


def render(entries: Iterable[Entry]) -> Iterator[str]:
    """The text of a list; the same entries give the same bytes."""
    yield f"{HEAD}format = {FORMAT}\n"
    for entry in entries:
        lines = ["", "[[exception]]"]
        for name in _FIELDS:
            value = getattr(entry, name)
            if isinstance(value, date):
                lines.append(f"{name} = {value.isoformat()}")
            elif isinstance(value, int):
                lines += [f"{name} = {value}"] if (name, value) != ("count", 1) else []
            elif value or name in ("reason", "who"):
                lines.append(f"{name} = {_string(value or '')}")
        yield "\n".join(lines) + "\n"


def _string(text: str) -> str:
    """A basic string of TOML: JSON's escapes are among its own, but for DEL."""
    return msgspec.json.encode(text).decode().replace("\x7f", "\\u007f")


def merged(entries: Iterable[Entry]) -> list[Entry]:
    """Entries of the same content as one, with their counts added up, in their order."""
    counts: Counter[Key] = Counter()
    first: dict[Key, Entry] = {}
    for entry in entries:
        counts[entry.key] += entry.count
        first.setdefault(entry.key, entry)
    return [msgspec.structs.replace(entry, count=counts[key]) for key, entry in first.items()]


def _from_json(data: bytes, name: str) -> tuple[Entry, ...]:
    try:
        found = [one for review in _reviews(data) for one in _known(review)]
    except (
        *(msgspec.DecodeError, UnicodeError, KeyError, TypeError, AttributeError),
        *(ValueError, RecursionError),
    ) as error:
        raise UsageError(
            f"{name} 不能用作豁免清单：它应由 lawcheck baseline create 写成，"
            "或者是 lawcheck check --format json 的输出。"
        ) from error
    return tuple(merged(_entry(one, f"{name} 第{turn}处") for turn, one in enumerate(found, 1)))


def _reviews(data: bytes) -> list[dict[str, Any]]:
    try:
        document = msgspec.json.decode(data)
    except msgspec.DecodeError:
        return [msgspec.json.decode(line) for line in data.splitlines() if line.strip()]
    if isinstance(document, dict) and "reviews" in document:
        return list(document["reviews"])
    return [document]


def _known(review: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The values of an entry for each finding; what an entry can hold is asked of all alike."""
    report = review["report"] or {}
    unit = str(report.get("issuer") or report.get("title") or "")
    for finding in review["findings"]:
        why = finding.get("excepted") or {}
        until = why.get("until")
        values = {
            "rule": str(finding["rule"]),
            "says": str(finding["message"]),
            "quote": str(finding["quote"]),
            "unit": unit,
            "year": report.get("year"),
            "reason": str(why.get("reason") or EARLIER),
            "until": date.fromisoformat(until) if until else None,
        }
        yield {name: value for name, value in values.items() if value is not None}
