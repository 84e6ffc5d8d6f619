"""Completion for shells, and the manual: generated from the tree of commands itself.

The scripts hold all that they offer, so that nothing is started while somebody types.
"""
