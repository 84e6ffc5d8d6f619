"""A pack, a year and an issuer in, an empty draft out: the outline with what is to be written."""
