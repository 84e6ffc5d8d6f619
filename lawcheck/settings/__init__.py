"""The settings of who judges: found, read with every fault in its place, given to the commands."""
