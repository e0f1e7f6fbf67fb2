"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class HostedPlugin(BaseModel):
    """Plugin in an environment."""

    description: str
    """Description of the plugin."""
    name: str
    type: Literal["inline"]
    """Type of the object."""
