"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentBrowserAuthenticationCancelParam(BaseModel):
    """Refusal to log in for the agent's browser."""

    action: Literal["cancel"]
    type: Literal["browser_authentication"]
    """Type of the object."""
