"""Streams of runs of assistants: they send their request when entered, and return a handler."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.answers.assistant_handlers import AssistantEventHandler, AsyncAssistantEventHandler
from trunkline.operations.worlds import Async, Sync

if TYPE_CHECKING:
    from types import TracebackType

    from trunkline.operations.endpoint import Invocation

H = TypeVar("H", bound=AssistantEventHandler)
A = TypeVar("A", bound=AsyncAssistantEventHandler)


class AssistantStreamManager(Generic[H]):
    """Sends the request on entry, and returns the handler; closes the stream on exit.

    Entering raises RuntimeError if the handler has had a stream.
    """

    def __init__(self, world: Sync, invocation: Invocation, handler: H) -> None:
        self._world = world
        self._invocation = invocation
        self._handler = handler

    def __enter__(self) -> H:
        self._handler.check_unused()
        self._handler.begin(self._world, self._world.perform(self._invocation))
        return self._handler

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._handler.close()


class AsyncAssistantStreamManager(Generic[A]):
    """Sends the request on entry, and returns the handler; closes the stream on exit.

    Entering raises RuntimeError if the handler has had a stream.
    """

    def __init__(self, world: Async, invocation: Invocation, handler: A) -> None:
        self._world = world
        self._invocation = invocation
        self._handler = handler

    async def __aenter__(self) -> A:
        self._handler.check_unused()
        self._handler.begin(self._world, await self._world.perform(self._invocation))
        return self._handler

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._handler.close()


def streaming(
    world: Any, operation: Any, name: str, handler: Any, arguments: Mapping[str, Any]
) -> Any:
    """Return the manager of the stream of an operation, for the helper `name`.

    Raises TypeError for a handler of the other world or without its state, and for arguments that
    do not fit.
    """
    world.in_flow()  # raises TypeError in a world without streams
    is_async = isinstance(world, Async)
    kind: Any = AsyncAssistantEventHandler if is_async else AssistantEventHandler
    if handler is None:
        handler = kind()
    elif not isinstance(handler, kind):
        given = type(handler).__name__
        raise TypeError(f"event_handler has to be an {kind.__name__} for this client, not {given}")
    elif not hasattr(handler, "_state"):
        given = type(handler).__name__
        raise TypeError(f"{given}.__init__ has to call super().__init__()")
    if "stream" in arguments:
        raise TypeError(f"{name}() has no argument 'stream': it always streams")
    invocation = operation.invocation(name, {**arguments, "stream": True})
    manager: Any = AsyncAssistantStreamManager if is_async else AssistantStreamManager
    return manager(world, invocation.evolve(with_json=True), handler)
