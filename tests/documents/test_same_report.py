"""One real report in every form in which it may be handed in: the same paragraphs each time."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lawcheck import documents

OUTLINE = (("%1、", "chineseCounting"), ("(%2)", "chineseCounting"))
NUMBER = re.compile(r"(?P<first>[一二三四五六]、)|(?P<second>\([一二三四五六]\))")


@pytest.fixture(scope="module")
def original(shared: Path) -> Path:
    return shared / "data" / "reports" / "linzi-2023.txt"


@pytest.fixture(scope="module")
def lines(original: Path) -> list[str]:
    text = original.read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(original: Path, codec: str) -> None:
    expected = documents.read(original)
    data = original.read_text("utf-8").encode(codec)
    read = documents.read_bytes(data, str(original))
    assert read.paragraphs == expected.paragraphs
    assert read.metadata == expected.metadata


def test_word_with_typed_numbers(word, texts: Callable[..., list[str]], lines: list[str]) -> None:
    assert texts(word.package("".join(word.p(line) for line in lines))) == lines


def test_word_with_numbers_made_by_word(
    word, texts: Callable[..., list[str]], lines: list[str]
) -> None:
    """Numbers typed in the original come from a list here, a new one for the second copy."""
    body = ""
    num = 0
    for line in lines:
        match = NUMBER.match(line)
        if match is None:
            body += word.p(line)
            continue
        if line.startswith("一、"):
            num += 1
        body += word.p(line[match.end() :], num, 0 if match["first"] else 1)
    levels = "".join(word.level(i, text, kind) for i, (text, kind) in enumerate(OUTLINE))
    again = "".join(
        f'<w:lvlOverride w:ilvl="{i}"><w:startOverride w:val="1"/></w:lvlOverride>' for i in (0, 1)
    )
    numbering = word.numbering({0: levels}, {1: (0, ""), 2: (0, again)})
    assert num == 2
    assert texts(word.package(body, numbering=numbering)) == lines


@pytest.mark.parametrize("way", ["p", "div", "br"])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_web_page(texts: Callable[..., list[str]], lines: list[str], way: str, codec: str) -> None:
    title, text = lines[4], lines[9:]
    inner = {
        "p": "".join(f"<p>&emsp;{html.escape(line)}</p>\n" for line in text),
        "div": "".join(f"<div>{html.escape(line)}</div>\n" for line in text),
        "br": "<br />\n".join(f"&#12288;&#12288;{html.escape(line)}" for line in text),
    }[way]
    links = "".join(f'<a href="/{i}">导航{i}</a> ' for i in range(20))
    page = (
        f"<html><head><meta charset='{codec}'><title>{title}</title></head><body><div>{links}</div>"
        f"<table><tr><td>索引号：</td><td>1/2</td><td>发文日期：</td><td>2024-03-04</td></tr></table>"
        f"<h1>{title}</h1><div id='zoom'>{inner}</div><div>版权所有 {links}</div></body></html>"
    )
    assert texts(page.encode(codec)) == [title, *text]
