"""What words claim of the figures beside them: so many, as many as before, first, all above."""
