"""What was read of one report is kept for the rules that ask for it again, and for no other."""

from __future__ import annotations

from lawcheck.checks.last_read import LastRead


def test_the_same_objects_are_read_once() -> None:
    kept, asked = LastRead[list[int]](), list[int]()

    def read() -> list[int]:
        asked.append(1)
        return [len(asked)]

    # Equal, and not the same.
    one, other = [1], [1]
    assert kept.of(one, "a", read=read) is kept.of(one, "a", read=read)
    assert kept.of(other, "a", read=read) == [2]
    assert kept.of(one, "a", read=read) == [3]
    assert len(asked) == 3


def test_a_reading_that_another_replaces_is_given_to_who_asked() -> None:
    kept = LastRead[str]()
    one, other = object(), object()

    def read() -> str:
        assert kept.of(other, read=lambda: "other") == "other"
        return "one"

    assert kept.of(one, read=read) == "one"
    assert kept.of(one, read=lambda: "again") == "one"
