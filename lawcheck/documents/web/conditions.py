"""Conditions in style sheets (``@media``, ``@supports``): what is true of a usual screen."""

from __future__ import annotations

import re
from collections.abc import Callable

from lawcheck.documents.web.properties import is_valid, number

_SIZES = {"width": 1280.0, "height": 800.0, "device-width": 1280.0, "device-height": 800.0}
#: What is true of a screen on a desk, with a mouse, without special wishes.
_TRUE = frozenset(
    re.findall(
        r"\S+",
        "orientation:landscape hover:hover any-hover:hover pointer:fine any-pointer:fine "
        "prefers-color-scheme:light prefers-reduced-motion:no-preference "
        "prefers-contrast:no-preference scripting:enabled update:fast display-mode:browser "
        "color hover pointer grid:0 width height",
    )
)
_INNER = re.compile(r"\(([^()]*)\)")
_COMPARED = re.compile(r"(<=|>=|<|>|=)")
_TYPES = re.compile(r"(?:only\s+)?(all|screen|print|speech|tty|tv|projection|handheld|braille)\b")
_DEEPEST = 20


def for_screens(media: str) -> bool:
    """Whether one of the media queries is true of a usual screen."""
    return any(_query(" ".join(query.lower().split())) for query in media.split(","))


def supported(condition: str) -> bool:
    """Whether browsers of today do what ``@supports`` asks for."""
    return _holds(" ".join(condition.lower().split()), _declaration)


def _query(query: str) -> bool:
    if not query:
        return True
    negated = query.startswith("not ") and not query.startswith("not (")
    query = query[4:] if negated else query
    true = True
    if match := _TYPES.match(query):
        true = match[1] in ("all", "screen")
        query = query[match.end() :].strip().removeprefix("and ").strip()
    return (true and (not query or _holds(query, _feature))) != negated


def _holds(condition: str, feature: Callable[[str], bool]) -> bool:
    """The value of a condition of ``not``, ``and``, ``or`` and what stands in brackets."""
    for _ in range(_DEEPEST):
        inner = _INNER.search(condition)
        if inner is None:
            break
        said = inner[1].strip()
        if re.search(r"\b[tf]!", said) and ":" not in said:
            value = _words(said)
        elif re.search(r"[\w-]$", condition[: inner.start()]):  # calc( and selector(
            condition = f"{condition[: inner.start()]}{{{said}}}{condition[inner.end() :]}"
            continue
        else:
            value = feature(said)
        mark = "t!" if value else "f!"
        condition = f"{condition[: inner.start()]} {mark} {condition[inner.end() :]}"
    return _words(condition)


def _words(condition: str) -> bool:
    """``not t! and f! or t!``, from left to right; what is not understood is false."""
    value, negated, joined = None, False, "and"
    for word in condition.split():
        if word == "not":
            negated = not negated
        elif word in ("and", "or"):
            joined = word
        else:
            here = (word == "t!" or word.startswith("selector{")) != negated
            negated = False
            before = joined == "and" if value is None else value
            value = (before and here) if joined == "and" else (before or here)
    return bool(value)


def _feature(said: str) -> bool:
    name, _, wanted = (part.strip() for part in said.partition(":"))
    if wanted and name.startswith(("min-", "max-")) and name[4:] in _SIZES:
        length, size = _length(wanted), _SIZES[name[4:]]
        return length <= size if name.startswith("min-") else size <= length
    if wanted:
        return f"{name}:{wanted}" in _TRUE
    parts = _COMPARED.split(said)
    if len(parts) == 1:
        return name in _TRUE
    values = [_SIZES.get(part.strip(), _length(part.strip())) for part in parts[::2]]
    return all(
        _compared(sign, before, after)
        for sign, before, after in zip(parts[1::2], values, values[1:], strict=False)
    )


def _compared(sign: str, before: float, after: float) -> bool:
    if sign == "=" or (sign.endswith("=") and before == after):
        return before == after
    return before < after if sign.startswith("<") else before > after


def _length(text: str) -> float:
    """A length in pixels; what is none is longer than any."""
    value = number(text)
    return float("inf") if value is None else value


def _declaration(said: str) -> bool:
    name, _, value = (part.strip() for part in said.partition(":"))
    return is_valid(name, value)
