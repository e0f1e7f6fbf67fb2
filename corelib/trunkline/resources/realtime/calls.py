"""Realtime calls over WebRTC and SIP.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    binary,
    declaration,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.realtime.realtime_audio_config_param import RealtimeAudioConfigParam
    from trunkline.types.realtime.realtime_reasoning_param import RealtimeReasoningParam
    from trunkline.types.realtime.realtime_session_create_request_param import (
        RealtimeSessionCreateRequestParam,
    )
    from trunkline.types.realtime.realtime_tool_choice_config_param import (
        RealtimeToolChoiceConfigParam,
    )
    from trunkline.types.realtime.realtime_tools_config_param import RealtimeToolsConfigParam
    from trunkline.types.realtime.realtime_tracing_config_param import RealtimeTracingConfigParam
    from trunkline.types.realtime.realtime_truncation_param import RealtimeTruncationParam
    from trunkline.types.responses.response_prompt_param import ResponsePromptParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Calls(Resource[W_co]):
    """Realtime calls over WebRTC and SIP."""

    with_raw_response: RawView[Calls[SyncRaw], Calls[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Calls[SyncOpenBody], Calls[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/realtime/calls/{call_id}/accept")
    def accept(
        self,
        call_id: str,
        *,
        type: Literal["realtime"],
        audio: RealtimeAudioConfigParam | Omit = omit,
        include: list[Literal["item.input_audio_transcription.logprobs"]] | Omit = omit,
        instructions: str | Omit = omit,
        max_output_tokens: int | Literal["inf"] | Omit = omit,
        model: str
        | Literal[
            "gpt-realtime",
            "gpt-realtime-1.5",
            "gpt-realtime-2",
            "gpt-realtime-2.1",
            "gpt-realtime-2.1-mini",
            "gpt-realtime-2025-08-28",
            "gpt-4o-realtime-preview",
            "gpt-4o-realtime-preview-2024-10-01",
            "gpt-4o-realtime-preview-2024-12-17",
            "gpt-4o-realtime-preview-2025-06-03",
            "gpt-4o-mini-realtime-preview",
            "gpt-4o-mini-realtime-preview-2024-12-17",
            "gpt-realtime-mini",
            "gpt-realtime-mini-2025-10-06",
            "gpt-realtime-mini-2025-12-15",
            "gpt-audio-1.5",
            "gpt-audio-mini",
            "gpt-audio-mini-2025-10-06",
            "gpt-audio-mini-2025-12-15",
        ]
        | Omit = omit,
        output_modalities: list[Literal["text", "audio"]] | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        reasoning: RealtimeReasoningParam | Omit = omit,
        tool_choice: RealtimeToolChoiceConfigParam | Omit = omit,
        tools: RealtimeToolsConfigParam | Omit = omit,
        tracing: RealtimeTracingConfigParam | None | Omit = omit,
        truncation: RealtimeTruncationParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        """Accept an incoming SIP call and configure its realtime session.

        Args:
            call_id: ID of the call.
            type: Type of the session.
            audio: Configuration of the session's audio input and output.
            include: Additional data to return: log probabilities of the input transcript's tokens.
            instructions: System instructions of the session.
            max_output_tokens: Maximum number of output tokens for one response, or `inf`.
            model: Realtime model of the session.
            output_modalities: Output modalities of the model: `text` or `audio`.
            parallel_tool_calls: Whether the model may call tools in parallel.
            prompt: Stored prompt template, with the values of its variables.
            reasoning: Reasoning effort and summary, for reasoning models.
            tool_choice: Whether the model calls tools, and which.
            tools: Functions and MCP servers that the model may call.
            tracing: Tracing of the session: off, `auto` or a custom configuration.
            truncation: How to truncate a conversation that exceeds the token limit.
        """
        raise declaration()

    @binary(
        "/realtime/calls",
        http_method="POST",
        form=True,
        part_media_types={"sdp": "application/sdp", "session": "application/json"},
        sole_body_field="sdp",
        headers={"Accept": "application/sdp"},
    )
    def create(
        self,
        *,
        sdp: str,
        session: RealtimeSessionCreateRequestParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.HttpxBinaryResponseContent:
        """Start a realtime call over WebRTC: send an SDP offer and receive the answer.

        Args:
            sdp: WebRTC offer of the caller, in Session Description Protocol.
            session: Configuration of the session.
        """
        raise declaration()

    @post("/realtime/calls/{call_id}/hangup")
    def hangup(self, call_id: str, **options: Unpack[CallOptions]) -> None:
        """End an active call.

        Args:
            call_id: ID of the call.
        """
        raise declaration()

    @post("/realtime/calls/{call_id}/refer")
    def refer(self, call_id: str, *, target_uri: str, **options: Unpack[CallOptions]) -> None:
        """Transfer an active SIP call to another destination.

        Args:
            call_id: ID of the call.
            target_uri: Destination of the transfer, as a `tel:` or `sip:` URI.
        """
        raise declaration()

    @post("/realtime/calls/{call_id}/reject")
    def reject(
        self, call_id: str, *, status_code: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        """Decline an incoming SIP call.

        Args:
            call_id: ID of the call.
            status_code: SIP status code to send to the caller.
        """
        raise declaration()
