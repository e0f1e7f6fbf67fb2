"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class Translation(BaseModel):
    """What was said in a recording, in English."""

    text: str
    """The English text."""
