"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class MessageCreation(BaseModel):
    message_id: str


class MessageCreationStepDetails(BaseModel):
    message_creation: MessageCreation
    type: Literal["message_creation"]
