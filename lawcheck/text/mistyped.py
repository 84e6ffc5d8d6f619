"""Whether characters are others with a slip of the pen in them: one changed, two changed about."""

from __future__ import annotations

from lawcheck.text.numerals import Figure


def apart(one: str, other: str) -> list[int]:
    """The places at which two rows of characters, equally long, differ."""
    return [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]


def swapped(one: str, other: str) -> bool:
    """Whether two neighbours have changed places, and nothing else differs."""
    places = apart(one, other)
    return len(places) == 2 and places[1] == places[0] + 1 and sorted(one) == sorted(other)


def one_slip(one: str, other: str) -> bool:
    """Whether of equally many digits one is another, or two neighbours have changed places."""
    return len(one) == len(other) and (len(apart(one, other)) == 1 or swapped(one, other))


def slipped(one: str, other: str, least: int) -> bool:
    """Whether of ``least`` digits or more one is another, or some have changed places."""
    if len(one) != len(other) or len(one) < least:
        return False
    return sorted(one) == sorted(other) or len(apart(one, other)) == 1


def mistyped(one: Figure, other: Figure) -> bool:
    """Whether one digit is another, or two have changed places."""
    return digits_mistyped(digits(one), digits(other)) and are_near(one, other)


def digits_mistyped(one: str, other: str) -> bool:
    """Whether of two digits or more one is another, or two have changed places."""
    return one != other and slipped(one, other, least=2)


def are_near(one: Figure, other: Figure) -> bool:
    """Whether neither is ten times the other."""
    return one.value < 10 * other.value < 100 * one.value


def digits(figure: Figure) -> str:
    """The digits of its value, without its point."""
    return f"{figure.value.normalize():f}".replace(".", "")
