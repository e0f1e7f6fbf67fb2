"""The WebSocket connections of `beta.responses`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from trunkline.operations.worlds import Async, Sync, World
from trunkline.sockets.client_events import ClientEvents, client_event
from trunkline.sockets.connection import AsyncSocketConnection, SocketConnection
from trunkline.types.beta.beta_responses_server_event import BetaResponsesServerEvent
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trunkline.types.beta.beta_response_includable import BetaResponseIncludable
    from trunkline.types.beta.beta_response_input_item_param import BetaResponseInputItemParam
    from trunkline.types.beta.beta_response_input_param import BetaResponseInputParam
    from trunkline.types.beta.beta_response_prompt_param import BetaResponsePromptParam
    from trunkline.types.beta.beta_response_steer_input_param import BetaResponseSteerInputParam
    from trunkline.types.beta.beta_response_text_config_param import BetaResponseTextConfigParam
    from trunkline.types.beta.beta_responses_client_event_param import (
        BetaResponsesClientEventParam,
        ResponseCreateAccessPrograms,
        ResponseCreateBackgroundOptions,
        ResponseCreateContextManagement,
        ResponseCreateConversation,
        ResponseCreateImage,
        ResponseCreateModeration,
        ResponseCreateMultiAgent,
        ResponseCreatePromptCacheOptions,
        ResponseCreateReasoning,
        ResponseCreateStreamOptions,
        ResponseCreateToolChoice,
    )
    from trunkline.types.beta.beta_service_tier import BetaServiceTier
    from trunkline.types.beta.beta_tool_param import BetaToolParam
    from trunkline.types.shared_params.chat_model import ChatModel

W_co = TypeVar("W_co", bound=World, covariant=True)


_Sent: TypeAlias = "BetaResponsesClientEventParam"


class ResponsesResponseEvents(ClientEvents[W_co]):
    """Methods that send the events `response.*`."""

    @client_event("response.create")
    def create(
        self,
        *,
        access_programs: ResponseCreateAccessPrograms | Omit = omit,
        background: bool | None | Omit = omit,
        background_options: ResponseCreateBackgroundOptions | Omit = omit,
        context_management: Iterable[ResponseCreateContextManagement] | None | Omit = omit,
        conversation: ResponseCreateConversation | None | Omit = omit,
        generate: bool | Omit = omit,
        image: ResponseCreateImage | Omit = omit,
        include: list[BetaResponseIncludable] | None | Omit = omit,
        input: str | BetaResponseInputParam | Omit = omit,
        instructions: str | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: dict[str, str] | None | Omit = omit,
        model: str
        | ChatModel
        | Literal[
            "o1-pro",
            "o1-pro-2025-03-19",
            "o3-pro",
            "o3-pro-2025-06-10",
            "o3-deep-research",
            "o3-deep-research-2025-06-26",
            "o4-mini-deep-research",
            "o4-mini-deep-research-2025-06-26",
            "computer-use-preview",
            "computer-use-preview-2025-03-11",
            "gpt-5.5-pro",
            "gpt-5.5-pro-2026-04-23",
            "gpt-5-codex",
            "gpt-5-pro",
            "gpt-5-pro-2025-10-06",
            "gpt-5.1-codex-max",
            "gpt-daybreak-blue-latest",
            "gpt-daybreak-red-latest",
            "gpt-5.6-cyber",
            "gpt-6-cyber",
            "gpt-rosalind-research",
            "gpt-6-rosalind",
            "gpt-6.2-astra-law",
        ]
        | Omit = omit,
        moderation: ResponseCreateModeration | None | Omit = omit,
        multi_agent: ResponseCreateMultiAgent | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        prompt: BetaResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        prompt_cache_options: ResponseCreatePromptCacheOptions | Omit = omit,
        prompt_cache_retention: Literal["in_memory", "24h"] | None | Omit = omit,
        reasoning: ResponseCreateReasoning | None | Omit = omit,
        safety_identifier: str | None | Omit = omit,
        service_tier: BetaServiceTier | None | Omit = omit,
        store: bool | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stream_id: str | Omit = omit,
        stream_options: ResponseCreateStreamOptions | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: BetaResponseTextConfigParam | Omit = omit,
        tool_choice: ResponseCreateToolChoice | Omit = omit,
        tools: Iterable[BetaToolParam] | Omit = omit,
        top_logprobs: int | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | None | Omit = omit,
        user: str | Omit = omit,
    ) -> None:
        """Ask for a response.

        Args:
            access_programs: Access programs of certain domains to use for this request.
            background: Whether to generate the response in the background. Default `false`.
            background_options: How a response in the background is processed.
            context_management: When and how to compact a long context.
            conversation: Conversation that precedes the input and stores the new items.
            generate: Whether the model is to respond now; false only prepares the context.
            image: Settings of images in the input.
            include: Additional data to return, such as search results or encrypted reasoning.
            input: Text, or a list of items with the oldest first.
            instructions: System or developer instructions for the model.
            max_output_tokens: Maximum number of output and reasoning tokens. At least 16.
            max_tool_calls: Maximum number of calls of built-in tools in the response.
            metadata: Up to 16 key-value pairs to attach to the object.
            model: Model ID.
            moderation: Moderation of the input and the output: the model and the policy.
            multi_agent: Whether the model may use subagents, and how many at a time.
            parallel_tool_calls: Whether the model may call tools in parallel. Default `true`.
            previous_response_id: ID of the response whose conversation to continue.
            prompt: Stored prompt template, with the values of its variables.
            prompt_cache_key: Cache key for requests with a common prefix.
            prompt_cache_options: Options of prompt caching: the mode and the lifetime.
            prompt_cache_retention: How long the prompt's prefix stays cached. Deprecated.
            reasoning: Reasoning effort and summary, for reasoning models.
            safety_identifier: Hashed ID of your end user, to detect misuse. At most 64 characters.
            service_tier: Processing tier of the request, which determines latency and price.
            store: Whether to store the response so that it can be retrieved later. Default `true`.
            stream: Whether to stream events while the model generates. Default `false`.
            stream_id: Name of a lane; the server processes its responses one by one. At most 256
                characters.
            stream_options: Options of the event stream, such as obfuscation.
            temperature: Sampling temperature: higher is more varied. From 0 to 2, default `1`.
            text: Format and verbosity of the text output.
            tool_choice: Whether the model calls tools, and which.
            tools: Tools that the model may call.
            top_logprobs: Number of top log probabilities to return at each position. From 0 to 20.
            top_p: Nucleus sampling: probability mass to sample from. From 0 to 1, default `1`.
            truncation: Whether to truncate input that is too long. Default `disabled`, deprecated.
            user: End user ID; replaced by `safety_identifier` and `prompt_cache_key`. Deprecated.
        """

    @client_event("response.inject")
    def inject(self, *, input: Iterable[BetaResponseInputItemParam], response_id: str) -> None:
        """Add items to a response that is in progress.

        Args:
            input: Items to add.
            response_id: ID of the response.
        """

    @client_event("response.steer")
    def steer(self, *, input: BetaResponseSteerInputParam, previous_response_id: str) -> None:
        """Send a message of the user while a response is in progress, for what follows it.

        Args:
            input: Text of the message, or its content parts.
            previous_response_id: ID of the response to continue.
        """


class ResponsesConnection(SocketConnection[BetaResponsesServerEvent, _Sent]):
    """A WebSocket connection, which `beta.responses.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return BetaResponsesServerEvent

    @cached_property
    def response(self) -> ResponsesResponseEvents[Sync]:
        """Methods that send the events `response.*`."""
        return ResponsesResponseEvents(self)


class AsyncResponsesConnection(AsyncSocketConnection[BetaResponsesServerEvent, _Sent]):
    """An async WebSocket connection, which `beta.responses.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return BetaResponsesServerEvent

    @cached_property
    def response(self) -> ResponsesResponseEvents[Async]:
        """Methods that send the events `response.*`."""
        return ResponsesResponseEvents(self)
