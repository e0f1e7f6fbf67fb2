"""Going through all pages of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from trunkline.flow import Emit, Flow

if TYPE_CHECKING:
    from trunkline.answers.pages import Page
    from trunkline.operations.endpoint import Invocation


def items(page: Page[Any], fetch: Callable[[Invocation], Flow[Page[Any]]]) -> Flow[None]:
    """Emits the items of `page` and of all that follow, each page fetched when it is due."""
    current: Page[Any] | None = page
    while current is not None:
        for item in current.data:
            yield from Emit(item)
        following = current.next_invocation()
        current = None if following is None else (yield from fetch(following))


def pages(page: Page[Any], fetch: Callable[[Invocation], Flow[Page[Any]]]) -> Flow[None]:
    """Emits `page` and all that follow, each fetched when it is due."""
    current: Page[Any] | None = page
    while current is not None:
        yield from Emit(current)
        following = current.next_invocation()
        current = None if following is None else (yield from fetch(following))
