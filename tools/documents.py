"""Make rules/laws.tsv anew: the laws in force, administrative regulations, and what they repealed.

    python tools/documents.py JUST_LAWS LAWS

with clones (bare will do) of ImCa0/just-laws and LawRefBook/Laws on GitHub. Laws come from
just-laws (MIT), which follows the list of the National People's Congress;
regulations from LawRefBook. Only facts are taken: title, number, days, and which act says of which
that it ends. A day is written only where the text itself says it.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from lawcheck.text.chinese_numbers import chinese_number

TABLE = Path(__file__).resolve().parent.parent / "rules" / "laws.tsv"
#: The day of the list of laws in force.
AS_OF = "2026-06-26"
_HEAD = """\
# 法律（全国人大公布的现行有效目录）和行政法规：名称、日期、令号，以及已经废止的和废止它们的。
# 来源：just-laws（MIT）{jl}，目录截至 2026-06-26；LawRefBook/Laws {lrb}，截至 2025-04。
# 只取事实，不取条文；文中没有写明的日期留空。用 tools/documents.py 重新生成，不要手工改：
# 要改、要加，在规则包的 documents 里写同名的一条，以它为准。
# 列：名称（不带中华人民共和国）、种类（law 法律，regulation 行政法规，other 其他）、通过或公布、
# 施行、最近一次修改、修改后施行（全面修订的）、令号、废止、由哪一件废止、正文有多少条。
"""
_DAY = r"(\d{4})年(\d{1,2})月(\d{1,2})日"
_EVENT = re.compile(rf"^[（(]?{_DAY}.*?(?P<what>通过|公布|发布|修订|修正|施行|批准)")
_FORCE = re.compile(rf"(?:本法|本条例|本办法|本规定|本细则|本决定|本法典)自{_DAY}起(?:施行|实施)")
_SAME_DAY = re.compile(r"(?:本法|本条例|本办法|本规定|本细则|本决定)自公布之日起(?:施行|实施)")
_REPEALS = re.compile(r"([^。\n]*)同时废止")
_QUOTED = re.compile(r"《([^《》]+(?:〈[^〉]+〉[^《》]*)?)》")
_NUMBER = re.compile(r"国务院令第(\d+)号")


@dataclass
class Act:
    """What is known of one act."""

    title: str
    kind: str
    issued: str = ""
    force: str = ""
    revised: str = ""
    revised_force: str = ""
    number: str = ""
    repealed: str = ""
    by: str = ""
    articles: str = ""
    """How many articles the text has."""
    anew: bool = False
    """Whether the latest change wrote the whole anew (修订), with a day of its own in the text."""
    ends: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        cells = (
            *(self.title, self.kind, self.issued, self.force, self.revised, self.revised_force),
            *(self.number, self.repealed, self.by, self.articles),
        )
        return "\t".join(cells).rstrip() + "\n"


def files(repository: str, *folders: str) -> Iterator[tuple[str, str]]:
    """Path and text of each Markdown file in the folders, of the newest commit."""
    command = ["git", "-C", repository, "archive", "HEAD", *folders]
    archive = subprocess.run(command, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            if member.isfile() and member.name.endswith(".md"):
                stream = tar.extractfile(member)
                assert stream is not None
                yield member.name, stream.read().decode("utf-8")


def laws_in(repository: str) -> Iterator[str]:
    """The whole text of each law of just-laws: a folder, long laws in several files.

    Where a later version is kept beside the one in force, its text is the law's.
    """
    found: dict[str, dict[str, str]] = {}
    for path, text in files(repository, "docs"):
        folder, _, version = path.partition("/versions/")
        folder = folder if version else folder.rpartition("/")[0]
        if folder != "docs" and "/category" not in folder:
            found.setdefault(folder, {})[f"versions/{version}" if version else path] = text
    for texts in found.values():
        later = max((path for path in texts if path.startswith("versions/")), default="")
        first = [text for path, text in texts.items() if path.endswith("README.md")]
        rest = [t for path, t in sorted(texts.items()) if not path.endswith("README.md")]
        yield texts[later] if later else "\n".join(first + rest)


def read(text: str, kind: str) -> Act | None:
    """The act in a Markdown file; None for an index or a translation."""
    title = re.search(r"^# (.+)$", text, re.MULTILINE)
    if title is None:
        return None
    name = re.sub(r"\s", "", title[1]).removeprefix("中华人民共和国")
    body = text[title.end() :]
    head, *rest_ = re.split(r"\n#+ |<!-- INFO END -->|第一条", body, maxsplit=1)
    rest = "".join(rest_)
    act = Act(name, kind)
    act.articles = _articles(text)
    for line in head.splitlines():
        _event(act, re.sub(r"[\s　]", "", line.strip("#*> 　")))
    force = _FORCE.findall(rest)
    day = _day(*force[-1]) if force else ""
    if not day and _SAME_DAY.search(rest):
        day = act.revised if act.anew else act.issued
    if day and act.revised and day >= act.revised and act.anew:
        act.revised_force = day
    elif day and (not act.issued or _soon(act.issued, day)):
        act.force = act.force or day
    for repeal in _REPEALS.finditer(rest):
        act.ends += [one.removeprefix("中华人民共和国") for one in _QUOTED.findall(repeal[1])]
    return act


def _articles(text: str) -> str:
    """The number of the last article, where all before it are there; empty where they are not."""
    printed = re.findall(r"^[#*\s　]*第([一二三四五六七八九十百千零]+)条(?!第)", text, re.MULTILINE)
    numbers = {int(value) for one in printed if (value := chinese_number(one)) is not None}
    whole = bool(numbers) and numbers == set(range(1, max(numbers) + 1))
    return str(max(numbers)) if whole else ""


def _event(act: Act, line: str) -> None:
    """One line of the history: 2019年4月3日国务院令第711号修订."""
    changed = re.search(r"修正|修订|修改", line)
    if changed and (days := re.findall(_DAY, line)):
        if (day := _day(*days[-1 if "修正案" in line else 0])) > act.revised:
            act.revised, act.anew = day, changed[0] == "修订" and not line.startswith("根据")
        if not line.startswith("根据") and (number := _NUMBER.search(line)):
            act.number = number[1]
        return
    event = _EVENT.search(line)
    if event is None:
        return
    day = _day(*event.groups()[:3])
    if event["what"] == "施行":
        if act.anew:
            act.revised_force = act.revised_force or day
        else:
            act.force = act.force or day
    else:
        act.issued = act.issued or day
        if event["what"] in ("公布", "发布"):
            act.issued = day if act.kind == "regulation" else act.issued
            if number := _NUMBER.search(line):
                act.number = act.number or number[1]


def _soon(issued: str, day: str) -> bool:
    """Whether ``day`` can be the first one in force; later it is that of a text made anew since."""
    return issued <= day and int(day[:4]) - int(issued[:4]) <= 2


def _day(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"


def main(just_laws: str, laws: str) -> None:
    acts: dict[str, Act] = {}
    for text in laws_in(just_laws):
        if (act := read(text, "law")) and act.issued:
            acts[act.title] = act
    in_force = set(acts)
    for path, text in sorted(files(laws, "行政法规")):
        act = read(text, "regulation")
        if act is None or act.title in in_force:
            continue
        if not act.issued and (dated := re.search(r"\((\d{4}-\d\d-\d\d)\)", path)):
            act.issued = dated[1]
        older = acts.get(act.title)
        if older:
            act.number, act.ends = act.number or older.number, act.ends + older.ends
        acts[act.title] = act
    for act in list(acts.values()):
        _end(act, acts, in_force)
    for act in acts.values():
        if act.revised < act.issued and act.revised:
            # The text as it was changed last was published that day: the first day is not told.
            act.issued = ""
    lines = [act.line for _, act in sorted(acts.items())]
    head = _HEAD.format(jl=_commit(just_laws), lrb=_commit(laws))
    TABLE.write_text(head + "".join(lines), encoding="utf-8")


def _end(act: Act, acts: dict[str, Act], in_force: set[str]) -> None:
    """Enter what ``act`` has ended; what is in force under the same name was made anew."""
    day = act.revised_force or act.force
    for title in act.ends:
        if title == act.title or not day or (title in in_force and day <= AS_OF):
            continue
        law = title.endswith("法") and not title.endswith("办法")
        kind = "law" if law else "regulation" if title.endswith("条例") else "other"
        ended = acts.setdefault(title, Act(title, kind))
        if ended.issued < day and (not ended.repealed or day < ended.repealed):
            ended.repealed, ended.by = day, act.title


def _commit(repository: str) -> str:
    command = ["git", "-C", repository, "rev-parse", "--short=8", "HEAD"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    main(*sys.argv[1:3])
