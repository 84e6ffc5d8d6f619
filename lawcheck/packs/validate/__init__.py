"""Hold a pack against its language and its meaning: every fault with file, line and column."""
