"""Operations that something else replaces: a warning in the editor, and one when they are called.

Type checkers know PEP 702's decorator on functions, overloads and descriptors, but not on what
another decorator has made of a function; so here is the same operation with a ``__get__`` that is
deprecated in every world.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from trunkline.operations.operation import Operation

P = ParamSpec("P")
S_co = TypeVar("S_co", covariant=True)
A_co = TypeVar("A_co", covariant=True)
C_co = TypeVar("C_co", covariant=True)

if TYPE_CHECKING:
    from collections.abc import Coroutine

    import typing_extensions

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
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
        """An operation that type checkers warn of."""

        @overload
        @deprecated_call("its documentation says what to use")
        def __get__(self, resource: Resource[Sync], owner: type) -> Callable[P, S_co]: ...
        @overload
        @deprecated_call("its documentation says what to use")
        def __get__(self, resource: Resource[Async], owner: type) -> Callable[P, C_co]: ...
        @overload
        @deprecated_call("its documentation says what to use")
        def __get__(
            self, resource: Resource[SyncRaw], owner: type
        ) -> Callable[P, RawResponse[S_co]]: ...
        @overload
        @deprecated_call("its documentation says what to use")
        def __get__(
            self, resource: Resource[AsyncRaw], owner: type
        ) -> Callable[P, Coroutine[Any, Any, RawResponse[A_co]]]: ...
        @overload
        @deprecated_call("its documentation says what to use")
        def __get__(
            self, resource: Resource[SyncOpenBody], owner: type
        ) -> Callable[P, ResponseManager[S_co]]: ...
        @overload
        @deprecated_call("its documentation says what to use")
        def __get__(
            self, resource: Resource[AsyncOpenBody], owner: type
        ) -> Callable[P, AsyncResponseManager[A_co]]: ...
        def __get__(self, resource: Any, owner: type) -> Any: ...

else:

    def deprecated_call(_: str) -> Callable[[Any], Any]:
        """Nothing, at run time: of an `OverloadedOperation`, type checkers are told here."""
        return lambda function: function


def deprecated(
    instead: str,
) -> Callable[[Operation[P, S_co, A_co, C_co]], DeprecatedOperation[P, S_co, A_co, C_co]]:
    """Warn whoever uses the operation, by type checker and by DeprecationWarning."""

    def mark(operation: Any) -> Any:
        operation.endpoint.deprecated = instead
        return operation

    return mark
