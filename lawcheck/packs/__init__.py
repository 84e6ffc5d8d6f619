"""Rule packs: YAML in, a validated ``RulePack`` out, resolved for a year, a level and an audience."""
