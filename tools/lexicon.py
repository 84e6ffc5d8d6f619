"""Make the tables of words anew by which slips of the pen are seen (docs/slips.md).

    pip install jieba pypinyin
    pip download --no-deps --dest DOWNLOADS pycorrector
    python tools/lexicon.py JUST_LAWS LAWS REPORTS DOWNLOADS/pycorrector-*.whl [--other-half]

JUST_LAWS and LAWS are clones of ImCa0/just-laws and LawRefBook/Laws on GitHub, REPORTS a folder of
reports of governments as text. Every second report is read, and nineteen of twenty laws: what is
left out serves for measuring (tools/measure_slips.py). Only words, pairs of characters and how
often they occur are written, no text.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import log2
from pathlib import Path
from zipfile import ZipFile

import jieba
import pypinyin
from documents import files

RULES = Path(__file__).resolve().parent.parent / "rules"
TERMS, PAIRS, ALIKE = "slips-terms.txt", "slips-pairs.txt", "slips-alike.txt"
FIXED, SHORT, GENERAL = "slips-fixed.txt", "slips-short.txt", "slips-words.txt"
TYPED, NAMED = "slips-typed.txt", "slips-named.txt"
_TYPED_HEAD = (
    "# 不分声调读音相同的字，一行一组，像拼音键盘那样；只留常用的字。来源：pypinyin（MIT）。\n"
)
_NAMED_HEAD = (
    "# 不分声调读音相同的字，和字形相近的字，一行一组，组里都有生僻字，人名、地名用。\n"
    "# 来源：pypinyin（MIT）；pycorrector 1.1.4 的 same_stroke（Apache-2.0）。\n"
)
_HAN = re.compile("[一-鿿]+")
#: A report of a government counts for so many laws: it is of the trade.
REPORT = 20
#: In so many laws, or reports for them, a term must stand; a word of three characters in more.
TERM, WORD = 40, 100
#: A pair of characters that laws have more often, or two reports, or so frequent a word, is known.
PAIR, COMMON = 50, 200
#: How long a term may be.
LONGEST = 6
#: No term begins or ends with them.
_LOOSE = frozenset("的和或与及了在对为是将被把从向以等其该并于")
#: What reports on the rule of law say, and laws and reports of governments hardly do.
TRADE = RULES / "slips-trade.txt"
#: Words of two characters, of which slips that look alike, or with a rare character, are seen.
WORDS = Path(__file__).with_name("trade-words.txt")
#: A character that is not among so many is rare.
_FREQUENT = 1800
#: The commonest stand beside any other (编办|调剂).
_COMMONEST = 400
#: What looks alike and is not in the table.
_LOOKS = (
    *(
        "裁载栽戴截",
        "撤撒",
        "勘堪",
        "治冶",
        "拨拔",
        "侯候",
        "未末",
        "己已巳",
        "享亨",
        "竟竞",
        "券卷",
    ),
    *(
        "准淮",
        "检捡险验",
        "议仪",
        "证征",
        "政致",
        "规视现",
        "贷货",
        "待侍",
        "往住",
        "徽微",
        "辨辩辫瓣",
    ),
    *(
        "监盐",
        "查杳",
        "析折拆",
        "拆诉",
        "即既",
        "茶荼",
        "刺剌",
        "遗遣",
        "账帐胀",
        "厉历",
        "廷延",
        "陪赔",
    ),
    *(
        "幅副",
        "罚伐",
        "备各",
        "枚牧",
        "弛驰",
        "侮悔",
        "矫娇骄",
        "侦贞",
        "搏博",
        "锻煅",
        "赃脏",
        "赡瞻",
    ),
    *(
        "喧宣",
        "戍戌",
        "坏环",
        "权杈",
        "挟狭",
        "怠急",
        "衷哀",
        "肓盲",
        "扰拢",
        "圆园",
        "杆秆",
        "振震",
    ),
)
#: A lost character is seen in terms of so many characters.
SHORTEST_FIXED = 5
#: What people leave out without a slip: 法治（化）营商环境, 制约（和）监督.
_DROPPED = _LOOSE | frozenset("化性者之等地型式类")
#: A report, a word of the dictionary, a term written by hand: how many laws it counts for where
#: frequency is graded.
_GRADE_REPORT, _GRADE_DICTIONARY, _GRADE_HAND = 10, 0.3, 20
#: Rarer words of the dictionary are left out, and names.
GENERAL_WORD, _NAMES = 50, ("nr", "ns", "nt", "nz")
#: Names of places and things are not slips, even rare ones; names of persons may be anything.
NAME, _NOT_SLIPS = 3, ("ns", "nt", "nz")
#: What the dictionary does not know of the trade is as frequent as this.
_TRADE_WORD = 2000
#: So frequent a character is taken for one that people write.
_CHARACTERS = 5000


def held_out(path: str) -> bool:
    """Whether a law serves for measuring: one of twenty, by its name."""
    return hashlib.md5(Path(path).name.encode()).digest()[0] % 20 == 0


def laws(just_laws: str, others: str, *, measuring: bool = False) -> Iterator[str]:
    """The texts of laws, regulations, rules and local regulations."""
    for repository, folders in ((just_laws, ["docs"]), (others, ["."])):
        for path, text in files(repository, *folders):
            if "案例" not in path and held_out(path) == measuring:
                yield text


def halves(reports: str, *, other: bool = False) -> tuple[list[Path], list[Path]]:
    """The reports that are read, and those that serve for measuring."""
    found = sorted(Path(reports).glob("*.txt"))
    return (found[1::2], found[::2]) if other else (found[::2], found[1::2])


def runs(text: str) -> list[str]:
    return _HAN.findall(text)


class Counted:
    """Words and terms by the documents they stand in, pairs by occurrence."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.words: Counter[str] = Counter()
        self.terms: Counter[str] = Counter()
        self.pairs: Counter[str] = Counter()
        self.single: Counter[str] = Counter()
        self.characters: Counter[str] = Counter()
        for text in texts:
            self._count(text)

    def _count(self, text: str) -> None:
        words, terms = set(), set()
        for run in runs(text):
            self.characters.update(run)
            self.pairs.update(map("".join, pairwise(run)))
            cut = jieba.lcut(run, HMM=False)
            self.single.update(word for word in cut if len(word) == 1)
            words.update(word for word in cut if len(word) > 2)
            for length in (2, 3, 4):
                joined = ("".join(cut[i : i + length]) for i in range(len(cut) - length + 1))
                terms.update(term for term in joined if 4 <= len(term) <= LONGEST)
        self.words.update(words)
        self.terms.update(terms)


