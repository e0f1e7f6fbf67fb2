"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

import builtins
from typing import Literal

from trunkline.models import BaseModel


class Conversation(BaseModel):
    """A conversation that the API keeps, for responses to go on with."""

    id: str
    """Identifies this object."""
    created_at: int
    """When it was made, in Unix seconds."""
    metadata: builtins.object
    """Up to 16 labels of your own."""
    object: Literal["conversation"]
    """Which kind of object this is."""
