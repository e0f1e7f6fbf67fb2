"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class BetaContainerNetworkPolicyAllowlist(BaseModel):
    allowed_domains: list[str]
    type: Literal["allowlist"]
    domain_secrets: list[beta.BetaContainerNetworkPolicyDomainSecret] | None = None
