"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import responses

ResponseStreamEvent: TypeAlias = Annotated[
    responses.ResponseAudioDeltaEvent
    | responses.ResponseAudioDoneEvent
    | responses.ResponseAudioTranscriptDeltaEvent
    | responses.ResponseAudioTranscriptDoneEvent
    | responses.ResponseCodeInterpreterCallCodeDeltaEvent
    | responses.ResponseCodeInterpreterCallCodeDoneEvent
    | responses.ResponseCodeInterpreterCallCompletedEvent
    | responses.ResponseCodeInterpreterCallInProgressEvent
    | responses.ResponseCodeInterpreterCallInterpretingEvent
    | responses.ResponseCompletedEvent
    | responses.ResponseContentPartAddedEvent
    | responses.ResponseContentPartDoneEvent
    | responses.ResponseCreatedEvent
    | responses.ResponseErrorEvent
    | responses.ResponseFileSearchCallCompletedEvent
    | responses.ResponseFileSearchCallInProgressEvent
    | responses.ResponseFileSearchCallSearchingEvent
    | responses.ResponseFunctionCallArgumentsDeltaEvent
    | responses.ResponseFunctionCallArgumentsDoneEvent
    | responses.ResponseShellCallCommandAddedEvent
    | responses.ResponseShellCallCommandDeltaEvent
    | responses.ResponseShellCallCommandDoneEvent
    | responses.ResponseShellCallOutputContentDeltaEvent
    | responses.ResponseShellCallOutputContentDoneEvent
    | responses.ResponseInProgressEvent
    | responses.ResponseFailedEvent
    | responses.ResponseIncompleteEvent
    | responses.ResponseOutputItemAddedEvent
    | responses.ResponseOutputItemDoneEvent
    | responses.ResponseReasoningSummaryPartAddedEvent
    | responses.ResponseReasoningSummaryPartDoneEvent
    | responses.ResponseReasoningSummaryTextDeltaEvent
    | responses.ResponseReasoningSummaryTextDoneEvent
    | responses.ResponseReasoningTextDeltaEvent
    | responses.ResponseReasoningTextDoneEvent
    | responses.ResponseRefusalDeltaEvent
    | responses.ResponseRefusalDoneEvent
    | responses.ResponseTextDeltaEvent
    | responses.ResponseTextDoneEvent
    | responses.ResponseWebSearchCallCompletedEvent
    | responses.ResponseWebSearchCallInProgressEvent
    | responses.ResponseWebSearchCallSearchingEvent
    | responses.ResponseImageGenCallCompletedEvent
    | responses.ResponseImageGenCallGeneratingEvent
    | responses.ResponseImageGenCallInProgressEvent
    | responses.ResponseImageGenCallPartialImageEvent
    | responses.ResponseMcpCallArgumentsDeltaEvent
    | responses.ResponseMcpCallArgumentsDoneEvent
    | responses.ResponseMcpCallCompletedEvent
    | responses.ResponseMcpCallFailedEvent
    | responses.ResponseMcpCallInProgressEvent
    | responses.ResponseMcpListToolsCompletedEvent
    | responses.ResponseMcpListToolsFailedEvent
    | responses.ResponseMcpListToolsInProgressEvent
    | responses.ResponseOutputTextAnnotationAddedEvent
    | responses.ResponseQueuedEvent
    | responses.ResponseCustomToolCallInputDeltaEvent
    | responses.ResponseCustomToolCallInputDoneEvent
    | responses.ResponseCompactionCompactingEvent,
    Discriminator("type"),
]
