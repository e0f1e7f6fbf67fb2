"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import beta

AgentSessionEvent: TypeAlias = Annotated[
    beta.AgentSessionErrorEvent
    | beta.AgentSessionEnvironmentReadyEvent
    | beta.AgentSessionEnvironmentSuspendedEvent
    | beta.AgentSessionEnvironmentExpiredEvent
    | beta.AgentSessionEnvironmentResetEvent
    | beta.AgentOutputCommandExecutionOutputDeltaEvent
    | beta.AgentSessionCreatedEvent
    | beta.AgentSessionTurnCreatedEvent
    | beta.AgentSessionTurnInProgressEvent
    | beta.AgentSessionTurnCompletedEvent
    | beta.AgentSessionTurnFailedEvent
    | beta.AgentSessionTurnCancelledEvent
    | beta.AgentSessionTurnItemAddedEvent
    | beta.AgentSessionIdleEvent
    | beta.AgentSessionInProgressEvent
    | beta.AgentSessionRequiresActionEvent
    | beta.AgentSessionFailedEvent
    | beta.AgentSessionEnvironmentPendingEvent
    | beta.AgentSessionEnvironmentConnectedEvent
    | beta.AgentSessionEnvironmentDisconnectedEvent
    | beta.AgentSessionEnvironmentFailedEvent
    | beta.AgentSessionSubagentCreatedEvent
    | beta.AgentSessionSubagentActiveEvent
    | beta.AgentSessionSubagentClosedEvent
    | beta.AgentSessionTurnItemDoneEvent
    | beta.AgentSessionTurnContentPartAddedEvent
    | beta.AgentSessionTurnContentPartDoneEvent
    | beta.AgentSessionTurnOutputTextDeltaEvent
    | beta.AgentSessionTurnOutputTextDoneEvent
    | beta.AgentSessionTurnReasoningSummaryPartAddedEvent
    | beta.AgentSessionTurnReasoningSummaryPartDoneEvent
    | beta.AgentSessionTurnReasoningSummaryTextDeltaEvent
    | beta.AgentSessionTurnReasoningSummaryTextDoneEvent,
    Discriminator("type"),
]
