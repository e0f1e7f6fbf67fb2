"""Threads: stored conversations for assistants; replaced by `conversations`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from trunkline.operations.deprecation import deprecated, deprecated_call
from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    declaration,
    delete,
    get,
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
from trunkline.resource_bases.runs import ThreadHelpers
from trunkline.types import beta
from trunkline.types.beta import threads
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.resources.beta.threads.messages import Messages
    from trunkline.resources.beta.threads.runs import Runs
    from trunkline.types.beta import (
        thread_create_and_run_params,
        thread_create_params,
        thread_update_params,
    )
    from trunkline.types.beta.assistant_response_format_option_param import (
        AssistantResponseFormatOptionParam,
    )
    from trunkline.types.beta.assistant_tool_choice_option_param import (
        AssistantToolChoiceOptionParam,
    )
    from trunkline.types.beta.assistant_tool_param import AssistantToolParam
    from trunkline.types.shared_params.metadata import Metadata

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


class CreateAndRunOptions(CallOptions, total=False):
    """Optional parameters of `Threads.create_and_run`."""

    instructions: str | None | Omit
    max_completion_tokens: int | None | Omit
    max_prompt_tokens: int | None | Omit
    metadata: Metadata | None | Omit
    model: (
        str
        | Literal[
            "gpt-5",
            "gpt-5-mini",
            "gpt-5-nano",
            "gpt-5-2025-08-07",
            "gpt-5-mini-2025-08-07",
            "gpt-5-nano-2025-08-07",
            "gpt-4.1",
            "gpt-4.1-mini",
            "gpt-4.1-nano",
            "gpt-4.1-2025-04-14",
            "gpt-4.1-mini-2025-04-14",
            "gpt-4.1-nano-2025-04-14",
            "gpt-4o",
            "gpt-4o-2024-11-20",
            "gpt-4o-2024-08-06",
            "gpt-4o-2024-05-13",
            "gpt-4o-mini",
            "gpt-4o-mini-2024-07-18",
            "gpt-4.5-preview",
            "gpt-4.5-preview-2025-02-27",
            "gpt-4-turbo",
            "gpt-4-turbo-2024-04-09",
            "gpt-4-0125-preview",
            "gpt-4-turbo-preview",
            "gpt-4-1106-preview",
            "gpt-4-vision-preview",
            "gpt-4",
            "gpt-4-0314",
            "gpt-4-0613",
            "gpt-4-32k",
            "gpt-4-32k-0314",
            "gpt-4-32k-0613",
            "gpt-3.5-turbo",
            "gpt-3.5-turbo-16k",
            "gpt-3.5-turbo-0613",
            "gpt-3.5-turbo-1106",
            "gpt-3.5-turbo-0125",
            "gpt-3.5-turbo-16k-0613",
        ]
        | None
        | Omit
    )
    parallel_tool_calls: bool | Omit
    response_format: AssistantResponseFormatOptionParam | None | Omit
    temperature: float | None | Omit
    thread: thread_create_and_run_params.Thread | Omit
    tool_choice: AssistantToolChoiceOptionParam | None | Omit
    tool_resources: thread_create_and_run_params.ToolResources | None | Omit
    tools: Iterable[AssistantToolParam] | None | Omit
    top_p: float | None | Omit
    truncation_strategy: thread_create_and_run_params.TruncationStrategy | None | Omit


class CreateAndRun(Overloaded, Generic[T_co, S_co]):
    """`Threads.create_and_run`, whose result type depends on `stream`."""

    @overload
    def __call__(
        self,
        *,
        assistant_id: str,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[CreateAndRunOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self, *, assistant_id: str, stream: Literal[True], **options: Unpack[CreateAndRunOptions]
    ) -> S_co: ...
    @overload
    def __call__(
        self, *, assistant_id: str, stream: bool, **options: Unpack[CreateAndRunOptions]
    ) -> T_co | S_co: ...
    def __call__(
        self,
        *,
        assistant_id: str,
        stream: bool | None | Omit = omit,
        **options: Unpack[CreateAndRunOptions],
    ) -> Any:
        """Create a thread and run an assistant on it, optionally as a stream.

        Args:
            assistant_id: ID of the assistant that performs the run.
            instructions: System instructions for this run, instead of the assistant's own.
            max_completion_tokens: Maximum completion tokens over the whole run. At least 256.
            max_prompt_tokens: Maximum number of prompt tokens over the whole run. At least 256.
            metadata: Up to 16 key-value pairs to attach to the object.
            model: Model for this run, instead of the assistant's own.
            parallel_tool_calls: Whether the model may call tools in parallel.
            response_format: Format of the output: text, JSON or JSON that matches a schema.
            stream: Whether to stream the events of the run.
            temperature: Sampling temperature: higher is more varied. From 0 to 2, default `1`.
            thread: Thread to create.
            tool_choice: Whether the model calls tools, and which.
            tool_resources: Resources for the tools: files and vector stores.
            tools: Tools for this run, instead of the assistant's own.
            top_p: Nucleus sampling: probability mass to sample from. From 0 to 1, default `1`.
            truncation_strategy: Which messages of the thread to keep in the context window.
        """
        raise declaration()


class CreateAndRunOperation(OverloadedOperation):
    """`Threads.create_and_run` in each world."""

    bound = CreateAndRun

    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> CreateAndRun[threads.Run, Stream[beta.AssistantStreamEvent]]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> CreateAndRun[
        Coroutine[Any, Any, threads.Run],
        Coroutine[Any, Any, AsyncStream[beta.AssistantStreamEvent]],
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> CreateAndRun[RawResponse[threads.Run], RawResponse[Stream[beta.AssistantStreamEvent]]]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> CreateAndRun[
        Coroutine[Any, Any, RawResponse[threads.Run]],
        Coroutine[Any, Any, RawResponse[AsyncStream[beta.AssistantStreamEvent]]],
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> CreateAndRun[
        ResponseManager[threads.Run], ResponseManager[Stream[beta.AssistantStreamEvent]]
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> CreateAndRun[
        AsyncResponseManager[threads.Run],
        AsyncResponseManager[AsyncStream[beta.AssistantStreamEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Threads(ThreadHelpers[W_co]):
    """Threads: stored conversations for assistants; replaced by `conversations`."""

    with_raw_response: RawView[Threads[SyncRaw], Threads[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Threads[SyncOpenBody], Threads[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def messages(self) -> Messages[W_co]:
        """Messages of threads."""
        from trunkline.resources.beta.threads.messages import Messages

        return Messages(self._world)

    @cached_property
    def runs(self) -> Runs[W_co]:
        """Runs of assistants on threads."""
        from trunkline.resources.beta.threads.runs import Runs

        return Runs(self._world)

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @post("/threads", headers={"OpenAI-Beta": "assistants=v2"})
    def create(
        self,
        *,
        messages: Iterable[thread_create_params.Message] | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        tool_resources: thread_create_params.ToolResources | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.Thread:
        """Create a thread: a stored conversation for assistants.

        Args:
            messages: Initial messages of the thread.
            metadata: Up to 16 key-value pairs to attach to the object.
            tool_resources: Resources for the tools: files and vector stores.
        """
        raise declaration()

    create_and_run = CreateAndRunOperation(
        "POST",
        "/threads/runs",
        returns=lambda: threads.Run,
        options=CreateAndRunOptions,
        event=lambda: beta.AssistantStreamEvent,
        deprecated="the Assistants API is deprecated; use the Responses API instead",
        headers={"OpenAI-Beta": "assistants=v2"},
        events_are_named=True,
    )

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @get("/threads/{thread_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def retrieve(self, thread_id: str, **options: Unpack[CallOptions]) -> beta.Thread:
        """Return one thread.

        Args:
            thread_id: ID of the thread.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @post("/threads/{thread_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def update(
        self,
        thread_id: str,
        *,
        metadata: Metadata | None | Omit = omit,
        tool_resources: thread_update_params.ToolResources | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.Thread:
        """Update the tool resources or metadata of a thread.

        Args:
            thread_id: ID of the thread.
            metadata: Up to 16 key-value pairs to attach to the object.
            tool_resources: Resources for the tools: files and vector stores.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @delete("/threads/{thread_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def delete(self, thread_id: str, **options: Unpack[CallOptions]) -> beta.ThreadDeleted:
        """Delete a thread.

        Args:
            thread_id: ID of the thread.
        """
        raise declaration()
