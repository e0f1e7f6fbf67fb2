"""Helpers: methods of resources beyond their operations, written once for both worlds.

The body of a `helper` is a flow. Its `self` is the resource in the world `InFlow`, where operations
return flows, so that ``yield from self.create(...)`` performs one. The body of a `variant` returns
an invocation of an operation, with another result.
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

from trunkline.flows.tracebacks import forget_locals

if TYPE_CHECKING:
    from typing_extensions import Self

    from trunkline.flow import Flow
    from trunkline.operations.worlds import Async, Sync, World

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
W_co = TypeVar("W_co", covariant=True)


class HasHelpers(Protocol[W_co]):
    """An object in one of the worlds, such as a resource."""

    @property
    def _world(self) -> W_co: ...
    def _in_flow(self) -> Self: ...


S = TypeVar("S", bound="HasHelpers[Sync]")
A = TypeVar("A", bound="HasHelpers[Async]")


class Helper(Protocol[P, T_co]):
    """A method that returns its result in sync worlds, and an awaitable of it in async ones."""

    @overload
    def __get__(self, owner: HasHelpers[Sync], kind: type) -> Callable[P, T_co]: ...
    @overload
    def __get__(
        self, owner: HasHelpers[Async], kind: type
    ) -> Callable[P, Coroutine[Any, Any, T_co]]: ...
    def __get__(self, owner: Any, kind: type) -> Any: ...


def helper(function: Callable[Concatenate[Any, P], Flow[T]]) -> Helper[P, T]:
    """Declare a helper, whose body is the flow that `function` returns."""

    @wraps(function)
    def call(self: Any, *args: P.args, **arguments: P.kwargs) -> Any:
        world: World = self._world
        try:
            flow = function(self._in_flow(), *args, **arguments)
        finally:
            del args, arguments  # a traceback of the call would show the prompt
        return world.run(function.__qualname__, flow)

    return cast("Helper[P, T]", call)


class FluentHelper(Protocol[P]):
    """A helper that returns the object that it belongs to."""

    @overload
    def __get__(self, owner: S, kind: type) -> Callable[P, S]: ...
    @overload
    def __get__(self, owner: A, kind: type) -> Callable[P, Coroutine[Any, Any, A]]: ...
    def __get__(self, owner: Any, kind: type) -> Any: ...


def fluent_helper(function: Callable[Concatenate[Any, P], Flow[Any]]) -> FluentHelper[P]:
    """Declare a helper whose flow returns `self`."""
    return cast("FluentHelper[P]", helper(function))


def without_prompt(function: Callable[P, T]) -> Callable[P, T]:
    """Keep the arguments of a call out of the traceback of its errors."""

    @wraps(function)
    def call(*args: P.args, **arguments: P.kwargs) -> T:
        try:
            return function(*args, **arguments)
        except (TypeError, ValueError) as error:
            forget_locals(error)
            raise
        finally:
            del args, arguments

    return call


def variant(function: Callable[P, Any]) -> Callable[P, Any]:
    """Declare a method that performs the invocation that `function` returns."""

    @without_prompt
    @wraps(function)
    def call(*args: P.args, **arguments: P.kwargs) -> Any:
        resource: Any = args[0]
        return resource._world.perform(function(*args, **arguments))

    return call
