"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class HostedEnvironmentFileID(BaseModel):
    id: str
    file_id: str
    path: str
    size_bytes: int
    type: Literal["file_id"]
