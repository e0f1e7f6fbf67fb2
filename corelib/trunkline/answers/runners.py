"""Runs that send their first request when they are read: the part that all of them share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from trunkline.answers.listeners import Listening, read_to_end
from trunkline.errors import APIUserAbortError
from trunkline.flow import Call, Flow
from trunkline.flows.tracebacks import forget_locals
from trunkline.operations.flow_methods import fluent_helper, helper
from trunkline.operations.worlds import Async, Sync

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from trunkline.flows.tools import Conversation, Run

E = TypeVar("E")
W = TypeVar("W")

_FLOWS: Final = tuple(f"trunkline.flows.{name}" for name in ("tools", "chat_runs", "response_runs"))
"""The modules of the flows of runs, which have messages as locals."""


class Runner(Listening, Generic[W, E]):
    """A run in one of the worlds. `E` is what iterating over it yields."""

    def __init__(self, world: W, conversation: Conversation, run: Run) -> None:
        self._world = world
        self._conversation: Any = conversation
        self._listeners = conversation.listeners
        self._run = run
        self._flow: Any = None
        self._steps: Any = None
        self._error: Exception | None = None
        self._has_ended = False
        self._is_read = False
        """Whether a part of it is being read."""

    def _in_flow(self) -> Self:
        return self

    @fluent_helper
    def until_done(self: Any) -> Flow[Any]:
        """Run to the end, and return the runner. Raises the error that ended the run."""
        yield from finish(self)
        return self

    @helper
    def final_function_call(self: Any) -> Flow[Any]:
        """Run to the end, and return the last function that the model called, or None."""
        yield from finish(self)
        return self._conversation.last_call

    @helper
    def final_function_call_result(self: Any) -> Flow[str | None]:
        """Run to the end, and return the last text that the model got for a call, or None."""
        yield from finish(self)
        result: str | None = self._conversation.last_result
        return result

    @helper
    def close(self: Any) -> Flow[None]:
        """End the run, and free its connection. A request or function that has begun ends first."""
        self._conversation.is_stopped = True
        if self._conversation.stream is not None:
            yield from Call(self._conversation.stream.close)

    def _begin_step(self) -> None:
        """Raise RuntimeError if a part of the run is being read; otherwise, one is from now on."""
        if self._is_read:
            raise RuntimeError(
                "the run is being read: read it in one task or thread, and not in its functions"
            )
        self._is_read = True

    def _begun(self) -> Any:
        """Return the iterator over the run. Raises APIUserAbortError if it was left early."""
        is_dead = self._conversation.is_stopped or (self._flow and self._flow.gi_frame is None)
        if is_dead and not self._has_ended:
            raise APIUserAbortError("the run was closed or cancelled before its end")
        if self._steps is None:
            world: Any = self._world
            self._flow = self._run.flow()
            self._steps = world.iterate(self._flow)
        return self._steps

    def _end(self, error: Exception | None) -> None:
        if self._has_ended:
            return
        self._has_ended = True
        self._error = error
        if error is not None:
            forget_locals(error, ended=_FLOWS)
            name = "abort" if isinstance(error, APIUserAbortError) else "error"
            self._listeners.emit(name, error)
        self._listeners.emit("end")


class SyncRunner(Runner[Sync, E]):
    """A run of a sync client; iterate over it, or call one of its methods."""

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> E:
        self._begin_step()
        try:
            item: E = next(self._begun())
        except StopIteration:
            self._end(None)
            raise
        except Exception as error:
            self._end(error)
            raise
        finally:
            self._is_read = False
        return item

    def _step(self) -> E | None:
        """Return what is next, None at the end."""
        return next(self, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncRunner(Runner[Async, E]):
    """A run of an async client; iterate over it, or await one of its methods."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E:
        self._begin_step()
        try:
            item: E = await anext(self._begun())
        except StopAsyncIteration:
            self._end(None)
            raise
        except Exception as error:
            self._end(error)
            raise
        finally:
            self._is_read = False
        return item

    async def _step(self) -> E | None:
        """Return what is next, None at the end."""
        return await anext(self, None)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def finish(runner: Any) -> Flow[None]:
    """Run to the end. Raises the error that ended the run, also later."""
    yield from read_to_end(runner)
    if runner._error is not None:
        raise runner._error
