"""The language server, spoken to by a real client in another process (pytest-lsp)."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

pytest_lsp = pytest.importorskip("pytest_lsp")
types = pytest.importorskip("lsprotocol.types")

ROOT = Path(__file__).resolve().parents[2]
GOOD, BAD = "yanchuan-2023.txt", "cuoyun-2023-cause-missing.txt"


class Editor:
    """A client with a text at a time."""

    def __init__(self, client: Any, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self.uri = ""
        self._version = 0

    async def open(self, name: str, text: str, language: str = "plaintext") -> list[Any]:
        self.uri = (self.folder / name).as_uri()
        item = types.TextDocumentItem(self.uri, language, 1, text)
        self._version = 1
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.told()

    async def type(self, text: str) -> list[Any]:
        """Replace the whole text."""
        self._version += 1
        document = types.VersionedTextDocumentIdentifier(self._version, self.uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        return await self.told()

    async def save(self) -> list[Any]:
        document = types.TextDocumentIdentifier(self.uri)
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(document))
        return await self.told()

    async def told(self) -> list[Any]:
        await asyncio.wait_for(
            self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), 60
        )
        return list(self.client.diagnostics[self.uri])

    async def hover(self, line: int, character: int) -> Any:
        document = types.TextDocumentIdentifier(self.uri)
        place = types.Position(line, character)
        return await self.client.text_document_hover_async(types.HoverParams(document, place))

    async def complete(self, line: int, character: int) -> dict[str, Any]:
        document = types.TextDocumentIdentifier(self.uri)
        place = types.Position(line, character)
        found = await self.client.text_document_completion_async(
            types.CompletionParams(document, place)
        )
        return {one.label: one for one in found or ()}

    async def actions(self, where: Any, only: list[str] | None = None) -> list[Any]:
        document = types.TextDocumentIdentifier(self.uri)
        asked = types.CodeActionContext([], only)
        return list(
            await self.client.text_document_code_action_async(
                types.CodeActionParams(document, where, asked)
            )
        )


@asynccontextmanager
async def editor(folder: Path, *options: str) -> AsyncIterator[Editor]:
    client = pytest_lsp.make_test_lsp_client()
    os.environ.setdefault("PYTHONPATH", str(ROOT))
    await client.start_io(sys.executable, "-m", "lawcheck", "lsp", *options)
    capabilities = pytest_lsp.client_capabilities("visual-studio-code")
    await client.initialize_session(
        types.InitializeParams(capabilities=capabilities, root_uri=folder.as_uri())
    )
    try:
        yield Editor(client, folder)
    finally:
        await client.shutdown_session()
        await client.stop()


def play(scene: Callable[[Editor], Awaitable[None]], folder: Path) -> None:
    async def run() -> None:
        async with editor(folder, "--today", "2024-03-01") as one:
            await scene(one)

    asyncio.run(asyncio.wait_for(run(), 120))


def sample(name: str) -> str:
    return (ROOT / "samples" / name).read_text("utf-8")


def applied(text: str, action: Any) -> str:
    """``text`` with the edits of an action; columns are units of UTF-16."""
    lines = text.splitlines(keepends=True)
    (change,) = action.edit.document_changes
    (edit,) = change.edits

    def offset(place: Any) -> int:
        line = lines[place.line] if place.line < len(lines) else ""
        units = line.encode("utf-16-le")[: place.character * 2]
        return sum(map(len, lines[: place.line])) + len(units.decode("utf-16-le"))

    return text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]


def test_a_draft_is_judged_while_one_types(tmp_path: Path) -> None:
    async def scene(one: Editor) -> None:
        assert await one.open("砚川县.txt", sample(GOOD)) == []
        # 𠮷 takes two units of UTF-16, before a slip on the same line.
        typed = sample(GOOD).rstrip("\n") + "\n𠮷县坚持法制政府建设，，推进依法行政。\n"
        found = await one.type(typed)
        rules = {str(one.code): one for one in found}
        assert "punctuation-doubled" in rules, rules
        doubled = rules["punctuation-doubled"]
        line = typed.splitlines().index("𠮷县坚持法制政府建设，，推进依法行政。")
        assert (doubled.range.start.line, doubled.range.start.character) == (line, 11)
        assert doubled.range.end.character == 13
        assert doubled.source == "lawcheck"
        told = await one.hover(line, 12)
        assert "punctuation-doubled" in told.contents.value
        assert "依据：" in told.contents.value
        assert await one.hover(0, 0) is None
        assert await one.type(sample(GOOD)) == []

    play(scene, tmp_path)


def test_quick_fixes_do_what_fix_does(tmp_path: Path) -> None:
    async def scene(one: Editor) -> None:
        typed = sample(GOOD).rstrip("\n") + "\n我县坚持法制政府建设，，推进依法行政。\n"
        found = await one.open("砚川县.md", typed, "markdown")
        doubled = next(one for one in found if one.code == "punctuation-doubled")
        quick = await one.actions(doubled.range, [types.CodeActionKind.QuickFix])
        action = next(a for a in quick if a.diagnostics[0].code == "punctuation-doubled")
        assert action.is_preferred
        fixed = applied(typed, action)
        assert fixed == typed.replace("，，", "，")
        (every,) = await one.actions(doubled.range, ["source.fixAll"])
        assert "，，" not in applied(typed, every)
        left = await one.type(applied(typed, every))
        assert [await one.actions(d.range, ["quickfix"]) for d in left] == [[]] * len(left)

    play(scene, tmp_path)


@pytest.mark.slow
def test_what_is_absent_stands_where_it_belongs_and_other_texts_are_left_alone(
    tmp_path: Path,
) -> None:
    async def scene(one: Editor) -> None:
        found = await one.open("错云.txt", sample(BAD))
        missing = next(one for one in found if one.code == "cause-missing")
        assert missing.severity == types.DiagnosticSeverity.Error
        (hint,) = await one.open("notes.md", "# Notes\n\nNothing of that kind.\n", "markdown")
        assert hint.severity == types.DiagnosticSeverity.Hint
        assert hint.message.startswith("未审查")
        assert await one.open("draft.md", "", "markdown") == []

    play(scene, tmp_path)


PACK = """\
format: 1
id: qinghe
name: 青禾县
version: "1.0"
extends: [annual-report]
rules:
  - id: local-word
    name: 本县用词
    check: {kind: forbidden-text, patterns: [甲乙丙]}
    message: 用了不该用的词。
    suggestion: 请改。
    basis: [{source: practice, wording: 实务}]
    examples:
      pass:
        - {text: 没有那个词。}
      fail:
        - {text: 这里也没有。}
