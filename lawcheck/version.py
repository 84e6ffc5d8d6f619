"""The version of the program: one place, which the package and its outputs name."""

__version__ = "0.1.0"
