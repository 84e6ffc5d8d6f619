"""The protocol: what an editor says and asks, and what it is told (pygls)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path, PurePath
from typing import Any

import msgspec
from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from lawcheck.documents import is_report
from lawcheck.errors import LawcheckError
from lawcheck.lsp.drafts import Drafts
from lawcheck.lsp.model import Fix, Remark, Stretch, difference, lines_of
from lawcheck.lsp.packs import Packs, is_pack
from lawcheck.packs.model import Level, RulePack, Severity
from lawcheck.version import __version__

#: Who types is not interrupted: a text is judged so many seconds after the last key.
PAUSE = 0.3
SOURCE = "lawcheck"
SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
FIX_ALL = "source.fixAll.lawcheck"
#: What a language of the editor is read as, where the name of the file does not say it.
_ENDINGS = {"markdown": ".md", "plaintext": ".txt"}
_TEXTS = (".md", ".markdown", ".txt")
_YAML = (".yaml", ".yml")


class _Seen(msgspec.Struct, frozen=True):
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
        self._seen: dict[str, _Seen] = {}
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

    async def current(self, uri: str) -> _Seen | None:
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
            told = f"程序内部出错，没有审查（{type(error).__name__}），请告诉维护人员。"
            remarks = [Remark(Stretch(0, 0, 0, 0), "warning", told, "internal")]
        self._seen[uri] = _Seen(version, text, remarks)
        self._publish(uri, version, _diagnostics(remarks, text, document))

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

    def _publish(self, uri: str, version: int | None, diagnostics: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, diagnostics, version)
        )


def name_of(document: TextDocument) -> str:
    """What a text is called: its path, with an ending that says how it is read."""
    path = uris.to_fs_path(document.uri) or PurePath(document.uri).name
    if not path.lower().endswith((*_TEXTS, *_YAML)):
        path += _ENDINGS.get(document.language_id or "", "")
    return path


def is_draft(document: TextDocument) -> bool:
    """Whether a text may be a report."""
    name = PurePath(name_of(document)).name
    return name.lower().endswith(_TEXTS) and is_report(name)


def is_yaml(document: TextDocument) -> bool:
    return name_of(document).lower().endswith(_YAML) and uris.to_fs_path(document.uri) is not None


def _range(where: Stretch, lines: list[str], document: TextDocument) -> types.Range:
    """In the units that the editor counts in."""
    start = types.Position(where.line, where.column)
    end = types.Position(where.end_line, where.end_column)
    return document.position_codec.range_to_client_units(lines, types.Range(start, end))


def _diagnostics(
    remarks: Iterable[Remark], text: str, document: TextDocument
) -> list[types.Diagnostic]:
    lines = lines_of(text)
    return [
        types.Diagnostic(
            _range(remark.where, lines, document),
            remark.message,
            types.DiagnosticSeverity.Hint if remark.hint else SEVERITIES[remark.severity],
            code=remark.code or None,
            source=SOURCE,
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(document.uri, _range(other.where, lines, document)),
                    other.message,
                )
                for other in remark.elsewhere
            ]
            or None,
        )
        for remark in remarks
    ]


def serve(pack: RulePack, level: Level | None, today: Callable[[], date]) -> LanguageServer:
    """A server that judges drafts by ``pack``; ``start_io`` sets it to work."""
    server = LanguageServer(SOURCE, __version__)
    desk = Desk(server, pack, level, today)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        desk.later(params.text_document.uri, 0, saved=True)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        desk.later(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        desk.later(params.text_document.uri, 0, saved=True)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        desk.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        document, lines, place = _place(server, params)
        if is_yaml(document):
            told = desk.packs.told(document.source, place.line, place.character)
            return types.Hover(told) if told else None
        seen = await desk.current(document.uri)
        found = [one for one in seen.remarks if one.hover] if seen else []
        here = [one for one in found if one.where.holds(place.line, place.character)]
        if not here:
            return None
        told = "\n\n---\n\n".join(one.hover for one in here)
        content = types.MarkupContent(types.MarkupKind.Markdown, told)
        return types.Hover(content, _range(here[0].where, lines, document))

    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds))
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        document = server.workspace.get_text_document(params.text_document.uri)
        seen = await desk.current(document.uri)
        if seen is None or seen.text != document.source or not is_draft(document):
            return []
        lines = lines_of(seen.text)
        asked = document.position_codec.range_from_client_units(lines, params.range)
        made = []
        for remark in seen.remarks:
            if remark.fixes and _touch(remark.where, asked):
                about = _diagnostics([remark], seen.text, document)
                for fix in remark.fixes:
                    edit = _edit([fix], lines, document, seen.version)
                    kind = types.CodeActionKind.QuickFix
                    made.append(types.CodeAction(fix.title, kind, about, True, edit=edit))
        if any(remark.fixes for remark in seen.remarks):
            every = _every(desk, document, seen.text)
            if every is not None:
                edit = _edit([every], lines, document, seen.version)
                made.append(types.CodeAction(every.title, FIX_ALL, edit=edit))
        only = params.context.only
        return [one for one in made if only is None or _is_kind(one.kind, only)]

    triggers = types.CompletionOptions([":", " ", "{", "-"])

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, triggers)
    def complete(params: types.CompletionParams) -> list[types.CompletionItem]:
        document, _, place = _place(server, params)
        if not (is_yaml(document) and is_pack(document.source)):
            return []
        path = Path(name_of(document))
        offers = desk.packs.offers(document.source, path, place.line, place.character)
        return [
            types.CompletionItem(
                one.label,
                detail=one.detail or None,
                documentation=one.documentation or None,
                insert_text=one.insert,
            )
            for one in offers
        ]

    return server


def _place(server: LanguageServer, params: Any) -> tuple[TextDocument, list[str], Any]:
    """The text that is asked about, its lines, and the place in characters."""
    document = server.workspace.get_text_document(params.text_document.uri)
    lines = lines_of(document.source)
    return (
        document,
        lines,
        document.position_codec.position_from_client_units(lines, params.position),
    )


def _touch(where: Stretch, asked: Any) -> bool:
    start = (asked.start.line, asked.start.character)
    end = (asked.end.line, asked.end.character)
    return (where.line, where.column) <= end and start <= (where.end_line, where.end_column)


def _is_kind(kind: Any, only: Iterable[Any]) -> bool:
    """Whether a kind of action is one of those, or below one; some have a name, some a text."""
    text, *texts = (str(getattr(one, "value", one)) for one in (kind, *only))
    return any(text == one or text.startswith(f"{one}.") for one in texts)


def _every(desk: Desk, document: TextDocument, text: str) -> Fix | None:
    """All mechanical corrections at once."""
    try:
        after = desk.drafts.corrected(text, name_of(document), desk.today())
    except (LawcheckError, UnicodeError):
        return None
    if after == text:
        return None
    where, new = difference(text, after)
    return Fix("改正全部机械性的错误（lawcheck fix）", where, new)


def _edit(
    fixes: list[Fix], lines: list[str], document: TextDocument, version: int | None
) -> types.WorkspaceEdit:
    edits = [types.TextEdit(_range(fix.where, lines, document), fix.text) for fix in fixes]
    about = types.OptionalVersionedTextDocumentIdentifier(document.uri, version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(about, edits)])
