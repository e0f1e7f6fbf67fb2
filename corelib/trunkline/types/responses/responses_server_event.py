"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses
from trunkline.types.responses.response_audio_delta_event import ResponseAudioDeltaEvent
from trunkline.types.responses.response_audio_done_event import ResponseAudioDoneEvent
from trunkline.types.responses.response_audio_transcript_delta_event import (
    ResponseAudioTranscriptDeltaEvent,
)
from trunkline.types.responses.response_audio_transcript_done_event import (
    ResponseAudioTranscriptDoneEvent,
)
from trunkline.types.responses.response_code_interpreter_call_code_delta_event import (
    ResponseCodeInterpreterCallCodeDeltaEvent,
)
from trunkline.types.responses.response_code_interpreter_call_code_done_event import (
    ResponseCodeInterpreterCallCodeDoneEvent,
)
from trunkline.types.responses.response_code_interpreter_call_completed_event import (
    ResponseCodeInterpreterCallCompletedEvent,
)
from trunkline.types.responses.response_code_interpreter_call_in_progress_event import (
    ResponseCodeInterpreterCallInProgressEvent,
)
from trunkline.types.responses.response_code_interpreter_call_interpreting_event import (
    ResponseCodeInterpreterCallInterpretingEvent,
)
from trunkline.types.responses.response_compaction_compacting_event import (
    ResponseCompactionCompactingEvent,
)
from trunkline.types.responses.response_completed_event import ResponseCompletedEvent
from trunkline.types.responses.response_content_part_added_event import (
    ResponseContentPartAddedEvent,
)
from trunkline.types.responses.response_content_part_done_event import ResponseContentPartDoneEvent
from trunkline.types.responses.response_created_event import ResponseCreatedEvent
from trunkline.types.responses.response_custom_tool_call_input_delta_event import (
    ResponseCustomToolCallInputDeltaEvent,
)
from trunkline.types.responses.response_custom_tool_call_input_done_event import (
    ResponseCustomToolCallInputDoneEvent,
)
from trunkline.types.responses.response_failed_event import ResponseFailedEvent
from trunkline.types.responses.response_file_search_call_completed_event import (
    ResponseFileSearchCallCompletedEvent,
)
from trunkline.types.responses.response_file_search_call_in_progress_event import (
    ResponseFileSearchCallInProgressEvent,
)
from trunkline.types.responses.response_file_search_call_searching_event import (
    ResponseFileSearchCallSearchingEvent,
)
from trunkline.types.responses.response_function_call_arguments_delta_event import (
    ResponseFunctionCallArgumentsDeltaEvent,
)
from trunkline.types.responses.response_function_call_arguments_done_event import (
    ResponseFunctionCallArgumentsDoneEvent,
)
from trunkline.types.responses.response_image_gen_call_completed_event import (
    ResponseImageGenCallCompletedEvent,
)
from trunkline.types.responses.response_image_gen_call_generating_event import (
    ResponseImageGenCallGeneratingEvent,
)
from trunkline.types.responses.response_image_gen_call_in_progress_event import (
    ResponseImageGenCallInProgressEvent,
)
from trunkline.types.responses.response_image_gen_call_partial_image_event import (
    ResponseImageGenCallPartialImageEvent,
)
from trunkline.types.responses.response_in_progress_event import ResponseInProgressEvent
from trunkline.types.responses.response_incomplete_event import ResponseIncompleteEvent
from trunkline.types.responses.response_mcp_call_arguments_delta_event import (
    ResponseMcpCallArgumentsDeltaEvent,
)
from trunkline.types.responses.response_mcp_call_arguments_done_event import (
    ResponseMcpCallArgumentsDoneEvent,
)
from trunkline.types.responses.response_mcp_call_completed_event import (
    ResponseMcpCallCompletedEvent,
)
from trunkline.types.responses.response_mcp_call_failed_event import ResponseMcpCallFailedEvent
from trunkline.types.responses.response_mcp_call_in_progress_event import (
    ResponseMcpCallInProgressEvent,
)
from trunkline.types.responses.response_mcp_list_tools_completed_event import (
    ResponseMcpListToolsCompletedEvent,
)
from trunkline.types.responses.response_mcp_list_tools_failed_event import (
    ResponseMcpListToolsFailedEvent,
)
from trunkline.types.responses.response_mcp_list_tools_in_progress_event import (
    ResponseMcpListToolsInProgressEvent,
)
from trunkline.types.responses.response_output_item_added_event import ResponseOutputItemAddedEvent
from trunkline.types.responses.response_output_item_done_event import ResponseOutputItemDoneEvent
from trunkline.types.responses.response_output_text_annotation_added_event import (
    ResponseOutputTextAnnotationAddedEvent,
)
from trunkline.types.responses.response_queued_event import ResponseQueuedEvent
from trunkline.types.responses.response_reasoning_summary_part_added_event import (
    ResponseReasoningSummaryPartAddedEvent,
)
from trunkline.types.responses.response_reasoning_summary_part_done_event import (
    ResponseReasoningSummaryPartDoneEvent,
)
from trunkline.types.responses.response_reasoning_summary_text_delta_event import (
    ResponseReasoningSummaryTextDeltaEvent,
)
from trunkline.types.responses.response_reasoning_summary_text_done_event import (
    ResponseReasoningSummaryTextDoneEvent,
)
from trunkline.types.responses.response_reasoning_text_delta_event import (
    ResponseReasoningTextDeltaEvent,
)
from trunkline.types.responses.response_reasoning_text_done_event import (
    ResponseReasoningTextDoneEvent,
)
from trunkline.types.responses.response_refusal_delta_event import ResponseRefusalDeltaEvent
from trunkline.types.responses.response_refusal_done_event import ResponseRefusalDoneEvent
from trunkline.types.responses.response_shell_call_command_added_event import (
    ResponseShellCallCommandAddedEvent,
)
from trunkline.types.responses.response_shell_call_command_delta_event import (
    ResponseShellCallCommandDeltaEvent,
)
from trunkline.types.responses.response_shell_call_command_done_event import (
    ResponseShellCallCommandDoneEvent,
)
from trunkline.types.responses.response_shell_call_output_content_delta_event import (
    ResponseShellCallOutputContentDeltaEvent,
)
from trunkline.types.responses.response_shell_call_output_content_done_event import (
    ResponseShellCallOutputContentDoneEvent,
)
from trunkline.types.responses.response_text_delta_event import ResponseTextDeltaEvent
from trunkline.types.responses.response_text_done_event import ResponseTextDoneEvent
from trunkline.types.responses.response_web_search_call_completed_event import (
    ResponseWebSearchCallCompletedEvent,
)
from trunkline.types.responses.response_web_search_call_in_progress_event import (
    ResponseWebSearchCallInProgressEvent,
)
from trunkline.types.responses.response_web_search_call_searching_event import (
    ResponseWebSearchCallSearchingEvent,
)


