"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FederationRuleDeleted(BaseModel):
    """Confirmation that a rule was deleted."""

    id: str
    """Unique ID."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["organization.workload_identity_federation_rule.deleted"]
    """Object type."""
