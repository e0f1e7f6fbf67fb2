"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentBrowserAuthenticationCancelParam(BaseModel):
    action: Literal["cancel"]
    type: Literal["browser_authentication"]
