"""Lists that come in pages: iterate over a page to get the items of all pages.

`SyncPage` is a list that has no further pages; `SyncCursorPage` goes on after its last item's id.
The sync and the async classes differ in how they fetch, the rule for the next page is shared.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.errors import OpenAIError
from trunkline.flow import Emit, Flow
from trunkline.models import BaseModel, field
from trunkline.values import omit

if TYPE_CHECKING:
    from typing_extensions import Self

    from trunkline.operations.endpoint import Invocation

T = TypeVar("T")
P = TypeVar("P")


class PageInfo(dict[str, Any]):
    """The query parameters that lead to the next page, `params` in openai-python."""

    url = json = omit

    @property
    def params(self) -> dict[str, Any]:
        return dict(self)


class Page(BaseModel, Generic[T]):
    """The items of one page in `data`, and the list's other fields.

    Equal by value, as models are. Copies share the client; pickles leave it behind, and its key.
    """

    __slots__ = ("_client", "_invocation")

    data: list[T]
    object: str = field(wire="object", default=None)

    if TYPE_CHECKING:
        _client: Any = None
        _invocation: Invocation | None = None

    def __init__(
        self,
        sent: Mapping[str, Any] | None = None,
        data: list[T] | None = None,
        client: Any = None,
        invocation: Invocation | None = None,
        /,
        **fields: Any,
    ) -> None:
        """Of what a client got; with fields alone, a page without a client."""
        super().__init__(**{**(sent or {}), **({} if data is None else {"data": data}), **fields})
        self._client, self._invocation = client, invocation

    def __getattr__(self, name: str) -> Any:
        return None if name in Page.__slots__ else super().__getattr__(name)

    def next_query(self) -> dict[str, Any] | None:
        """What the next page's query has anew; None when this is the last page."""
        return None

    def next_invocation(self) -> Invocation | None:
        """The call for the next page; None when this is the last one."""
        changes = self.next_query()
        if changes is None:
            return None
        if self._invocation is None:
            raise OpenAIError(
                "this page has no client, which pickles and pages made by hand leave out: "
                "call list() of a client again, with **page.next_page_info()"
            )
        query = {**self._invocation.query, **changes}
        if query == self._invocation.query:
            raise OpenAIError(f"the server gives this page again and again: {changes}")
        return self._invocation.evolve(query=query)

    def has_next_page(self) -> bool:
        return self.next_query() is not None

    def next_page_info(self) -> PageInfo | None:
        """The query parameters that lead to the next page; None when there is none."""
        query = self.next_query()
        return None if query is None else PageInfo(query)

    def _following(self) -> Invocation:
        following = self.next_invocation()
        if following is None:
            raise OpenAIError("this is the last page: ask has_next_page() first")
        return following

    def _fetch(self, invocation: Invocation) -> Flow[Any]:
        fetched: Flow[Any] = self._client.pipeline.exchange(invocation, self._client.result)
        return fetched

    def __copy__(self) -> Self:
        restored, state = self.__reduce__()
        return self._lend(restored(*state))

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        from copy import deepcopy

        restored, state = self.__reduce__()
        return self._lend(restored(*deepcopy(state, memo)))

    def _lend(self, copy: Any) -> Self:
        copy._client, copy._invocation = self._client, self._invocation
        lent: Self = copy
        return lent


def _items(page: Page[Any], fetch: Callable[[Invocation], Flow[Page[Any]]]) -> Flow[None]:
    """Emit the items of `page` and of all that follow, each page fetched when it is due."""
    current: Page[Any] | None = page
    while current is not None:
        for item in current.data:
            yield from Emit(item)
        following = current.next_invocation()
        current = None if following is None else (yield from fetch(following))


def _pages(page: Page[Any], fetch: Callable[[Invocation], Flow[Page[Any]]]) -> Flow[None]:
    """Emit `page` and all that follow, each fetched when it is due."""
    current: Page[Any] | None = page
    while current is not None:
        yield from Emit(current)
        following = current.next_invocation()
        current = None if following is None else (yield from fetch(following))


def _emitted(flow: Flow[None]) -> Iterator[Any]:
    """What a flow emits without a driver, as it is on its own until it wants one."""
    for effect in flow:
        if isinstance(effect, Emit):
            yield effect.item


class _Emitted:
    """The same in async worlds."""

    def __init__(self, flow: Flow[None]) -> None:
        self._items = _emitted(flow)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        try:
            return next(self._items)
        except StopIteration:
            raise StopAsyncIteration from None


