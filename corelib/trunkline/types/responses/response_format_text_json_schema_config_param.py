"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseFormatTextJSONSchemaConfigParam(TypedDict, total=False):
    """Asks for JSON that follows a schema."""

    name: Required[str]
    """The schema's name."""
    schema: Required[dict[str, object]]
    """The JSON Schema."""
    type: Required[Literal["json_schema"]]
    """Which kind this is."""
    description: str
    """What it is for."""
    strict: bool | None
    """Whether the schema is followed exactly. Default `false`."""
