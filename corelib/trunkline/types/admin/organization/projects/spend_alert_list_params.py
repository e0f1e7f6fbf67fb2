"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.spend_alert_list_params import (
    SpendAlertListParams as SpendAlertListParams_,
)


class SpendAlertListParams(SpendAlertListParams_, total=False):
    pass
