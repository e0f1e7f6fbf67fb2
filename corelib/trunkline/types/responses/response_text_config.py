"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseTextConfig(BaseModel):
    """Format and verbosity of the text output."""

    format: responses.ResponseFormatTextConfig | None = None
    """Output format: plain text, JSON, or JSON that matches a schema."""
    verbosity: Literal["low", "medium", "high"] | None = None
    """How verbose the model's output is."""
