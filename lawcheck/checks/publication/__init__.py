"""What must not be published."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.model import CheckFunction
from lawcheck.checks.publication import (
    forbidden_text,
    index_number,
    metadata_mismatch,
    personal_information,
    remarks,
    secrecy,
)
from lawcheck.packs.kinds import publication as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.ForbiddenText: forbidden_text.check,
    kinds.IndexNumber: index_number.check,
    kinds.LeftRemark: remarks.check,
    kinds.MetadataMismatch: metadata_mismatch.check,
    kinds.PersonalInformation: personal_information.check,
    kinds.SecrecyMarking: secrecy.check,
}
