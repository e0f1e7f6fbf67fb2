"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputTokenCountResponse(BaseModel):
    input_tokens: int
    object: Literal["response.input_tokens"]
