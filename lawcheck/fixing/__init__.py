"""Findings with their mechanical corrections in, a corrected copy of the file out."""
