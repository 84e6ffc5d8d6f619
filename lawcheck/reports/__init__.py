"""A document understood: title, year, issuer, level, dates, sections, mandated parts."""

from lawcheck.reports.understanding import understand

__all__ = ["understand"]
