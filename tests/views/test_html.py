"""The page: the report's own text with each finding in its place."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from base64 import b64decode, b64encode
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from pypdfium2 import PdfDocument

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Span
from lawcheck.packs.model import RulePack
from lawcheck.review import Review, review, review_bytes
from lawcheck.rounds import since
from lawcheck.views import html
from lawcheck.views.html.cards import numbers
from tests.material.packs import annual_report


class _Page(HTMLParser):
    """Ids, links and the text of each element with an id of a paragraph."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.paragraphs: dict[str, str] = {}
        self._now: str | None = None
        self._badge = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if known.get("id"):
            self.ids.append(known["id"] or "")
        if (known.get("href") or "").startswith("#"):
            self.links.append((known["href"] or "")[1:])
        if tag == "p" and re.fullmatch(r"r\d+-p\d+", known.get("id") or ""):
            self._now = known["id"]
            self.paragraphs[self._now or ""] = ""
        self._badge = "badge" in (known.get("class") or "")

    def handle_endtag(self, tag: str) -> None:
        self._now = None if tag == "p" else self._now
        self._badge = False

    def handle_data(self, data: str) -> None:
        if self._now and not self._badge:
            self.paragraphs[self._now] += data


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return annual_report()


@pytest.fixture(scope="module")
def judged(samples: Path, pack: RulePack) -> list[Review]:
    names = ("wanglu-2022-body-twice.html", "jiyuan-2020-part-missing.txt", "yanchuan-2023.txt")
    return [review(samples / name, pack) for name in names]


def _page(*reviews: Review) -> str:
    return "".join(html.render(reviews))


def test_the_whole_text_stands_in_the_page(judged: list[Review]) -> None:
    one = judged[2]
    page = _Page(_page(one))
    assert list(page.paragraphs.values()) == [p.text for p in one.document.paragraphs]


def test_every_link_leads_somewhere_and_every_finding_to_its_words(judged: list[Review]) -> None:
    page = _Page(_page(*judged))
    assert len(page.ids) == len(set(page.ids))
    assert set(page.links) <= set(page.ids)
    for number, one in enumerate(judged, 1):
        for turn, _ in numbers(one):
            assert {f"r{number}-f{turn}", f"r{number}-m{turn}"} <= set(page.ids)


def test_what_is_missing_is_told_in_the_text(judged: list[Review]) -> None:
    told = re.findall(r'<span class="absent">.*?</span>', _page(judged[1]))
    assert len(told) == 1 and "全文没有“存在的不足和原因”这一部分" in told[0]


def test_two_copies_stand_side_by_side(judged: list[Review]) -> None:
    (pair,) = re.findall(r'<div class="pair".*?</section>', _page(judged[0]), re.DOTALL)
    first, second = re.findall(r"<p>(.*?)</p>", pair)[::9][:2]
    assert first == second


def test_duties_and_chains_are_tables(judged: list[Review]) -> None:
    page = _page(judged[2])
    assert "第一责任人职责（12/12）" in page
    assert page.count("<tr><td><a") == len(judged[2].chains)


def _with(made: ModuleType, *spans: Span, quote: str = "") -> Review:
    good: Review = made.good()
    found = tuple(
        Finding("number-form", "info", "说", "改", good.report.locate(span), quote, span=span)
        for span in spans
    )
    return msgspec.structs.replace(good, findings=found)


def test_findings_may_overlap(made: ModuleType) -> None:
    page = _page(_with(made, Span(5, 0, 5, 6), Span(5, 4, 5, 8), Span(5, 4, 5, 5)))
    paragraph = re.search(r'<p id="r1-p5">.*?</p>', page)
    assert paragraph is not None
    marks = re.findall("<mark[^>]*>(.*?)</mark>", paragraph[0])
    assert "".join(marks) == made.TEXTS[4][:8]
    assert _Page(page).paragraphs["r1-p5"] == made.TEXTS[4]


def test_what_a_quote_masks_the_text_masks_too(made: ModuleType) -> None:
    page = _page(_with(made, Span(5, 0, 5, 6), quote="基****足"))
    text = made.TEXTS[4]
    assert _Page(page).paragraphs["r1-p5"] == "基****足" + text[6:]
    assert text not in page


