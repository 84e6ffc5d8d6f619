"""Engines that run the one join (``corpus.join``) over the postings of a store."""
