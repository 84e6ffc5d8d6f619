"""A list of ``Review`` in, text out: one module for each format, one table of names."""
