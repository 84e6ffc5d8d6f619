"""``--format html``: one file that any browser shows and prints, without a network.

Nothing of a document becomes markup, and no script but the page's own runs: a policy in the page
names it by its hash. Without scripts the page shows everything, one thing below the other.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files

from lawcheck.review import Review
from lawcheck.version import __version__
from lawcheck.views.html import folder, report


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield the page: a table of all reports where there are several, then each report."""
    listed = list(reviews)
    several = len(listed) > 1
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>年度报告审查结果</title>\n<style>{style}</style>\n</head>\n"
        f'<body class="{"several" if several else "single"}">\n'
        '<a class="skip" href="#main">跳到正文</a>\n<main id="main">\n'
    )
    if several:
        yield from folder.table(listed)
    around = folder.around(listed) if several else {}
    for number, review in enumerate(listed, 1):
        yield from report.article(number, review, around.get(number, ""))
    day = next((review.day for review in listed if review.day), None)
    packs = dict.fromkeys(f"{review.pack.name} {review.pack.version}" for review in listed)
    about = [f"lawcheck {__version__}", *(f"规则包 {_plain(pack)}" for pack in packs)]
    about += [f"审查日期 {day.isoformat()}"] if day else []
    yield f"</main>\n<footer>{' · '.join(about)}</footer>\n<script>{script}</script>\n"
    yield "</body>\n</html>\n"


def _plain(text: str) -> str:
    from lawcheck.views import safe

    return safe.html(text)


def _asset(name: str) -> str:
    return (files("lawcheck.views.html") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """By this the policy knows a style or a script."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
