"""The streams of runs of assistants, with handlers of their events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar, overload

from typing_extensions import TypeVar as TypeVarWithDefault

from trunkline.operations.deprecation import deprecated_call, deprecated_method
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import Async, Sync, World

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.answers.assistant_handlers import (
        AssistantEventHandler,
        AsyncAssistantEventHandler,
    )
    from trunkline.answers.assistant_streams import (
        AssistantStreamManager,
        AsyncAssistantStreamManager,
    )
    from trunkline.resources.beta.threads import CreateAndRunOptions
    from trunkline.resources.beta.threads.runs import CreateOptions, SubmitToolOutputsOptions
    from trunkline.types.beta.threads import run_submit_tool_outputs_params

W_co = TypeVar("W_co", bound=World, covariant=True)
H = TypeVarWithDefault("H", bound="AssistantEventHandler", default="AssistantEventHandler")
A = TypeVarWithDefault(
    "A", bound="AsyncAssistantEventHandler", default="AsyncAssistantEventHandler"
)
REASON = "the Assistants API is deprecated; use the Responses API instead"


class RunStreamHelpers(Resource[W_co]):
    """Runs that stream."""

    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def stream(
        self: Resource[Sync],
        *,
        assistant_id: str,
        thread_id: str,
        event_handler: H | None = None,
        **options: Unpack[CreateOptions],
    ) -> AssistantStreamManager[H]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def stream(
        self: Resource[Async],
        *,
        assistant_id: str,
        thread_id: str,
        event_handler: A | None = None,
        **options: Unpack[CreateOptions],
    ) -> AsyncAssistantStreamManager[A]: ...
    @deprecated_method(REASON)
    def stream(
        self: Any,
        *,
        assistant_id: str,
        thread_id: str,
        event_handler: Any = None,
        **options: Unpack[CreateOptions],
    ) -> Any:
        """Run an assistant on a thread, and stream the events of the run.

        The result is a context manager, which sends the request and returns the handler. The other
        parameters are those of `create`. Raises TypeError for a handler of the other kind of
        client.

        Args:
            assistant_id: ID of the assistant that performs the run.
            thread_id: ID of the thread.
            event_handler: Handler whose methods are called; by default one that does nothing.
        """
        from trunkline.answers.assistant_streams import streaming

        given = {**options, "thread_id": thread_id, "assistant_id": assistant_id}
        return streaming(self._world, self._declared("create"), "stream", event_handler, given)

    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def create_and_stream(
        self: Resource[Sync],
        *,
        assistant_id: str,
        thread_id: str,
        event_handler: H | None = None,
        **options: Unpack[CreateOptions],
    ) -> AssistantStreamManager[H]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def create_and_stream(
        self: Resource[Async],
        *,
        assistant_id: str,
        thread_id: str,
        event_handler: A | None = None,
        **options: Unpack[CreateOptions],
    ) -> AsyncAssistantStreamManager[A]: ...
    @deprecated_method(REASON)
    def create_and_stream(
        self: Any,
        *,
        assistant_id: str,
        thread_id: str,
        event_handler: Any = None,
        **options: Unpack[CreateOptions],
    ) -> Any:
        """Do the same as `stream`, whose name it had before.

        Args:
            assistant_id: ID of the assistant that performs the run.
            thread_id: ID of the thread.
            event_handler: Handler whose methods are called; by default one that does nothing.
        """
        from trunkline.answers.assistant_streams import streaming

        given = {**options, "thread_id": thread_id, "assistant_id": assistant_id}
        return streaming(
            self._world, self._declared("create"), "create_and_stream", event_handler, given
        )

    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def submit_tool_outputs_stream(
        self: Resource[Sync],
        *,
        tool_outputs: Iterable[run_submit_tool_outputs_params.ToolOutput],
        run_id: str,
        thread_id: str,
        event_handler: H | None = None,
        **options: Unpack[SubmitToolOutputsOptions],
    ) -> AssistantStreamManager[H]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def submit_tool_outputs_stream(
        self: Resource[Async],
        *,
        tool_outputs: Iterable[run_submit_tool_outputs_params.ToolOutput],
        run_id: str,
        thread_id: str,
        event_handler: A | None = None,
        **options: Unpack[SubmitToolOutputsOptions],
    ) -> AsyncAssistantStreamManager[A]: ...
    @deprecated_method(REASON)
    def submit_tool_outputs_stream(
        self: Any,
        *,
        tool_outputs: Iterable[run_submit_tool_outputs_params.ToolOutput],
        run_id: str,
        thread_id: str,
        event_handler: Any = None,
        **options: Unpack[SubmitToolOutputsOptions],
    ) -> Any:
        """Submit the outputs of tools, and stream the further events of the run.

        The result is that of `stream`.

        Args:
            tool_outputs: Output of each tool call that the run requires.
            run_id: ID of the run.
            thread_id: ID of the thread.
            event_handler: Handler whose methods are called; by default one that does nothing.
        """
        from trunkline.answers.assistant_streams import streaming

        given = {
            **options,
            "tool_outputs": tool_outputs,
            "run_id": run_id,
            "thread_id": thread_id,
        }
        name = "submit_tool_outputs_stream"
        return streaming(
            self._world, self._declared("submit_tool_outputs"), name, event_handler, given
        )


class ThreadStreamHelpers(Resource[W_co]):
    """Threads whose first run streams."""

    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def create_and_run_stream(
        self: Resource[Sync],
        *,
        assistant_id: str,
        event_handler: H | None = None,
        **options: Unpack[CreateAndRunOptions],
    ) -> AssistantStreamManager[H]: ...
    @overload
    @deprecated_call("the Assistants API is deprecated; use the Responses API instead")
    def create_and_run_stream(
        self: Resource[Async],
        *,
        assistant_id: str,
        event_handler: A | None = None,
        **options: Unpack[CreateAndRunOptions],
    ) -> AsyncAssistantStreamManager[A]: ...
    @deprecated_method(REASON)
    def create_and_run_stream(
        self: Any,
        *,
        assistant_id: str,
        event_handler: Any = None,
        **options: Unpack[CreateAndRunOptions],
    ) -> Any:
        """Create a thread, run an assistant on it, and stream the events of the run.

        The result is that of `runs.stream`. The other parameters are those of `create_and_run`.

        Args:
            assistant_id: ID of the assistant that performs the run.
            event_handler: Handler whose methods are called; by default one that does nothing.
        """
        from trunkline.answers.assistant_streams import streaming

        given = {**options, "assistant_id": assistant_id}
        name = "create_and_run_stream"
        return streaming(self._world, self._declared("create_and_run"), name, event_handler, given)
