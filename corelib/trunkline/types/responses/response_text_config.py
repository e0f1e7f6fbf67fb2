"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseTextConfig(BaseModel):
    """The form of an answer's text."""

    format: responses.ResponseFormatTextConfig | None = None
    """Plain text, or JSON, by a schema or not."""
    verbosity: Literal["low", "medium", "high"] | None = None
    """How long the answer is."""
