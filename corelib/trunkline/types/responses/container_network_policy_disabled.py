"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ContainerNetworkPolicyDisabled(BaseModel):
    """The container reaches no network."""

    type: Literal["disabled"]
    """Which kind this is."""
