"""Half-width marks among Chinese text: told once, with where else they stand."""

from __future__ import annotations

from tests.checks.plain import findings


def test_other_places_are_shown_with_what_stands_around_them() -> None:
    text = "全年立案12件,办结10件,移送2件。\n开展培训4场,参训800人。\n全年接访9次,约访3次。"
    (told,) = findings(text, "marks", "punctuation-width")
    assert told.quote == "全年立案12件,办结10件,移送2件。"
    quotes = [one.quote for one in told.related]
    assert quotes == ["开展培训4场,参训800人。", "全年接访9次,约访3次。"]
    assert len({one.location.line for one in told.related}) == len(quotes)
