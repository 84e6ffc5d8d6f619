"""Texts in, repeated passages out. Knows neither reports nor rules."""
