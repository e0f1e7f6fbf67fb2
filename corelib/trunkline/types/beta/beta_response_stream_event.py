"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import beta

BetaResponseStreamEvent: TypeAlias = Annotated[
    beta.BetaResponseAudioDeltaEvent
    | beta.BetaResponseAudioDoneEvent
    | beta.BetaResponseAudioTranscriptDeltaEvent
    | beta.BetaResponseAudioTranscriptDoneEvent
    | beta.BetaResponseCodeInterpreterCallCodeDeltaEvent
    | beta.BetaResponseCodeInterpreterCallCodeDoneEvent
    | beta.BetaResponseCodeInterpreterCallCompletedEvent
    | beta.BetaResponseCodeInterpreterCallInProgressEvent
    | beta.BetaResponseCodeInterpreterCallInterpretingEvent
    | beta.BetaResponseCompletedEvent
    | beta.BetaResponseContentPartAddedEvent
    | beta.BetaResponseContentPartDoneEvent
    | beta.BetaResponseCreatedEvent
    | beta.BetaResponseErrorEvent
    | beta.BetaResponseFileSearchCallCompletedEvent
    | beta.BetaResponseFileSearchCallInProgressEvent
    | beta.BetaResponseFileSearchCallSearchingEvent
    | beta.BetaResponseFunctionCallArgumentsDeltaEvent
    | beta.BetaResponseFunctionCallArgumentsDoneEvent
    | beta.BetaResponseShellCallCommandAddedEvent
    | beta.BetaResponseShellCallCommandDeltaEvent
    | beta.BetaResponseShellCallCommandDoneEvent
    | beta.BetaResponseShellCallOutputContentDeltaEvent
    | beta.BetaResponseShellCallOutputContentDoneEvent
    | beta.BetaResponseInProgressEvent
    | beta.BetaResponseFailedEvent
    | beta.BetaResponseIncompleteEvent
    | beta.BetaResponseOutputItemAddedEvent
    | beta.BetaResponseOutputItemDoneEvent
    | beta.BetaResponseReasoningSummaryPartAddedEvent
    | beta.BetaResponseReasoningSummaryPartDoneEvent
    | beta.BetaResponseReasoningSummaryTextDeltaEvent
    | beta.BetaResponseReasoningSummaryTextDoneEvent
    | beta.BetaResponseReasoningTextDeltaEvent
    | beta.BetaResponseReasoningTextDoneEvent
    | beta.BetaResponseRefusalDeltaEvent
    | beta.BetaResponseRefusalDoneEvent
    | beta.BetaResponseTextDeltaEvent
    | beta.BetaResponseTextDoneEvent
    | beta.BetaResponseWebSearchCallCompletedEvent
    | beta.BetaResponseWebSearchCallInProgressEvent
    | beta.BetaResponseWebSearchCallSearchingEvent
    | beta.BetaResponseImageGenCallCompletedEvent
    | beta.BetaResponseImageGenCallGeneratingEvent
    | beta.BetaResponseImageGenCallInProgressEvent
    | beta.BetaResponseImageGenCallPartialImageEvent
    | beta.BetaResponseMcpCallArgumentsDeltaEvent
    | beta.BetaResponseMcpCallArgumentsDoneEvent
    | beta.BetaResponseMcpCallCompletedEvent
    | beta.BetaResponseMcpCallFailedEvent
    | beta.BetaResponseMcpCallInProgressEvent
    | beta.BetaResponseMcpListToolsCompletedEvent
    | beta.BetaResponseMcpListToolsFailedEvent
    | beta.BetaResponseMcpListToolsInProgressEvent
    | beta.BetaResponseOutputTextAnnotationAddedEvent
    | beta.BetaResponseQueuedEvent
    | beta.BetaResponseCustomToolCallInputDeltaEvent
    | beta.BetaResponseCustomToolCallInputDoneEvent
    | beta.BetaResponseCompactionCompactingEvent,
    Discriminator("type"),
]
