"""The kinds of rules, by name, with their parameters: read from the modules of the themes.

A kind's parameters are a ``Check`` struct with ``tag="the-kind"`` in the module of its theme; each
field says beside itself what it is. The code of each kind stands in ``lawcheck/checks``; a test
holds both tables equal.
"""

from __future__ import annotations

from lawcheck.packs.kinds import (
    figures,
    form,
    marks,
    outline,
    publication,
    repetition,
    structure,
    substance,
    time,
    wording,
)
from lawcheck.packs.model import Check

THEMES = (
    structure,
    substance,
    repetition,
    form,
    marks,
    publication,
    outline,
    wording,
    figures,
    time,
)

#: Every kind of rule that a pack may name. What only lends a kind its parameters says nothing.
KINDS: dict[str, type[Check]] = {
    str(kind.__struct_config__.tag): kind
    for theme in THEMES
    for kind in vars(theme).values()
    if isinstance(kind, type) and issubclass(kind, Check) and hasattr(kind, "says")
}
