"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Vault(BaseModel):
    id: str
    created_at: int
    metadata: dict[str, str]
    object: Literal["vault"]
    name: str | None = None
