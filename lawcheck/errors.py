"""What can go wrong with what a user hands in; each error carries one Chinese sentence."""

from __future__ import annotations

from typing import Literal

#: Why a document was not judged. Programs rely on these: one may be added, none is renamed or
#: taken away, none gets another meaning (docs/api.md says what each means).
ReasonCode = Literal[
    "missing",
    "unreadable",
    "unsupported",
    "converter-missing",
    "encrypted",
    "damaged",
    "undecodable",
    "empty",
    "scanned",
    "not-in-file",
    "too-large",
    "timeout",
    "document-kind",
    "internal",
]


class LawcheckError(Exception):
    """Base of all errors whose text is meant for the user."""


class UsageError(LawcheckError):
    """What was asked cannot be done (exit status 2): no such file, wrong option."""


class PackError(LawcheckError):
    """A rule pack cannot be used (exit status 2).

    ``problems`` lists every fault, each as one line that starts with file:line:column.
    """

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class RuleError(Exception):
    """A rule failed by a fault of the program: ``rule`` is its id, the cause what was raised."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


class DocumentError(LawcheckError):
    """A document cannot be judged (exit status 3).

    ``code`` is stable and in English; the text is one Chinese sentence.
    """

    def __init__(self, code: ReasonCode, message: str) -> None:
        super().__init__(message)
        self.code = code
