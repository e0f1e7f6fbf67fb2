"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.beta.agents.vaults.credential_auth_create_param import (
    CredentialAuthCreateParam,
)


class CredentialCreateParams(TypedDict, total=False):
    auth: Required[CredentialAuthCreateParam]
    name: Required[str]
    metadata: dict[str, str]
