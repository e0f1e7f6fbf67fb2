"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.types import shared

AssistantResponseFormatOption: TypeAlias = (
    Literal["auto"]
    | shared.ResponseFormatText
    | shared.ResponseFormatJSONObject
    | shared.ResponseFormatJSONSchema
)
