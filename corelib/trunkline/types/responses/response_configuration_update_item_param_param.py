"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_format_text_json_schema_config_param import (
    ResponseFormatTextJSONSchemaConfigParam,
)
from trunkline.types.shared_params.response_format_text import ResponseFormatText


class Reasoning(TypedDict, total=False):
    """How much the model reasons."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None
    """Effort of the reasoning."""


TextFormat: TypeAlias = ResponseFormatText | ResponseFormatTextJSONSchemaConfigParam


class Text(TypedDict, total=False):
    """Format of texts."""

    format: Required[TextFormat]
    """Format of texts."""


class ResponseConfigurationUpdateItemParamParam(TypedDict, total=False):
    """Change of the settings within a conversation."""

    type: Required[Literal["configuration_update"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    reasoning: Reasoning
    """New settings of the reasoning."""
    text: Text
    """New format of texts."""
