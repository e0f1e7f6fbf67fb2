"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta
from trunkline.types.beta.beta_response_audio_delta_event import BetaResponseAudioDeltaEvent
from trunkline.types.beta.beta_response_audio_done_event import BetaResponseAudioDoneEvent
from trunkline.types.beta.beta_response_audio_transcript_delta_event import (
    BetaResponseAudioTranscriptDeltaEvent,
)
from trunkline.types.beta.beta_response_audio_transcript_done_event import (
    BetaResponseAudioTranscriptDoneEvent,
)
from trunkline.types.beta.beta_response_code_interpreter_call_code_delta_event import (
    BetaResponseCodeInterpreterCallCodeDeltaEvent,
)
from trunkline.types.beta.beta_response_code_interpreter_call_code_done_event import (
    BetaResponseCodeInterpreterCallCodeDoneEvent,
)
from trunkline.types.beta.beta_response_code_interpreter_call_completed_event import (
    BetaResponseCodeInterpreterCallCompletedEvent,
)
from trunkline.types.beta.beta_response_code_interpreter_call_in_progress_event import (
    BetaResponseCodeInterpreterCallInProgressEvent,
)
from trunkline.types.beta.beta_response_code_interpreter_call_interpreting_event import (
    BetaResponseCodeInterpreterCallInterpretingEvent,
)
from trunkline.types.beta.beta_response_compaction_compacting_event import (
    BetaResponseCompactionCompactingEvent,
)
from trunkline.types.beta.beta_response_completed_event import BetaResponseCompletedEvent
from trunkline.types.beta.beta_response_content_part_added_event import (
    BetaResponseContentPartAddedEvent,
)
from trunkline.types.beta.beta_response_content_part_done_event import (
    BetaResponseContentPartDoneEvent,
)
from trunkline.types.beta.beta_response_created_event import BetaResponseCreatedEvent
from trunkline.types.beta.beta_response_custom_tool_call_input_delta_event import (
    BetaResponseCustomToolCallInputDeltaEvent,
)
from trunkline.types.beta.beta_response_custom_tool_call_input_done_event import (
    BetaResponseCustomToolCallInputDoneEvent,
)
from trunkline.types.beta.beta_response_failed_event import BetaResponseFailedEvent
from trunkline.types.beta.beta_response_file_search_call_completed_event import (
    BetaResponseFileSearchCallCompletedEvent,
)
from trunkline.types.beta.beta_response_file_search_call_in_progress_event import (
    BetaResponseFileSearchCallInProgressEvent,
)
from trunkline.types.beta.beta_response_file_search_call_searching_event import (
    BetaResponseFileSearchCallSearchingEvent,
)
from trunkline.types.beta.beta_response_function_call_arguments_delta_event import (
    BetaResponseFunctionCallArgumentsDeltaEvent,
)
from trunkline.types.beta.beta_response_function_call_arguments_done_event import (
    BetaResponseFunctionCallArgumentsDoneEvent,
)
from trunkline.types.beta.beta_response_image_gen_call_completed_event import (
    BetaResponseImageGenCallCompletedEvent,
)
from trunkline.types.beta.beta_response_image_gen_call_generating_event import (
    BetaResponseImageGenCallGeneratingEvent,
)
from trunkline.types.beta.beta_response_image_gen_call_in_progress_event import (
    BetaResponseImageGenCallInProgressEvent,
)
from trunkline.types.beta.beta_response_image_gen_call_partial_image_event import (
    BetaResponseImageGenCallPartialImageEvent,
)
from trunkline.types.beta.beta_response_in_progress_event import BetaResponseInProgressEvent
from trunkline.types.beta.beta_response_incomplete_event import BetaResponseIncompleteEvent
from trunkline.types.beta.beta_response_mcp_call_arguments_delta_event import (
    BetaResponseMcpCallArgumentsDeltaEvent,
)
from trunkline.types.beta.beta_response_mcp_call_arguments_done_event import (
    BetaResponseMcpCallArgumentsDoneEvent,
)
from trunkline.types.beta.beta_response_mcp_call_completed_event import (
    BetaResponseMcpCallCompletedEvent,
)
from trunkline.types.beta.beta_response_mcp_call_failed_event import BetaResponseMcpCallFailedEvent
from trunkline.types.beta.beta_response_mcp_call_in_progress_event import (
    BetaResponseMcpCallInProgressEvent,
)
from trunkline.types.beta.beta_response_mcp_list_tools_completed_event import (
    BetaResponseMcpListToolsCompletedEvent,
)
from trunkline.types.beta.beta_response_mcp_list_tools_failed_event import (
    BetaResponseMcpListToolsFailedEvent,
)
from trunkline.types.beta.beta_response_mcp_list_tools_in_progress_event import (
    BetaResponseMcpListToolsInProgressEvent,
)
from trunkline.types.beta.beta_response_output_item_added_event import (
    BetaResponseOutputItemAddedEvent,
)
from trunkline.types.beta.beta_response_output_item_done_event import (
    BetaResponseOutputItemDoneEvent,
)
from trunkline.types.beta.beta_response_output_text_annotation_added_event import (
    BetaResponseOutputTextAnnotationAddedEvent,
)
from trunkline.types.beta.beta_response_queued_event import BetaResponseQueuedEvent
from trunkline.types.beta.beta_response_reasoning_summary_part_added_event import (
    BetaResponseReasoningSummaryPartAddedEvent,
)
from trunkline.types.beta.beta_response_reasoning_summary_part_done_event import (
    BetaResponseReasoningSummaryPartDoneEvent,
)
from trunkline.types.beta.beta_response_reasoning_summary_text_delta_event import (
    BetaResponseReasoningSummaryTextDeltaEvent,
)
from trunkline.types.beta.beta_response_reasoning_summary_text_done_event import (
    BetaResponseReasoningSummaryTextDoneEvent,
)
from trunkline.types.beta.beta_response_reasoning_text_delta_event import (
    BetaResponseReasoningTextDeltaEvent,
)
from trunkline.types.beta.beta_response_reasoning_text_done_event import (
    BetaResponseReasoningTextDoneEvent,
)
from trunkline.types.beta.beta_response_refusal_delta_event import BetaResponseRefusalDeltaEvent
from trunkline.types.beta.beta_response_refusal_done_event import BetaResponseRefusalDoneEvent
from trunkline.types.beta.beta_response_shell_call_command_added_event import (
    BetaResponseShellCallCommandAddedEvent,
)
from trunkline.types.beta.beta_response_shell_call_command_delta_event import (
    BetaResponseShellCallCommandDeltaEvent,
)
from trunkline.types.beta.beta_response_shell_call_command_done_event import (
    BetaResponseShellCallCommandDoneEvent,
)
from trunkline.types.beta.beta_response_shell_call_output_content_delta_event import (
    BetaResponseShellCallOutputContentDeltaEvent,
)
from trunkline.types.beta.beta_response_shell_call_output_content_done_event import (
    BetaResponseShellCallOutputContentDoneEvent,
)
from trunkline.types.beta.beta_response_text_delta_event import BetaResponseTextDeltaEvent
from trunkline.types.beta.beta_response_text_done_event import BetaResponseTextDoneEvent
from trunkline.types.beta.beta_response_web_search_call_completed_event import (
    BetaResponseWebSearchCallCompletedEvent,
)
from trunkline.types.beta.beta_response_web_search_call_in_progress_event import (
    BetaResponseWebSearchCallInProgressEvent,
)
from trunkline.types.beta.beta_response_web_search_call_searching_event import (
    BetaResponseWebSearchCallSearchingEvent,
)


