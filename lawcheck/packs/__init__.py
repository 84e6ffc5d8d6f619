"""Rule packs: YAML in, a validated ``RulePack`` out, resolved for one report."""
