"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ClientDelegation(BaseModel):
    """Delegation to the client."""

    type: Literal["client"]
    """Type of the object."""
    acknowledgement_delay_ms: int | None = None
