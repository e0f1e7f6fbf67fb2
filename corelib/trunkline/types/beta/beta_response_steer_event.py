"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class BetaResponseSteerEvent(BaseModel):
    """Input for a response that is being generated."""

    input: beta.BetaResponseSteerInput
    previous_response_id: str
    type: Literal["response.steer"]
    """Type of the object."""
