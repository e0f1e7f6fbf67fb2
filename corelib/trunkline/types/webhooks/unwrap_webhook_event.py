"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import webhooks

UnwrapWebhookEvent: TypeAlias = Annotated[
    webhooks.BatchCancelledWebhookEvent
    | webhooks.BatchCompletedWebhookEvent
    | webhooks.BatchExpiredWebhookEvent
    | webhooks.BatchFailedWebhookEvent
    | webhooks.EvalRunCanceledWebhookEvent
    | webhooks.EvalRunFailedWebhookEvent
    | webhooks.EvalRunSucceededWebhookEvent
    | webhooks.FineTuningJobCancelledWebhookEvent
    | webhooks.FineTuningJobFailedWebhookEvent
    | webhooks.FineTuningJobSucceededWebhookEvent
    | webhooks.LiveCallIncomingWebhookEvent
    | webhooks.RealtimeCallIncomingWebhookEvent
    | webhooks.ResponseCancelledWebhookEvent
    | webhooks.ResponseCompletedWebhookEvent
    | webhooks.ResponseFailedWebhookEvent
    | webhooks.ResponseIncompleteWebhookEvent
    | webhooks.AgentEnvironmentExpiredWebhookEvent
    | webhooks.AgentEnvironmentFailedWebhookEvent
    | webhooks.AgentEnvironmentReadyWebhookEvent
    | webhooks.AgentEnvironmentSuspendedWebhookEvent
    | webhooks.AgentSessionActionRequiredWebhookEvent
    | webhooks.AgentSessionCreatedWebhookEvent
    | webhooks.AgentSessionFailedWebhookEvent
    | webhooks.AgentSessionIdleWebhookEvent
    | webhooks.AgentSessionInProgressWebhookEvent
    | webhooks.LiveTransportConnectedWebhookEvent
    | webhooks.LiveTransportIncomingWebhookEvent
    | webhooks.SafetyAlertCreatedWebhookEvent
    | webhooks.SafetyDeactivationIssuedWebhookEvent
    | webhooks.SafetyOrgAlertCreatedWebhookEvent
    | webhooks.SafetyWarningIssuedWebhookEvent,
    Discriminator("type"),
]
