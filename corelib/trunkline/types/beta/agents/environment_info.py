"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class EnvironmentInfo(BaseModel):
    id: str
    files: list[beta.HostedEnvironmentFile]
    object: Literal["agent.environment"]
    plugins: list[beta.HostedPlugin]
    skills: list[beta.HostedSkill]
    status: Literal[
        "pending", "ready", "connected", "disconnected", "suspended", "expired", "failed"
    ]
    type: Literal["openai_hosted", "self_hosted"]
