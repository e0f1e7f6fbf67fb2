"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ExpiresAfter(BaseModel):
    anchor: Literal["last_active_at"] | None = None
    minutes: int | None = None


class NetworkPolicy(BaseModel):
    type: Literal["allowlist", "disabled"]
    allowed_domains: list[str] | None = None


class ContainerRetrieveResponse(BaseModel):
    id: str
    created_at: int
    name: str
    object: str
    status: str
    expires_after: ExpiresAfter | None = None
    last_active_at: int | None = None
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None = None
    network_policy: NetworkPolicy | None = None
