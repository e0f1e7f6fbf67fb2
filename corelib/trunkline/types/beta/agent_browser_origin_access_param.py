"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentBrowserOriginAccessParam(BaseModel):
    decision: Literal["approve", "deny", "cancel"]
    type: Literal["browser_origin_access"]
