"""A body's name taken apart into its places and its organ."""

from __future__ import annotations

import pytest

from lawcheck.reports.owner import owner_of


@pytest.mark.parametrize(
    ("name", "places", "organ"),
    [
        ("青溪县清水乡人民政府", ["青溪县", "清水乡"], ""),
        ("江左市司法局", ["江左市"], "司法局"),
        ("广麓市公安局增城区分局", ["广麓市", "增城区"], "公安局分局"),
        # What the State has one of stands before the place of its branch.
        ("国家税务总局沅浦县税务局", ["沅浦县"], "税务局"),
        ("国家税务总局沅南市江岸区税务局", ["沅南市", "江岸区"], "税务局"),
        ("中国人民银行沅南市分行", ["沅南市"], "分行"),
        ("国家统计局沅浦县调查队", ["沅浦县"], "调查队"),
        ("国家税务局", [], "国家税务局"),
    ],
)
def test_taken_apart(name: str, places: list[str], organ: str) -> None:
    owner = owner_of(name)
    assert [place.name for place in owner.places] == places
    assert owner.organ == organ
