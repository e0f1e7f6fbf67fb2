"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.beta.agents.vault_status_filter_param import VaultStatusFilterParam


class VaultListParams(TypedDict, total=False):
    after: str
    limit: int
    metadata: dict[str, str]
    order: Literal["asc", "desc"]
    status: VaultStatusFilterParam
