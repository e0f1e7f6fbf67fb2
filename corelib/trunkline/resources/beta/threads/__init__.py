"""Conversations with assistants.

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
    """The parameters of `Threads.create_and_run` that may be left out."""

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
    """`Threads.create_and_run`: what it gives is decided by `stream`."""

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
        """Make a thread and have an assistant answer in it, whole or streamed.

        Args:
            assistant_id: The assistant's id.
            instructions: What the model is told first.
            max_completion_tokens: At most so many tokens, thinking included. At least 256.
            max_prompt_tokens: At most so many tokens of prompts in the run. At least 256.
            metadata: Up to 16 labels of your own.
            model: The model's id.
            parallel_tool_calls: Whether several tools may be called at once.
            response_format: The form of the answer.
            stream: True gives the answer in pieces, as they are made.
            temperature: Low is steady, high is wild. From 0 to 2, default `1`.
            thread: The thread to make.
            tool_choice: Whether and which tools are to be called.
            tool_resources: Files and stores that the tools work with.
            tools: What the model may call.
            top_p: Samples only from the likeliest tokens of this total probability. From 0 to 1,
                default `1`.
            truncation_strategy: What of a long thread the model gets.
        """
        declaration()


class CreateAndRunOperation(OverloadedOperation):
    """`Threads.create_and_run` in each world."""

    bound = CreateAndRun

    @overload
    @deprecated_call("the Assistants API is deprecated in favour of the Responses API")
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> CreateAndRun[threads.Run, Stream[beta.AssistantStreamEvent]]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated in favour of the Responses API")
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> CreateAndRun[
        Coroutine[Any, Any, threads.Run],
        Coroutine[Any, Any, AsyncStream[beta.AssistantStreamEvent]],
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated in favour of the Responses API")
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> CreateAndRun[RawResponse[threads.Run], RawResponse[Stream[beta.AssistantStreamEvent]]]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated in favour of the Responses API")
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> CreateAndRun[
        Coroutine[Any, Any, RawResponse[threads.Run]],
        Coroutine[Any, Any, RawResponse[AsyncStream[beta.AssistantStreamEvent]]],
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated in favour of the Responses API")
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> CreateAndRun[
        ResponseManager[threads.Run], ResponseManager[Stream[beta.AssistantStreamEvent]]
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated in favour of the Responses API")
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> CreateAndRun[
        AsyncResponseManager[threads.Run],
        AsyncResponseManager[AsyncStream[beta.AssistantStreamEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Threads(Resource[W_co]):
    """Conversations with assistants."""

    with_raw_response: RawView[Threads[SyncRaw], Threads[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Threads[SyncOpenBody], Threads[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def messages(self) -> Messages[W_co]:
        """The messages of threads."""
        from trunkline.resources.beta.threads.messages import Messages

        return Messages(self._world)

    @cached_property
    def runs(self) -> Runs[W_co]:
        """Assistants at work in threads."""
        from trunkline.resources.beta.threads.runs import Runs

        return Runs(self._world)

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @post("/threads", headers={"OpenAI-Beta": "assistants=v2"})
    def create(
        self,
        *,
        messages: Iterable[thread_create_params.Message] | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        tool_resources: thread_create_params.ToolResources | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.Thread:
        """Make a thread: a conversation that the API keeps.

        Args:
            messages: The conversation so far, oldest first.
            metadata: Up to 16 labels of your own.
            tool_resources: Files and stores that the tools work with.
        """
        declaration()

    create_and_run = CreateAndRunOperation(
        "POST",
        "/threads/runs",
        returns=lambda: threads.Run,
        options=CreateAndRunOptions,
        event=lambda: beta.AssistantStreamEvent,
        deprecated="the Assistants API is deprecated in favour of the Responses API",
        headers={"OpenAI-Beta": "assistants=v2"},
        events_are_named=True,
    )

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @get("/threads/{thread_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def retrieve(self, thread_id: str, **options: Unpack[CallOptions]) -> beta.Thread:
        """Describe one thread.

        Args:
            thread_id: The thread's id.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @post("/threads/{thread_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def update(
        self,
        thread_id: str,
        *,
        metadata: Metadata | None | Omit = omit,
        tool_resources: thread_update_params.ToolResources | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.Thread:
        """Change a thread.

        Args:
            thread_id: The thread's id.
            metadata: Up to 16 labels of your own.
            tool_resources: Files and stores that the tools work with.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @delete("/threads/{thread_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def delete(self, thread_id: str, **options: Unpack[CallOptions]) -> beta.ThreadDeleted:
        """Delete a thread.

        Args:
            thread_id: The thread's id.
        """
        declaration()
