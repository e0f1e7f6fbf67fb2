"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types.beta import agents


class AutomationInvocationSourceResourceManual(BaseModel):
    type: Literal["manual"]


class AutomationInvocationSourceResourceAutomation(BaseModel):
    automation: agents.Automation
    type: Literal["automation"]


AutomationInvocationSource: TypeAlias = Annotated[
    AutomationInvocationSourceResourceManual | AutomationInvocationSourceResourceAutomation,
    Discriminator("type"),
]
