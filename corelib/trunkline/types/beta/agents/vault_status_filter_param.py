"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.beta.agents.vault_status import VaultStatus

VaultStatusFilterParam: TypeAlias = VaultStatus | list[VaultStatus]
