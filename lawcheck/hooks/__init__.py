"""Where lawcheck stands in the way of a bad draft: hooks of git, and calls from other systems."""
