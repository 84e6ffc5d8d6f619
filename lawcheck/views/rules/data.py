"""The rules of a pack as JSON, for programs."""

from __future__ import annotations

import msgspec

from lawcheck.packs.model import RulePack


def rules(pack: RulePack) -> str:
    """The rules with what they rest on, without their examples."""
    sources = {source.id: source for source in pack.sources}
    listed = [
        {
            "id": rule.id,
            "name": rule.name,
            "severity": rule.level_of_severity,
            "enabled": rule.enabled,
            "message": rule.message,
            "suggestion": rule.suggestion,
            "basis": [
                {
                    "document": sources[basis.source].cited,
                    "article": basis.article or None,
                    "level": sources[basis.source].authority,
                }
                for basis in rule.basis
                if basis.source in sources
            ],
        }
        for rule in pack.rules
    ]
    data = {
        "schema_version": 1,
        "pack": {"id": pack.id, "name": pack.name, "version": pack.version},
        "rules": listed,
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=1).decode() + "\n"
