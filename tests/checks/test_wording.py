"""Fixed formulations, 法治 and 法制, and the short list of words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.packs.kinds.wording import Formula, SetPhrase, WordChoice
from lawcheck.packs.loader import load
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns
from tests.checks.plain import findings
from tests.material.effort import tries

PACK = load("wording")
RULES = {rule.id: rule for rule in PACK.rules}
FORMULAS = [f for f in RULES["set-phrase"].check.formulas if f.slips]
LISTS = [f for f in RULES["set-phrase"].check.formulas if f.items and f.when.until is None]


def told(text: str, *ids: str, year: int | None = 2023) -> list[tuple[str, str, str, str]]:
    """Rule, severity, what stands there, what should stand there."""
    return [
        (f.rule, f.severity, text[edit.span.start : edit.span.end], edit.text)
        for f in findings(text, "wording", *ids, year=year)
        for edit in f.edits
    ]


@pytest.mark.parametrize(
    ("rule", "text", "at", "year"),
    [
        (rule.id, example.text, example.at, example.year)
        for rule in PACK.rules
        for example in rule.examples.fails
    ],
)
def test_an_example_that_must_fail_gives_exactly_its_finding(
    rule: str, text: str, at: str, year: int | None
) -> None:
    (finding,) = findings(text, "wording", rule, year=year)
    assert (finding.rule, at in finding.quote) == (rule, True)
    # The correction leaves nothing of the kind.
    for edit in finding.edits:
        corrected = text[: edit.span.start] + edit.text + text[edit.span.end :]
        assert findings(corrected, "wording", rule, year=year) == []


def test_what_would_claim_an_act_is_not_put_in() -> None:
    for text in (
        "履行专家论证、公众参与、风险评估、合法性审查、集体讨论决定程序。",
        "坚决做到“两个确立”。",
    ):
        (finding,) = findings(text, "wording", "set-phrase")
        assert finding.edits == ()


@pytest.mark.parametrize(
    ("text", "year"), [(e.text, e.year) for rule in PACK.rules for e in rule.examples.passes]
)
def test_an_example_that_must_pass_gives_nothing_at_all(text: str, year: int | None) -> None:
    assert findings(text, "wording", year=year) == []


def test_each_form_of_a_slip_has_an_example() -> None:
    unused = []
    for rule in PACK.rules:
        check = rule.check
        if not isinstance(check, (SetPhrase, WordChoice)):
            continue
        slips = check.wrong if isinstance(check, SetPhrase) else check.words
        texts = [fold(e.text).text for e in rule.examples.fails]
        unused += [
            slip.pattern
            for slip in slips
            if not any(compile_patterns((slip.pattern,)).search(text) for text in texts)
        ]
    assert unused == []


def test_a_slip_names_the_right_form() -> None:
    assert told("推行“双随机一公开”监管。截止目前，深入开展法制宣传。") == [
        ("set-phrase", "warning", "双随机一公开", "双随机、一公开"),
        ("word-choice", "warning", "截止", "截至"),
        ("fazhi-wording", "warning", "法制", "法治"),
    ]


def test_widths_and_spaces_do_not_hide_a_slip() -> None:
    assert told(
        "建设职能科学、 权责法定、执法严明、公正公开、智能高效、廉洁诚信、人民满意的政府"
    ) == [
        (
            "set-phrase",
            "error",
            "职能科学、 权责法定、执法严明、公正公开、智能高效、廉洁诚信、人民满意",
            "职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        # The title of a document, a quotation that says more, an extended or shortened list.
        "学习《法制宣传教育与双随机一公开》一书。",
        "他说：“我们过去只讲法制建设，也不懂什么叫双随机一公开。”",
        "坚持科学立法、严格执法、公正司法、全民守法、全面守护。",
        "做到职能科学、权责法定等要求。",
        "突出公众参与、专家论证、风险评估等程序。",
        "学习习近平强军思想、习近平外交思想。",
        "执行职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信等要求。",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert told(text) == []


@settings(max_examples=tries(150), deadline=None)
@given(st.data())
def test_one_wrong_character_inside_a_formula_is_found(data: st.DataObject) -> None:
    formula = data.draw(st.sampled_from(FORMULAS))
    at = data.draw(st.integers(min_value=1, max_value=len(formula.right) - 2))
    kind = data.draw(st.sampled_from(["replace", "lose", "add"]))
    right = formula.right
    wrong = {
        "replace": right[:at] + "甲" + right[at + 1 :],
        "lose": right[:at] + right[at + 1 :],
        "add": right[:at] + "甲" + right[at:],
    }[kind]
    if wrong == right or re.search(r"[、“”]", right[at]):
        return
    assert len(told(f"全县坚持{wrong}，成效明显。", "set-phrase")) == 1
    assert told(f"全县坚持{right}，成效明显。", "set-phrase") == []


@given(st.sampled_from(LISTS), st.data())
def test_two_items_exchanged_in_a_list_are_found(formula: Formula, data: st.DataObject) -> None:
    right = formula.right
    items = right.split("、")
    at = data.draw(st.integers(min_value=0, max_value=len(items) - 2))
    items[at], items[at + 1] = items[at + 1], items[at]
    (finding,) = findings(f"坚持{'、'.join(items)}，", "wording", "set-phrase", year=2023)
    assert f"“{'、'.join(items)}”引用不准，应为“{right}”" in finding.message


def test_the_prose_of_good_editors_is_left_alone(shared: Path) -> None:
    texts = sorted((shared / "data" / "provincial-2026").glob("*.txt"))
    found = [
        (path.stem, finding)
        for path in texts
        for finding in findings(path.read_text("utf-8"), "wording", year=2025)
    ]
    # A doubtful slip is a hint; one in a hundred thousand characters is what is allowed of them.
    hints = [one for _, one in found if one.rule == "typo" and one.severity == "info"]
    assert len(hints) <= sum(len(path.read_text("utf-8")) for path in texts) / 100_000
    assert (len(texts), [(name, f.quote) for name, f in found if f not in hints]) == (31, [])