"""


@pytest.mark.slow
def test_a_pack_is_proved_while_one_types(tmp_path: Path) -> None:
    async def scene(one: Editor) -> None:
        (tmp_path / "qinghe.yaml").write_text("stale on disk", "utf-8")
        found = await one.open("qinghe.yaml", PACK, "yaml")
        assert [d.message for d in found] == [
            "应当报出的例子不成立：“这里也没有。”没有报出问题。",
            "没有例子用得上这个词语：甲乙丙",
        ]
        assert {d.range.start.line for d in found} == {PACK.split("\n").index("    examples:")}
        assert await one.type(PACK) == [], "examples are run when a pack is opened or saved"
        await one.type(PACK.replace("这里也没有", "这里有甲乙丙"))
        assert await one.save() == []
        broken = PACK.replace("message:", "mesage:")
        found = await one.type(broken)
        (fault,) = [d for d in found if "mesage" in d.message]
        assert fault.range.start == types.Position(9, 4)
        assert fault.range.end.character > 4
        found = await one.type(PACK.replace("[annual-report]", "[anual-report]"))
        assert any("annual-report" in d.message for d in found)

    play(scene, tmp_path)


@pytest.mark.slow
def test_completion_and_hover_in_packs(tmp_path: Path) -> None:
    async def scene(one: Editor) -> None:
        await one.open("qinghe.yaml", PACK + "  - \n", "yaml")
        rows = PACK.count("\n")
        keys = await one.complete(rows, 4)
        assert {"id", "name", "check", "message", "basis"} <= set(keys)
        assert keys["id"].documentation.startswith("规则的名字")
        for typed, wanted in {
            "  - id: ": "part-missing",
            "  - {id: x, severity: ": "warning",
            "  - id: x\n    check: {kind: ": "required-part",
            "  - id: x\n    check:\n      kind: ": "required-part",
            "  - id: x\n    check:\n      kind: required-part\n      ": "parts",
            "  - id: x\n    enabled: ": "false",
            "  - id: x\n    basis:\n      - source: ": "practice",
            "  - id: x\n    basis: [{source: ": "practice",
            "  - id: x\n    yields_to: [": "part-missing",
        }.items():
            text = PACK + typed
            await one.type(text)
            found = await one.complete(text.count("\n"), len(text.split("\n")[-1]))
            assert wanted in found, (typed, list(found)[:8])
        assert await one.complete(4, 10) != {}
        told = await one.hover(9, 6)
        assert told.contents == "报出时说的问题，可以写 ${名称}"
        # Other files of YAML are none of ours.
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(one.open("compose.yaml", "services:\n  web: 1\n", "yaml"), 2)

    play(scene, tmp_path)


def test_without_pygls_it_says_what_to_install(tmp_path: Path) -> None:
    import subprocess

    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError('x', name='pygls')", "utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "lawcheck", "lsp"],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2
    assert "pip install 'lawcheck[lsp]'" in ended.stderr


@pytest.mark.slow
def test_a_fault_of_the_program_is_told_and_the_next_key_is_another_chance(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from datetime import date
    from types import SimpleNamespace

    from lawcheck.lsp.desk import Desk
    from lawcheck.packs.loader import load

    told: list[Any] = []
    text = SimpleNamespace(
        uri="untitled:1", source="x", version=1, language_id="markdown", position_codec=None
    )
    server: Any = SimpleNamespace(
        workspace=SimpleNamespace(get_text_document=lambda uri: text),
        text_document_publish_diagnostics=lambda params: told.append(params.diagnostics),
    )
    monkeypatch.setattr("lawcheck.lsp.texts.client_range", lambda *_: None)

    async def scene() -> None:
        desk = Desk(server, load("annual-report"), None, date.today)
        with monkeypatch.context() as broken:
            broken.setattr(desk.drafts, "remarks", lambda *_: 1 // 0)
            desk.later(text.uri, 0)
            await desk.current(text.uri)
        text.source = ""
        desk.later(text.uri, 0)
        await desk.current(text.uri)

    asyncio.run(scene())
    assert [[one.code for one in found] for found in told] == [["internal"], []]
    assert "ZeroDivisionError" in told[0][0].message
