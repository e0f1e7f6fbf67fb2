"""Calls over WebRTC and SIP.

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
    """Calls over WebRTC and SIP."""

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
        """Take an incoming call and set up its session.

        Args:
            call_id: The call's id.
            type: The kind of session.
            audio: Voice and format, when speech is among the modalities.
            include: What else the answer is to hold.
            instructions: What the model is told first.
            max_output_tokens: At most so many tokens, thinking included.
            model: The model's id.
            output_modalities: What answers are made of: text, speech.
            parallel_tool_calls: Whether several tools may be called at once.
            prompt: What is asked for, or a stored prompt by its id.
            reasoning: How much the model thinks, and what it tells of it.
            tool_choice: Whether and which tools are to be called.
            tools: What the model may call.
            tracing: What of the session is shown in the traces.
            truncation: What happens to a conversation that is too long.
        """
        declaration()

    @binary(
        "/realtime/calls",
        http_method="POST",
        form=True,
        part_media_types={"sdp": "application/sdp", "session": "application/json"},
        sole_body_field="sdp",
    )
    def create(
        self,
        *,
        sdp: str,
        session: RealtimeSessionCreateRequestParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.HttpxBinaryResponseContent:
        """Open a session over WebRTC: an SDP offer in, the answer out.

        Args:
            sdp: The offer of the caller's browser.
            session: How the session is set up.
        """
        declaration()

    @post("/realtime/calls/{call_id}/hangup")
    def hangup(self, call_id: str, **options: Unpack[CallOptions]) -> None:
        """End a call.

        Args:
            call_id: The call's id.
        """
        declaration()

    @post("/realtime/calls/{call_id}/refer")
    def refer(self, call_id: str, *, target_uri: str, **options: Unpack[CallOptions]) -> None:
        """Pass a call on to another number.

        Args:
            call_id: The call's id.
            target_uri: The number or SIP address to pass the call on to.
        """
        declaration()

    @post("/realtime/calls/{call_id}/reject")
    def reject(
        self, call_id: str, *, status_code: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> None:
        """Decline an incoming call.

        Args:
            call_id: The call's id.
            status_code: The SIP status that the caller gets.
        """
        declaration()
