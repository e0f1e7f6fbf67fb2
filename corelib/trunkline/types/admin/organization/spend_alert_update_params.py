"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.spend_alert_create_params import (
    NotificationChannel as NotificationChannel,
    SpendAlertCreateParams,
)


class SpendAlertUpdateParams(SpendAlertCreateParams, total=False):
    pass
