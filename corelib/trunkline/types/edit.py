"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Choice(BaseModel):
    finish_reason: Literal["stop", "length"]
    index: int
    text: str


class Edit(BaseModel):
    choices: list[Choice]
    created: int
    object: Literal["edit"]
    usage: types.CompletionUsage
