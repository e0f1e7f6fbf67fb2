"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseFormatJSONObject(BaseModel):
    """Asks for any JSON object."""

    type: Literal["json_object"]
    """Which kind this is."""
