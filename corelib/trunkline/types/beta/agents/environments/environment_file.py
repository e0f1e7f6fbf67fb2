"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class EnvironmentFile(BaseModel):
    environment_id: str
    object: Literal["agent.environment.file"]
    path: str
    size_bytes: int
