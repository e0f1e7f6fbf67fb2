"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.beta.agents.vault_list_params import VaultListParams


class CredentialListParams(VaultListParams, total=False):
    pass
