"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Role(BaseModel):
    id: str
    description: str | None = None
    name: str
    object: Literal["role"]
    permissions: list[str]
    predefined_role: bool
    resource_type: str
