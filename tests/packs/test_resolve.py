"""A pack narrowed to one report."""

from __future__ import annotations

import pytest

from lawcheck.packs.loader import load
from lawcheck.packs.resolve import fill, resolve

BODY = """
extends: [sources]
topics:
  - {id: always, name: "${report_year}", phrases: ["${next_year}年"]}
  - {id: county, name: 乙, phrases: [乙], when: {levels: [county]}}
  - {id: since, name: 丙, phrases: [丙], when: {since: 2023}}
  - {id: until, name: 丁, phrases: [丁], when: {until: 2022}}
  - {id: page, name: 戊, phrases: [戊], when: {audience: [published]}}
rules:
  - id: a
    name: 甲
    check: {kind: forbidden-text, patterns: ["${last_year}年以来", "2019"]}
    message: ${next_year}年，${named}，${report_year}年度
    suggestion: 丙
    basis: [{source: practice, wording: 实务}]
    examples:
      pass: [{text: "${report_year}"}]
"""


@pytest.mark.parametrize(
    ("year", "level", "audience", "topics"),
    [
        (2023, "county", "draft", ["always", "county", "since"]),
        (2022, "city", "published", ["always", "until", "page"]),
        (2030, "city", "draft", ["always", "since"]),
        (None, "city", "draft", ["always", "since"]),
    ],
)
def test_conditions(write, year, level, audience, topics):
    pack = resolve(load(write(BODY)), year, level, audience)
    assert [topic.id for topic in pack.topics] == topics


def test_years_are_filled_in_everywhere_but_in_examples(write):
    pack = resolve(load(write(BODY)), 2023, "county", "draft")
    assert pack.topics[0].name == "2023"
    assert pack.topics[0].phrases == ("2024年",)
    (rule,) = pack.rules
    assert rule.check.patterns == ("2022年以来", "2019")
    assert rule.message == "2024年，${named}，2023年度"
    assert rule.examples.passes[0].text == "${report_year}"


def test_an_unknown_year_is_told_in_words(write):
    (rule,) = resolve(load(write(BODY)), None, "county", "draft").rules
    assert rule.message == "下一年度，${named}，报告年度"


def test_what_does_not_change_is_not_copied(write):
    pack = load(write(BODY))
    assert fill(pack.sources, 2023) is pack.sources
