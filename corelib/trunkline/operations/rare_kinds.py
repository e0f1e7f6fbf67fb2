"""Declarations of the kinds of operations that few resources have."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from trunkline.operations.endpoint import ResultKind
from trunkline.operations.operation import Declaration, Declared, Operation

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.answers import pages
    from trunkline.answers.streams import AsyncStream, Stream

P = ParamSpec("P")
T = TypeVar("T")


def token_paged(
    path: str, **declaration: Unpack[Declaration]
) -> Callable[
    [Declared[P, pages.SyncTokenPage[T]]],
    Operation[
        P,
        pages.SyncTokenPage[T],
        pages.AsyncTokenPage[T],
        pages.AsyncPaginator[T, pages.AsyncTokenPage[T]],
    ],
]:
    """Declare an operation that returns a paged list. `next` becomes the parameter `page`."""
    return lambda function: Operation(
        "GET", path, function, {"result": ResultKind.PAGE, **declaration}
    )


def streamed(
    path: str, **declaration: Unpack[Declaration]
) -> Callable[
    [Declared[P, Stream[T]]],
    Operation[P, Stream[T], AsyncStream[T], Coroutine[Any, Any, AsyncStream[T]]],
]:
    """Declare a GET operation whose answer is always a stream of events."""
    return lambda function: Operation(
        "GET", path, function, {"result": ResultKind.EVENTS, **declaration}
    )
