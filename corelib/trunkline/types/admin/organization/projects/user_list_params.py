"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.batch_list_params import BatchListParams


class UserListParams(BatchListParams, total=False):
    pass
