"""What became of a document: not passed, and passed; holding no more, and to be followed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lawcheck.checks.figures.twice.matters import Clause, Contrary, Matters
from lawcheck.text.patterns import compiled

_TITLE = re.compile("《[^《》]{4,50}》")
_PASSED = compiled(
    "(?:讨论|审议|集体|会议|表决)[^，。；]{0,6}通过|获得?通过|印发|出台|(?<!试)施行|起实施"
)
_NOT_PASSED = compiled("(?:未|没有?)(?:能)?(?:获得?|予以)?通过|退回|暂缓|否决|搁置")
_LAPSED = compiled("废止|失效|停止执行|不再(?:执行|延续|施行)|有效期届满")
_FOLLOWED = compiled("(?:继续|严格|认真|抓好|全面|持续)?(?:执行|落实|贯彻|按照|依照|依据|实施)")
_CHANGED = compiled("修订|修改后|重新|再次|补充论证后|废止|替代|取代|评估|新|清理|原")
_NEAR = 16


def passed(matters: Matters, told: Callable[[Clause], bool]) -> Iterator[Contrary]:
    """Each document that one sentence says was not passed, and another that it was."""
    by_title = _sentences(matters, told)
    for sentences in by_title.values():
        refused = [one for one, text in sentences if _NOT_PASSED.search(text)]
        done = [
            one
            for one, text in sentences
            if _PASSED.search(text) and not _NOT_PASSED.search(text) and not _CHANGED.search(text)
        ]
        if refused and done:
            first, second = sorted((refused[0], done[0]), key=lambda clause: clause.start)
            yield Contrary(first, second)


def lapsed(
    matters: Matters,
    result: Callable[[Clause], bool],
    planned: Callable[[Clause], bool],
) -> Iterator[Contrary]:
    """Each document of one's own that holds no more, and is to be followed by a plan."""
    gone = {
        title: one
        for title, sentences in _sentences(matters, result).items()
        for one, text in sentences
        if _gone(title, text)
    }
    for title, sentences in _sentences(matters, planned).items() if gone else ():
        for one, text in sentences:
            before = text[: text.find(title)]
            near = before[-_NEAR:]
            if title in gone and _FOLLOWED.search(near) and not _CHANGED.search(near):
                yield Contrary(gone[title], one)


def _gone(title: str, text: str) -> bool:
    """Whether the words right behind a title say that it holds no more."""
    behind = text[text.find(title) + len(title) :].partition("《")[0]
    return _LAPSED.search(behind[: 2 * _NEAR]) is not None


def _sentences(
    matters: Matters, where: Callable[[Clause], bool]
) -> dict[str, list[tuple[Clause, str]]]:
    """The clauses that name a document, each with its sentence."""
    found: dict[str, list[tuple[Clause, str]]] = {}
    for clause in matters.clauses:
        if "《" in clause.text and where(clause):
            for title in _TITLE.findall(clause.text):
                found.setdefault(title, []).append((clause, matters.sentence(clause)))
    return found
