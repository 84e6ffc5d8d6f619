"""Compliance checker for 法治政府建设年度报告.

The Python API, which the command line uses too (docs/api.md): ``check`` judges a file,
``check_bytes`` what came from elsewhere, both by a pack that ``load_pack`` has read. What is
exported here is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from lawcheck.version import __version__

if TYPE_CHECKING:
    from lawcheck.checks.model import Finding as Finding
    from lawcheck.documents.limits import Limits as Limits
    from lawcheck.errors import DocumentError as DocumentError
    from lawcheck.errors import LawcheckError as LawcheckError
    from lawcheck.errors import PackError as PackError
    from lawcheck.errors import RuleError as RuleError
    from lawcheck.errors import UsageError as UsageError
    from lawcheck.packs.loader import load as load_pack
    from lawcheck.packs.model import RulePack as RulePack
    from lawcheck.reports.model import Report as Report
    from lawcheck.review import Options as Options
    from lawcheck.review import Review as Review
    from lawcheck.review import review as check
    from lawcheck.review import review_bytes as check_bytes
    from lawcheck.scoring import Score as Score

#: Name → where it is from.
_EXPORTS = {
    "DocumentError": ("errors", "DocumentError"),
    "Finding": ("checks.model", "Finding"),
    "LawcheckError": ("errors", "LawcheckError"),
    "Limits": ("documents.limits", "Limits"),
    "Options": ("review", "Options"),
    "PackError": ("errors", "PackError"),
    "Report": ("reports.model", "Report"),
    "Review": ("review", "Review"),
    "RuleError": ("errors", "RuleError"),
    "RulePack": ("packs.model", "RulePack"),
    "Score": ("scoring", "Score"),
    "UsageError": ("errors", "UsageError"),
    "check": ("review", "review"),
    "check_bytes": ("review", "review_bytes"),
    "load_pack": ("packs.loader", "load"),
}

__all__ = [
    "DocumentError",
    "Finding",
    "LawcheckError",
    "Limits",
    "Options",
    "PackError",
    "Report",
    "Review",
    "RuleError",
    "RulePack",
    "Score",
    "UsageError",
    "__version__",
    "check",
    "check_bytes",
    "load_pack",
]


def __getattr__(name: str) -> Any:
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _EXPORTS[name]
    value = globals()[name] = getattr(import_module(f"lawcheck.{module}"), attribute)
    return value
