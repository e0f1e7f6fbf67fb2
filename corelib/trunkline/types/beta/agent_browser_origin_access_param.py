"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentBrowserOriginAccessParam(BaseModel):
    """Decision whether the agent's browser may open a site."""

    decision: Literal["approve", "deny", "cancel"]
    type: Literal["browser_origin_access"]
    """Type of the object."""
