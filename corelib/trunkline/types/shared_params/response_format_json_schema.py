"""The dictionary `ResponseFormatJSONSchema` and its parts."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class JSONSchema(TypedDict, total=False):
    """A named JSON Schema."""

    name: Required[str]
    description: str
    schema: dict[str, object]
    strict: bool | None


class ResponseFormatJSONSchema(TypedDict, total=False):
    """Asks for JSON that follows a schema."""

    json_schema: Required[JSONSchema]
    type: Required[Literal["json_schema"]]
