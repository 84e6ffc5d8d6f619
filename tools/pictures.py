"""Make the pictures of the handbook, ``docs/pictures/``, from what the program really writes.

    python tools/pictures.py            all of them
    python tools/pictures.py terminal   those whose name begins so

Texts are drawn by Rich's recorder; pages by Chromium and LibreOffice, which must be installed.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from html import escape, unescape
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from lawcheck.cli.app import run
from lawcheck.documents import libreoffice
from lawcheck.packs.loader import load
from lawcheck.review import review
from lawcheck.views.layout import clip, width
from lawcheck.views.screen import COLUMNS, STYLES, Line, Screen
from lawcheck.views.terminal import lines

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
TODAY = "2024-03-20"
#: The terminal's: both copies of a text, a veto. The others': some faults of each severity.
SAMPLE = "samples/wanglu-2022-body-twice.html"
DRAFT = "samples/cuoyun-2023-cause-missing.txt"
#: What the second draft has put right, and what went wrong in it.
MENDED = (
    ("市民中心", "市民中心"),
    ("首页 > 政务公开 > 法治政府建设\n", ""),
    ("浏览次数：214\n", ""),
    ("习近平法治思想", "习近平法制思想"),
)
#: Format → (command that is shown, how many lines of its text).
TEXTS = {
    "line": 9,
    "markdown": 26,
    "csv": 4,
    "json": 30,
    "jsonl": 3,
    "sarif": 30,
    "junit": 22,
    "gitlab": 24,
    "github": 6,
}

#: Runs of one width, blanks by themselves.
RUNS = re.compile(r"[\x20\xa0]+|[\x21-\x7e]+|[^\x20-\x7e\xa0]+")
#: Rich names fonts of a foreign host and itself; a picture of ours asks nobody for anything.
FOREIGN = re.compile(r"@font-face\s*\{[^}]*\}|<!--.*?-->", re.DOTALL)
FONTS = "'Noto Sans Mono CJK SC', 'Sarasa Mono SC', NSimSun, Consolas, monospace"


def picture() -> str:
    """The SVG of the review of ``SAMPLE`` on a terminal."""
    os.chdir(ROOT)  # the review names the file as the README's reader would
    told = lines([review(SAMPLE, load("annual-report"))], Screen(color=True))
    return drawn(f"lawcheck check {SAMPLE}", told)


def drawn(command: str, told: Iterable[Line]) -> str:
    """The SVG of a command and the lines that follow it."""
    console = Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        theme=Theme(STYLES),
        highlight=False,
        force_terminal=True,
    )
    console.print(Text.assemble(("$ ", "dim"), command))
    for line in told:
        console.print(Text.assemble(*line), soft_wrap=True)
    svg = console.export_svg(title="lawcheck", unique_id="lawcheck")
    svg = FOREIGN.sub("", svg).replace("Fira Code, monospace", FONTS)
    return _with_chinese_widths(svg)


def _with_chinese_widths(svg: str) -> str:
    """Rich states the length of a text as if every character took one column.

    Each run of one width becomes a text of its own, so that no font can draw it out of its column.
    """

    def parted(match: re.Match[str]) -> str:
        kind, x, y, length, after, text = match.groups()
        shown = unescape(text)
        unit, at = float(length) / len(shown), float(x)
        pieces = []
        for run_ in RUNS.findall(shown):
            columns = unit * width(run_)
            if run_.strip():
                pieces.append(
                    f'<text class="{kind}" x="{at:g}" y="{y}" textLength="{columns:g}" '
                    f'lengthAdjust="spacingAndGlyphs"{after}>{escape(run_)}</text>'
                )
            at += columns
        return "".join(pieces)

    places = "".join(rf' {name}="([\d.]+)"' for name in ("x", "y", "textLength"))
    return re.sub(rf'<text class="([^"]*)"{places}([^>]*)>([^<]+)</text>', parted, svg)


def text(name: str, work: Path) -> str:
    """The first lines of what the format ``name`` says."""
    made = work / f"a.{name}"
    _check(DRAFT, f"{name}={made}")
    shown = made.read_text("utf-8-sig").splitlines()
    told: list[Line] = [[(clip(line, COLUMNS), "")] for line in shown[: TEXTS[name]]]
    if len(shown) > TEXTS[name]:
        told.append([(f"……（共{len(shown)}行）", "dim")])
    return drawn(f"lawcheck check {DRAFT} --output {name}=结果.{name}", told)


def _check(path: str, *outputs: str, more: Iterable[str] = ()) -> None:
    typed = [part for output in outputs for part in ("--output", output)]
    status = run(["check", path, "--quiet", "--force", "--today", TODAY, *more, *typed])
    if status not in (0, 1):
        raise SystemExit(f"lawcheck check {path}: {status}")


# Pages.


def page(work: Path) -> Any:
    _check(DRAFT, f"html={work / 'a.html'}")
    return _screenshot(work / "a.html", 1200, 900)


def page_phone(work: Path) -> Any:
    _check(DRAFT, f"html={work / 'a.html'}")
    return _screenshot(work / "a.html", 500, 900)


def folder(work: Path) -> Any:
    _check("samples", f"html={work / 'a.html'}")
    return _screenshot(work / "a.html", 1200, 700)


def since(work: Path) -> Any:
    first, second = _drafts(work)
    os.chdir(work)  # the page names the file as a clerk has it
    _check(second.name, f"html={work / 'a.html'}", more=("--since", first.name))
    os.chdir(ROOT)
    return _screenshot(work / "a.html", 1200, 900)


def commented(work: Path) -> Any:
    _check(DRAFT, f"docx={work / 'a.docx'}")
    return _printed(work / "a.docx", comments=True)


def opinion(work: Path) -> Any:
    _check(DRAFT, f"opinion={work / 'a.docx'}")
    return _printed(work / "a.docx")


def opinion_since(work: Path) -> Any:
    first, second = _drafts(work)
    _check(str(second), f"opinion={work / 'a.docx'}", more=("--since", str(first)))
    return _printed(work / "a.docx")


def table(work: Path) -> Any:
    _check("samples", f"xlsx={work / 'a.xlsx'}")
    return _printed(work / "a.xlsx", scale=2.2)


def new(work: Path) -> Any:
    run(["new", "--issuer", "示例县", "--year", "2026", "-o", str(work / "a.docx"), "--force"])
    return _printed(work / "a.docx")


def fixed(work: Path) -> Any:
    _check(DRAFT, f"docx={work / '稿.docx'}")
    run(["fix", str(work / "稿.docx"), "--with-comments", "-o", str(work / "a.docx"), "--force"])
    return _printed(work / "a.docx", comments=True)


PAGES: dict[str, Callable[[Path], Any]] = {
    "html": page,
    "html-phone": page_phone,
    "html-folder": folder,
    "html-since": since,
    "docx": commented,
    "opinion": opinion,
    "opinion-since": opinion_since,
    "xlsx": table,
    "new": new,
    "fix": fixed,
}


def _drafts(work: Path) -> tuple[Path, Path]:
    first, second = work / "初稿.txt", work / "二稿.txt"
    told = (ROOT / DRAFT).read_text("utf-8")
    first.write_text(told, "utf-8")
    for old, new_ in MENDED:
        told = told.replace(old, new_, 1)
    second.write_text(told, "utf-8")
    return first, second


def _screenshot(path: Path, columns: int, rows: int) -> Any:
    from PIL import Image

    shot = path.with_suffix(".png")
    browser = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    typed = [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    typed += [f"--screenshot={shot}", f"--window-size={columns},{rows}", path.as_uri()]
    subprocess.run(typed, check=True, capture_output=True, timeout=120)
    return Image.open(shot)


def _printed(path: Path, *, comments: bool = False, scale: float = 1.4) -> Any:
    """The first page, as LibreOffice prints it, without the white around it."""
    import pypdfium2

    program = libreoffice.program()
    if program is None:
        raise SystemExit("LibreOffice is not installed")
    kind = "calc" if path.suffix == ".xlsx" else "writer"
    profile = (path.parent / "profile").as_uri()
    typed = [str(program), "--headless", f"-env:UserInstallation={profile}", "--convert-to"]
    told = '{"ExportNotes":{"type":"boolean","value":"true"}}' if comments else "{}"
    typed += [f"pdf:{kind}_pdf_Export:{told}", "--outdir", str(path.parent), str(path)]
    subprocess.run(typed, check=True, capture_output=True, timeout=300)
    page_ = pypdfium2.PdfDocument(path.with_suffix(".pdf"))[0]
    image = page_.render(scale=scale, may_draw_forms=False, draw_annots=not comments).to_pil()
    image = image.convert("RGB")
    if comments:
        return _with_notes(image, _notes(page_), scale, path.parent)
    return _cropped(image)


def _cropped(image: Any) -> Any:
    from PIL import Image, ImageChops

    image = image.convert("RGB")
    white = Image.new("RGB", image.size, "white")
    left, top, right, bottom = ImageChops.difference(image, white).getbbox() or (0, 0, 9, 9)
    right, bottom = min(right + 30, image.width), min(bottom + 30, image.height)
    return image.crop((max(left - 30, 0), max(top - 30, 0), right, bottom))


def _notes(page_: Any) -> list[tuple[float, str]]:
    """Each comment that LibreOffice saw on the page: how far from its top, and what it says."""
    import ctypes

    from pypdfium2 import raw

    notes = []
    for turn in range(raw.FPDFPage_GetAnnotCount(page_)):
        annotation = raw.FPDFPage_GetAnnot(page_, turn)
        size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
        buffer = ctypes.create_string_buffer(size)
        held = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        raw.FPDFAnnot_GetStringValue(annotation, b"Contents", held, size)
        place = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(annotation, place)
        told = buffer.raw.decode("utf-16-le").rstrip("\0")
        if told.strip():
            notes.append((page_.get_height() - place.top, told))
        raw.FPDFPage_CloseAnnot(annotation)
    return sorted(dict.fromkeys(notes))


def _with_notes(image: Any, notes: list[tuple[float, str]], scale: float, work: Path) -> Any:
    """The page with its comments at its side, where word processors show them."""
    image.save(work / "page.png")
    cards = "".join(
        f'<div class="note" data-top="{top * scale:.0f}"><b>lawcheck</b>{escape(told)}</div>'
        for top, told in notes
    )
    (work / "notes.html").write_text(
        '<!DOCTYPE html><meta charset="utf-8"><style>body{margin:0;background:#fff}'
        ".note{position:absolute;width:330px;box-sizing:border-box;padding:6px 9px;"
        "font:13px/1.5 'Noto Sans CJK SC',sans-serif;white-space:pre-wrap;background:#fff8d6;"
        "border-left:3px solid #c9a400}.note b{display:block;color:#7a6300}</style>"
        f'<img src="page.png">{cards}<script>let low=0;'
        "for(const note of document.querySelectorAll('.note')){"
        f"note.style.left='{image.width - 90}px';"
        "const top=Math.max(+note.dataset.top-12,low);note.style.top=top+'px';"
        "low=top+note.offsetHeight+8}</script>",
        "utf-8",
    )
    shot = _screenshot(work / "notes.html", image.width + 250, image.height)
    return _cropped(shot)


def made(wanted: str, folder: Path) -> Iterator[Path]:
    """Write the pictures whose names begin with ``wanted``; yield the path of each."""
    os.chdir(ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("terminal", *TEXTS, *PAGES):
        if not name.startswith(wanted):
            continue
        with tempfile.TemporaryDirectory() as work:
            if name in PAGES:
                path = folder / f"{name}.png"
                image = PAGES[name](Path(work))
                image.convert("RGB").quantize(64).save(path, optimize=True)
            else:
                path = folder / f"{name}.svg"
                svg = picture() if name == "terminal" else text(name, Path(work))
                path.write_text(svg, "utf-8")
        yield path


if __name__ == "__main__":
    for written in made(sys.argv[1] if len(sys.argv) > 1 else "", PICTURES):
        print(written.relative_to(ROOT))
