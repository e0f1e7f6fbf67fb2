"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

import builtins
from typing import Literal

from trunkline.models import BaseModel


class Conversation(BaseModel):
    """Stored conversation, whose items responses continue."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    metadata: builtins.object
    """Up to 16 key-value pairs attached to the object."""
    object: Literal["conversation"]
    """Object type."""
