"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class HostedPlugin(BaseModel):
    description: str
    name: str
    type: Literal["inline"]
