"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ContainerNetworkPolicyDisabledParam(TypedDict, total=False):
    """The container reaches no network."""

    type: Required[Literal["disabled"]]
    """Which kind this is."""
