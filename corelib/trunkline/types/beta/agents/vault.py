"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Vault(BaseModel):
    """Vault, which keeps credentials for sessions."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    metadata: dict[str, str]
    """Up to 16 key-value pairs attached to the object."""
    object: Literal["vault"]
    """Object type."""
    name: str | None = None
