"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Enforcement(BaseModel):
    status: str | Literal["inactive", "enforcing"]


class ProjectSpendLimit(BaseModel):
    currency: str | Literal["USD"]
    enforcement: Enforcement
    interval: str | Literal["month"]
    object: Literal["project.spend_limit"]
    threshold_amount: int
