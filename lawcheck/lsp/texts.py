"""The texts of an editor: what each is, and what is said of it in the editor's own units (LSP)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from lsprotocol import types
from pygls import uris
from pygls.workspace import TextDocument

from lawcheck.documents import is_report
from lawcheck.lsp.model import Remark, Stretch, lines_of
from lawcheck.packs.model import Severity

SOURCE = "lawcheck"
SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
#: What a language of the editor is read as, where the name of the file does not say it.
_ENDINGS = {"markdown": ".md", "plaintext": ".txt"}
_TEXTS = (".md", ".markdown", ".txt")
_YAML = (".yaml", ".yml")


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


def client_range(where: Stretch, lines: list[str], document: TextDocument) -> types.Range:
    """A stretch in the units that the editor counts in."""
    start = types.Position(where.line, where.column)
    end = types.Position(where.end_line, where.end_column)
    return document.position_codec.range_to_client_units(lines, types.Range(start, end))


def diagnostics(
    remarks: Iterable[Remark], text: str, document: TextDocument
) -> list[types.Diagnostic]:
    """Remarks on ``text`` as the editor shows them."""
    lines = lines_of(text)
    return [
        types.Diagnostic(
            client_range(remark.where, lines, document),
            remark.message,
            types.DiagnosticSeverity.Hint if remark.hint else SEVERITIES[remark.severity],
            code=remark.code or None,
            source=SOURCE,
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(document.uri, client_range(other.where, lines, document)),
                    other.message,
                )
                for other in remark.elsewhere
            ]
            or None,
        )
        for remark in remarks
    ]
