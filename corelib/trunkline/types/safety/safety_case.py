"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Notice(BaseModel):
    type: Literal["warning", "deactivation"]


class SafetyCase(BaseModel):
    id: str
    created_at: int
    entity_identifier: str
    notice: Notice
    object: Literal["safety.case"]
    reason: str | None = None
