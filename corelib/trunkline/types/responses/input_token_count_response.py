"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputTokenCountResponse(BaseModel):
    """How many tokens a request would have."""

    input_tokens: int
    """Tokens of the input."""
    object: Literal["response.input_tokens"]
    """Which kind of object this is."""
