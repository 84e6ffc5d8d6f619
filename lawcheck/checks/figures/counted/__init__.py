"""Readers that take all the counts of a paragraph, those of one character among them.

Each looks for the one that its words can be of; where two could be meant, it says nothing.
"""
