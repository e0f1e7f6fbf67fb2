"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Enforcement(BaseModel):
    status: str | Literal["inactive", "enforcing"]


class OrganizationSpendLimit(BaseModel):
    currency: str | Literal["USD"]
    enforcement: Enforcement
    interval: str | Literal["month"]
    object: Literal["organization.spend_limit"]
    threshold_amount: int
