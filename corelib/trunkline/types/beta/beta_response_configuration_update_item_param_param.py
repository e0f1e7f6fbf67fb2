"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_format_text_json_schema_config_param import (
    BetaResponseFormatTextJSONSchemaConfigParam,
)


class Agent(TypedDict, total=False):
    agent_name: Required[str]


class Reasoning(TypedDict, total=False):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None


class TextFormatText(TypedDict, total=False):
    type: Required[Literal["text"]]


TextFormat: TypeAlias = TextFormatText | BetaResponseFormatTextJSONSchemaConfigParam


class Text(TypedDict, total=False):
    format: Required[TextFormat]


class BetaResponseConfigurationUpdateItemParamParam(TypedDict, total=False):
    """Change of the settings within a conversation."""

    type: Required[Literal["configuration_update"]]
    """Type of the object."""
    id: str | None
    """Unique ID."""
    agent: Agent | None
    reasoning: Reasoning
    """New settings of the reasoning."""
    text: Text
    """New format of texts."""
