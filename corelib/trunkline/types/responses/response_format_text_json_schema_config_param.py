"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseFormatTextJSONSchemaConfigParam(TypedDict, total=False):
    """Output format: JSON that matches a schema."""

    name: Required[str]
    """Name of the schema."""
    schema: Required[dict[str, object]]
    """JSON Schema."""
    type: Required[Literal["json_schema"]]
    """Type of the object."""
    description: str
    """Purpose of the output format, for the model."""
    strict: bool | None
    """Whether output must match the schema exactly. Default `false`."""
