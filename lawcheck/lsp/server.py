"""The protocol: what an editor says and asks, and what it is told (pygls)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from lawcheck.errors import LawcheckError
from lawcheck.lsp.desk import Desk
from lawcheck.lsp.model import Fix, Stretch, difference, lines_of
from lawcheck.lsp.packs import is_pack
from lawcheck.lsp.texts import SOURCE, client_range, diagnostics, is_draft, is_yaml, name_of
from lawcheck.packs.model import Level, RulePack
from lawcheck.version import __version__

FIX_ALL = "source.fixAll.lawcheck"


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
        return types.Hover(content, client_range(here[0].where, lines, document))

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
                about = diagnostics([remark], seen.text, document)
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
    edits = [types.TextEdit(client_range(fix.where, lines, document), fix.text) for fix in fixes]
    about = types.OptionalVersionedTextDocumentIdentifier(document.uri, version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(about, edits)])
