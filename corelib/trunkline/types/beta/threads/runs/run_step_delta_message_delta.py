"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class MessageCreation(BaseModel):
    message_id: str | None = None


class RunStepDeltaMessageDelta(BaseModel):
    type: Literal["message_creation"]
    message_creation: MessageCreation | None = None
