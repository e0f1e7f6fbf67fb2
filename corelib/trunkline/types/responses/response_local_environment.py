"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseLocalEnvironment(BaseModel):
    """Commands run on your machine."""

    type: Literal["local"]
    """Which kind this is."""
