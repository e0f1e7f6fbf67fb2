"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.beta.agents.vaults.credential_auth_rotate_param import (
    CredentialAuthRotateParam,
)


class CredentialUpdateParams(TypedDict, total=False):
    vault_id: Required[str]
    auth: CredentialAuthRotateParam
    metadata: dict[str, str]
