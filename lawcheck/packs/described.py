"""What a field of the language of packs says of itself, in Chinese: the text beside the field."""

from __future__ import annotations

from msgspec import inspect


def described(type_: inspect.Type) -> str:
    """The description that ``Annotated[…, Meta(description=…)]`` gave; empty where none."""
    if isinstance(type_, inspect.Metadata):
        return str((type_.extra_json_schema or {}).get("description", ""))
    return ""


def bare(type_: inspect.Type) -> inspect.Type:
    """The type itself, without what is said of it."""
    return type_.type if isinstance(type_, inspect.Metadata) else type_