class ResponseAudioWsDelta(ResponseAudioDeltaEvent):
    stream_id: str | None = None


class ResponseAudioWsDone(ResponseAudioDoneEvent):
    stream_id: str | None = None


class ResponseAudioTranscriptWsDelta(ResponseAudioTranscriptDeltaEvent):
    stream_id: str | None = None


class ResponseAudioTranscriptWsDone(ResponseAudioTranscriptDoneEvent):
    stream_id: str | None = None


class ResponseCodeInterpreterCallCodeWsDelta(ResponseCodeInterpreterCallCodeDeltaEvent):
    stream_id: str | None = None


class ResponseCodeInterpreterCallCodeWsDone(ResponseCodeInterpreterCallCodeDoneEvent):
    stream_id: str | None = None


class ResponseCodeInterpreterCallWsCompleted(ResponseCodeInterpreterCallCompletedEvent):
    stream_id: str | None = None


class ResponseCodeInterpreterCallInWsProgress(ResponseCodeInterpreterCallInProgressEvent):
    stream_id: str | None = None


class ResponseCodeInterpreterCallWsInterpreting(ResponseCodeInterpreterCallInterpretingEvent):
    stream_id: str | None = None


class ResponseWsCompleted(ResponseCompletedEvent):
    stream_id: str | None = None


class ResponseContentPartWsAdded(ResponseContentPartAddedEvent):
    stream_id: str | None = None


class ResponseContentPartWsDone(ResponseContentPartDoneEvent):
    stream_id: str | None = None


class ResponseWsCreated(ResponseCreatedEvent):
    stream_id: str | None = None


class ResponseFileSearchCallWsCompleted(ResponseFileSearchCallCompletedEvent):
    stream_id: str | None = None


class ResponseFileSearchCallInWsProgress(ResponseFileSearchCallInProgressEvent):
    stream_id: str | None = None


class ResponseFileSearchCallWsSearching(ResponseFileSearchCallSearchingEvent):
    stream_id: str | None = None


