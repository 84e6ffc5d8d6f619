"""Engines that run the one join (``repetition.join``) over the postings of a store."""