def weighed(of_laws: Counter[str], of_reports: Counter[str]) -> Counter[str]:
    """Both together; what stands in one report only is that place's own."""
    both = Counter(of_laws)
    for word, count in of_reports.items():
        both[word] += REPORT * count if count > 1 else 1
    return both


def terms_of(of_laws: Counted, of_reports: Counted) -> dict[str, int]:
    """The fixed terms with their weight."""
    words = weighed(of_laws.words, of_reports.words)
    found = {
        term: count
        for term, count in weighed(of_laws.terms, of_reports.terms).items()
        if count >= TERM and term[0] not in _LOOSE and term[-1] not in _LOOSE
    }
    for word, count in words.items():
        if count >= (WORD if len(word) == 3 else TERM) and len(word) <= LONGEST:
            found[word] = max(count, found.get(word, 0))
    for part in trade_parts():
        found.setdefault(part, TERM)
    return without_covered(found)


def trade(path: Path = TRADE) -> list[str]:
    """The terms that were written down by hand."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [term for line in lines if not line.startswith("#") for term in line.split()]


def trade_parts() -> Iterator[str]:
    """The same, long ones in pieces."""
    for term in trade():
        for start in range(max(1, len(term) - LONGEST + 1)):
            yield term[start : start + LONGEST]


def without_covered(terms: dict[str, int]) -> dict[str, int]:
    """Without long terms that shorter ones cover."""
    kept = {term: count for term, count in terms.items() if len(term) <= 4}
    for length in range(5, LONGEST + 1):
        for term, count in terms.items():
            if len(term) == length and not _covered(term, kept):
                kept[term] = count
    return kept


def _covered(term: str, known: dict[str, int]) -> bool:
    """Whether every character stands in a shorter known term of four or more."""
    inside: set[int] = set()
    for start in range(len(term) - 3):
        for end in range(start + 4, len(term) + 1):
            if end - start < len(term) and term[start:end] in known:
                inside.update(range(start, end))
    return len(inside) == len(term)


class Broken:
    """The fixed terms without one character, and which of that are said all the same."""

    def __init__(self) -> None:
        self._terms = {term for term in trade() if len(term) >= SHORTEST_FIXED}
        self._of_head: dict[str, set[str]] = defaultdict(set)
        # 执法重心移到基层 is said as well.
        self._said: set[str] = {"执法重心移"}
        for term in self._terms:
            for at in range(1, len(term) - 1):
                broken = term[:at] + term[at + 1 :]
                self._of_head[broken[:2]].add(broken)

    def read(self, text: str) -> None:
        """Note what stands in ``text``: 法治营商环境 is said beside 法治化营商环境."""
        for run in runs(text):
            for start, head in enumerate(map("".join, pairwise(run))):
                for broken in self._of_head.get(head, ()):
                    if run.startswith(broken, start):
                        self._said.add(broken)

    def lines(self) -> Iterator[str]:
        """Each term and the places (from 0) at which a lost character is seen."""
        for term in sorted(self._terms):
            places = [
                str(at)
                for at in range(1, len(term) - 1)
                if term[at] not in _DROPPED
                and len({term[at - 1], term[at], term[at + 1]}) == 3
                and (broken := term[:at] + term[at + 1 :]) not in self._said
                and not any(broken in other for other in self._terms)
            ]
            if places:
                yield f"{term}\t{','.join(places)}"


def dictionary() -> Iterator[tuple[str, int, str]]:
    """The words of jieba, how frequent they are, and of which kind."""
    for line in jieba.get_dict_file():
        word, count, kind, *_ = (*line.decode("utf-8").split(), "")
        if _HAN.fullmatch(word):
            yield word, int(count), kind


def frequent(of_laws: Counted, of_reports: Counted) -> tuple[Counter[str], Counter[str]]:
    """How frequent characters and pairs are, in laws, reports, words and terms."""
    characters: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    weighed_words = [(word, count * _GRADE_DICTIONARY) for word, count, _ in dictionary()]
    weighed_words += [(term, _GRADE_HAND) for path in (TRADE, WORDS) for term in trade(path)]
    for word, weight in weighed_words:
        for char in word:
            characters[char] += weight
        for pair in map("".join, pairwise(word)):
            pairs[pair] += weight
    for counted, times in ((of_laws, 1), (of_reports, _GRADE_REPORT)):
        for into, counts in ((characters, counted.characters), (pairs, counted.pairs)):
            for key, count in counts.items():
                into[key] += count * times
    return characters, pairs


def grade(count: float) -> str:
    """a for 1, one letter more with every doubling."""
    return chr(ord("a") + int(log2(max(1, count))))


def by_grade(counts: Iterable[tuple[str, float]]) -> str:
    """The characters, the most frequent first, behind those of each grade its letter."""
    groups = defaultdict(list)
    for char, count in counts:
        groups[grade(count)].append(char)
    return "".join(
        "".join(sorted(chars)) + letter for letter, chars in sorted(groups.items(), reverse=True)
    )


def general_words(terms: Iterable[str], common: set[str]) -> Iterator[str]:
    """The lines of the table of general words: by the first character, without the terms."""
    words = {
        word: count
        for word, count, kind in dictionary()
        if count >= GENERAL_WORD and not (kind.startswith(_NAMES) and len(word) > 1)
    }
    for word in trade(WORDS):
        words[word] = max(_TRADE_WORD, words.get(word, 0))
    known = set(terms)
    names = {
        word
        for word, count, kind in dictionary()
        if len(word) == 2 and count >= NAME and kind.startswith(_NOT_SLIPS)
    }
    yield f"names\t{' '.join(sorted(names - common))}"
    yield f"alone\t{by_grade((w, n) for w, n in words.items() if len(w) == 1)}"
    short, long = defaultdict(list), defaultdict(list)
    for word, count in sorted(words.items()):
        if len(word) == 2:
            short[word[0]].append((word[1], count))
        elif 2 < len(word) <= LONGEST and word not in known:
            long[word[0]].append(word[1:] + grade(count))
    for head in sorted({*short, *long}):
        yield f"{head}\t{by_grade(short[head])} {''.join(long[head])}".rstrip()


def pairs_of(of_laws: Counted, of_reports: Counted) -> set[str]:
    """The pairs of characters that are known to stand together."""
    common = {pair for pair, count in of_laws.pairs.items() if count > PAIR}
    common |= {pair for pair, count in of_reports.pairs.items() if count > 1}
    common |= {word for word, count, _ in dictionary() if len(word) == 2 and count >= COMMON}
    for term in trade():
        common.update(map("".join, pairwise(term)))
    return common


def alike(wheel: str, characters: set[str]) -> list[str]:
    """Groups of characters that sound alike, then of those that look alike."""
    sounds, looks = _table(wheel, "same_pinyin"), _table(wheel, "same_stroke")
    # A character with two readings stands in the groups of both, and its own line is their union.
    lines = (set(line.replace("\t", "")) & characters for line in sounds if line[:1] != "#")
    groups = {frozenset(line) for line in lines if len(line) > 1}
    whole = {"".join(sorted(one)) for one in groups if not any(other < one for other in groups)}
    look = {"".join(sorted(set(line.replace("\t", "")) & characters)) for line in (*looks, *_LOOKS)}
    return [group for group in sorted(whole) + sorted(look) if len(group) > 1]


def common(last: int = 0xD7) -> set[str]:
    """The common characters: those of the first level of GB/T 2312, or up to another row of it."""
    return {
        bytes((row, cell)).decode("gb2312")
        for row in range(0xB0, last + 1)
        for cell in range(0xA1, 0xFA if row == 0xD7 else 0xFF)
    }


def typed(characters: Iterable[str]) -> list[str]:
    """Groups of characters that a keyboard of pinyin offers together: whatever their tone."""
    groups = defaultdict(set)
    for char in common() | set(characters):
        if _HAN.match(char):
            groups[pypinyin.lazy_pinyin(char)[0]].add(char)
    return sorted("".join(sorted(group)) for group in groups.values() if len(group) > 1)


def named(wheel: str) -> list[str]:
    """The same and groups of those that look alike, with the rare characters that names have."""
    names = {
        char for name in ("person_name", "place_name") for char in "".join(_table(wheel, name))
    }
    both = common() | (common(0xF7) & names)
    rows = (line for line in _table(wheel, "same_stroke") if line[:1] != "#")
    looks = {"".join(sorted(set(line) & both)) for line in rows}
    groups = [*typed(both), *sorted(look for look in looks if len(look) > 1)]
    return [group for group in groups if not common().issuperset(group)]


def _table(wheel: str, name: str) -> list[str]:
    """The lines of a table of pycorrector."""
    with ZipFile(wheel) as archive:
        return archive.read(f"pycorrector/data/{name}.txt").decode("utf-8").splitlines()


def short_slips(
    pairs: Counter[str], characters: Counter[str], groups: Iterable[str], wheel: str
) -> Iterator[tuple[str, str]]:
    """Words of two characters and ways to miswrite them that no text has, not even by chance.

    ``groups`` are those of ``alike``.
    """
    looks = _table(wheel, "same_stroke")
    look = [frozenset(line.replace("\t", "")) for line in (*looks, *_LOOKS)]
    sound = [frozenset(group) for group in groups]
    commonest = {char for char, _ in characters.most_common(_COMMONEST)}
    frequent = {char for char, _ in characters.most_common(_FREQUENT)}
    for word in dict.fromkeys(trade(WORDS)):
        for at, right in enumerate(word):
            like = {c for group in look if right in group for c in group} - commonest
            like |= {c for group in sound if right in group for c in group if c not in frequent}
            for char in sorted(like - {right}):
                wrong = word[:at] + char + word[at + 1 :]
                if not pairs[wrong]:
                    yield word, wrong


def grouped(items: Iterable[tuple[str, str]]) -> list[str]:
    """Lines of a head, a tab and what follows it."""
    lines = defaultdict(list)
    for head, rest in sorted(items):
        lines[head].append(rest)
    return [f"{head}\t{''.join(rests)}" for head, rests in sorted(lines.items())]


def weight_class(count: int) -> int:
    """1 from 40 on, one more with every doubling, 9 at most."""
    return min(9, 1 + int(log2(max(count, TERM) / TERM)))


_SOURCES = (
    "由 tools/lexicon.py 从法律法规条文和一半的政府工作报告统计而来，只有词和次数，没有原文。"
)


def write(of_laws: Counted, of_reports: Counted, broken: Broken, wheel: str) -> None:
    terms, pairs = terms_of(of_laws, of_reports), pairs_of(of_laws, of_reports)
    total = of_laws.characters + of_reports.characters
    characters = {char for char, _ in total.most_common(_CHARACTERS)}
    single = of_laws.single + of_reports.single
    free = sorted(c for c, n in single.items() if n >= 300 and n / total[c] > 0.2)
    lines = grouped((t[:2], f"{t[2:]}{weight_class(n)}") for t, n in terms.items())
    head = (
        f"# 行业常用词和固定说法，共{len(terms)}个：前两个字，制表符，后面的字，"
        "频度（1至9，每级加倍）。\n"
        f"# {_SOURCES}\n"
    )
    _write(TERMS, head, lines)
    head = (
        f"# 常见的两字连用，共{len(pairs)}对：前一个字，制表符，可以接在后面的字。\n"
        f"# {_SOURCES}另加结巴分词（MIT）词典里常用的双字词。\n"
        "# 第一行以 free 开头，是常单独成词的字。\n"
        "# 每几个字后面的字母是频度：a是1，b是2，c是4，每级加倍。\n"
    )
    often, of_pairs = frequent(of_laws, of_reports)
    behind = defaultdict(list)
    for pair in pairs:
        behind[pair[0]].append((pair[1], of_pairs[pair]))
    lines = [f"{first}\t{by_grade(behind[first])}" for first in sorted(behind)]
    _write(PAIRS, head, [f"free\t{''.join(free)}", *lines])
    head = (
        "# 通用词：第一个字，制表符，双字词的第二个字，空格，更长的词后面的字；"
        "字母是频度，同上表。\n"
        "# 来源：结巴分词（MIT）词典里常用的词，不含人名、地名、机构名。\n"
        "# names 一行是地名等专名，不当作错字；"
        "alone 一行是字单独成词的频度，often 一行是字在条文、报告和词典里的频度。\n"
    )
    counts = by_grade((char, often[char]) for char in sorted(often) if often[char] >= 20)
    _write(GENERAL, head, [f"often\t{counts}", *general_words(terms, pairs)])
    head = (
        "# 读音相同或者字形相近的字，一行一组；只留常用的字。\n"
        "# 来源：pycorrector 1.1.4 的 same_pinyin、same_stroke（Apache-2.0）。\n"
    )
    groups = alike(wheel, characters)
    _write(ALIKE, head, groups)
    _write(TYPED, _TYPED_HEAD, typed(characters))
    _write(NAMED, _NAMED_HEAD, named(wheel))
    head = (
        "# 固定说法，制表符，漏掉哪几个字（从0数起）能看出来：漏了以后在条文和报告里从不出现的。\n"
        "# 由 tools/lexicon.py 从 rules/slips-trade.txt 得来。\n"
    )
    _write(FIXED, head, list(broken.lines()))
    head = (
        "# 两字词，制表符，它的错法：字形相近或者有一个生僻字，在条文和报告里从没有连在一起的。\n"
        "# 由 tools/lexicon.py 从 tools/trade-words.txt 得来。\n"
    )
    slips = defaultdict(list)
    for word, wrong in short_slips(of_laws.pairs + of_reports.pairs, total, groups, wheel):
        slips[word].append(wrong)
    _write(SHORT, head, [f"{word}\t{' '.join(all_)}" for word, all_ in sorted(slips.items())])


def _write(name: str, head: str, lines: list[str]) -> None:
    (RULES / name).write_text(head + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def main(just_laws: str, others: str, reports: str, wheel: str, *options: str) -> None:
    jieba.setLogLevel(60)
    read, _ = halves(reports, other="--other-half" in options)
    texts = [path.read_text(encoding="utf-8") for path in read]
    broken = Broken()
    for text in (*texts, *laws(just_laws, others)):
        broken.read(text)
    write(Counted(laws(just_laws, others)), Counted(texts), broken, wheel)


if __name__ == "__main__":
    main(*sys.argv[1:])
