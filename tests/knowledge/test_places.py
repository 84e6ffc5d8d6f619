"""Places: what a name says, what lies in what, and where a text names one."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.knowledge import places
from lawcheck.knowledge.mentions import mentions
from lawcheck.text.folding import fold

PROVINCIAL = Path(__file__).parents[3] / "shared" / "data" / "provincial-2026"


@pytest.mark.parametrize(
    ("code", "name", "kind", "level", "short"),
    [
        ("370000", "山东省", "province", "province", "山东"),
        ("150000", "内蒙古自治区", "autonomous-region", "province", "内蒙古"),
        ("310000", "上海市", "municipality", "province", "上海"),
        ("370300", "淄博市", "city", "city", "淄博"),
        ("652300", "昌吉回族自治州", "autonomous-prefecture", "city", "昌吉"),
        ("152500", "锡林郭勒盟", "league", "city", "锡林郭勒"),
        ("232700", "大兴安岭地区", "prefecture", "city", "大兴安岭"),
        ("370305", "临淄区", "district", "county", "临淄"),
        ("310115", "浦东新区", "district", "county", "浦东"),
        ("320682", "如皋市", "county-city", "county", "如皋"),
        ("419001", "济源市", "county-city", "county", "济源"),
        ("340523", "和县", "county", "county", "和县"),
        ("622926", "东乡族自治县", "autonomous-county", "county", "东乡"),
        ("152921", "阿拉善左旗", "banner", "county", "阿拉善左旗"),
        ("150724", "鄂温克族自治旗", "autonomous-banner", "county", "鄂温克"),
        ("429021", "神农架林区", "forest-district", "county", "神农架"),
        ("520203", "六枝特区", "special-district", "county", "六枝"),
        ("133100", "雄安新区", "zone", "city", "雄安"),
    ],
)
def test_a_code_leads_to_the_place(code: str, name: str, kind: str, level: str, short: str) -> None:
    place = places.of_code(code)
    assert place is not None
    assert (place.name, place.kind, place.level, place.short) == (name, kind, level, short)


def test_every_place_lies_in_a_province() -> None:
    for code in ("370305", "659001", "429021", "310115", "133100"):
        place = places.of_code(code)
        assert place is not None
        assert [one.level for one in places.above(place)][-1:] == ["province"]
    assert places.of_code("999999") is None


@pytest.mark.parametrize(
    ("name", "short", "found"),
    [
        ("如皋市", False, ["320682"]),
        ("如皋", False, []),
        ("如皋", True, ["320682"]),
        ("恩施州", False, ["422800"]),
        ("恩施", True, ["422800", "422801"]),
        ("广西自治区", False, ["450000"]),
        ("朝阳区", False, ["110105", "220104"]),
        ("青禾县", True, []),
    ],
)
def test_a_name_leads_to_all_its_places(name: str, short: bool, found: list[str]) -> None:
    assert [place.code for place in places.named(name, short=short)] == found


def test_the_nearest_of_several_is_meant() -> None:
    changchun = places.of_code("220100")
    near = places.the("朝阳区", near=changchun)
    assert near is not None
    assert near.code == "220104"
    assert places.the("朝阳区") is None
    lin_zi = places.the("临淄")
    assert lin_zi is not None
    assert lin_zi.code == "370305"


def test_a_credit_code_leads_to_the_place() -> None:
    district = places.of_credit_code("11370305MB2857344K")
    assert district is not None
    assert district.name == "临淄区"
    office_of_the_city = places.of_credit_code("11370398MB2857344K")
    assert office_of_the_city is not None
    assert office_of_the_city.name == "淄博市"


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("山东省淄博市临淄区人民政府", "370305", "人民政府"),
        ("江苏如皋市司法局", "320682", "司法局"),
        ("北京市朝阳区政府", "110105", "政府"),
        ("吉林省吉林市", "220200", ""),
        ("恩施州恩施市", "422801", ""),
        ("青海海南州", "632500", ""),
        ("河南省济源市", "419001", ""),
    ],
)
def test_a_name_is_read_through_what_holds_it(text: str, code: str, rest: str) -> None:
    read = places.at_start(text)
    assert read is not None
    assert (read[0].code, read[1]) == (code, rest)


@pytest.mark.parametrize("text", ["朝阳区政府", "青禾县人民政府", "城市管理局", "县司法局", ""])
def test_what_names_no_one_place_is_not_read(text: str) -> None:
    assert places.at_start(text) is None


def named_in(text: str) -> list[str]:
    return [text[one.start : one.end] for one in mentions(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2025年，昌黎县认真贯彻，", ["昌黎县"]),
        ("在中共昌黎县委的领导下", ["昌黎县"]),
        ("江苏省南通市如皋市司法局", ["江苏省", "南通市", "如皋市"]),
        ("表彰昌黎县人民政府", ["昌黎县"]),
        ("赴正定县考察，与赞皇县结对", ["正定县", "赞皇县"]),
        ("（易县）", ["易县"]),
        ("滨海城市带基本成型", []),
        ("支持中南部县城发展", []),
        ("罗浮山县镇村高质量发展", []),
        ("主动适应城市发展，城市和县城", []),
        ("乡村振兴示范县，健康县城，建成县域网络，提高县域能力", []),
        ("中心城区和新城区，东南山区", []),
        ("江西区位条件优越，南昌都市圈", []),
        ("适应城市政府职能转变", []),
    ],
)
def test_names_stand_free_in_a_text(text: str, names: list[str]) -> None:
    assert named_in(text) == names


def test_the_place_before_tells_which_is_meant() -> None:
    (_, district) = mentions("北京市朝阳区司法局")
    assert [place.code for place in district.places] == ["110105"]


@pytest.mark.skipif(not PROVINCIAL.is_dir(), reason="the reports are not here")
def test_no_place_of_another_province_is_made_up() -> None:
    """600,000 characters: what is named there of other provinces is really named."""
    foreign = set()
    for path in PROVINCIAL.glob("*.txt"):
        (own,) = places.named(path.stem)
        text = "\n".join(fold(line).text for line in path.read_text(encoding="utf-8").split("\n"))
        foreign |= {
            text[one.start : one.end]
            for one in mentions(text)
            if not any(places.lies_in(place, own) for place in one.places)
        }
    real = {"香港特别行政区", "澳门特别行政区", "北京市", "上海市", "浙江省", "雄安新区", "通州区"}
    assert foreign <= real | {"定日县"}
