"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ProjectSpendLimitDeleted(BaseModel):
    deleted: bool
    object: Literal["project.spend_limit.deleted"]
