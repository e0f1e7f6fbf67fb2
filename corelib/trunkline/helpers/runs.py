"""The helpers of runs of assistants: waiting until one has ended, or requires an action."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.operations.deprecation import deprecated_helper
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.flow import Flow
    from trunkline.options import CallOptions
    from trunkline.resources.beta.threads import CreateAndRunOptions
    from trunkline.resources.beta.threads.runs import CreateOptions
    from trunkline.types.beta.threads import Run, run_submit_tool_outputs_params

W_co = TypeVar("W_co", bound=World, covariant=True)
_REASON = "the Assistants API is deprecated; use the Responses API instead"
_ENDED = frozenset({"requires_action", "cancelled", "completed", "failed", "expired", "incomplete"})


class RunHelpers(Resource[W_co]):
    """Runs that have ended, or require an action."""

    @deprecated_helper(_REASON)
    def poll(
        self: Any,
        run_id: str,
        thread_id: str,
        *,
        poll_interval_ms: float | Omit = omit,
        max_wait_seconds: float | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Flow[Run]:
        """Wait until a run has ended or requires an action; check its `status`.

        Raises PollTimeoutError.

        Args:
            run_id: ID of the run.
            thread_id: ID of the thread.
            poll_interval_ms: Milliseconds between two calls. Default: what the server asks for.
            max_wait_seconds: Longest time to wait, in seconds. Default: no limit.
        """
        from trunkline.flows.polling import Pace, poll

        pace = Pace.of(poll_interval_ms, max_wait_seconds)
        ask = partial(self.with_raw_response.retrieve, run_id, thread_id=thread_id)
        return poll(ask, _is_unfinished, pace, f"the run {run_id}", options)

    @deprecated_helper(_REASON)
    def create_and_poll(
        self: Any,
        *,
        thread_id: str,
        assistant_id: str,
        poll_interval_ms: float | Omit = omit,
        max_wait_seconds: float | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> Flow[Run]:
        """Run an assistant on a thread, and wait until the run has ended or requires an action.

        The other parameters are those of `create`. Raises PollTimeoutError.

        Args:
            thread_id: ID of the thread.
            assistant_id: ID of the assistant that performs the run.
            poll_interval_ms: Milliseconds between two calls. Default: what the server asks for.
            max_wait_seconds: Longest time to wait once it is created. Default: no limit.
        """
        from trunkline.flows.polling import Pace

        Pace.of(poll_interval_ms, max_wait_seconds)  # an error before anything is sent
        created: Flow[Run] = self.create(
            thread_id, assistant_id=assistant_id, stream=False, **options
        )
        run = yield from created
        pace = {"poll_interval_ms": poll_interval_ms, "max_wait_seconds": max_wait_seconds}
        return (yield from _polled(self, run, pace, options))

    @deprecated_helper(_REASON)
    def submit_tool_outputs_and_poll(
        self: Any,
        *,
        tool_outputs: Iterable[run_submit_tool_outputs_params.ToolOutput],
        run_id: str,
        thread_id: str,
        poll_interval_ms: float | Omit = omit,
        max_wait_seconds: float | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Flow[Run]:
        """Submit the outputs of tools, and wait until the run has ended or requires an action.

        Raises PollTimeoutError.

        Args:
            tool_outputs: Output of each tool call that the run requires.
            run_id: ID of the run.
            thread_id: ID of the thread.
            poll_interval_ms: Milliseconds between two calls. Default: what the server asks for.
            max_wait_seconds: Longest time to wait once they are submitted. Default: no limit.
        """
        from trunkline.flows.polling import Pace

        Pace.of(poll_interval_ms, max_wait_seconds)  # an error before anything is sent
        submitted: Flow[Run] = self.submit_tool_outputs(
            run_id, thread_id=thread_id, tool_outputs=tool_outputs, stream=False, **options
        )
        run = yield from submitted
        pace = {"poll_interval_ms": poll_interval_ms, "max_wait_seconds": max_wait_seconds}
        return (yield from _polled(self, run, pace, options))


class ThreadHelpers(Resource[W_co]):
    """Threads whose first run has ended, or requires an action."""

    @deprecated_helper(_REASON)
    def create_and_run_poll(
        self: Any,
        *,
        assistant_id: str,
        poll_interval_ms: float | Omit = omit,
        max_wait_seconds: float | None | Omit = omit,
        **options: Unpack[CreateAndRunOptions],
    ) -> Flow[Run]:
        """Create a thread, run an assistant on it, and wait until the run has ended.

        The other parameters are those of `create_and_run`. Raises PollTimeoutError.

        Args:
            assistant_id: ID of the assistant that performs the run.
            poll_interval_ms: Milliseconds between two calls. Default: what the server asks for.
            max_wait_seconds: Longest time to wait once it is created. Default: no limit.
        """
        from trunkline.flows.polling import Pace

        Pace.of(poll_interval_ms, max_wait_seconds)  # an error before anything is sent
        created: Flow[Run] = self.create_and_run(assistant_id=assistant_id, stream=False, **options)
        run = yield from created
        pace = {"poll_interval_ms": poll_interval_ms, "max_wait_seconds": max_wait_seconds}
        return (yield from _polled(self.runs, run, pace, options))


def _polled(runs: Any, run: Run, pace: dict[str, Any], options: Any) -> Flow[Run]:
    """Wait for a run, with those options of the first call that every call has."""
    from trunkline.flows.polling import repeated
    from trunkline.options import CallOptions

    names = CallOptions.__annotations__.keys()
    shared = {name: value for name, value in repeated(options).items() if name in names}
    polled: Flow[Run] = runs.poll(run.id, run.thread_id, **pace, **shared)
    return (yield from polled)


def _is_unfinished(run: Run) -> bool:
    return run.status not in _ENDED
