"""Who must hand in: a list of units, and where each of them stands after a run."""
