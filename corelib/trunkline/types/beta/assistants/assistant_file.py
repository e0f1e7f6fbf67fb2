"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AssistantFile(BaseModel):
    id: str
    assistant_id: str
    created_at: int
    object: Literal["assistant.file"]
