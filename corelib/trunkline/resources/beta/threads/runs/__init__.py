"""Runs of assistants on threads.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

import trunkline
from trunkline.operations.deprecation import deprecated, deprecated_call
from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    cursor_paged,
    declaration,
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
from trunkline.resource_bases.runs import RunHelpers
from trunkline.types import beta
from trunkline.types.beta import threads
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.resources.beta.threads.runs.steps import Steps
    from trunkline.types.beta.assistant_response_format_option_param import (
        AssistantResponseFormatOptionParam,
    )
    from trunkline.types.beta.assistant_tool_choice_option_param import (
        AssistantToolChoiceOptionParam,
    )
    from trunkline.types.beta.assistant_tool_param import AssistantToolParam
    from trunkline.types.beta.threads import run_create_params, run_submit_tool_outputs_params
    from trunkline.types.shared_params.metadata import Metadata
    from trunkline.types.shared_params.reasoning_effort import ReasoningEffort

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


class CreateOptions(CallOptions, total=False):
    """Optional parameters of `Runs.create`."""

    additional_instructions: str | None | Omit
    additional_messages: Iterable[run_create_params.AdditionalMessage] | None | Omit
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
            "o3-mini",
            "o3-mini-2025-01-31",
            "o1",
            "o1-2024-12-17",
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
    reasoning_effort: ReasoningEffort | None | Omit
    response_format: AssistantResponseFormatOptionParam | None | Omit
    temperature: float | None | Omit
    tool_choice: AssistantToolChoiceOptionParam | None | Omit
    tools: Iterable[AssistantToolParam] | None | Omit
    top_p: float | None | Omit
    truncation_strategy: run_create_params.TruncationStrategy | None | Omit
    include: (
        builtins.list[Literal["step_details.tool_calls[*].file_search.results[*].content"]] | Omit
    )


class Create(Overloaded, Generic[T_co, S_co]):
    """`Runs.create`, whose result type depends on `stream`."""

    @overload
    def __call__(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        stream: Literal[True],
        **options: Unpack[CreateOptions],
    ) -> S_co: ...
    @overload
    def __call__(
        self, thread_id: str, *, assistant_id: str, stream: bool, **options: Unpack[CreateOptions]
    ) -> T_co | S_co: ...
    def __call__(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        stream: bool | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> Any:
        """Run an assistant on a thread, optionally as a stream.

        Args:
            thread_id: ID of the thread.
            assistant_id: ID of the assistant that performs the run.
            additional_instructions: Text to append to the assistant's instructions in this run.
            additional_messages: Messages to add to the thread before the run.
            instructions: System instructions for this run, instead of the assistant's own.
            max_completion_tokens: Maximum completion tokens over the whole run. At least 256.
            max_prompt_tokens: Maximum number of prompt tokens over the whole run. At least 256.
            metadata: Up to 16 key-value pairs to attach to the object.
            model: Model for this run, instead of the assistant's own.
            parallel_tool_calls: Whether the model may call tools in parallel.
            reasoning_effort: How much the model reasons before it answers, for reasoning models.
            response_format: Format of the output: text, JSON or JSON that matches a schema.
            stream: Whether to stream the events of the run.
            temperature: Sampling temperature: higher is more varied. From 0 to 2, default `1`.
            tool_choice: Whether the model calls tools, and which.
            tools: Tools for this run, instead of the assistant's own.
            top_p: Nucleus sampling: probability mass to sample from. From 0 to 1, default `1`.
            truncation_strategy: Which messages of the thread to keep in the context window.
            include: Additional data to return: the content of file search results in the run steps.
        """
        raise declaration()


class CreateOperation(OverloadedOperation):
    """`Runs.create` in each world."""

    bound = Create

    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Create[threads.Run, Stream[beta.AssistantStreamEvent]]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Create[
        Coroutine[Any, Any, threads.Run],
        Coroutine[Any, Any, AsyncStream[beta.AssistantStreamEvent]],
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Create[RawResponse[threads.Run], RawResponse[Stream[beta.AssistantStreamEvent]]]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Create[
        Coroutine[Any, Any, RawResponse[threads.Run]],
        Coroutine[Any, Any, RawResponse[AsyncStream[beta.AssistantStreamEvent]]],
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Create[
        ResponseManager[threads.Run], ResponseManager[Stream[beta.AssistantStreamEvent]]
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Create[
        AsyncResponseManager[threads.Run],
        AsyncResponseManager[AsyncStream[beta.AssistantStreamEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class SubmitToolOutputsOptions(CallOptions, total=False):
    """Optional parameters of `Runs.submit_tool_outputs`."""


class SubmitToolOutputs(Overloaded, Generic[T_co, S_co]):
    """`Runs.submit_tool_outputs`, whose result type depends on `stream`."""

    @overload
    def __call__(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[run_submit_tool_outputs_params.ToolOutput],
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[SubmitToolOutputsOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[run_submit_tool_outputs_params.ToolOutput],
        stream: Literal[True],
        **options: Unpack[SubmitToolOutputsOptions],
    ) -> S_co: ...
    @overload
    def __call__(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[run_submit_tool_outputs_params.ToolOutput],
        stream: bool,
        **options: Unpack[SubmitToolOutputsOptions],
    ) -> T_co | S_co: ...
    def __call__(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[run_submit_tool_outputs_params.ToolOutput],
        stream: bool | None | Omit = omit,
        **options: Unpack[SubmitToolOutputsOptions],
    ) -> Any:
        """Submit the outputs of the tool calls that a run requires, optionally as a stream.

        Args:
            run_id: ID of the run.
            thread_id: ID of the thread.
            tool_outputs: Output of each tool call that the run requires.
            stream: Whether to stream the further events of the run.
        """
        raise declaration()


class SubmitToolOutputsOperation(OverloadedOperation):
    """`Runs.submit_tool_outputs` in each world."""

    bound = SubmitToolOutputs

    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> SubmitToolOutputs[threads.Run, Stream[beta.AssistantStreamEvent]]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> SubmitToolOutputs[
        Coroutine[Any, Any, threads.Run],
        Coroutine[Any, Any, AsyncStream[beta.AssistantStreamEvent]],
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> SubmitToolOutputs[
        RawResponse[threads.Run], RawResponse[Stream[beta.AssistantStreamEvent]]
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> SubmitToolOutputs[
        Coroutine[Any, Any, RawResponse[threads.Run]],
        Coroutine[Any, Any, RawResponse[AsyncStream[beta.AssistantStreamEvent]]],
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> SubmitToolOutputs[
        ResponseManager[threads.Run], ResponseManager[Stream[beta.AssistantStreamEvent]]
    ]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> SubmitToolOutputs[
        AsyncResponseManager[threads.Run],
        AsyncResponseManager[AsyncStream[beta.AssistantStreamEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Runs(RunHelpers[W_co]):
    """Runs of assistants on threads."""

    with_raw_response: RawView[Runs[SyncRaw], Runs[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Runs[SyncOpenBody], Runs[AsyncOpenBody]] = OpenBodyView()

    @cached_property
    def steps(self) -> Steps[W_co]:
        """Steps of runs."""
        from trunkline.resources.beta.threads.runs.steps import Steps

        return Steps(self._world)

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @post("/threads/{thread_id}/runs/{run_id}/cancel", headers={"OpenAI-Beta": "assistants=v2"})
    def cancel(self, run_id: str, *, thread_id: str, **options: Unpack[CallOptions]) -> threads.Run:
        """Cancel a run that is in progress.

        Args:
            run_id: ID of the run.
            thread_id: ID of the thread.
        """
        raise declaration()

    create = CreateOperation(
        "POST",
        "/threads/{thread_id}/runs",
        returns=lambda: threads.Run,
        options=CreateOptions,
        event=lambda: beta.AssistantStreamEvent,
        deprecated="the Assistants API is deprecated; use the Responses API instead",
        query=("include",),
        headers={"OpenAI-Beta": "assistants=v2"},
        events_are_named=True,
    )

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @cursor_paged("/threads/{thread_id}/runs", headers={"OpenAI-Beta": "assistants=v2"})
    def list(
        self,
        thread_id: str,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[threads.Run]:
        """List the runs of a thread.

        Args:
            thread_id: ID of the thread.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @get("/threads/{thread_id}/runs/{run_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def retrieve(
        self, run_id: str, *, thread_id: str, **options: Unpack[CallOptions]
    ) -> threads.Run:
        """Return one run, with its status.

        Args:
            run_id: ID of the run.
            thread_id: ID of the thread.
        """
        raise declaration()

    submit_tool_outputs = SubmitToolOutputsOperation(
        "POST",
        "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
        returns=lambda: threads.Run,
        options=SubmitToolOutputsOptions,
        event=lambda: beta.AssistantStreamEvent,
        deprecated="the Assistants API is deprecated; use the Responses API instead",
        headers={"OpenAI-Beta": "assistants=v2"},
        events_are_named=True,
    )

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @post("/threads/{thread_id}/runs/{run_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def update(
        self,
        run_id: str,
        *,
        thread_id: str,
        metadata: Metadata | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> threads.Run:
        """Update the metadata of a run.

        Args:
            run_id: ID of the run.
            thread_id: ID of the thread.
            metadata: Up to 16 key-value pairs to attach to the object.
        """
        raise declaration()