class BetaResponseAudioWsDelta(BetaResponseAudioDeltaEvent):
    stream_id: str | None = None


class BetaResponseAudioWsDone(BetaResponseAudioDoneEvent):
    stream_id: str | None = None


class BetaResponseAudioTranscriptWsDelta(BetaResponseAudioTranscriptDeltaEvent):
    stream_id: str | None = None


class BetaResponseAudioTranscriptWsDone(BetaResponseAudioTranscriptDoneEvent):
    stream_id: str | None = None


class BetaResponseCodeInterpreterCallCodeWsDelta(BetaResponseCodeInterpreterCallCodeDeltaEvent):
    stream_id: str | None = None


class BetaResponseCodeInterpreterCallCodeWsDone(BetaResponseCodeInterpreterCallCodeDoneEvent):
    stream_id: str | None = None


class BetaResponseCodeInterpreterCallWsCompleted(BetaResponseCodeInterpreterCallCompletedEvent):
    stream_id: str | None = None


class BetaResponseCodeInterpreterCallInWsProgress(BetaResponseCodeInterpreterCallInProgressEvent):
    stream_id: str | None = None


class BetaResponseCodeInterpreterCallWsInterpreting(
    BetaResponseCodeInterpreterCallInterpretingEvent
):
    stream_id: str | None = None


