"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class Tracing(BaseModel):
    enabled: bool


class ChatKitWorkflow(BaseModel):
    id: str
    state_variables: dict[str, str | bool | int | float] | None = None
    tracing: Tracing
    version: str | None = None