def test_the_policy_knows_style_and_script_and_nothing_else(judged: list[Review]) -> None:
    page = _page(judged[2])
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None and policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1]
    for tag in ("style", "script"):
        inside = re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert inside is not None
        digest = b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]


def test_low_points_are_seen_and_nothing_found_leaves_no_gap(judged: list[Review]) -> None:
    faulty, good = _page(judged[0]), _page(judged[2])
    assert 'class="bar poor"' in faulty and 'class="bar poor"' not in good
    assert '<div class="work clean">' in good and '<div class="work">' in faulty


def test_sixty_reports_stay_small(judged: list[Review]) -> None:
    assert len(_page(*(judged * 20)).encode()) < 3_000_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, driven: what a script or a policy does only a browser shows."""
    webdriver = pytest.importorskip("selenium.webdriver")
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("Chromium is not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.chrome.service.Service(driver)
    opened = webdriver.Chrome(options=options, service=service)
    yield opened
    opened.quit()


def _press(browser: Any, key: str) -> None:
    browser.execute_script(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], "
        "bubbles: true}))",
        key,
    )


@pytest.mark.slow
def test_a_report_in_a_browser(browser: Any, made: ModuleType, tmp_path: Path) -> None:
    spans = (Span(3, 0, 3, 4), Span(5, 0, 5, 4), Span(7, 0, 7, 2))
    path = tmp_path / "a.html"
    path.write_text(_page(_with(made, *spans)), "utf-8")
    for columns in (390, 1440):
        metrics = {"width": columns, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        browser.get(path.as_uri())
        width = browser.execute_script("return document.documentElement.scrollWidth")
        assert width <= columns
    now = "return document.querySelector('.card.now').id"
    for key, at in (("j", "r1-f1"), ("j", "r1-f2"), ("k", "r1-f1"), ("k", "r1-f3")):
        _press(browser, key)
        assert browser.execute_script(now) == at
    seek = browser.find_element("css selector", ".tools input[type=search]")
    seek.send_keys("nothing of the kind")
    assert browser.find_element("css selector", ".left").text == "0/3"
    assert browser.get_log("browser") == []


@pytest.mark.slow
def test_the_heads_of_the_table_are_printed_on_every_page(
    browser: Any, judged: list[Review], tmp_path: Path
) -> None:
    path = tmp_path / "p.html"
    # Where the repository lies must not change how the lines of the table break.
    named = [msgspec.structs.replace(one, path=Path(one.path).name) for one in judged]
    path.write_text(_page(*(named * 20)), "utf-8")
    browser.get(path.as_uri())
    asked = {"preferCSSPageSize": True}
    printed = b64decode(browser.execute_cdp_cmd("Page.printToPDF", asked)["data"])
    pages = PdfDocument(printed)
    assert len(pages) > 1
    for page in pages:
        assert page.get_width() > page.get_height()
        text = page.get_textpage().get_text_range()
        assert "最要紧的问题" in text and "必须改正" in text


def _violations(browser: Any) -> list[str]:
    """What axe-core, the rules of WCAG as a program, holds against the page."""
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("axe-core is not installed")
    axe = (Path(found.origin).parent / "axe.min.js").read_text("utf-8")
    # By the browser itself: the policy of the page forbids every script but its own.
    browser.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
    asked = "axe.run(document).then((found) => JSON.stringify(found.violations.map("
    asked += "(one) => [one.id, one.nodes[0].html])))"
    wanted = {"expression": asked, "awaitPromise": True, "returnByValue": True}
    told = browser.execute_cdp_cmd("Runtime.evaluate", wanted)
    found_: list[str] = json.loads(told["result"]["value"])
    return found_


@pytest.mark.slow
@pytest.mark.parametrize("columns", [390, 768, 1440])
def test_axe_finds_no_violation(
    columns: int, browser: Any, judged: list[Review], samples: Path, pack: RulePack, tmp_path: Path
) -> None:
    faulty = (samples / "yanchuan-2023.txt").read_text("utf-8")
    faulty = faulty.replace("法治思想", "法制思想").replace("。", "。。", 3)
    second = since(review_bytes(faulty.encode(), "b.txt", pack), judged[1])
    pages = {"one": judged[:1], "good": judged[2:], "since": [second], "all": [*judged, second]}
    metrics = {"width": columns, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    for name, reviews in pages.items():
        path = tmp_path / f"{name}.html"
        path.write_text(_page(*reviews), "utf-8")
        browser.get(path.as_uri())
        for closed in browser.find_elements("css selector", "details:not([open]) > summary"):
            if closed.is_displayed():
                closed.click()
        assert _violations(browser) == [], name
        width = browser.execute_script("return document.documentElement.scrollWidth")
        assert width <= columns, name
        if len(reviews) > 1:
            browser.find_element("css selector", "tbody a[href='#r1']").click()
            assert _violations(browser) == [], name


@pytest.mark.slow
def test_all_can_be_reached_by_keyboard(browser: Any, judged: list[Review], tmp_path: Path) -> None:
    path = tmp_path / "k.html"
    path.write_text(_page(judged[0]), "utf-8")
    browser.get(path.as_uri())
    browser.find_element("css selector", "body").send_keys("")
    reached = []
    for _ in range(12):
        tab = webdriver_keys().TAB
        browser.switch_to.active_element.send_keys(tab)
        now = browser.switch_to.active_element
        reached.append((now.tag_name, now.get_attribute("class") or now.get_attribute("type")))
    assert reached[0] == ("a", "skip")
    for wanted in (("input", "checkbox"), ("input", "search"), ("button", "previous")):
        assert wanted in reached
    assert ("a", "badge error") in reached
    # What is focused can be seen.
    style = "return getComputedStyle(document.activeElement).outlineStyle"
    assert browser.execute_script(style) == "solid"


def webdriver_keys() -> Any:
    from selenium.webdriver.common.keys import Keys

    return Keys


@pytest.mark.slow
def test_sixty_reports_open_in_a_second(browser: Any, judged: list[Review], tmp_path: Path) -> None:
    path = tmp_path / "sixty.html"
    path.write_text(_page(*(judged * 20)), "utf-8")
    opened = []
    for _ in range(3):
        browser.get("about:blank")
        browser.get(path.as_uri())
        asked = "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
        opened.append(browser.execute_script(asked))
    assert min(opened) < 1000


def _wait(browser: Any, asked: str, wanted: object) -> None:
    """Until the page answers so: what a click does is done a moment later."""
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(browser, 5).until(lambda _: browser.execute_script(asked) == wanted)


def test_a_folder_in_a_browser(browser: Any, judged: list[Review], tmp_path: Path) -> None:
    path = tmp_path / "b.html"
    path.write_text(_page(*judged), "utf-8")
    browser.get(path.as_uri())
    visible = "return [...document.querySelectorAll('article, .folder')]"
    visible += ".filter((one) => one.offsetParent).map((one) => one.id)"
    assert browser.execute_script(visible) == ["all"]
    score = browser.find_elements("css selector", "thead button")[3]
    rows = "return [...document.querySelectorAll('tbody tr')].slice(0, 3)"
    rows += ".map((row) => parseFloat(row.cells[3].textContent))"
    score.click()
    ascending = browser.execute_script(rows)
    assert ascending == sorted(ascending)
    score.click()
    assert browser.execute_script(rows) == ascending[::-1]
    browser.find_element("css selector", "tbody a[href='#r2']").click()
    _wait(browser, visible, ["r2"])
    browser.find_element("css selector", "#r2 .back a").click()
    _wait(browser, visible, ["all"])
    # From one report to the next, in the order of the table.
    order = "return [...document.querySelectorAll('.list a')].map((one) => one.hash.slice(1))"
    browser.refresh()
    first, *others = browser.execute_script(order)
    browser.find_element("css selector", ".list tbody a").click()
    _wait(browser, visible, [first])
    for before, number in pairwise((first, *others)):
        path_of = f"//*[@id='{before}']//a[starts-with(., '下一份')]"
        browser.find_element("xpath", path_of).click()
        _wait(browser, visible, [number])
    assert browser.get_log("browser") == []