class BetaResponseWsCompleted(BetaResponseCompletedEvent):
    stream_id: str | None = None


class BetaResponseContentPartWsAdded(BetaResponseContentPartAddedEvent):
    stream_id: str | None = None


class BetaResponseContentPartWsDone(BetaResponseContentPartDoneEvent):
    stream_id: str | None = None


class BetaResponseWsCreated(BetaResponseCreatedEvent):
    stream_id: str | None = None


class BetaResponseFileSearchCallWsCompleted(BetaResponseFileSearchCallCompletedEvent):
    stream_id: str | None = None


class BetaResponseFileSearchCallInWsProgress(BetaResponseFileSearchCallInProgressEvent):
    stream_id: str | None = None


class BetaResponseFileSearchCallWsSearching(BetaResponseFileSearchCallSearchingEvent):
    stream_id: str | None = None


class BetaResponseFunctionCallArgumentsWsDelta(BetaResponseFunctionCallArgumentsDeltaEvent):
    stream_id: str | None = None


class BetaResponseFunctionCallArgumentsWsDone(BetaResponseFunctionCallArgumentsDoneEvent):
    stream_id: str | None = None


class BetaResponseShellCallCommandWsAdded(BetaResponseShellCallCommandAddedEvent):
    stream_id: str | None = None


class BetaResponseShellCallCommandWsDelta(BetaResponseShellCallCommandDeltaEvent):
    stream_id: str | None = None


class BetaResponseShellCallCommandWsDone(BetaResponseShellCallCommandDoneEvent):
    stream_id: str | None = None


class BetaResponseShellCallOutputContentWsDelta(BetaResponseShellCallOutputContentDeltaEvent):
    stream_id: str | None = None


class BetaResponseShellCallOutputContentWsDone(BetaResponseShellCallOutputContentDoneEvent):
    stream_id: str | None = None


class BetaResponseInWsProgress(BetaResponseInProgressEvent):
    stream_id: str | None = None


class BetaResponseWsFailed(BetaResponseFailedEvent):
    stream_id: str | None = None


class BetaResponseWsIncomplete(BetaResponseIncompleteEvent):
    stream_id: str | None = None


class BetaResponseOutputItemWsAdded(BetaResponseOutputItemAddedEvent):
    stream_id: str | None = None


class BetaResponseOutputItemWsDone(BetaResponseOutputItemDoneEvent):
    stream_id: str | None = None


class BetaResponseReasoningSummaryPartWsAdded(BetaResponseReasoningSummaryPartAddedEvent):
    stream_id: str | None = None


class BetaResponseReasoningSummaryPartWsDone(BetaResponseReasoningSummaryPartDoneEvent):
    stream_id: str | None = None


class BetaResponseReasoningSummaryTextWsDelta(BetaResponseReasoningSummaryTextDeltaEvent):
    stream_id: str | None = None


