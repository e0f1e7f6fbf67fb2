"""Helpers: methods of resources that make several calls, written once for both worlds.

The body of a helper is a flow. Its `self` is the resource in the world `InFlow`, where operations
return flows, so that ``yield from self.create(...)`` performs one.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    ParamSpec,
    Protocol,
    TypeVar,
    cast,
    overload,
)

if TYPE_CHECKING:
    from trunkline.flow import Flow
    from trunkline.operations.operation import Resource
    from trunkline.operations.worlds import Async, Sync, World

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Helper(Protocol[P, T_co]):
    """A method that returns its result in sync worlds, and an awaitable of it in async ones."""

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> Callable[P, T_co]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Callable[P, Coroutine[Any, Any, T_co]]: ...
    def __get__(self, resource: Any, owner: type) -> Any: ...


def helper(function: Callable[Concatenate[Any, P], Flow[T]]) -> Helper[P, T]:
    """Declare a helper, whose body is the flow that `function` returns."""

    @wraps(function)
    def call(self: Any, *args: P.args, **arguments: P.kwargs) -> Any:
        world: World = self._world
        try:
            flow = function(type(self)(world.in_flow()), *args, **arguments)
        finally:
            del args, arguments  # a traceback of the call would show the prompt
        return world.run(function.__qualname__, flow)

    return cast("Helper[P, T]", call)
