"""Fixtures that all tests share."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from time import process_time
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings

from lawcheck.documents.model import Document

ROOT = Path(__file__).resolve().parent.parent

# The network is forbidden: here, and to every Python that a test starts. Those too run the program
# that stands beside the tests (here ``pythonpath`` of pyproject.toml sees to it), not one that is
# installed from another clone.
_OFFLINE = str(ROOT / "tests" / "offline")
_PATHS = (_OFFLINE, str(ROOT), os.environ.get("PYTHONPATH"))
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, _PATHS))
# What a test judges is judged, not remembered from another test.
os.environ["LAWCHECK_NO_CACHE"] = "1"
_spec = spec_from_file_location("offline", f"{_OFFLINE}/sitecustomize.py")
assert _spec is not None
assert _spec.loader is not None
_spec.loader.exec_module(module_from_spec(_spec))


# That a machine is busy with other things is no fault of what is tested.
settings.register_profile("busy", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


#: Where a file of tests goes to one process, these take it for minutes.
_LONGEST = ("test_passages", "test_perturbed", "test_names", "test_edited", "test_worked_example")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what tries more in ``.ci/run``: the tests of modules that ask ``effort.py``.

    The longest files come first, so that no process waits for another at the end.
    """
    items.sort(key=lambda item: item.path.stem not in _LONGEST)
    for item in items:
        module = getattr(item, "module", None)
        if any(hasattr(module, asked) for asked in ("THOROUGH", "tries", "step")):
            item.add_marker(pytest.mark.thorough)


def pytest_collection_finish() -> None:
    """What is listed and imported stays to the end: to look for garbage among it took a sixth.

    What the tests leave behind is looked through more seldom than Python does by itself.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real material, which a user's clone lacks: without it the test is skipped."""
    folder = ROOT.parent / "shared"
    if not (folder / "data").is_dir():
        pytest.skip("no real material beside the clone")
    return folder


@pytest.fixture(scope="session")
def warm_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that holds the built-in pack: to read it from its YAML takes half a second."""
    from lawcheck.packs.loader import load

    folder = tmp_path_factory.mktemp("warm") / "cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWCHECK_CACHE", str(folder))
        load("annual-report")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    return ROOT / "samples"


@pytest.fixture(scope="session")
def make_document() -> Callable[[str], Document]:
    """A document from plain text, as the reader of text files makes it."""
    from lawcheck import documents

    return lambda text: documents.read_bytes(text.encode(), "draft.txt")


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """The hand-made reviews of the views' tests."""
    from tests.views import fixtures

    return fixtures


#: What hangs takes minutes or for ever; nothing that a test does takes a hundredth of this.
PATIENCE = 60


@pytest.fixture(scope="session")
def no_hang() -> Callable[[], AbstractContextManager[None]]:
    """A guard against searches gone wild. It measures no speed: that is for the benchmarks."""

    @contextmanager
    def guard() -> Iterator[None]:
        start = process_time()
        yield
        assert process_time() - start < PATIENCE

    return guard
