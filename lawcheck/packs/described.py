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


def bounds(type_: inspect.Type) -> str:
    """The bounds of a number in words: 在 0 至 1 之间, 不小于 0; empty where it has none."""
    number = bare(type_)
    if not isinstance(number, (inspect.IntType, inspect.FloatType)):
        return ""
    least, most = number.ge, number.le
    if least is not None and most is not None:
        return f"在 {least:g} 至 {most:g} 之间"
    if least is not None:
        return f"不小于 {least:g}"
    return f"不大于 {most:g}" if most is not None else ""
