"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import threads


class MessageDelta(BaseModel):
    content: list[threads.MessageContentDelta] | None = None
    role: Literal["user", "assistant"] | None = None
