"""What all types of a rule pack share: they are frozen, and an unknown key is an error."""

from __future__ import annotations

from typing import Annotated

import msgspec

#: A regular expression: the loader proves it.
Pattern = Annotated[str, msgspec.Meta(extra={"means": "pattern"})]


class Data(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """Base of all that is written in a pack: frozen, and an unknown key is an error."""