class BetaResponseReasoningSummaryTextWsDone(BetaResponseReasoningSummaryTextDoneEvent):
    stream_id: str | None = None


class BetaResponseReasoningTextWsDelta(BetaResponseReasoningTextDeltaEvent):
    stream_id: str | None = None


class BetaResponseReasoningTextWsDone(BetaResponseReasoningTextDoneEvent):
    stream_id: str | None = None


class BetaResponseRefusalWsDelta(BetaResponseRefusalDeltaEvent):
    stream_id: str | None = None


class BetaResponseRefusalWsDone(BetaResponseRefusalDoneEvent):
    stream_id: str | None = None


class BetaResponseTextWsDelta(BetaResponseTextDeltaEvent):
    stream_id: str | None = None


class BetaResponseTextWsDone(BetaResponseTextDoneEvent):
    stream_id: str | None = None


class BetaResponseWebSearchCallWsCompleted(BetaResponseWebSearchCallCompletedEvent):
    stream_id: str | None = None


class BetaResponseWebSearchCallInWsProgress(BetaResponseWebSearchCallInProgressEvent):
    stream_id: str | None = None


class BetaResponseWebSearchCallWsSearching(BetaResponseWebSearchCallSearchingEvent):
    stream_id: str | None = None


class BetaResponseImageGenCallWsCompleted(BetaResponseImageGenCallCompletedEvent):
    stream_id: str | None = None


class BetaResponseImageGenCallWsGenerating(BetaResponseImageGenCallGeneratingEvent):
    stream_id: str | None = None


class BetaResponseImageGenCallInWsProgress(BetaResponseImageGenCallInProgressEvent):
    stream_id: str | None = None


class BetaResponseImageGenCallPartialWsImage(BetaResponseImageGenCallPartialImageEvent):
    stream_id: str | None = None


class BetaResponseMcpCallArgumentsWsDelta(BetaResponseMcpCallArgumentsDeltaEvent):
    stream_id: str | None = None


class BetaResponseMcpCallArgumentsWsDone(BetaResponseMcpCallArgumentsDoneEvent):
    stream_id: str | None = None


class BetaResponseMcpCallWsCompleted(BetaResponseMcpCallCompletedEvent):
    stream_id: str | None = None


class BetaResponseMcpCallWsFailed(BetaResponseMcpCallFailedEvent):
    stream_id: str | None = None


class BetaResponseMcpCallInWsProgress(BetaResponseMcpCallInProgressEvent):
    stream_id: str | None = None


class BetaResponseMcpListToolsWsCompleted(BetaResponseMcpListToolsCompletedEvent):
    stream_id: str | None = None


class BetaResponseMcpListToolsWsFailed(BetaResponseMcpListToolsFailedEvent):
    stream_id: str | None = None


class BetaResponseMcpListToolsInWsProgress(BetaResponseMcpListToolsInProgressEvent):
    stream_id: str | None = None


class BetaResponseOutputTextAnnotationWsAdded(BetaResponseOutputTextAnnotationAddedEvent):
    stream_id: str | None = None


class BetaResponseWsQueued(BetaResponseQueuedEvent):
    stream_id: str | None = None


class BetaResponseCustomToolCallInputWsDelta(BetaResponseCustomToolCallInputDeltaEvent):
    stream_id: str | None = None


class BetaResponseCustomToolCallInputWsDone(BetaResponseCustomToolCallInputDoneEvent):
    stream_id: str | None = None


class BetaResponseWsErrorAgent(BaseModel):
    agent_name: str


class BetaResponseWsErrorErrorMisalignmentSteer(BaseModel):
    message: str


class BetaResponseWsErrorErrorMisalignment(BaseModel):
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
    steer: BetaResponseWsErrorErrorMisalignmentSteer | None = None


