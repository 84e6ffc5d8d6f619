"""What style sheets hide is not read, what they show is, also where one rule undoes another."""

from __future__ import annotations

import pytest

from lawcheck import documents
from tests.fuzz.seeds import LINES

BODY = "".join(f"<p>{line}</p>" for line in LINES)
HIDDEN = "<p>隐藏的一段话，没有人看得见它，所以不应当读出来。</p>"


def page(sheet: str, inner: str) -> bytes:
    head = f"<head><meta charset=utf-8><style>{sheet}</style></head>"
    return f"<!DOCTYPE html><html>{head}<body>{inner}</body></html>".encode()


def texts(sheet: str, inner: str) -> list[str]:
    return [p.text for p in documents.read_bytes(page(sheet, inner), "x.html").paragraphs]


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print {.a {display: none}}",
        "@media (max-width: 600px) {.a {display: none}}",
        "@media screen and (max-width: 48em) {.a {display: none}}",
        ".a {display: none} .a {display: block}",
        ".a {display: none} div.a {display: block}",
        "div.a#b {display: block} .a {display: none}",
        ".a {display: block !important} #b {display: none}",
        ".a {visibility: hidden} .a p {visibility: visible}",
        ".a {font-size: 0} .a p {font-size: 16px}",
        ".a {opacity: 0} #b.a {opacity: 1}",
        ".a {position: absolute; left: -9999px} #b {position: static}",
        ".a {display: none} @supports (display: grid) {.a {display: grid}}",
        ".c .a {display: none}",
        ".a > p:hover {display: none}",
        "/* .a {display: none} */ .a::before {display: none}",
        "@supports not (display: grid) {.a {display: none}}",
        "@media (width < 700px) {.a {display: none}}",
        ".c {.a {display: none}}",
        ".a {overflow: hidden; height: auto}",
        ".a {transform: translateY(20px)}",
        ".a {clip-path: inset(0)}",
        "html {display: none}",
    ],
)
def test_an_article_that_is_shown(sheet: str) -> None:
    assert texts(sheet, f"<div class=a id=b>{BODY}</div>") == LINES


@pytest.mark.parametrize(
    ("sheet", "before"),
    [
        ("div.c {display: none}", "<div class=c>"),
        ("#a .c {display: none}", "<div id=a><div class=c>"),
        (".a.b {display: none}", "<div class='b a'>"),
        ("body > .c {display: none}", "<div class=c>"),
        ("[data-x=y] {display: none}", "<div data-x=y>"),
        ("@media screen {.c {display: none}}", "<div class=c>"),
        ("@media (min-width: 600px) {.c {display: none}}", "<div class=c>"),
        (".c {visibility: hidden}", "<div class=c>"),
        (".c {font-size: 0}", "<div class=c>"),
        (".c {font-size: 0} .c p {font-size: 1.2em}", "<div class=c>"),
        (".c {opacity: 0}", "<div class=c>"),
        (".c {position: fixed; top: -5000px}", "<div class=c>"),
        (".c {text-indent: -9999px}", "<div class=c>"),
        (".c {display: none !important}", "<div class=c style='display: block'>"),
        ("@media (width >= 768px) {.c {display: none}}", "<div class=c>"),
        ("@media not print {.c {display: none}}", "<div class=c>"),
        ("body {color: red; & .c {display: none}}", "<div class=c>"),
        ("body {.c {@media screen {display: none}}}", "<div class=c>"),
        (".c {height: 0; overflow: hidden}", "<div class=c>"),
        (".c {position: absolute; clip: rect(0 0 0 0)}", "<div class=c>"),
        (".c {clip-path: inset(50%)}", "<div class=c>"),
        (".c {transform: translateX(-9999px)}", "<div class=c>"),
        (".c {transform: translate(10px, -9999px)}", "<div class=c>"),
        (".c {margin-left: -9999px}", "<div class=c>"),
        (".c {filter: opacity(0)}", "<div class=c>"),
        (".c {content-visibility: hidden}", "<div class=c>"),
        ("", "<div hidden>"),
        ("", "<div style='DISPLAY : NONE'>"),
        ("", "<div style='opacity:0.0'>"),
    ],
)
def test_a_copy_that_is_hidden(sheet: str, before: str) -> None:
    inner = f"<div><p>{LINES[0]}</p></div>{before}{BODY}{HIDDEN}</div>"
    assert texts(sheet, f"{inner}</div><div class=x>{BODY}</div>")[-len(LINES) :] == LINES
    assert not any("隐藏" in text for text in texts(sheet, f"{inner}</div><div>{BODY}</div>"))


@pytest.mark.parametrize(
    "sheet", ["}}}{{{", "@media {", "a{b", ".a{display:none", "@import 'x'; p{}", "\\", "<!--"]
)
def test_sheets_that_are_broken(sheet: str) -> None:
    assert texts(sheet, f"<div>{BODY}</div>") == LINES


def test_a_body_that_a_script_shows() -> None:
    inner = f"<div id=js_content style='visibility: hidden; opacity: 0'>{BODY}</div>"
    assert texts("body {display: none}", inner) == LINES


@pytest.mark.parametrize(
    ("sheet", "inner"),
    [
        (".c {color: #fff}", "<div class=c>"),
        (".c {color: rgb(255, 255, 255)}", "<div class=c>"),
        ("", "<div style='color: white'>"),
        ("", "<div style='color:#FFFFFF;background:none'>"),
        ("body {background: #eee} .c {background: #fff; color: #fff}", "<div class=c>"),
        ("", "<div><font color=white>"),
    ],
)
def test_white_words_on_white_are_not_read(sheet: str, inner: str) -> None:
    end = "</font></div>" if "font" in inner else "</div>"
    hidden = HIDDEN.removeprefix("<p>").removesuffix("</p>")
    document = documents.read_bytes(page(sheet, f"{BODY}{inner}{hidden}{end}"), "x.html")
    assert [p.text for p in document.paragraphs] == LINES
    assert [one.text for one in document.left_out if one.kind == "hidden"] == [hidden]


@pytest.mark.parametrize(
    ("sheet", "before", "after"),
    [
        ("body {background: #c00} .c {color: #fff}", "<div class=c>", "</div>"),
        (".b {background: url(a.png)} .c {color: #fff}", "<div class=b><p class=c>", "</p></div>"),
        ("", "<table bgcolor=red><tr><td style='color:#fff'>", "</td></tr></table>"),
        ("", "<div style='color:#fff'><span style='color:#000'>", "</span></div>"),
        ("", "<div style='color:#fff'><table><tr><td>", "</td></tr></table></div>"),
        (".c {color: #fff} .d::before {background: red}", "<div class=c>", "</div>"),
        (".d {position: absolute} .c {color: #fff}", "<div class=c>", "</div>"),
        ("", "<link rel=stylesheet href=a.css><div style='color:#fff'>", "</div>"),
        (".c {color: #fffffe}", "<div class=c>", "</div>"),
        (".c {color: #fff; background: linear-gradient(red, blue)}", "<div class=c>", "</div>"),
    ],
)
def test_white_words_are_read_on_any_other_ground(sheet: str, before: str, after: str) -> None:
    shown = HIDDEN.removeprefix("<p>").removesuffix("</p>")
    assert shown in texts(sheet, f"{BODY}{before}{shown}{after}")
