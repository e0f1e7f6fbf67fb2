"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class Audio(BaseModel):
    format: live.AudioFormat | None = None


class Delegation(BaseModel):
    type: Literal["responses"]
    acknowledgement_delay_ms: int | None = None
    responses: live.ResponsesDelegationUpdateConfig | None = None


class ForkSessionConfig(BaseModel):
    """Changes to the settings of a copied session."""

    audio: Audio | None = None
    client: live.ClientConfig | None = None
    delegation: Delegation | None = None
    store: bool | None = None
