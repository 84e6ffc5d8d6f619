"""Labelled reports by writers who had not read the rules: what is found of what they planted."""
