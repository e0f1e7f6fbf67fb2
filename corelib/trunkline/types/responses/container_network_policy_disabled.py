"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ContainerNetworkPolicyDisabled(BaseModel):
    """Network policy that disables network access."""

    type: Literal["disabled"]
    """Type of the object."""
