"""The events of `client.responses.stream`: those of the API, and what they amount to."""

from __future__ import annotations

from typing import Annotated, Generic, TypeAlias, TypeVar

from trunkline.modelling.lazy_fields import make_lazy
from trunkline.models import Discriminator
from trunkline.snapshots.moments import Moment
from trunkline.types import responses
from trunkline.types.responses.response_completed_event import (
    ResponseCompletedEvent as CompletedEvent,
)
from trunkline.types.responses.response_function_call_arguments_delta_event import (
    ResponseFunctionCallArgumentsDeltaEvent as ArgumentsDeltaEvent,
)
from trunkline.types.responses.response_text_delta_event import (
    ResponseTextDeltaEvent as TextDeltaEvent,
)
from trunkline.types.responses.response_text_done_event import (
    ResponseTextDoneEvent as TextDoneEvent,
)

ContentType = TypeVar("ContentType")


class ResponseTextDeltaEvent(TextDeltaEvent):
    """A piece of a text."""

    snapshot: str
    """The text so far, with this piece."""


class ResponseTextDoneEvent(TextDoneEvent, Generic[ContentType]):
    """The end of a text."""

    parsed: ContentType | None = None
    """The text as the given type."""


class ResponseFunctionCallArgumentsDeltaEvent(ArgumentsDeltaEvent):
    """A piece of the arguments of a function."""

    snapshot: str
    """The JSON text so far, with this piece."""


class ResponseCompletedEvent(CompletedEvent, Generic[ContentType]):
    """The end of the stream."""

    response: responses.ParsedResponse[ContentType]  # type: ignore[assignment,unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]  # narrower: parsed
    """The response, parsed."""


ResponseStreamEvent: TypeAlias = Annotated[
    ResponseTextDeltaEvent
    | ResponseTextDoneEvent[ContentType]
    | ResponseFunctionCallArgumentsDeltaEvent
    | ResponseCompletedEvent[ContentType]
    | responses.ResponseAudioDeltaEvent
    | responses.ResponseAudioDoneEvent
    | responses.ResponseAudioTranscriptDeltaEvent
    | responses.ResponseAudioTranscriptDoneEvent
    | responses.ResponseCodeInterpreterCallCodeDeltaEvent
    | responses.ResponseCodeInterpreterCallCodeDoneEvent
    | responses.ResponseCodeInterpreterCallCompletedEvent
    | responses.ResponseCodeInterpreterCallInProgressEvent
    | responses.ResponseCodeInterpreterCallInterpretingEvent
    | responses.ResponseContentPartAddedEvent
    | responses.ResponseContentPartDoneEvent
    | responses.ResponseCreatedEvent
    | responses.ResponseErrorEvent
    | responses.ResponseFileSearchCallCompletedEvent
    | responses.ResponseFileSearchCallInProgressEvent
    | responses.ResponseFileSearchCallSearchingEvent
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
    | responses.ResponseCustomToolCallInputDoneEvent,
    Discriminator("type"),
]
"""One of the events."""

make_lazy(ResponseTextDeltaEvent, "snapshot", Moment, Moment.snapshot)
make_lazy(ResponseFunctionCallArgumentsDeltaEvent, "snapshot", Moment, Moment.snapshot)
