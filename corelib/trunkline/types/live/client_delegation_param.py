"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ClientDelegationParam(TypedDict, total=False):
    """Delegation to the client."""

    type: Required[Literal["client"]]
    """Type of the object."""
    acknowledgement_delay_ms: int
