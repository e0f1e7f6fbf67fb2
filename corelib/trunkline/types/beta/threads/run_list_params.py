"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.vector_store_list_params import VectorStoreListParams


class RunListParams(VectorStoreListParams, total=False):
    pass
