"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta.agents import vaults


class Credential(BaseModel):
    """Credential in a vault, without its secret value."""

    id: str
    """Unique ID."""
    auth: vaults.CredentialAuth
    created_at: int
    """Creation time, in Unix seconds."""
    name: str
    object: Literal["vault.credential"]
    """Object type."""
    updated_at: int
    vault_id: str
    metadata: dict[str, str] | None = None
    """Up to 16 key-value pairs attached to the object."""
