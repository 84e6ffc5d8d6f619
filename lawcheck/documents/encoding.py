"""Bytes in, text and the name of its encoding out: the encodings that Chinese offices use.

A cascade: byte order mark, then strict UTF-8, then the best of GB18030, Big5 and UTF-16 without
mark, told apart by how many of the decoded characters are frequent in Chinese prose. General
detectors fail on short GB18030 texts, which is why there is one of our own.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

from lawcheck.documents import mixed
from lawcheck.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
#: Python's codec and the name given in reports; in a tie the first wins.
_SCORED = (
    ("utf-8", "utf-8"),
    ("gb18030", "gb18030"),
    ("big5hkscs", "big5"),
    ("utf-16-le", "utf-16-le"),
    ("utf-16-be", "utf-16-be"),
    ("utf-32-le", "utf-32-le"),
    ("utf-32-be", "utf-32-be"),
)
_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
    "面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去"
    "把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但"
    "质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式"
    "活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必战先回则"
    "任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶思术极交受联什认六共权收证改清己美再"
    "采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况"
    "今集传土许步群广石记需段研界律且究观越织装影算低持音众书布复容须际商非验连断深难近千周委素技备半办青省"
    "列习响约支般史感劳便团往历市克何除消构府称太准精值号率族维划选标写存候亲快效院查江型按格养易置派层片始"
    "专状育京识适属包火住调满县局照参红细引听该价严镇乡街村审执督依索述纠纷诉讼宪普营商环境申请印章案件"
    "個國來時們對會發動過說產種後學經進電裡現實兩體機當點從業應開還無關線數變條沒結問題員總設長頭資邊級圖統"
    "較將組見計別軍黨運農幾區強決幹戰則處隊給門規熱領東導壓爭濟階術極聯認權證單風帶場車務萬達積議聲報類離華"
    "確張馬節話傳廣記觀織裝眾書復須際驗連斷難備辦習響約勞團歷構稱準號維劃選標寫親識適屬調滿縣參紅細聽該價嚴"
    "於，。、；：？！“”‘’《》（）〔〕【】—…·　○〇①②③④⑤０１２３４５６７８９％"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_HEAD = 400_000
_SAMPLE = 4000
_GLANCE = 400
#: No text has them: all below the space but breaks, the end of a DOS file, and escapes.
_CONTROLS = "".join(c for c in map(chr, range(32)) if c not in "\t\n\r\x0b\x0c\x1a\x1b")
_WORST = 0.0
#: A text with fewer broken characters than this share is still read, with a warning.
_TOLERATED = 0.005

_SHOWN = {"utf-8": "UTF-8", "gb18030": "GBK", "big5hkscs": "Big5"}
_ZEROS = "文件里夹有零字节，已经略去，请核对。"
_UNDECODABLE = (
    "无法识别文件的文字编码，可能已经损坏或不是文本文件；请用原软件另存为 UTF-8 文本后再试。"
)


def decode(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """The text of ``data``, its encoding and warnings; raises ``DocumentError`` (undecodable)."""
    data = _without_tail(data)
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(codec)
                if "\0" in text:
                    return text.replace("\0", ""), name, (_ZEROS,)
                return text, name, ()
            except UnicodeDecodeError:
                glued = _glued(data.removeprefix(mark)) if mark == codecs.BOM_UTF8 else None
                return glued or _repaired(data, codec, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    else:
        # A few short GBK texts (联通) are valid UTF-8 by chance: only Chinese settles it.
        if not _binary(text) and (text.isascii() or _score(_telling(text, _GLANCE)) > _WORST):
            return text, "utf-8", ()
    best, chosen, name = _WORST, "", ""
    for codec, label in _SCORED:
        try:
            candidate = data.decode(codec)
        except UnicodeDecodeError:
            continue
        score = _score(_telling(candidate, _SAMPLE))
        if score > best and not _binary(candidate):
            best, chosen, name = score, candidate, label
    if name:
        return chosen, name, ()
    if text and not _binary(text):
        return text, "utf-8", ()
    if found := _glued(data):
        return found
    if b"\0" in data:
        # Some programs leave zero bytes between the lines.
        text, name, warnings = decode(data.replace(b"\0", b""))
        return text, name, (*warnings, _ZEROS)
    # A file cut in the middle of a character, or with a few broken ones, is still a text.
    for codec, label in _SCORED[:3]:
        try:
            return _repaired(data, codec, label)
        except DocumentError:
            continue
    raise DocumentError("undecodable", _UNDECODABLE)


def _glued(data: bytes) -> tuple[str, str, tuple[str, ...]] | None:
    """What is in several encodings, read piece by piece."""
    found = mixed.decode(data, _score)
    if found is None or _score(_telling(found[0], _SAMPLE)) <= _WORST or _binary(found[0]):
        return None
    text, name, others = found
    shown = "、".join(_SHOWN[codec] for codec in others)
    told = f"文件里有 {sum(others.values())} 处是另一种编码（{shown}），已经分别读出，请核对。"
    return text, dict(_SCORED)[name], (told,)


def _repaired(data: bytes, codec: str, name: str) -> tuple[str, str, tuple[str, ...]]:
    text = data.decode(codec, errors="replace")
    broken = text.count("\ufffd")
    if (
        broken > max(1, _TOLERATED * len(text))
        or _binary(text)
        or (_score(_telling(text, _SAMPLE)) <= _WORST)
    ):
        raise DocumentError("undecodable", _UNDECODABLE)
    return text, name, (f"文件中有 {broken} 处字节不是有效的 {name} 编码，已用替换符号代替。",)


def _binary(text: str) -> bool:
    """Whether control characters show that this is no text."""
    sample = text[:_SAMPLE]
    controls = sum(map(sample.count, _CONTROLS))
    return "\0" in text or controls > len(sample) / 200


def _without_tail(data: bytes) -> bytes:
    """Without the zero bytes that fill a file up to the end of a block."""
    short = data.rstrip(b"\0")
    marked = next((codec for mark, codec, _ in _MARKS if data.startswith(mark)), "")
    # In UTF-32 two or three bytes of four are zero.
    wider = marked == "utf-32" or (not marked and 8 * short.count(b"\0\0") > len(short))
    width = 4 if wider else 2
    # In UTF-16 the last character may end with one of them.
    wide = marked in ("utf-16", "utf-32") or b"\0" in short
    return short + b"\0" * (-len(short) % width) if wide else short


def _telling(text: str, most: int) -> str:
    """What tells one encoding from another: a page may begin with thousands of ASCII tags."""
    return "".join(_NOT_ASCII.findall(text[:_HEAD]))[:most]


def _score(sample: str) -> float:
    """How much the non-ASCII characters look like Chinese prose: about 0.6 when they are."""
    total = 0.0
    count = 0
    for char, times in Counter(sample).items():
        if char < "\x80":
            continue
        count += times
        if char in _FREQUENT:
            total += times
        elif "\u4e00" <= char <= "\u9fff":
            total -= 0.3 * times
        elif "\ue000" <= char <= "\uf8ff" or char == "\ufffd":
            total -= 3 * times
        else:
            total -= times
    return total / count if count else 0.0
