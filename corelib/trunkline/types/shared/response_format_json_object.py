"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseFormatJSONObject(BaseModel):
    """Output format: any JSON object."""

    type: Literal["json_object"]
    """Type of the object."""
