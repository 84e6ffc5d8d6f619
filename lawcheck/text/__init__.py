"""Chinese text as characters: folding of widths, sentences, numerals. Knows no document."""
