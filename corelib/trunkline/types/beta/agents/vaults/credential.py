"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta.agents import vaults


class Credential(BaseModel):
    id: str
    auth: vaults.CredentialAuth
    created_at: int
    name: str
    object: Literal["vault.credential"]
    updated_at: int
    vault_id: str
    metadata: dict[str, str] | None = None
