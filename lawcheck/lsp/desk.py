"""The open texts: each is judged a moment after its last change, and told to the editor."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import msgspec
from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from lawcheck.errors import RuleError
from lawcheck.lsp.drafts import Drafts
from lawcheck.lsp.model import Remark, Stretch
from lawcheck.lsp.packs import Packs, is_pack
from lawcheck.lsp.texts import diagnostics, is_draft, is_yaml, name_of
from lawcheck.packs.model import Level, RulePack

#: Who types is not interrupted: a text is judged so many seconds after the last key.
PAUSE = 0.3


class Seen(msgspec.Struct, frozen=True):
    """What was said of a text, and of which."""

    version: int | None
    text: str
    remarks: list[Remark]


class Desk:
    """The open texts: each is judged a moment after its last change, one at a time."""

    def __init__(
        self, server: LanguageServer, pack: RulePack, level: Level | None, today: Callable[[], date]
    ) -> None:
        self._server = server
        self.drafts = Drafts(pack, level)
        self.packs = Packs()
        self.today = today
        self._seen: dict[str, Seen] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        # Judging is work for one processor; in a thread, so that the editor is answered meanwhile.
        self._threads = ThreadPoolExecutor(1, "lawcheck")

    def later(self, uri: str, pause: float = PAUSE, *, saved: bool = False) -> None:
        """Judge the text ``uri``, unless it changes again before."""
        self.forget(uri)
        self._waiting[uri] = asyncio.ensure_future(self._judge(uri, pause, saved=saved))

    def forget(self, uri: str) -> None:
        """Judge it no more."""
        if (task := self._waiting.pop(uri, None)) is not None:
            task.cancel()

    def close(self, uri: str) -> None:
        self.forget(uri)
        self._seen.pop(uri, None)
        self._publish(uri, None, [])

    async def current(self, uri: str) -> Seen | None:
        """What is said of the text as it stands now."""
        if (task := self._waiting.get(uri)) is not None:
            await asyncio.wait([task])
        return self._seen.get(uri)

    async def _judge(self, uri: str, pause: float, *, saved: bool) -> None:
        await asyncio.sleep(pause)
        document = self._server.workspace.get_text_document(uri)
        text, version = document.source, document.version
        work = self._work(document, text, saved=saved)
        if work is None:
            return
        loop = asyncio.get_running_loop()
        try:
            remarks = await loop.run_in_executor(self._threads, work)
        except Exception as error:  # the next key is another chance
            what = f"规则 {error.rule}" if isinstance(error, RuleError) else type(error).__name__
            told = f"程序内部出错，没有审查（{what}），请告诉维护人员。"
            remarks = [Remark(Stretch(0, 0, 0, 0), "warning", told, "internal")]
        self._seen[uri] = Seen(version, text, remarks)
        self._publish(uri, version, diagnostics(remarks, text, document))

    def _work(
        self, document: TextDocument, text: str, *, saved: bool
    ) -> Callable[[], list[Remark]] | None:
        """What says what is wrong with a text; None for what is none of ours."""
        if is_draft(document):
            name = name_of(document)
            return lambda: self.drafts.remarks(text, name, self.today())
        if is_yaml(document) and is_pack(text):
            path = Path(name_of(document))
            return lambda: self.packs.remarks(text, path, examples=saved)
        if document.uri in self._seen:
            return list  # it was a pack before it was changed
        return None

    def _publish(self, uri: str, version: int | None, told: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, told, version)
        )
