"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class NotificationChannel(TypedDict, total=False):
    recipients: Required[SequenceNotStr[str]]
    type: Required[Literal["email"]]
    subject_prefix: str | None


class SpendAlertUpdateParams(TypedDict, total=False):
    currency: Required[Literal["USD"]]
    interval: Required[Literal["month"]]
    notification_channel: Required[NotificationChannel]
    project_id: Required[str]
    threshold_amount: Required[int]
    """At least 0."""
