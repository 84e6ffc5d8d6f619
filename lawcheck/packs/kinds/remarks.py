"""The kind of rule about what stands beside the text: comments and tracked changes."""

from __future__ import annotations

from lawcheck.packs.model import Check, RemarkName


class LeftRemark(Check, frozen=True, kw_only=True, tag="left-remark"):
    """A finding for remarks of these kinds that the file still carries."""

    remarks: tuple[RemarkName, ...]
    each: bool = True
    """A finding for each; otherwise one for the file, which names the places."""