class ResponseFunctionCallArgumentsWsDelta(ResponseFunctionCallArgumentsDeltaEvent):
    stream_id: str | None = None


class ResponseFunctionCallArgumentsWsDone(ResponseFunctionCallArgumentsDoneEvent):
    stream_id: str | None = None


class ResponseShellCallCommandWsAdded(ResponseShellCallCommandAddedEvent):
    stream_id: str | None = None


class ResponseShellCallCommandWsDelta(ResponseShellCallCommandDeltaEvent):
    stream_id: str | None = None


class ResponseShellCallCommandWsDone(ResponseShellCallCommandDoneEvent):
    stream_id: str | None = None


class ResponseShellCallOutputContentWsDelta(ResponseShellCallOutputContentDeltaEvent):
    stream_id: str | None = None


class ResponseShellCallOutputContentWsDone(ResponseShellCallOutputContentDoneEvent):
    stream_id: str | None = None


class ResponseInWsProgress(ResponseInProgressEvent):
    stream_id: str | None = None


class ResponseWsFailed(ResponseFailedEvent):
    stream_id: str | None = None


class ResponseWsIncomplete(ResponseIncompleteEvent):
    stream_id: str | None = None


class ResponseOutputItemWsAdded(ResponseOutputItemAddedEvent):
    stream_id: str | None = None


class ResponseOutputItemWsDone(ResponseOutputItemDoneEvent):
    stream_id: str | None = None


class ResponseReasoningSummaryPartWsAdded(ResponseReasoningSummaryPartAddedEvent):
    stream_id: str | None = None


class ResponseReasoningSummaryPartWsDone(ResponseReasoningSummaryPartDoneEvent):
    stream_id: str | None = None


class ResponseReasoningSummaryTextWsDelta(ResponseReasoningSummaryTextDeltaEvent):
    stream_id: str | None = None


class ResponseReasoningSummaryTextWsDone(ResponseReasoningSummaryTextDoneEvent):
    stream_id: str | None = None


class ResponseReasoningTextWsDelta(ResponseReasoningTextDeltaEvent):
    stream_id: str | None = None


class ResponseReasoningTextWsDone(ResponseReasoningTextDoneEvent):
    stream_id: str | None = None


class ResponseRefusalWsDelta(ResponseRefusalDeltaEvent):
    stream_id: str | None = None


class ResponseRefusalWsDone(ResponseRefusalDoneEvent):
    stream_id: str | None = None


class ResponseTextWsDelta(ResponseTextDeltaEvent):
    stream_id: str | None = None


class ResponseTextWsDone(ResponseTextDoneEvent):
    stream_id: str | None = None


class ResponseWebSearchCallWsCompleted(ResponseWebSearchCallCompletedEvent):
    stream_id: str | None = None


class ResponseWebSearchCallInWsProgress(ResponseWebSearchCallInProgressEvent):
    stream_id: str | None = None


class ResponseWebSearchCallWsSearching(ResponseWebSearchCallSearchingEvent):
    stream_id: str | None = None


class ResponseImageGenCallWsCompleted(ResponseImageGenCallCompletedEvent):
    stream_id: str | None = None


class ResponseImageGenCallWsGenerating(ResponseImageGenCallGeneratingEvent):
    stream_id: str | None = None


class ResponseImageGenCallInWsProgress(ResponseImageGenCallInProgressEvent):
    stream_id: str | None = None


class ResponseImageGenCallPartialWsImage(ResponseImageGenCallPartialImageEvent):
    stream_id: str | None = None


class ResponseMcpCallArgumentsWsDelta(ResponseMcpCallArgumentsDeltaEvent):
    stream_id: str | None = None


class ResponseMcpCallArgumentsWsDone(ResponseMcpCallArgumentsDoneEvent):
    stream_id: str | None = None


class ResponseMcpCallWsCompleted(ResponseMcpCallCompletedEvent):
    stream_id: str | None = None


class ResponseMcpCallWsFailed(ResponseMcpCallFailedEvent):
    stream_id: str | None = None


class ResponseMcpCallInWsProgress(ResponseMcpCallInProgressEvent):
    stream_id: str | None = None


class ResponseMcpListToolsWsCompleted(ResponseMcpListToolsCompletedEvent):
    stream_id: str | None = None


class ResponseMcpListToolsWsFailed(ResponseMcpListToolsFailedEvent):
    stream_id: str | None = None


class ResponseMcpListToolsInWsProgress(ResponseMcpListToolsInProgressEvent):
    stream_id: str | None = None


