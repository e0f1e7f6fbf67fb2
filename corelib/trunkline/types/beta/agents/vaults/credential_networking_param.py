"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class VaultCredentialNetworkingParamUnrestricted(TypedDict, total=False):
    type: Required[Literal["unrestricted"]]


class VaultCredentialNetworkingParamLimited(TypedDict, total=False):
    allowed_hosts: Required[SequenceNotStr[str]]
    type: Required[Literal["limited"]]


CredentialNetworkingParam: TypeAlias = (
    VaultCredentialNetworkingParamUnrestricted | VaultCredentialNetworkingParamLimited
)
