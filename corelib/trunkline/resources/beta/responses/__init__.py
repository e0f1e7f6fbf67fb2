"""The Responses API with its beta features, such as multiple agents.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    declaration,
    delete,
    post,
)
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    Sync,
    SyncOpenBody,
    SyncRaw,
    World,
)
from trunkline.options import CallOptions
from trunkline.sockets.declaring import socket
from trunkline.types import beta
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.resources.beta.responses.connections import (
        AsyncResponsesConnection,
        ResponsesConnection,
    )
    from trunkline.resources.beta.responses.input_items import InputItems
    from trunkline.resources.beta.responses.input_tokens import InputTokens
    from trunkline.sockets.options import SocketOptions
    from trunkline.types.beta import response_compact_params, response_create_params
    from trunkline.types.beta.beta_response_includable import BetaResponseIncludable
    from trunkline.types.beta.beta_response_input_item_param import BetaResponseInputItemParam
    from trunkline.types.beta.beta_response_input_param import BetaResponseInputParam
    from trunkline.types.beta.beta_response_prompt_param import BetaResponsePromptParam
    from trunkline.types.beta.beta_response_text_config_param import BetaResponseTextConfigParam
    from trunkline.types.beta.beta_service_tier import BetaServiceTier
    from trunkline.types.beta.beta_tool_param import BetaToolParam
    from trunkline.types.shared_params.chat_model import ChatModel

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


def _connections() -> tuple[type[ResponsesConnection], type[AsyncResponsesConnection]]:
    from trunkline.resources.beta.responses.connections import (
        AsyncResponsesConnection,
        ResponsesConnection,
    )

    return ResponsesConnection, AsyncResponsesConnection


class CreateOptions(CallOptions, total=False):
    """Optional parameters of `Responses.create`."""

    access_programs: response_create_params.AccessPrograms | Omit
    background: bool | None | Omit
    background_options: response_create_params.BackgroundOptions | Omit
    context_management: Iterable[response_create_params.ContextManagement] | None | Omit
    conversation: response_create_params.Conversation | None | Omit
    image: response_create_params.Image | Omit
    include: list[BetaResponseIncludable] | None | Omit
    input: str | BetaResponseInputParam | Omit
    instructions: str | None | Omit
    max_output_tokens: int | None | Omit
    max_tool_calls: int | None | Omit
    metadata: dict[str, str] | None | Omit
    model: (
        str
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
        | Omit
    )
    moderation: response_create_params.Moderation | None | Omit
    multi_agent: response_create_params.MultiAgent | None | Omit
    parallel_tool_calls: bool | None | Omit
    previous_response_id: str | None | Omit
    prompt: BetaResponsePromptParam | None | Omit
    prompt_cache_key: str | None | Omit
    prompt_cache_options: response_create_params.PromptCacheOptions | Omit
    prompt_cache_retention: Literal["in_memory", "24h"] | None | Omit
    reasoning: response_create_params.Reasoning | None | Omit
    safety_identifier: str | None | Omit
    service_tier: BetaServiceTier | None | Omit
    store: bool | None | Omit
    stream_options: response_create_params.StreamOptions | None | Omit
    temperature: float | None | Omit
    text: BetaResponseTextConfigParam | Omit
    tool_choice: response_create_params.ToolChoice | Omit
    tools: Iterable[BetaToolParam] | Omit
    top_logprobs: int | None | Omit
    top_p: float | None | Omit
    truncation: Literal["auto", "disabled"] | None | Omit
    user: str | Omit
    betas: list[Literal["responses_multi_agent=v1"]] | Omit


class Create(Overloaded, Generic[T_co, S_co]):
    """`Responses.create`, whose result type depends on `stream`."""

    @overload
    def __call__(
        self, *, stream: Literal[False] | None | Omit = omit, **options: Unpack[CreateOptions]
    ) -> T_co: ...
    @overload
    def __call__(self, *, stream: Literal[True], **options: Unpack[CreateOptions]) -> S_co: ...
    @overload
    def __call__(self, *, stream: bool, **options: Unpack[CreateOptions]) -> T_co | S_co: ...
    def __call__(
        self, *, stream: bool | None | Omit = omit, **options: Unpack[CreateOptions]
    ) -> Any:
        """Generate a model response with optional tools and subagents, complete or streamed.

        Args:
            access_programs: Access programs of certain domains to use for this request.
            background: Whether to generate the response in the background. Default `false`.
            background_options: How a response in the background is processed.
            context_management: When and how to compact a long context.
            conversation: Conversation that precedes the input and stores the new items.
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
            stream_options: Options of the event stream, such as obfuscation.
            temperature: Sampling temperature: higher is more varied. From 0 to 2, default `1`.
            text: Format and verbosity of the text output.
            tool_choice: Whether the model calls tools, and which.
            tools: Tools that the model may call.
            top_logprobs: Number of top log probabilities to return at each position. From 0 to 20.
            top_p: Nucleus sampling: probability mass to sample from. From 0 to 1, default `1`.
            truncation: Whether to truncate input that is too long. Default `disabled`, deprecated.
            user: End user ID; replaced by `safety_identifier` and `prompt_cache_key`. Deprecated.
            betas: Names of the beta features to enable.
        """
        raise declaration()


class CreateOperation(OverloadedOperation):
    """`Responses.create` in each world."""

    bound = Create

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Create[beta.BetaResponse, Stream[beta.BetaResponseStreamEvent]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Create[
        Coroutine[Any, Any, beta.BetaResponse],
        Coroutine[Any, Any, AsyncStream[beta.BetaResponseStreamEvent]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Create[
        RawResponse[beta.BetaResponse], RawResponse[Stream[beta.BetaResponseStreamEvent]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Create[
        Coroutine[Any, Any, RawResponse[beta.BetaResponse]],
        Coroutine[Any, Any, RawResponse[AsyncStream[beta.BetaResponseStreamEvent]]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Create[
        ResponseManager[beta.BetaResponse], ResponseManager[Stream[beta.BetaResponseStreamEvent]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Create[
        AsyncResponseManager[beta.BetaResponse],
        AsyncResponseManager[AsyncStream[beta.BetaResponseStreamEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class RetrieveOptions(CallOptions, total=False):
    """Optional parameters of `Responses.retrieve`."""

    include: list[BetaResponseIncludable] | Omit
    include_obfuscation: bool | Omit
    starting_after: int | Omit
    betas: list[Literal["responses_multi_agent=v1"]] | Omit


class Retrieve(Overloaded, Generic[T_co, S_co]):
    """`Responses.retrieve`, whose result type depends on `stream`."""

    @overload
    def __call__(
        self,
        response_id: str,
        *,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[RetrieveOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self, response_id: str, *, stream: Literal[True], **options: Unpack[RetrieveOptions]
    ) -> S_co: ...
    @overload
    def __call__(
        self, response_id: str, *, stream: bool, **options: Unpack[RetrieveOptions]
    ) -> T_co | S_co: ...
    def __call__(
        self,
        response_id: str,
        *,
        stream: bool | None | Omit = omit,
        **options: Unpack[RetrieveOptions],
    ) -> Any:
        """Return a stored response, complete or as a stream.

        Args:
            response_id: ID of the response.
            include: Additional data to return, such as search results or encrypted reasoning.
            include_obfuscation: Whether to pad events with random data to hide their length.
            starting_after: Stream only events after the one with this sequence number.
            stream: Whether to return the response as a stream of its events.
            betas: Names of the beta features to enable.
        """
        raise declaration()


class RetrieveOperation(OverloadedOperation):
    """`Responses.retrieve` in each world."""

    bound = Retrieve

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Retrieve[beta.BetaResponse, Stream[beta.BetaResponseStreamEvent]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Retrieve[
        Coroutine[Any, Any, beta.BetaResponse],
        Coroutine[Any, Any, AsyncStream[beta.BetaResponseStreamEvent]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Retrieve[
        RawResponse[beta.BetaResponse], RawResponse[Stream[beta.BetaResponseStreamEvent]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Retrieve[
        Coroutine[Any, Any, RawResponse[beta.BetaResponse]],
        Coroutine[Any, Any, RawResponse[AsyncStream[beta.BetaResponseStreamEvent]]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Retrieve[
        ResponseManager[beta.BetaResponse], ResponseManager[Stream[beta.BetaResponseStreamEvent]]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Retrieve[
        AsyncResponseManager[beta.BetaResponse],
        AsyncResponseManager[AsyncStream[beta.BetaResponseStreamEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Responses(Resource[W_co]):
    """The Responses API with its beta features, such as multiple agents."""

    with_raw_response: RawView[Responses[SyncRaw], Responses[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Responses[SyncOpenBody], Responses[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def input_items(self) -> InputItems[W_co]:
        """Input items of responses."""
        from trunkline.resources.beta.responses.input_items import InputItems

        return InputItems(self._world)

    @cached_property
    def input_tokens(self) -> InputTokens[W_co]:
        """Token counts of requests."""
        from trunkline.resources.beta.responses.input_tokens import InputTokens

        return InputTokens(self._world)

    @socket("/responses", _connections)
    def connect(self, **options: Unpack[SocketOptions]) -> None:
        """Open a WebSocket connection that carries the events of any number of responses."""
        raise declaration()

    @post("/responses/{response_id}/cancel?beta=true", header={"betas": "openai-beta"})
    def cancel(
        self,
        response_id: str,
        *,
        betas: list[Literal["responses_multi_agent=v1"]] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.BetaResponse:
        """Cancel a background response that is still in progress.

        Args:
            response_id: ID of the response.
            betas: Names of the beta features to enable.
        """
        raise declaration()

    @post("/responses/compact?beta=true", header={"betas": "openai-beta"})
    def compact(
        self,
        *,
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
        | None,
        image: response_compact_params.Image | Omit = omit,
        input: str | Iterable[BetaResponseInputItemParam] | None | Omit = omit,
        instructions: str | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        prompt_cache_options: response_compact_params.PromptCacheOptions | None | Omit = omit,
        prompt_cache_retention: Literal["in_memory", "24h"] | None | Omit = omit,
        service_tier: Literal["auto", "default", "fast", "flex", "priority"] | None | Omit = omit,
        betas: list[Literal["responses_multi_agent=v1"]] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.BetaCompactedResponse:
        """Compact a conversation into fewer tokens, to continue it with a smaller context.

        Args:
            model: Model ID.
            image: Settings of images in the input.
            input: Text, or a list of items, to compact.
            instructions: System or developer instructions for the model.
            previous_response_id: ID of the response whose conversation to continue.
            prompt_cache_key: Cache key for requests with a common prefix. At most 64 characters.
            prompt_cache_options: Options of prompt caching: the mode and the lifetime.
            prompt_cache_retention: How long the prompt's prefix stays cached. Deprecated.
            service_tier: Processing tier of the request, which determines latency and price.
            betas: Names of the beta features to enable.
        """
        raise declaration()

    create = CreateOperation(
        "POST",
        "/responses?beta=true",
        returns=lambda: beta.BetaResponse,
        options=CreateOptions,
        event=lambda: beta.BetaResponseStreamEvent,
        header={"betas": "openai-beta"},
        final_events=(
            "response.completed",
            "response.failed",
            "response.incomplete",
            "response.cancelled",
        ),
    )

    retrieve = RetrieveOperation(
        "GET",
        "/responses/{response_id}?beta=true",
        returns=lambda: beta.BetaResponse,
        options=RetrieveOptions,
        event=lambda: beta.BetaResponseStreamEvent,
        header={"betas": "openai-beta"},
        final_events=(
            "response.completed",
            "response.failed",
            "response.incomplete",
            "response.cancelled",
        ),
    )

    @delete("/responses/{response_id}?beta=true", header={"betas": "openai-beta"})
    def delete(
        self,
        response_id: str,
        *,
        betas: list[Literal["responses_multi_agent=v1"]] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete a stored response.

        Args:
            response_id: ID of the response.
            betas: Names of the beta features to enable.
        """
        raise declaration()
