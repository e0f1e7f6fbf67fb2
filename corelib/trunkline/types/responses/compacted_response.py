"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class CompactedResponse(BaseModel):
    """A shortened conversation, for later requests to go on from."""

    id: str
    """Identifies this object."""
    created_at: int
    """When it was made, in Unix seconds."""
    object: Literal["response.compaction"]
    """Which kind of object this is."""
    output: list[responses.ResponseOutputItem]
    """The shortened conversation; send it back as it is."""
    usage: responses.ResponseUsage
    """What was charged."""
