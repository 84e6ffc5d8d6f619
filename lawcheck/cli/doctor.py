"""``lawcheck doctor``: what this machine has, and what does not work without it."""

from __future__ import annotations

import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import typer

from lawcheck.errors import LawcheckError

app = typer.Typer()

#: A library that need not be there → what it is for, and how it is had.
_LIBRARIES = {
    "pcre2": "找词语更快；没有它也能审查",
    "duckdb": "和 numpy 一起用于很大的比对库全部两两比对；安装：pip install 'lawcheck[duckdb]'",
    "pyspark": "在多台机器上全部两两比对；安装：pip install 'lawcheck[spark]'",
    "watchfiles": "watch 立即知道来了新稿件；安装：pip install 'lawcheck[watch]'",
    "pygls": "lsp，编辑器里边写边审；安装：pip install 'lawcheck[lsp]'",
}
#: The faces in which official documents are printed (GB/T 9704).
_FONTS = ("仿宋", "楷体", "黑体", "小标宋")


@app.command()
def doctor() -> int:
    """看看本机有什么，没有的影响什么。

    例：lawcheck doctor
    """
    from lawcheck.cli import exits
    from lawcheck.cli.output import say

    rows = [*_program(), *_office(), *_fonts(), *_folders(), *_packs(), *_libraries()]
    marks = {True: "√", None: "－", False: "×"}
    say(*(f"{marks[good]} {told}" for good, told in rows))
    return exits.CANNOT if any(good is False for good, _ in rows) else exits.OK


#: True: there; None: not there, and only what is told does not work; False: nothing works.
_Row = tuple[bool | None, str]


def _program() -> Iterator[_Row]:
    from lawcheck.version import __version__

    system = f"{platform.system()} {platform.machine()}"
    yield True, f"lawcheck {__version__}，Python {platform.python_version()}，{system}"


def _office() -> Iterator[_Row]:
    from lawcheck.documents.libreoffice import program

    found = program()
    if found:
        yield True, f"LibreOffice：{found}"
    else:
        lost = ".rtf、.odt、.fodt 和 Word 2003 的 .xml 读不了，.doc、.wps 读不到自动编号"
        yield None, f"LibreOffice 没有找到：{lost}"


def _fonts() -> Iterator[_Row]:
    """Only where fontconfig can be asked: elsewhere Word brings its own."""
    if not shutil.which("fc-list"):
        return
    try:
        told = subprocess.run(
            ["fc-list", ":lang=zh", "family"], capture_output=True, timeout=20, check=False
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError):
        return
    missing = [name for name in _FONTS if name not in told]
    if not told.strip():
        yield None, "没有中文字体：LibreOffice 转出的 PDF 里汉字会缺"
    elif missing:
        yield None, f"没有公文字体：{'、'.join(missing)}；批注稿、意见书在本机打开时用别的字体代替"
    else:
        yield True, f"公文字体：{'、'.join(_FONTS)}"


def _folders() -> Iterator[_Row]:
    from lawcheck.files import user_cache, user_data

    wanted = (
        (user_cache(), "缓存", "每次启动都重新读规则包，慢一些"),
        (user_data(), "数据", "不写 --store 的比对库没有地方放"),
        (Path(tempfile.gettempdir()), "临时", "转换 .wps 等格式、写 .docx 时没有地方放"),
    )
    for folder, name, lost in wanted:
        if folder is not None and _can_write(folder):
            yield True, f"{name}文件夹：{folder}"
        else:
            yield None, f"{name}文件夹写不了（{folder or '系统没有给'}）：{lost}"


def _can_write(folder: Path) -> bool:
    """Whether a file can be made in ``folder``, or it can be made where its parents are."""
    place = next((one for one in (folder, *folder.parents) if one.exists()), None)
    if place is None:
        return False
    try:
        with tempfile.TemporaryFile(dir=place):
            return True
    except OSError:
        return False


def _packs() -> Iterator[_Row]:
    from lawcheck.cli.options import PACK
    from lawcheck.packs.loader import load

    try:
        pack = load(PACK)
    except (LawcheckError, OSError) as error:
        yield False, f"规则包 {PACK} 读不了，不能审查：{error}"
    else:
        yield True, f"规则包：{PACK}，{len(pack.rules)} 条规则"


def _libraries() -> Iterator[_Row]:
    for name, use in _LIBRARIES.items():
        if find_spec(name):
            yield True, f"{name}：已经安装"
        else:
            yield None, f"{name} 没有安装（{use}）"
