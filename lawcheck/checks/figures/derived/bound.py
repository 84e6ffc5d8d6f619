"""Part and whole that the words of a share or a rate bind it to."""

from __future__ import annotations

import msgspec

from lawcheck.text.figures import Measured


class Bound(msgspec.Struct, frozen=True):
    """Part and whole of a share, and how well its words name them."""

    part: Measured
    whole: Measured
    named: bool
    """Named well enough to be refuted by any value; else by the value of a slip only."""
    spoken: bool = True
    """Its own words say which is the part, so that what is left explains nothing."""
    sure: bool = False
    left: bool = False
    """The part is what the share leaves out."""
    tied: bool = False
    """Its words tie part and whole together: counts of other things explain nothing."""
    part_said: bool = False
    """The share is of this part by its own name: the rest of its whole explains nothing."""
