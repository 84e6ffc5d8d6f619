"""Findings that a person has decided not to count, each with a reason."""
