"""Where outputs may go: never over what the run reads, and over no document unless forced."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from lawcheck import files
from lawcheck.errors import UsageError

#: Endings of files that somebody made: documents, archives, packs, stores, lists.
PRECIOUS = frozenset(
    (
        *(".docx", ".docm", ".dotx", ".doc", ".wps", ".rtf", ".odt", ".pdf", ".ofd", ".zip"),
        *(".yaml", ".yml", ".toml", ".db", ".sqlite"),
    )
)
#: The first bytes of archives, Word 97, PDF, RTF and SQLite, whatever the file is called.
PRECIOUS_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"SQLite format 3\0")
#: What each run may write anew, though it is an archive.
TABLES = frozenset((".xlsx",))
#: Endings of texts, which may be a report or may be what an earlier run wrote.
TEXTS = frozenset((".txt", ".md", ".markdown", ".html", ".htm", ".mht", ".mhtml"))


class Targets:
    """The outputs of one run, held against what it reads and against one another."""

    def __init__(
        self,
        read: Iterable[Path],
        *,
        force: bool = False,
        is_report: Callable[[Path], bool] | None = None,
    ) -> None:
        """``is_report`` says of an existing text whether it is a report."""
        self._read = {known for path in read for known in files.identities(path)}
        self._written: set[files.Identity] = set()
        self._force = force
        self._is_report = is_report

    def claim(self, path: Path, option: str = "--output") -> Path:
        """``path`` as a target; raises ``UsageError`` where nothing may be written there."""
        if path.is_dir():
            raise UsageError(f"{option} 的文件写不了：{path} 是文件夹，请再写上文件名。")
        if not path.parent.is_dir():
            raise UsageError(
                f"{option} 的文件写不了：{path}。请检查文件夹是否存在：没有 {path.parent}。"
            )
        if not files.is_plain(path):
            raise UsageError(f"{option} 不能写到设备或者管道：{path}。")
        known = files.identities(path)
        if known & self._read:
            raise UsageError(f"不能把结果写到正在审查或者读取的文件上：{path}。")
        if known & self._written:
            raise UsageError(f"有两个输出都要写到 {path}，请换一个文件名。")
        if not self._force and self._is_precious(path):
            raise UsageError(f"{path} 已经存在，没有改动；确实要替换，请加 --force。")
        self._written |= known
        return path

    def _is_precious(self, path: Path) -> bool:
        """Whether the file at ``path`` is more than what an earlier run left there."""
        from lawcheck.documents.own import was_own

        if not path.exists() or was_own(path):
            return False
        ending = path.suffix.lower()
        if ending in TABLES:
            return False
        if ending in PRECIOUS:
            return True
        with files.opened(path) as file:
            if file.read(16).startswith(PRECIOUS_STARTS):
                return True
        return ending in TEXTS and self._is_report is not None and self._is_report(path)
