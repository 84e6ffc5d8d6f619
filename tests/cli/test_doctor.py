"""``lawcheck doctor``: what is there, what is missing, and what that costs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lawcheck.cli.app import run
from lawcheck.documents import libreoffice


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(libreoffice.VARIABLE, "")
    libreoffice.program.cache_clear()
    yield
    libreoffice.program.cache_clear()


def test_what_is_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor"]) == 0
    told = capsys.readouterr().out
    assert "√ lawcheck " in told
    assert "√ 规则包：annual-report，" in told
    assert "× " not in told


@pytest.mark.usefixtures("no_office")
def test_what_is_missing_is_told_with_its_cost(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor"]) == 0
    assert "－ LibreOffice 没有找到：.rtf、.odt、.fodt" in capsys.readouterr().out


def test_without_its_rules_nothing_works(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(name: str) -> object:
        raise OSError(f"{name}.yaml")

    monkeypatch.setattr("lawcheck.packs.loader.load", broken)
    assert run(["doctor"]) == 2
    assert "× 规则包 annual-report 读不了" in capsys.readouterr().out
