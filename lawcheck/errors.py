"""What can go wrong with what a user hands in; each error carries one Chinese sentence."""

from __future__ import annotations


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


class DocumentError(LawcheckError):
    """A document cannot be judged (exit status 3).

    ``code`` is stable and in English (damaged, encrypted, undecodable, empty, scanned,
    too-large, unsupported, document-kind, …); the text is one Chinese sentence.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
