"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_format_text_json_schema_config_param import (
    ResponseFormatTextJSONSchemaConfigParam,
)
from trunkline.types.shared_params.response_format_text import ResponseFormatText


class Reasoning(TypedDict, total=False):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None


TextFormat: TypeAlias = ResponseFormatText | ResponseFormatTextJSONSchemaConfigParam


class Text(TypedDict, total=False):
    format: Required[TextFormat]


class ResponseConfigurationUpdateItemParamParam(TypedDict, total=False):
    type: Required[Literal["configuration_update"]]
    id: str | None
    reasoning: Reasoning
    text: Text