class _Cursor(Page[T]):
    """The rule of pages that say, by `cursor`, behind what the next one begins."""

    has_more: bool | None = None

    @property
    def cursor(self) -> Any:
        return None

    def next_query(self) -> dict[str, Any] | None:
        if not self.data or not self.cursor or self.has_more is False:
            return None
        return {"after": self.cursor}


class _LastItem(_Cursor[T]):
    @property
    def cursor(self) -> Any:
        return self.model_extra.get("last_id") or getattr(self.data[-1], "id", None)


class _LastID(_Cursor[T]):
    last_id: str | None = None

    @property
    def cursor(self) -> Any:
        return self.last_id


class _Next(_Cursor[T]):
    next: str | None = None

    @property
    def cursor(self) -> Any:
        return self.next


class SyncPage(Page[T]):
    """A page of a sync client."""

    def __iter__(self) -> Iterator[T]:
        items: Iterator[T] = self._iterate(_items(self, self._fetch))
        return items

    def iter_pages(self) -> Iterator[SyncPage[T]]:
        """This page and all that follow."""
        pages: Iterator[SyncPage[T]] = self._iterate(_pages(self, self._fetch))
        return pages

    def get_next_page(self) -> SyncPage[T]:
        """Raises OpenAIError when there is none."""
        flow = self._fetch(self._following())
        page: SyncPage[T] = self._client.driver.run(flow)
        return page

    def _iterate(self, flow: Flow[None]) -> Iterator[Any]:
        return _emitted(flow) if self._client is None else self._client.driver.iterate(flow)


class SyncCursorPage(_LastItem[T], SyncPage[T]):
    """A page of a sync client that continues after its last item."""


class SyncConversationCursorPage(_LastID[T], SyncPage[T]):
    """A page of a sync client that continues after the id that it names."""


class SyncNextCursorPage(_Next[T], SyncPage[T]):
    """A page of a sync client that gives a cursor for the next."""


class AsyncPage(Page[T]):
    """A page of an async client."""

    def __aiter__(self) -> AsyncIterator[T]:
        items: AsyncIterator[T] = self._iterate(_items(self, self._fetch))
        return items

    def iter_pages(self) -> AsyncIterator[AsyncPage[T]]:
        """This page and all that follow."""
        pages: AsyncIterator[AsyncPage[T]] = self._iterate(_pages(self, self._fetch))
        return pages

    async def get_next_page(self) -> AsyncPage[T]:
        """Raises OpenAIError when there is none."""
        flow = self._fetch(self._following())
        page: AsyncPage[T] = await self._client.driver.run(flow)
        return page

    def _iterate(self, flow: Flow[None]) -> AsyncIterator[Any]:
        return _Emitted(flow) if self._client is None else self._client.driver.iterate(flow)


class AsyncCursorPage(_LastItem[T], AsyncPage[T]):
    """A page of an async client that continues after its last item."""


class AsyncConversationCursorPage(_LastID[T], AsyncPage[T]):
    """A page of an async client that continues after the id that it names."""


class AsyncNextCursorPage(_Next[T], AsyncPage[T]):
    """A page of an async client that gives a cursor for the next."""


class AsyncPaginator(Generic[T, P]):
    """A list call of an async client: await it for the first page, or ``async for`` its items."""

    def __init__(
        self, perform: Callable[[Invocation], Awaitable[P]], invocation: Invocation
    ) -> None:
        self._perform = perform
        self._invocation = invocation

    def __await__(self) -> Generator[Any, Any, P]:
        return self._perform(self._invocation).__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(self)


class _Items(Generic[T]):
    """Fetches the first page when the first item is asked for."""

    def __init__(self, paginator: AsyncPaginator[T, Any]) -> None:
        self._paginator = paginator
        self._items: AsyncIterator[T] | None = None

    def __aiter__(self) -> _Items[T]:
        return self

    async def __anext__(self) -> T:
        if self._items is None:
            self._items = await self._first_page()
        return await self._items.__anext__()

    async def _first_page(self) -> AsyncIterator[T]:
        page: AsyncPage[T] = await self._paginator
        return page.__aiter__()


ASYNC_PAGES: dict[Any, Any] = {
    SyncPage: AsyncPage,
    SyncCursorPage: AsyncCursorPage,
    SyncConversationCursorPage: AsyncConversationCursorPage,
    SyncNextCursorPage: AsyncNextCursorPage,
}
"""What a declared page is in async worlds."""
