"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.responses.response_format_text_config_param import (
    ResponseFormatTextConfigParam,
)


class ResponseTextConfigParam(TypedDict, total=False):
    """The form of an answer's text."""

    format: ResponseFormatTextConfigParam
    """Plain text, or JSON, by a schema or not."""
    verbosity: Literal["low", "medium", "high"] | None
    """How long the answer is."""
