"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseFormatJSONObject(TypedDict, total=False):
    """Asks for any JSON object."""

    type: Required[Literal["json_object"]]
    """Which kind this is."""
