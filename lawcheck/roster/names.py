"""The name of a unit as lists, titles and signatures write it, made comparable."""

from __future__ import annotations

import re
import unicodedata

#: What an organ adds to the name of its place or drops from it.
_ADDED = ("人民政府办公室", "人民政府办公厅", "人民政府", "委员会办公室")
#: The other names of an organ, in brackets behind its own.
_CALLED_TOO = re.compile(r"(?<=.)\([^()]*\)$")
#: 砚洲县政府, 砚洲县政府办: short for 人民政府, and for its office.
_SHORT = re.compile(r"(?<=[省市县区旗镇乡州盟])政府(?=$|办)")
_OFFICE = re.compile(r"(?<=人民政府)办$")
#: The government of a place that is not named: 县人民政府.
_NAMELESS = re.compile(r"[省市县区旗镇乡州盟]")


def full(name: str) -> str:
    """``name`` without blanks, brackets and a party committee before it, 政府 written out."""
    plain = "".join(unicodedata.normalize("NFKC", name).split())
    plain = _CALLED_TOO.sub("", plain)
    # A joint report of party and government is that of the place: 中共云溪县委、云溪县人民政府.
    plain = plain.rpartition("、")[2] if plain.startswith("中共") else plain
    return _OFFICE.sub("办公室", _SHORT.sub("人民政府", plain))


def own(name: str) -> str:
    """``full`` of a place or its government, which are one unit; their office is another."""
    plain = full(name)
    place = plain.removesuffix("人民政府")
    return plain if not place or _NAMELESS.fullmatch(place) else place


def bare(name: str) -> str:
    """``name`` without blanks and without what an organ adds to its place."""
    plain = full(name)
    for added in _ADDED:
        place = plain.removesuffix(added)
        if place != plain and place and not _NAMELESS.fullmatch(place):
            return place
    return plain