class BetaResponseWsErrorError(BaseModel):
    code: str | None = None
    message: str
    param: str | None = None
    type: str
    headers: dict[str, str] | None = None
    misalignment: BetaResponseWsErrorErrorMisalignment | None = None


class BetaResponseWsError(BaseModel):
    error: BetaResponseWsErrorError
    type: Literal["error"]
    agent: BetaResponseWsErrorAgent | None = None
    sequence_number: int | None = None
    status: int | None = None
    stream_id: str | None = None


class BetaResponseCompactionWsCompacting(BetaResponseCompactionCompactingEvent):
    stream_id: str | None = None


BetaResponsesServerEvent: TypeAlias = Annotated[
    BetaResponseAudioWsDelta
    | BetaResponseAudioWsDone
    | BetaResponseAudioTranscriptWsDelta
    | BetaResponseAudioTranscriptWsDone
    | BetaResponseCodeInterpreterCallCodeWsDelta
    | BetaResponseCodeInterpreterCallCodeWsDone
    | BetaResponseCodeInterpreterCallWsCompleted
    | BetaResponseCodeInterpreterCallInWsProgress
    | BetaResponseCodeInterpreterCallWsInterpreting
    | BetaResponseWsCompleted
    | BetaResponseContentPartWsAdded
    | BetaResponseContentPartWsDone
    | BetaResponseWsCreated
    | BetaResponseFileSearchCallWsCompleted
    | BetaResponseFileSearchCallInWsProgress
    | BetaResponseFileSearchCallWsSearching
    | BetaResponseFunctionCallArgumentsWsDelta
    | BetaResponseFunctionCallArgumentsWsDone
    | BetaResponseShellCallCommandWsAdded
    | BetaResponseShellCallCommandWsDelta
    | BetaResponseShellCallCommandWsDone
    | BetaResponseShellCallOutputContentWsDelta
    | BetaResponseShellCallOutputContentWsDone
    | BetaResponseInWsProgress
    | BetaResponseWsFailed
    | BetaResponseWsIncomplete
    | BetaResponseOutputItemWsAdded
    | BetaResponseOutputItemWsDone
    | BetaResponseReasoningSummaryPartWsAdded
    | BetaResponseReasoningSummaryPartWsDone
    | BetaResponseReasoningSummaryTextWsDelta
    | BetaResponseReasoningSummaryTextWsDone
    | BetaResponseReasoningTextWsDelta
    | BetaResponseReasoningTextWsDone
    | BetaResponseRefusalWsDelta
    | BetaResponseRefusalWsDone
    | BetaResponseTextWsDelta
    | BetaResponseTextWsDone
    | BetaResponseWebSearchCallWsCompleted
    | BetaResponseWebSearchCallInWsProgress
    | BetaResponseWebSearchCallWsSearching
    | BetaResponseImageGenCallWsCompleted
    | BetaResponseImageGenCallWsGenerating
    | BetaResponseImageGenCallInWsProgress
    | BetaResponseImageGenCallPartialWsImage
    | BetaResponseMcpCallArgumentsWsDelta
    | BetaResponseMcpCallArgumentsWsDone
    | BetaResponseMcpCallWsCompleted
    | BetaResponseMcpCallWsFailed
    | BetaResponseMcpCallInWsProgress
    | BetaResponseMcpListToolsWsCompleted
    | BetaResponseMcpListToolsWsFailed
    | BetaResponseMcpListToolsInWsProgress
    | BetaResponseOutputTextAnnotationWsAdded
    | BetaResponseWsQueued
    | BetaResponseCustomToolCallInputWsDelta
    | BetaResponseCustomToolCallInputWsDone
    | BetaResponseWsError
    | beta.BetaResponseInjectCreatedEvent
    | beta.BetaResponseInjectFailedEvent
    | BetaResponseCompactionWsCompacting
    | beta.BetaResponseSteerAcceptedEvent
    | beta.BetaResponseSteerPendingEvent
    | beta.BetaResponseSteerFailedEvent,
    Discriminator("type"),
]
