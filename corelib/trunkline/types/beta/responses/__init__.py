"""The types of `beta.responses`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .beta_response_item_list import BetaResponseItemList as BetaResponseItemList
    from .input_item_list_params import InputItemListParams as InputItemListParams
    from .input_token_count_params import InputTokenCountParams as InputTokenCountParams
    from .input_token_count_response import InputTokenCountResponse as InputTokenCountResponse
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "BetaResponseItemList": "beta_response_item_list",
            "InputItemListParams": "input_item_list_params",
            "InputTokenCountParams": "input_token_count_params",
            "InputTokenCountResponse": "input_token_count_response",
        },
        [],
    )
