"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseFormatJSONObject(TypedDict, total=False):
    """Output format: any JSON object."""

    type: Required[Literal["json_object"]]
    """Type of the object."""
