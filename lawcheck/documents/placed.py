"""What PDF and OFD share: from pages of placed characters to blocks, or a reason why not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from statistics import median

from lawcheck.documents import paragraphs, readable
from lawcheck.documents.build import Block, Reading
from lawcheck.documents.layout import NAMELESS, Page, PageLine
from lawcheck.documents.margins import is_margin, without_balloons, without_margins
from lawcheck.documents.model import Remark, Unread
from lawcheck.errors import DocumentError
from lawcheck.text.digits import ONE_TO_TEN

#: A page with fewer characters has no text layer worth the name (a stamp, a page number).
LEAST = 8
#: So many drawn paths are text that was turned into outlines.
OUTLINES = 60
#: More characters without a meaning than this share: the fonts do not say what they show.
_MEANINGLESS = 0.3
#: One such line may be an ornament; the headings of a report are several.
_MOST_NAMELESS = 2
#: So many such characters in the middle of lines are more than a rare name.
_MOST_SCATTERED = 10
#: A scan covers so much of its page.
_MOST_OF = 0.3
#: Points: as large as a picture must be in Word, 8 cm wide and 100 square centimetres.
_WIDE, _AREA = 8 / 2.54 * 72, 100 / 2.54**2 * 72**2
#: More characters on a picture stand on a ground.
_GROUND = 30
#: Left, top, right, bottom, y downwards.
Box = tuple[float, float, float, float]
_MARKS = frozenset(f"{ONE_TO_TEN}0123456789（）()、.．，。")


def refuse_unreadable(kind: str, pages: list[Page], pictures: list[int], reading: Reading) -> None:
    """Raise ``DocumentError`` (scanned, undecodable), or warn of the pages that are pictures."""
    written = sum(page.count >= LEAST for page in pages)
    if pictures and len(pictures) >= written:
        raise DocumentError(
            "scanned",
            f"{kind} 是扫描件或图形，没有文字层（{listed(pictures)}），没有审查；"
            "请先做文字识别（OCR），或提供 Word 文件。",
        )
    if pictures:
        reading.warnings.append(
            f"{listed(pictures)}是图片，没有文字层，未读取（全文共 {len(pages)} 页）。"
        )
    reading.unread += [Unread("page", None, number) for number in pictures]
    nameless = [line for page in pages for line in page.lines if _is_nameless(line.text)]
    # At the start of a line it may be the mark of a list.
    scattered = sum([line.text.count("\ufffd", 1) for page in pages for line in page.lines])
    if len(nameless) >= _MOST_NAMELESS:
        where = listed(sorted({line.page for line in nameless}))
        raise DocumentError(
            "undecodable",
            f"{kind} 有几行字（{where}）的字体没有说明文字是什么，读不出来，没有审查；"
            "请提供 Word 文件。",
        )
    reading.unread += [Unread("font", None, line.page) for line in nameless]
    if scattered >= _MOST_SCATTERED or sum(page.lost for page in pages) > _MEANINGLESS * sum(
        page.count for page in pages
    ):
        raise DocumentError(
            "undecodable", f"{kind} 的字体没有说明文字是什么，读不出来，请提供 Word 文件。"
        )


def are_little(pages: list[Page]) -> bool:
    """Whether pages have fewer characters than any report: they may be the cover of one."""
    return sum(page.count for page in pages) < readable.LEAST


def is_scan(page: Page, pictures: list[Box]) -> bool:
    """Whether a page is a picture with nothing but a header or a page number printed on it."""
    large = any(_area(box) > _MOST_OF * page.width * page.height for box in pictures)
    return large and _written(line for line in page.lines if not is_margin(line, page)) < LEAST


def shows_picture(page: Page, pictures: list[Box]) -> bool:
    """Whether a page shows a picture in which text may stand: large, and no ground of its text."""
    return any(
        box[2] - box[0] >= _WIDE
        and _area(box) >= _AREA
        and _written(line for line in page.lines if _is_on(line, box)) < _GROUND
        for box in pictures
    )


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _written(lines: Iterable[PageLine]) -> int:
    return sum(len(line.text) for line in lines)


def _is_on(line: PageLine, box: Box) -> bool:
    return box[1] < line.base < box[3] and box[0] < (line.left + line.right) / 2 < box[2]


def _is_nameless(text: str) -> bool:
    """Whether most characters of a line have no meaning: not a mark of a list in front of words."""
    if not NAMELESS.search(text):
        return False
    letters = [char for char in text if not char.isspace() and char not in _MARKS]
    lost = len(NAMELESS.findall("".join(letters)))
    return lost >= 3 and 2 * lost >= len(letters)


def fill(pages: list[Page], reading: Reading) -> None:
    """Turn placed characters into blocks, headers and footers into remarks."""
    for page in pages:
        for kind, said in page.passed.items():
            reading.leave(kind, "".join(said), page.number)
    lines = [page.lines for page in pages]
    reading.remarks.extend(Remark("comment", text) for text in without_balloons(pages, lines))
    headers, footers = without_margins(pages, lines)
    reading.remarks.extend(Remark("header", text) for text in headers)
    reading.remarks.extend(Remark("footer", text) for text in footers)
    width = median(page.width for page in pages) if pages else 0.0
    reading.blocks = list(paragraphs.join([line for page in lines for line in page], width))
    reading.unread = [
        Unread(one.kind, _before(one.page, reading.blocks), one.page) for one in reading.unread
    ]


def _before(page: int | None, blocks: list[Block]) -> int | None:
    """The number of the last paragraph that begins in front of a page."""
    starts = [block.anchors[0].page or 0 for block in blocks]
    return bisect_left(starts, page or 0) or None


def listed(numbers: list[int]) -> str:
    """第 1—3、7 页: page numbers with runs drawn together."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = "、".join(str(r[0]) if len(r) == 1 else f"{r[0]}—{r[-1]}" for r in runs)
    return f"第 {shown} 页"
