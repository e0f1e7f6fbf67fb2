"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputTokenCountResponse(BaseModel):
    """Number of input tokens of a request."""

    input_tokens: int
    """Number of input tokens."""
    object: Literal["response.input_tokens"]
    """Object type."""
