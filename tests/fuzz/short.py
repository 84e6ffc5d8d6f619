"""Inputs cut down: most of what a reader can meet fits on half a page, and is read in no time.

From the whole documents of ``seeds`` a fuzzer makes some tens of inputs a second, from these some
hundreds or thousands. Long ones are tried too, in turns of their own (``__main__``).
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from functools import cache

from tests.documents.test_hostile import compound
from tests.documents.typesetting import Style, ofd, pdf, typeset
from tests.fuzz import seeds as whole
from tests.fuzz.seeds import LINES, ROOT, SHORT
from tests.material.word import docx

#: Characters of a line, bytes of a text.
_LINE, _TEXT = 45, 1200
#: Bytes of a piece of a longer file.
_PIECE = 800
#: No longer is what a turn of short inputs makes; archives are packed without compression there.
LONGEST = 3000
LONGEST_OF = {"docx": 16_000, "fixed": 16_000, "ofd": 12_000, "template": 60_000, "zip": 8000}
LONGEST_OF |= {"sheet": 16_000, "compound": 10_240, "doc": 10_240, "store": 100_000, "pdf": 4000}
LONGEST_OF |= {"pack": 6000, "mhtml": 4000, "baseline": 6000}

#: A pack that lies beside each pack under test, so that not all rules are proved anew with it.
BASE = """\
format: 1
id: small
name: 甲
version: "1.0"
sources:
"""


@cache
def base() -> str:
    """The small pack: every source by its name, nothing else."""
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "rules").glob("*.yaml"))
    names = sorted(set(re.findall(r"source: ([\w-]+)", text)))
    return BASE + "".join(
        f"  - {{id: {name}, title: {name}, issuer: 甲, authority: 政策文件}}\n" for name in names
    )


#: Of so many passages one is an input: they say what the rules of values and names read.
_FEW = 16


def _passages() -> list[bytes]:
    from tests.passages.judge import HERE, passages

    told = [str(one["text"]) for path in sorted(HERE.glob("*.yaml")) for one in passages(path)]
    return [text.encode() for text in told[::_FEW]]


#: What a rule says that asks for parts, words or rules of other packs.
_OTHERS = r"'\{|[ \[,]\{(?!source|text|kind|at)\w|\bparts:|\bduty:|yields_to|\$\{next"


@cache
def _rules() -> list[str]:
    """Rules that need no other pack, one of a kind."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "rules").glob("*.yaml")):
        _, _, rules = path.read_text(encoding="utf-8").partition("\nrules:\n")
        rules = re.split(r"^(?=\S)", rules, flags=re.MULTILINE)[0]
        for rule in re.split(r"^(?=  - id: )", rules, flags=re.MULTILINE)[1:]:
            kind = re.search(r"kind: ([\w-]+)", rule)
            alone = len(rule.encode()) < 2600 and not re.search(_OTHERS, rule)
            if kind and alone:
                found.setdefault(kind[1], rule)
    return list(found.values())


def _packs() -> list[bytes]:
    head = "format: 1\nid: own\nname: 乙\nversion: '1.0'\nextends: [small]\n"
    made = [f"{head}rules:\n{rule}" for rule in _rules()]
    for key in ("parts", "topics", "duties"):
        text = (ROOT / "rules" / f"{key}.yaml").read_text(encoding="utf-8")
        _, _, entries = text.partition(f"\n{key}:\n")
        entry = re.split(r"^(?=  - id: )", entries, flags=re.MULTILINE)[1]
        made.append(f"{head}{key}:\n{entry}")
    years = "years:\n  - {id: '2024', congress: 20, plenum: 3, wording: 甲, goal: 乙, new: [丙]}\n"
    scoring = (
        "scoring:\n  passing: 60\n  grades: [{name: 优, least: 90}, {name: 差, least: 60}]\n"
        "  items:\n    - {id: a, name: 甲, points: 100, reason: 乙, deductions: "
        "[{rule: percentage-impossible, points: 5, at_most: 9}]}\nrules:\n" + _rules()[0]
    )
    words = "words:\n  some: [乙, 丙]\nphrases: [甲乙]\n"
    return [text.encode() for text in (*made, head + years, head + scoring, head + words)]


