"""Right reports in which one figure is altered by a digit, where their own words refute it."""
