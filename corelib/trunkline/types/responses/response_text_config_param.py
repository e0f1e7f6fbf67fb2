"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.responses.response_format_text_config_param import (
    ResponseFormatTextConfigParam,
)


class ResponseTextConfigParam(TypedDict, total=False):
    """Format and verbosity of the text output."""

    format: ResponseFormatTextConfigParam
    """Output format: plain text, JSON, or JSON that matches a schema."""
    verbosity: Literal["low", "medium", "high"] | None
    """How verbose the model's output is."""
