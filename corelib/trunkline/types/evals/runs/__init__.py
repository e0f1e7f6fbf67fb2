"""The types of `evals.runs`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .output_item_list_params import OutputItemListParams as OutputItemListParams
    from .output_item_list_response import OutputItemListResponse as OutputItemListResponse
    from .output_item_retrieve_response import (
        OutputItemRetrieveResponse as OutputItemRetrieveResponse,
    )
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "OutputItemListParams": "output_item_list_params",
            "OutputItemListResponse": "output_item_list_response",
            "OutputItemRetrieveResponse": "output_item_retrieve_response",
        },
        [],
    )
