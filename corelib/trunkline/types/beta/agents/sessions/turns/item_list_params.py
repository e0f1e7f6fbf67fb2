"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.beta.agents.sessions.subagents.item_list_params import (
    ItemListParams as ItemListParams_,
)


class ItemListParams(ItemListParams_, total=False):
    pass
