"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.types.shared_params.response_format_json_object import ResponseFormatJSONObject
from trunkline.types.shared_params.response_format_json_schema import ResponseFormatJSONSchema
from trunkline.types.shared_params.response_format_text import ResponseFormatText

AssistantResponseFormatOptionParam: TypeAlias = (
    Literal["auto"] | ResponseFormatText | ResponseFormatJSONObject | ResponseFormatJSONSchema
)
