"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class VaultCredentialNetworkingResourceUnrestricted(BaseModel):
    type: Literal["unrestricted"]


class VaultCredentialNetworkingResourceLimited(BaseModel):
    allowed_hosts: list[str]
    type: Literal["limited"]


CredentialNetworking: TypeAlias = Annotated[
    VaultCredentialNetworkingResourceUnrestricted | VaultCredentialNetworkingResourceLimited,
    Discriminator("type"),
]
