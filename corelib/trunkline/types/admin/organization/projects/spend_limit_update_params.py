"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.spend_limit_update_params import (
    SpendLimitUpdateParams as SpendLimitUpdateParams_,
)


class SpendLimitUpdateParams(SpendLimitUpdateParams_, total=False):
    pass