def _texts() -> list[bytes]:
    """Title and addressee of each report, with a few lines from one place after the other."""
    samples = sorted((ROOT / "samples").glob("*.txt"))[:8]
    texts = [LINES, *(path.read_text(encoding="utf-8").split("\n") for path in samples)]
    return [
        "\n".join((*lines[:2], *lines[start : start + 7])).encode()[:_TEXT]
        for turn, text in enumerate(texts)
        for lines in [[line[:_LINE] for line in text if line.strip()]]
        for start in range(2 + turn % 3 * 4, len(lines), 12)
    ]


def _pieces(data: bytes) -> list[bytes]:
    return [data[start : start + _PIECE] for start in range(0, len(data), _PIECE)]


#: An opinion in which each thing that can be filled in stands once.
_TEMPLATE = (
    "{{ 单位 }}：",
    "你单位报送的《{{ 标题 }}》，**{{ 结论 }}**{% if 得分 %}，{{ 得分 }}分{% endif %}。",
    "{%p for 项 in 必须改正 %}",
    "（{{ 项.序号 }}）{{ 项.名称 }}{{ 项.叙述 }}{{ 项.改法 }}",
    "{%p endfor %}",
    "{{ 优点 | join('；') }}{{ 说明 }}{{ 上一稿 }}",
)


def _workbook(*without: str) -> bytes:
    """The workbook without some of its parts."""
    book, out = whole.seeds()["sheet"][-1], io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            if not any(name in info.filename for name in (*without, "theme", "docProps")):
                new.writestr(zipfile.ZipInfo(info.filename), old.read(info))
    return out.getvalue()


@cache
def short(name: str) -> list[bytes]:
    """The inputs of a harness cut down; the whole ones where they are short already."""
    lines = [line[:24] for line in SHORT[:4]]
    texts = _texts()
    match name:
        case "txt":
            return [*texts, texts[0].decode("utf-8", "ignore").encode("gb18030")]
        case "md":
            marks = (
                "# 甲\n\n- 乙\n  1. **丙**\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n> `丁` [戊](x)\n"
            )
            return [marks.encode(), *_pieces((ROOT / "samples/shili-town-2025.md").read_bytes())]
        case "html":
            page = whole.page(lines).encode()
            return [page, *(piece for one in whole.seeds()["html"][1:] for piece in _pieces(one))]
        case "mhtml":
            return [whole.mhtml(lines[:3]), *map(whole.mhtml, (lines[:1], lines[2:]))]
        case "docx" | "fixed":
            slip = [*lines[:2], "一是,坚持(以人为本)“法治", "全年办件2件。。"]
            return [docx(lines), docx(lines, "word"), docx(slip)]
        case "pdf":
            styles = (Style(), Style(columns=2, measure=12), Style(header="甲", footer="1"))
            return [pdf(typeset([line[:12] for line in lines[:3]], style)) for style in styles]
        case "ofd":
            return [ofd(typeset(lines, Style()))]
        case "compound" | "doc":
            return [compound({0: 1, 1: 2}, root=(0, 900), name="WordDocument")]
        case "zip":
            text = "\n".join(lines).encode()
            inner = whole.packed({"c.md": text})
            return [whole.packed({"甲/a.txt": text, "x/": b""}), whole.packed({"a.zip": inner})]
        case "report":
            return texts
        case "judged":
            from tests.fuzz.harness import FIRST_THEME, themes

            # The first character chooses the theme; without one all rules are asked.
            ways = (*(b"%c" % (FIRST_THEME + turn) for turn in range(len(themes()))), b"")
            texts = [*texts, *_passages()]
            return [way + text for turn, way in enumerate(ways) for text in texts[turn % 4 :: 4]]
        case "pack":
            return _packs()
        case "sheet":
            units = "单位\t截止日期\n甲县\t2027/1/31\n\n乙乡\t\n"
            kept = '文件,位置,处理意见\r\n甲.docx,第3段,"=同意\r\n,"\r\n,,\r\n'
            plain = [units.encode("utf-16"), units.encode(), kept.encode("utf-8-sig")]
            books = [_workbook(), _workbook("styles")]
            return [*whole.seeds()["sheet"][:2], *plain, kept.encode(), *books]
        case "store":
            return [whole.store([lines, lines[1:], lines[:2]])]
        case "baseline":
            exceptions, earlier = whole.seeds()["baseline"]
            said = json.loads(earlier)
            (review,) = said["reviews"]
            review["findings"] = review["findings"][:1]
            return [exceptions, json.dumps(said, ensure_ascii=False).encode()]
        case "template":
            return [docx(_TEMPLATE), docx(_TEMPLATE[:3], "word")]
        case _:
            return whole.seeds()[name]
