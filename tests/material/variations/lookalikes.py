"""Code points that look like Chinese, and characters that nobody sees."""

from __future__ import annotations

from tests.documents.conftest import Word
from tests.documents.typesetting import Style, ofd, pdf, typeset
from tests.material.variations import BODY, Case
from tests.material.variations.elsewhere import page, paragraphs

TEXT = "\n".join(BODY)


def _changed(pairs: dict[str, str]) -> str:
    return TEXT.translate(str.maketrans(pairs))


def _txt(text: str) -> Case:
    return Case(text.encode(), "x.txt", alike=True)


def strewn(char: str, step: int = 7) -> str:
    """The text with ``char`` in the middle of words."""
    return "\n".join(
        char.join(line[at : at + step] for at in range(0, len(line), step)) for line in BODY
    )


SUPPLEMENT = {"长": "⻓", "见": "⻅", "车": "⻋", "民": "⺠", "风": "⻛", "门": "⻔", "龙": "⻰"}
KANGXI = {"一": "⼀", "人": "⼈", "行": "⾏", "大": "⼤", "工": "⼯", "生": "⽣", "方": "⽅"}
COMPATIBLE = {"不": "\uf967", "律": "\uf9d8", "行": "\ufa08", "理": "\uf9e4", "年": "\uf98e"}
CASES = {
    "supplement of radicals": _txt(_changed(SUPPLEMENT)),
    "radicals of both kinds": _txt(_changed({**SUPPLEMENT, **KANGXI})),
    "compatible forms": _txt(_changed(COMPATIBLE)),
    "supplement of compatible forms": _txt(
        _changed({"形": "\U0002f899", "成": "\U0002f8b2", "将": "\U0002f873"})
    ),
    "radicals in headings only": _txt(
        "\n".join(
            line.translate(str.maketrans({**SUPPLEMENT, **KANGXI})) if line[1:2] == "、" else line
            for line in BODY
        )
    ),
    "radicals in a PDF": Case(
        pdf(typeset(_changed({**SUPPLEMENT, **KANGXI}).split("\n"), Style())), "x.pdf", alike=True
    ),
    "radicals in an OFD": Case(
        ofd(typeset(_changed({**SUPPLEMENT, **KANGXI}).split("\n"), Style())), "x.ofd", alike=True
    ),
    "radicals in Word": Case(
        Word.package("".join(map(Word.p, _changed(SUPPLEMENT).split("\n")))), "x.docx", alike=True
    ),
    "selectors of variants, far up": _txt(strewn("\U000e0101")),
    "filler of Hangul": _txt(strewn("\u3164")),
    "filler of half width": _txt(strewn("\uffa0")),
    "grapheme joiner": _txt(strewn("\u034f", 2)),
    "selectors of Mongolian": _txt(strewn("\u180b")),
    "old signs of format": _txt(strewn("\u206a")),
    "hyphens that are soft, on the web": Case(
        page(paragraphs(strewn("&shy;").split("\n"))),
        "x.html",
        alike=True,
    ),
    "places to break, on the web": Case(
        page(paragraphs(strewn("<wbr>").split("\n"))),
        "x.html",
        BODY,
    ),
    "joiners in Word": Case(
        Word.package("".join(map(Word.p, strewn("\u200d").split("\n")))), "x.docx", alike=True
    ),
    "tags": _txt(strewn("\U000e0061\U000e007f")),
    "isolates": _txt(strewn("\u2068", 9)),
    "mark of order inside": _txt(strewn("\ufeff", 5)),
}
