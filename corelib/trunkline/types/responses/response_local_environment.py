"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseLocalEnvironment(BaseModel):
    """Local environment: your application runs the commands."""

    type: Literal["local"]
    """Type of the object."""
