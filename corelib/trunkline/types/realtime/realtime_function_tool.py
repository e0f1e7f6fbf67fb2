"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeFunctionTool(BaseModel):
    description: str | None = None
    name: str | None = None
    parameters: object | None = None
    type: Literal["function"] | None = None
