"""What style sheets show and hide, rule against rule; numbers in cells of their own."""

from __future__ import annotations

from tests.material.variations import BODY, Case, same
from tests.material.variations.elsewhere import PROSE, page, paragraphs

COPY = paragraphs([*BODY[3:], "这一段谁也看不见，所以不应当读出来。"])
#: The article is shown in spite of …
SHOWN = (
    "@media (prefers-color-scheme: dark) {.a {display: none}}",
    "@media (orientation: portrait) {.a {display: none}}",
    "@media screen and (max-width: 767.98px), print {.a {display: none}}",
    "@media not all and (min-width: 600px) {.a {display: none}}",
    "@media (400px <= width <= 700px) {.a {display: none}}",
    "@media (min-width: 600px) and (max-width: 900px) {.a {display: none}}",
    "@media (hover: none) {.a {display: none}}",
    "@media speech, (max-height: 300px) {.a {display: none}}",
    "@media (max-width: 37.5rem) {.a {display: none}}",
    "@layer base {.a {display: none}} @layer top {.a {display: block}}",
    "@layer x {#b.a {display: none}} .a {display: block}",
    ":where(#b) {display: none} .a {display: block}",
    "#b:not(.a) {display: none}",
    ".a:nth-child(7) {display: none}",
    ".a {display: none} .a {display: revert}",
    ".a {display: none} .a {all: unset; display: block}",
    ".a {display: var(--d, block)}",
    ":root {--d: block} .a {display: none} .a {display: var(--d)}",
    ".q {--d: none} .b {display: var(--d)}",
    ".a {visibility: hidden} .a > * {visibility: initial}",
    ".c {visibility: hidden} .a {visibility: unset; visibility: visible}",
    ".a {display: nonsense}",
    ".a {display: none; display: block}",
    ".a {height: 0}",
    ".a {opacity: .001e3}",
    ".a {position: relative; left: 0}",
    ".a::after {display: none} .a p::first-letter {font-size: 0}",
    ".a:has(table) {display: none}",
    "@container (max-width: 100px) {.a {display: none}}",
    "@import 'x.css'; @charset 'utf-8'; .a {display: block}",
    "@media print {.a {display: none}} @media screen {.a {display: block}}",
    "@page {size: A4} .noprint {display: none}",
    ".a {font-size: 62.5%} .a p {font-size: 1.6rem}",
    "p:empty {display: none}",
    ".a {color: rgb(0, 0, 0)} .a p {color: rgba(0, 0, 0, .87)} .b {color: #ffff00}",
)
#: A copy of the article is hidden by …
HIDDEN = (
    ("@media not print {.c {display: none}}", "<div class=c>"),
    ("@media (width > 50em) {.c {display: none}}", "<div class=c>"),
    ("@media only screen and (orientation: landscape) {.c {display: none}}", "<div class=c>"),
    ("@media (min-width: 1px) {@media screen {.c {display: none}}}", "<div class=c>"),
    ("@layer a, b; @layer b {.c {display: none}} @layer a {.c {display: block}}", "<div class=c>"),
    (
        "@layer base {.c {display: none !important}} .c {display: block !important}",
        "<div class=c>",
    ),
    (":root {--d: none} .c {display: var(--d)}", "<div class=c>"),
    (".c {display: var(--not-there, none)}", "<div class=c>"),
    (".c {--d: hidden; visibility: var(--d)}", "<div class=c>"),
    ("body {--d: none} .c {display: var( --d , block)}", "<div class=c>"),
    (":root {--a: var(--b); --b: none} .c {display: var(--a)}", "<div class=c>"),
    ("", "<div style='--d: none; display: var(--d)'>"),
    (".c {font: 0/0 a}", "<div class=c>"),
    (".c {font: italic 0px serif}", "<div class=c>"),
    (".c {transform: scale(0)}", "<div class=c>"),
    (".c {scale: 0}", "<div class=c>"),
    (".c {translate: -9999px}", "<div class=c>"),
    (".c {margin: -9999px 0 0}", "<div class=c>"),
    (".c {margin: 0 0 0 -9999px}", "<div class=c>"),
    (".c {position: absolute; inset: 0 auto auto -9999px}", "<div class=c>"),
    (".c {position: absolute; left: -100vw; left: -2000px}", "<div class=c>"),
    (".c {text-indent: -100em}", "<div class=c>"),
    (".c {color: transparent}", "<div class=c>"),
    (".c {color: rgba(0, 0, 0, 0)}", "<div class=c>"),
    (".c {color: #0000}", "<div class=c>"),
    (".c {color: rgb(0 0 0 / 0%)}", "<div class=c>"),
    (".c {opacity: 0%}", "<div class=c>"),
    (".c {max-height: 0; overflow-y: hidden}", "<div class=c>"),
    (".c {clip-path: polygon(0 0, 0 0, 0 0)}", "<div class=c>"),
    (".x .c {display: none} .c {display: block}", "<div class=x><div class=c>"),
    ("[class|=c] {display: none}", "<div class=c-old>"),
    ("[id^=cop i] {display: none}", "<div id=Copy>"),
    ("div:first-child + .c {display: none}", "<div class=c>"),
    (":is(#q, .c) {display: none} .c {display: block}", "<div class=c>"),
    (".c:not(#q) {display: none} .c.c.c {display: block}", "<div class=c>"),
    (".c {display: none} .c:hover {display: block}", "<div class=c>"),
    (".c {display: NONE}", "<div class=c>"),
    (".c {display: none!important}", "<div class=c>"),
    (".\\63 {display: none}", "<div class=c>"),
    ("<!-- .c {display: none} -->", "<div class=c>"),
    ("@supports (display: grid) {.c {display: none}}", "<div class=c>"),
    ("@supports not (display: foo) {.c {display: none}}", "<div class=c>"),
    (".c {display: block; display: none; display: nonsense}", "<div class=c>"),
    ("body > div {& > .c {display: none}}", "<div><div class=c>"),
    ("", "<div hidden=until-found>"),
    ("", "<div style='visibility:collapse'>"),
    ("", "<dialog>"),
    ("[hidden] {display: none !important}", "<div hidden style='display: block'>"),
)
FIRST = BODY[3]
CELLS = {
    "number and stop apart": f"<table><tr><td>一</td><td>、</td><td>{FIRST[2:]}</td></tr></table>",
    "definition": f"<dl><dt>一、</dt><dd>{FIRST[2:]}</dd></dl>",
    "boxes in a row": f"<div style='display:flex'><div>一、</div><div>{FIRST[2:]}</div></div>",
    "spans": f"<p><span>一</span><span>、</span><span>{FIRST[2:]}</span></p>",
    "head of a row": f"<table><tr><th>一、</th><td>{FIRST[2:]}</td></tr></table>",
    "inline boxes": "<p><span style='display:inline-block'>一、</span>"
    f"<strong>{FIRST[2:]}</strong></p>",
}


