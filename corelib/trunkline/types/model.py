"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Model(BaseModel):
    """A model that the key may use."""

    id: str
    """The name to call it by."""
    created: int
    """When it was made, in Unix seconds."""
    object: Literal["model"]
    """Which kind of object this is."""
    owned_by: str
    """The organization that owns it."""
    shutdown_date: str | None = None
    """The day from which it no longer answers, if one is set."""
