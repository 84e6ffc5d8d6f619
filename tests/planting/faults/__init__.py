"""The faults by theme; importing this registers all of them."""

from tests.planting.faults import (
    figures,
    form,
    fresh,
    publication,
    structure,
    substance,
    time,
    wording,
)

__all__ = ["figures", "form", "fresh", "publication", "structure", "substance", "time", "wording"]
