"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FederationRuleDeleted(BaseModel):
    id: str
    deleted: bool
    object: Literal["organization.workload_identity_federation_rule.deleted"]
