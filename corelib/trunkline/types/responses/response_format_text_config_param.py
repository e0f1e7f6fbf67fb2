"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.responses.response_format_text_json_schema_config_param import (
    ResponseFormatTextJSONSchemaConfigParam,
)
from trunkline.types.shared_params.response_format_json_object import ResponseFormatJSONObject
from trunkline.types.shared_params.response_format_text import ResponseFormatText

ResponseFormatTextConfigParam: TypeAlias = (
    ResponseFormatText | ResponseFormatTextJSONSchemaConfigParam | ResponseFormatJSONObject
)
