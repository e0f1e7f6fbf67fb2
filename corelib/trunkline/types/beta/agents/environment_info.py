"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class EnvironmentInfo(BaseModel):
    """Environment in which an agent runs commands."""

    id: str
    """Unique ID."""
    files: list[beta.HostedEnvironmentFile]
    object: Literal["agent.environment"]
    """Object type."""
    plugins: list[beta.HostedPlugin]
    skills: list[beta.HostedSkill]
    status: Literal[
        "pending", "ready", "connected", "disconnected", "suspended", "expired", "failed"
    ]
    """State of the environment."""
    type: Literal["openai_hosted", "self_hosted"]
    """Type of the object."""