#: Elements of a line that are shown on lines of their own: the tag, how it begins, the sheet.
AS_BLOCKS = {
    "spans by a sheet": ("span", "span class=l", ".l {display: block}"),
    "elements of the page's own": ("x-p", "x-p style='display: flex'", ""),
    "old fonts as items": ("font", "font size=4", ".a > font {display: list-item}"),
    "labels as a grid, on screens only": (
        "label",
        "label",
        "label {display: inline} @media screen {.a label {display: grid}}",
    ),
}
#: Elements that stay within their line.
IN_LINES = {
    "inline blocks": "b {display: inline-block}",
    "blocks on paper": "@media print {b {display: block}}",
    "blocks overruled": "b {display: block} p b {display: inline}",
}


def _cases() -> dict[str, Case]:
    cases = {}
    for sheet in SHOWN:
        inner = f"<div class='c'><div class='a b' id=b>{PROSE}</div></div>"
        cases[f"shown: {sheet}"] = same(page(inner, f"<style>{sheet}</style>"), "x.html")
    for sheet, before in HIDDEN:
        inner = f"<div><p>{BODY[0]}</p></div>{before}{COPY}</div></dialog>"
        inner += "</div>" if before.count("<div") > 1 else ""
        data = page(f"{inner}<div class=m>{PROSE}</div>", f"<style>{sheet}</style>")
        cases[f"hidden: {sheet or before}"] = Case(data, "x.html", holds=("谁也看不见", BODY))
    for name, cells in CELLS.items():
        lines = [f"<p>{line}</p>" for line in BODY]
        lines[3] = cells
        cases[name] = same(page(f"<div>{''.join(lines)}</div>"), "x.html")
    for name, (tag, opened, sheet) in AS_BLOCKS.items():
        lines = "".join(f"<{opened}>{line}</{tag}>" for line in BODY[1:])
        inner = f"<h1>{BODY[0]}</h1><div class=a>{lines}</div>"
        cases[name] = same(page(inner, f"<style>{sheet}</style>"), "x.html")
    for name, sheet in IN_LINES.items():
        inner = "".join(f"<p>{line[:4]}<b>{line[4:9]}</b>{line[9:]}</p>" for line in BODY)
        cases[name] = same(page(f"<div>{inner}</div>", f"<style>{sheet}</style>"), "x.html")
    heading = f"<h1>{BODY[0][:6]}<span style='display:block'>{BODY[0][6:]}</span></h1>"
    cases["a heading over two lines"] = same(page(heading + paragraphs(BODY[1:])), "x.html")
    return cases


CASES = _cases()
