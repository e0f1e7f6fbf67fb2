"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class NotificationChannel(BaseModel):
    recipients: list[str]
    type: Literal["email"]
    subject_prefix: str | None = None


class ProjectSpendAlert(BaseModel):
    id: str
    currency: Literal["USD"]
    interval: Literal["month"]
    notification_channel: NotificationChannel
    object: Literal["project.spend_alert"]
    threshold_amount: int
