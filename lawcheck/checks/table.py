"""Kind of rule → the function that checks it: each theme exports its part of the table."""

from __future__ import annotations

from lawcheck.checks import (
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
from lawcheck.checks.model import CheckFunction
from lawcheck.packs.model import Check

TABLE: dict[type[Check], CheckFunction] = (
    structure.CHECKS
    | substance.CHECKS
    | repetition.CHECKS
    | form.CHECKS
    | marks.CHECKS
    | publication.CHECKS
    | outline.CHECKS
    | wording.CHECKS
    | figures.CHECKS
    | time.CHECKS
)
