"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class WorkloadIdentityProviderDeleted(BaseModel):
    """Confirmation that a provider of workload identities was removed."""

    id: str
    """Unique ID."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["organization.workload_identity_provider.deleted"]
    """Object type."""
