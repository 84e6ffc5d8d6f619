"""PCRE2 and ``re`` find the same, for every pattern of the built-in packs."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from lawcheck.packs.loader import load
from lawcheck.packs.validate import necessary
from lawcheck.packs.validate.references import texts as meant
from lawcheck.review import review
from lawcheck.text import engines, patterns
from lawcheck.text.folding import fold
from tests.material.effort import step
from tests.material.modules import modules

ROOT = Path(__file__).resolve().parents[2]
PROSE = ROOT.parent / "shared" / "data" / "provincial-2026"


def _texts() -> list[str]:
    files = [*sorted((ROOT / "samples").glob("*.txt")), *sorted(PROSE.glob("*.txt"))[:4]]
    # Those at hand are few at a desk: nearly all the time goes to ``re``.
    return [fold(file.read_text("utf-8")).text for file in files[:: step(8, 1)]]


def _patterns() -> list[str]:
    """The patterns of the whole pack, as they are compiled: a rule's parameters among them."""
    pack = load("annual-report")
    found = set(meant(pack)) | {text for rule in pack.rules for text in meant(rule.check)}
    return sorted(patterns.fold_pattern(pattern) for pattern in found)


@pytest.mark.skipif(find_spec("pcre2") is None, reason="PCRE2 is not installed")
def test_both_find_the_same() -> None:
    texts = _texts()
    checked = 0
    for pattern in _patterns():
        if "${" in pattern:
            continue
        quick, judge = patterns.compiled(pattern), re.compile(pattern)
        for text in texts:
            assert [m.span() for m in quick.finditer(text)] == [
                m.span() for m in judge.finditer(text)
            ], pattern
        checked += 1
    assert checked > 300


def test_without_pcre2_re_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "pcre2", None)
    assert isinstance(patterns.compiled("甲|乙"), re.Pattern)


@pytest.mark.skipif(find_spec("pcre2") is None, reason="PCRE2 is not installed")
def test_a_long_text_has_the_same_places() -> None:
    text = "办理案件12件。" * (engines.LONG // 4)
    expected = [m.span() for m in re.finditer(r"\d+件", text)]
    assert [m.span() for m in patterns.compiled(r"\d+件").finditer(text)] == expected


@pytest.mark.skipif(find_spec("pcre2") is None, reason="PCRE2 is not installed")
def test_what_is_too_much_for_pcre2_is_found_by_re() -> None:
    import pcre2

    expression = r"丙|(?:平原县、|(甲)|乙+){1,2000}丁"
    text = "丙" + "平原县、" * 3000 + "丁丙"
    quick = pcre2.compile(r"丙|(?:平原县、|(甲)|乙+){1,}丁")
    with pytest.raises(pcre2.LibraryError):
        list(quick.finditer(text))
    found = patterns.compiled(expression)
    judge = re.compile(expression)
    assert [m.span() for m in found.finditer(text)] == [m.span() for m in judge.finditer(text)]
    assert found.findall(text) == judge.findall(text)
    assert found.sub("", text) == judge.sub("", text)
    assert found.split(text) == judge.split(text)
    assert found.search(text, 1).span() == judge.search(text, 1).span()


def test_no_pattern_of_a_review_is_too_large_for_pcre2(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many together can be: ``re``, which then serves, takes a thousand times as long to begin."""
    pytest.importorskip("pcre2")
    large: list[str] = []

    def other(self: engines.Either) -> re.Pattern[str]:
        large.append(self.pattern)
        return re.compile(self.pattern)

    monkeypatch.setattr(engines.Either, "_other", property(other))
    # What is asked often of clauses or places is asked of ``re`` for another reason.
    monkeypatch.setattr(engines.Either, "_counted", lambda self, *_: self._quick or self.prepare())
    patterns._compile.cache_clear()
    pack = load("annual-report")
    for sample in sorted((ROOT / "samples").glob("*.txt")):
        review(sample, pack)
    patterns._compile.cache_clear()
    assert large == []


def test_clauses_that_are_asked_often_are_answered_alike() -> None:
    """After so many of them ``re`` serves: what it says of a clause is what PCRE2 said."""
    pytest.importorskip("pcre2")
    either = patterns.compiled(r"(?<!\d)(\d+)(?:件|(个))|[，、]$")
    clauses = ["", "共12件，", "3个、4件", "甲乙丙，", "1234567890个" * 2]

    def said() -> list[object]:
        found = [[(m.span(), m.groups()) for m in either.finditer(one)] for one in clauses]
        whole = [bool(either.search(one)) for one in clauses]
        cut = [(either.split(one), either.findall(one), either.sub("。", one)) for one in clauses]
        return [found, whole, cut]

    first = said()
    for _ in range(engines.OFTEN):
        either.search(clauses[1])
    assert isinstance(either.search(clauses[1]), re.Match)
    assert said() == first


def test_the_words_given_to_a_pattern_are_those_that_its_matches_need() -> None:
    """A wrong one would let ``compiled`` miss what the pattern matches."""
    pytest.importorskip("pcre2")
    given = 0
    for module in modules():
        for value in vars(module).values():
            if isinstance(value, engines.Either) and value.words:
                given += 1
                assert set(value.words) == set(necessary.words(value.pattern)), value.pattern
    assert given > 5
