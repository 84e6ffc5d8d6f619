"""Rule packs for people: the list, what a rule says of itself, what its examples proved."""
