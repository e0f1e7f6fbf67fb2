"""Deprecated operations: type checkers mark them, and a call issues a DeprecationWarning.

Type checkers apply PEP 702's decorator to functions, overloads and descriptors, but not to a
function that another decorator has replaced. This module therefore has a second operation class,
whose ``__get__`` is deprecated in every world.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar, cast, overload

from trunkline.operations.flow_methods import helper, without_prompt
from trunkline.operations.operation import Operation

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
S_co = TypeVar("S_co", covariant=True)
A_co = TypeVar("A_co", covariant=True)
C_co = TypeVar("C_co", covariant=True)

if TYPE_CHECKING:
    from collections.abc import Coroutine

    import typing_extensions

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.flow import Flow
    from trunkline.operations.operation import Resource
    from trunkline.operations.worlds import (
        Async,
        AsyncOpenBody,
        AsyncRaw,
        Sync,
        SyncOpenBody,
        SyncRaw,
    )

    deprecated_call = typing_extensions.deprecated

    class DeprecatedOperation(Operation[P, S_co, A_co, C_co]):
        """An operation whose use type checkers report."""

        # PEP 702 accepts only a literal, so the text is the same for all operations.
        @overload
        @deprecated_call("see its documentation for the replacement")
        def __get__(self, resource: Resource[Sync], owner: type) -> Callable[P, S_co]: ...
        @overload
        @deprecated_call("see its documentation for the replacement")
        def __get__(self, resource: Resource[Async], owner: type) -> Callable[P, C_co]: ...
        @overload
        @deprecated_call("see its documentation for the replacement")
        def __get__(
            self, resource: Resource[SyncRaw], owner: type
        ) -> Callable[P, RawResponse[S_co]]: ...
        @overload
        @deprecated_call("see its documentation for the replacement")
        def __get__(
            self, resource: Resource[AsyncRaw], owner: type
        ) -> Callable[P, Coroutine[Any, Any, RawResponse[A_co]]]: ...
        @overload
        @deprecated_call("see its documentation for the replacement")
        def __get__(
            self, resource: Resource[SyncOpenBody], owner: type
        ) -> Callable[P, ResponseManager[S_co]]: ...
        @overload
        @deprecated_call("see its documentation for the replacement")
        def __get__(
            self, resource: Resource[AsyncOpenBody], owner: type
        ) -> Callable[P, AsyncResponseManager[A_co]]: ...
        def __get__(self, resource: Any, owner: type) -> Any: ...

    class DeprecatedHelper(Protocol[P, T_co]):
        """A helper whose use type checkers report."""

        @overload
        @deprecated_call("see its documentation for the replacement")
        def __get__(self, resource: Resource[Sync], owner: type) -> Callable[P, T_co]: ...
        @overload
        @deprecated_call("see its documentation for the replacement")
        def __get__(
            self, resource: Resource[Async], owner: type
        ) -> Callable[P, Coroutine[Any, Any, T_co]]: ...
        def __get__(self, resource: Any, owner: type) -> Any: ...

else:

    def deprecated_call(_: str) -> Callable[[Any], Any]:
        """Do nothing: on an `OverloadedOperation`, the decorator is for type checkers only."""
        # The warning at run time comes from `Endpoint.warn`, which knows the public name.
        return lambda function: function


def deprecated(
    instead: str,
) -> Callable[[Operation[P, S_co, A_co, C_co]], DeprecatedOperation[P, S_co, A_co, C_co]]:
    """Mark an operation as deprecated, for type checkers and with a DeprecationWarning."""

    def mark(operation: Any) -> Any:
        operation.endpoint.deprecated = instead
        return operation

    return mark


def deprecated_helper(
    instead: str,
) -> Callable[[Callable[Concatenate[Any, P], Flow[T]]], DeprecatedHelper[P, T]]:
    """Declare a helper that is deprecated, as the operations that it calls are."""

    def mark(function: Callable[Concatenate[Any, P], Flow[T]]) -> DeprecatedHelper[P, T]:
        return cast("DeprecatedHelper[P, T]", _warning(function, helper(function), instead))

    return mark


def deprecated_method(instead: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Declare a method that sends nothing itself, and is deprecated as what it prepares is."""

    def mark(function: Callable[P, T]) -> Callable[P, T]:
        return cast("Callable[P, T]", _warning(function, without_prompt(function), instead))

    return mark


def _warning(function: Callable[..., Any], perform: Any, instead: str) -> Any:
    """Return `perform`, which warns at the line of the user."""

    @wraps(function)
    def call(self: Any, *args: Any, **arguments: Any) -> Any:
        if self._world.warns:
            path = type(self).__module__.partition(".resources.")[2]
            message = f"{path}.{function.__name__} is deprecated: {instead}"
            warnings.warn(message, DeprecationWarning, stacklevel=2)
        try:
            return perform(self, *args, **arguments)
        finally:
            del args, arguments  # a traceback of the call would show the prompt

    return call
