"""What a browser says of the style sheets of the variations: our expectations are its own.

Chromium lays each page out in a frame of a screen's width and tells what it shows. It does not tell
of letters that are cut off or moved inside their box.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.material.variations.web import HIDDEN, SHOWN

pytestmark = pytest.mark.slow
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
#: Cut or moved inside, or a matter of the mouse, which no machine without a screen has.
_UNTOLD = ("text-indent", "max-height: 0", "polygon", "hover: none")
_ASK = """
onload = () => {
  const told = [...document.querySelectorAll('iframe')].map(frame => {
    const style = one => frame.contentWindow.getComputedStyle(one);
    const one = [...frame.contentDocument.querySelectorAll('p')].find(p => p.textContent == 'X');
    const box = one.getBoundingClientRect(), own = style(one);
    const clear = {checkOpacity: true, checkVisibilityCSS: true};
    return one.checkVisibility(clear) && own.fontSize != '0px' && box.width > 0
      && box.left > -900 && box.top > -900 && own.color != 'rgba(0, 0, 0, 0)'
      && frame.contentDocument.body.innerText.includes('X');
  });
  document.getElementById('out').textContent = JSON.stringify(told);
};
"""


@pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
def test_a_browser_shows_and_hides_the_same(tmp_path: Path) -> None:
    wanted = {}
    for sheet in SHOWN:
        wanted[f"<style>{sheet}</style><div class=c><div class='a b' id=b><p>X</p></div>"] = True
    for sheet, before in HIDDEN:
        wanted[f"<style>{sheet}</style><div><p>x</p></div>{before}<p>X</p></div>"] = False
    frames = "".join(
        f'<iframe style="width:1280px;height:800px" srcdoc="<!DOCTYPE html>{html.escape(one)}">'
        "</iframe>"
        for one in wanted
    )
    source = tmp_path / "x.html"
    source.write_text(
        f"<meta charset=utf-8>{frames}<pre id=out></pre><script>{_ASK}</script>", "utf-8"
    )
    command = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    command += ["--virtual-time-budget=8000", f"--user-data-dir={tmp_path / 'profile'}"]
    done = subprocess.run([*command, source.as_uri()], capture_output=True, timeout=200, check=True)
    said = re.search(r'<pre id="out">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert said is not None
    told = json.loads(html.unescape(said[1]))
    assert len(told) == len(wanted)
    other = [
        page
        for (page, shown), seen in zip(wanted.items(), told, strict=True)
        if shown != seen and not any(word in page for word in _UNTOLD)
    ]
    assert other == []
