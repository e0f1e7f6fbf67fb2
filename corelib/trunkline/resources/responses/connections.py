"""The WebSocket connections of `responses`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from trunkline.operations.worlds import Async, Sync, World
from trunkline.sockets.client_events import ClientEvents, client_event
from trunkline.sockets.connection import AsyncSocketConnection, SocketConnection
from trunkline.types.responses.responses_server_event import ResponsesServerEvent
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trunkline.types.responses.response_includable import ResponseIncludable
    from trunkline.types.responses.response_input_param import ResponseInputParam
    from trunkline.types.responses.response_prompt_param import ResponsePromptParam
    from trunkline.types.responses.response_steer_input_param import ResponseSteerInputParam
    from trunkline.types.responses.response_text_config_param import ResponseTextConfigParam
    from trunkline.types.responses.responses_client_event_param import (
        ResponseCreateAccessPrograms,
        ResponseCreateBackgroundOptions,
        ResponseCreateContextManagement,
        ResponseCreateConversation,
        ResponseCreateImage,
        ResponseCreateModeration,
        ResponseCreatePromptCacheOptions,
        ResponseCreateStreamOptions,
        ResponseCreateToolChoice,
        ResponsesClientEventParam,
    )
    from trunkline.types.responses.tool_param import ToolParam
    from trunkline.types.shared_params.metadata import Metadata
    from trunkline.types.shared_params.reasoning import Reasoning
    from trunkline.types.shared_params.responses_model import ResponsesModel

W_co = TypeVar("W_co", bound=World, covariant=True)


_Sent: TypeAlias = "ResponsesClientEventParam"


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
        include: list[ResponseIncludable] | None | Omit = omit,
        input: str | ResponseInputParam | Omit = omit,
        instructions: str | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: ResponsesModel | Omit = omit,
        moderation: ResponseCreateModeration | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        prompt_cache_options: ResponseCreatePromptCacheOptions | Omit = omit,
        prompt_cache_retention: Literal["in_memory", "24h"] | None | Omit = omit,
        reasoning: Reasoning | None | Omit = omit,
        safety_identifier: str | None | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast", "ultrafast"]
        | None
        | Omit = omit,
        store: bool | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stream_id: str | Omit = omit,
        stream_options: ResponseCreateStreamOptions | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: ResponseTextConfigParam | Omit = omit,
        tool_choice: ResponseCreateToolChoice | Omit = omit,
        tools: Iterable[ToolParam] | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | None | Omit = omit,
        user: str | Omit = omit,
    ) -> None:
        """Ask for a response.

        Args:
            access_programs: Access programs of certain domains to use for this request.
            background: Whether to generate the response in the background.
            background_options: How a response in the background is processed.
            context_management: When and how to compact a long context.
            conversation: Conversation that precedes the input and stores the new items.
            generate: Whether the model is to respond now; false only prepares the context.
            image: Settings of images in the input.
            include: Additional data to return, such as search results or encrypted reasoning.
            input: Text, or a list of items with the oldest first.
            instructions: System or developer instructions for the model.
            max_output_tokens: Maximum number of output and reasoning tokens.
            max_tool_calls: Maximum number of calls of built-in tools in the response.
            metadata: Up to 16 key-value pairs to attach to the object.
            model: Model ID, such as `gpt-4o`.
            moderation: Moderation of the input and the output: the model and the policy.
            parallel_tool_calls: Whether the model may call tools in parallel.
            previous_response_id: ID of the response whose conversation to continue.
            prompt: Stored prompt template, with the values of its variables.
            prompt_cache_key: Cache key for requests with a common prefix.
            prompt_cache_options: Options of prompt caching: the mode and the lifetime.
            prompt_cache_retention: How long the prompt's prefix stays cached.
            reasoning: Reasoning effort and summary, for reasoning models.
            safety_identifier: Hashed ID of your end user, to detect misuse.
            service_tier: Processing tier of the request, which determines latency and price.
            store: Whether to store the response so that it can be retrieved later.
            stream: Whether to stream events while the model generates.
            stream_id: Name of a lane; the server processes its responses one by one.
            stream_options: Options of the event stream, such as obfuscation.
            temperature: Sampling temperature: higher is more varied.
            text: Format and verbosity of the text output.
            tool_choice: Whether the model calls tools, and which.
            tools: Tools that the model may call.
            top_logprobs: Number of top log probabilities to return at each position.
            top_p: Nucleus sampling: probability mass to sample from.
            truncation: Whether to truncate input that is too long.
            user: End user ID; replaced by `safety_identifier` and `prompt_cache_key`.
        """

    @client_event("response.steer")
    def steer(self, *, input: ResponseSteerInputParam, previous_response_id: str) -> None:
        """Send a message of the user while a response is in progress, for what follows it.

        Args:
            input: Text of the message, or its content parts.
            previous_response_id: ID of the response to continue.
        """


class ResponsesConnection(SocketConnection[ResponsesServerEvent, _Sent]):
    """A WebSocket connection, which `responses.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return ResponsesServerEvent

    @cached_property
    def response(self) -> ResponsesResponseEvents[Sync]:
        """Methods that send the events `response.*`."""
        return ResponsesResponseEvents(self)


class AsyncResponsesConnection(AsyncSocketConnection[ResponsesServerEvent, _Sent]):
    """An async WebSocket connection, which `responses.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return ResponsesServerEvent

    @cached_property
    def response(self) -> ResponsesResponseEvents[Async]:
        """Methods that send the events `response.*`."""
        return ResponsesResponseEvents(self)
