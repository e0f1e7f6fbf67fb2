"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.conversations.item_list_params import ItemListParams


class InputItemListParams(ItemListParams, total=False):
    pass
