"""The helpers of runs of assistants: waiting until one has ended, or requires an action."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.operations.deprecation import deprecated_helper
from trunkline.operations.worlds import World
from trunkline.resource_bases.run_streams import (
    REASON,
    RunStreamHelpers,
    ThreadStreamHelpers,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.flow import Flow
    from trunkline.flows.polling import PollOptions
    from trunkline.resources.beta.threads import CreateAndRunOptions
    from trunkline.resources.beta.threads.runs import CreateOptions
    from trunkline.types.beta.threads import Run, run_submit_tool_outputs_params

    class CreateAndPollOptions(CreateOptions, PollOptions, total=False):
        """Optional parameters of `Runs.create`, and those of the wait."""

    class CreateAndRunPollOptions(CreateAndRunOptions, PollOptions, total=False):
        """Optional parameters of `Threads.create_and_run`, and those of the wait."""


W_co = TypeVar("W_co", bound=World, covariant=True)
_ENDED = frozenset({"requires_action", "cancelled", "completed", "failed", "expired", "incomplete"})


class RunHelpers(RunStreamHelpers[W_co]):
    """Runs that have ended, or require an action."""

    @deprecated_helper(REASON)
    def poll(
        self: Any,
        run_id: str,
        thread_id: str,
        **options: Unpack[PollOptions],
    ) -> Flow[Run]:
        """Wait until a run has ended or requires an action; check its `status`.

        Raises PollTimeoutError.

        Args:
            run_id: ID of the run.
            thread_id: ID of the thread.
        """
        from trunkline.flows.polling import poll

        ask = partial(self.with_raw_response.retrieve, run_id, thread_id=thread_id)
        return poll(ask, _is_unfinished, f"the run {run_id}", options)

    @deprecated_helper(REASON)
    def create_and_poll(
        self: Any,
        *,
        thread_id: str,
        assistant_id: str,
        **options: Unpack[CreateAndPollOptions],
    ) -> Flow[Run]:
        """Run an assistant on a thread, and wait until the run has ended or requires an action.

        The other parameters are those of `create`. Raises PollTimeoutError.

        Args:
            thread_id: ID of the thread.
            assistant_id: ID of the assistant that performs the run.
        """
        from trunkline.flows.polling import begin_and_poll

        begin = partial(self.create, thread_id, assistant_id=assistant_id, stream=False)
        return begin_and_poll(begin, partial(_followed, self), options)

    @deprecated_helper(REASON)
    def submit_tool_outputs_and_poll(
        self: Any,
        *,
        tool_outputs: Iterable[run_submit_tool_outputs_params.ToolOutput],
        run_id: str,
        thread_id: str,
        **options: Unpack[PollOptions],
    ) -> Flow[Run]:
        """Submit the outputs of tools, and wait until the run has ended or requires an action.

        Raises PollTimeoutError.

        Args:
            tool_outputs: Output of each tool call that the run requires.
            run_id: ID of the run.
            thread_id: ID of the thread.
        """
        from trunkline.flows.polling import begin_and_poll

        begin = partial(
            self.submit_tool_outputs,
            run_id,
            thread_id=thread_id,
            tool_outputs=tool_outputs,
            stream=False,
        )
        return begin_and_poll(begin, partial(_followed, self), options)


class ThreadHelpers(ThreadStreamHelpers[W_co]):
    """Threads whose first run has ended, or requires an action."""

    @deprecated_helper(REASON)
    def create_and_run_poll(
        self: Any,
        *,
        assistant_id: str,
        **options: Unpack[CreateAndRunPollOptions],
    ) -> Flow[Run]:
        """Create a thread, run an assistant on it, and wait until the run has ended.

        The other parameters are those of `create_and_run`. Raises PollTimeoutError.

        Args:
            assistant_id: ID of the assistant that performs the run.
        """
        from trunkline.flows.polling import begin_and_poll

        begin = partial(self.create_and_run, assistant_id=assistant_id, stream=False)
        return begin_and_poll(begin, partial(_followed, self.runs), options)


def _followed(runs: Any, run: Run, **options: Any) -> Flow[Run]:
    polled: Flow[Run] = runs.poll(run.id, run.thread_id, **options)
    return polled


def _is_unfinished(run: Run) -> bool:
    return run.status not in _ENDED
