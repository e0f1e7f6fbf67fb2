"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class AutomationCreatedByResourceDeveloper(BaseModel):
    type: Literal["developer"]


class AutomationCreatedByResourceAgent(BaseModel):
    session_id: str
    tool_call_id: str
    type: Literal["agent"]


AutomationCreatedBy: TypeAlias = Annotated[
    AutomationCreatedByResourceDeveloper | AutomationCreatedByResourceAgent, Discriminator("type")
]
