"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ContainerNetworkPolicyDisabledParam(TypedDict, total=False):
    """Network policy that disables network access."""

    type: Required[Literal["disabled"]]
    """Type of the object."""