class ResponseOutputTextAnnotationWsAdded(ResponseOutputTextAnnotationAddedEvent):
    stream_id: str | None = None


class ResponseWsQueued(ResponseQueuedEvent):
    stream_id: str | None = None


class ResponseCustomToolCallInputWsDelta(ResponseCustomToolCallInputDeltaEvent):
    stream_id: str | None = None


class ResponseCustomToolCallInputWsDone(ResponseCustomToolCallInputDoneEvent):
    stream_id: str | None = None


class ResponseWsErrorErrorMisalignmentSteer(BaseModel):
    message: str


class ResponseWsErrorErrorMisalignment(BaseModel):
    detailed_explanation: str | None = None
    error_type: (
        str
        | Literal[
            "potentially_unintended_data_transfer",
            "potentially_unintended_data_access",
            "potentially_unintended_destructive_activity",
            "other",
        ]
        | None
    ) = None
    review_target: str | None = None
    steer: ResponseWsErrorErrorMisalignmentSteer | None = None


class ResponseWsErrorError(BaseModel):
    code: str | None = None
    message: str
    param: str | None = None
    type: str
    headers: dict[str, str] | None = None
    misalignment: ResponseWsErrorErrorMisalignment | None = None


class ResponseWsError(BaseModel):
    error: ResponseWsErrorError
    type: Literal["error"]
    sequence_number: int | None = None
    status: int | None = None
    stream_id: str | None = None


class ResponseCompactionWsCompacting(ResponseCompactionCompactingEvent):
    stream_id: str | None = None


ResponsesServerEvent: TypeAlias = Annotated[
    ResponseAudioWsDelta
    | ResponseAudioWsDone
    | ResponseAudioTranscriptWsDelta
    | ResponseAudioTranscriptWsDone
    | ResponseCodeInterpreterCallCodeWsDelta
    | ResponseCodeInterpreterCallCodeWsDone
    | ResponseCodeInterpreterCallWsCompleted
    | ResponseCodeInterpreterCallInWsProgress
    | ResponseCodeInterpreterCallWsInterpreting
    | ResponseWsCompleted
    | ResponseContentPartWsAdded
    | ResponseContentPartWsDone
    | ResponseWsCreated
    | ResponseFileSearchCallWsCompleted
    | ResponseFileSearchCallInWsProgress
    | ResponseFileSearchCallWsSearching
    | ResponseFunctionCallArgumentsWsDelta
    | ResponseFunctionCallArgumentsWsDone
    | ResponseShellCallCommandWsAdded
    | ResponseShellCallCommandWsDelta
    | ResponseShellCallCommandWsDone
    | ResponseShellCallOutputContentWsDelta
    | ResponseShellCallOutputContentWsDone
    | ResponseInWsProgress
    | ResponseWsFailed
    | ResponseWsIncomplete
    | ResponseOutputItemWsAdded
    | ResponseOutputItemWsDone
    | ResponseReasoningSummaryPartWsAdded
    | ResponseReasoningSummaryPartWsDone
    | ResponseReasoningSummaryTextWsDelta
    | ResponseReasoningSummaryTextWsDone
    | ResponseReasoningTextWsDelta
    | ResponseReasoningTextWsDone
    | ResponseRefusalWsDelta
    | ResponseRefusalWsDone
    | ResponseTextWsDelta
    | ResponseTextWsDone
    | ResponseWebSearchCallWsCompleted
    | ResponseWebSearchCallInWsProgress
    | ResponseWebSearchCallWsSearching
    | ResponseImageGenCallWsCompleted
    | ResponseImageGenCallWsGenerating
    | ResponseImageGenCallInWsProgress
    | ResponseImageGenCallPartialWsImage
    | ResponseMcpCallArgumentsWsDelta
    | ResponseMcpCallArgumentsWsDone
    | ResponseMcpCallWsCompleted
    | ResponseMcpCallWsFailed
    | ResponseMcpCallInWsProgress
    | ResponseMcpListToolsWsCompleted
    | ResponseMcpListToolsWsFailed
    | ResponseMcpListToolsInWsProgress
    | ResponseOutputTextAnnotationWsAdded
    | ResponseWsQueued
    | ResponseCustomToolCallInputWsDelta
    | ResponseCustomToolCallInputWsDone
    | ResponseWsError
    | ResponseCompactionWsCompacting
    | responses.ResponseSteerAcceptedEvent
    | responses.ResponseSteerPendingEvent
    | responses.ResponseSteerFailedEvent,
    Discriminator("type"),
]
