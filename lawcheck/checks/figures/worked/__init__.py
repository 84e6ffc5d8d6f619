"""Relations that are worked out from several values of a sentence or two, each tied by words.

What is left of a whole tells which share of it was done; few things have few shares; two groups
with their rates give one rate of both; growths follow each other. What no word ties is not read.
"""
