"""Lists that come in pages: iterate over a page to get the items of all pages.

`SyncPage` is a list that has no further pages; `SyncCursorPage` goes on after its last item's id.
The sync and the async classes differ in how they fetch, the rule for the next page is shared.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.codec.plain import plain
from trunkline.errors import OpenAIError
from trunkline.flow import Flow
from trunkline.flows import paging

if TYPE_CHECKING:
    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.endpoint import Invocation
    from trunkline.pipeline import Pipeline

T = TypeVar("T")
P = TypeVar("P")


class Page(Generic[T]):
    """The items of one page in `data`; the list's other fields are attributes."""

    def __init__(
        self, fields: Mapping[str, Any], data: list[T], client: Any, invocation: Invocation
    ) -> None:
        self.data = data
        self.fields = fields
        self._client = client
        self._invocation = invocation
        self._request_id: str | None = None

    def __getattr__(self, name: str) -> Any:
        fields = self.__dict__.get("fields", {})
        if name in fields and not name.startswith("_"):
            return fields[name]
        raise AttributeError(f"{type(self).__name__} has no field {name!r}")

    def next_query(self) -> dict[str, object] | None:
        """What the next page's query has anew; None when this is the last page."""
        return None

    def next_invocation(self) -> Invocation | None:
        """The call for the next page; None when this is the last one."""
        changes = self.next_query()
        if changes is None:
            return None
        query = {**self._invocation.query, **changes}
        if query == self._invocation.query:
            raise OpenAIError(f"the server gives this page again and again: {changes}")
        return self._invocation.evolve(query=query)

    def has_next_page(self) -> bool:
        return self.next_query() is not None

    def next_page_info(self) -> dict[str, object] | None:
        """The query parameters that lead to the next page; None when there is none."""
        return self.next_query()

    def to_dict(self) -> dict[str, Any]:
        """The page as the server sent it."""
        return {**self.fields, "data": plain(self.data)}

    def _following(self) -> Invocation:
        following = self.next_invocation()
        if following is None:
            raise OpenAIError("this is the last page: ask has_next_page() first")
        return following

    def _fetch(self, invocation: Invocation) -> Flow[Any]:
        pipeline: Pipeline = self._client.pipeline
        response = yield from pipeline.call(pipeline.prepare(invocation))
        return self._client.result(response, invocation)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(data={self.data!r})"


class _Cursor(Page[T]):
    """The rule of pages that say, by `cursor`, behind what the next one begins."""

    @property
    def cursor(self) -> object:
        return None

    def next_query(self) -> dict[str, object] | None:
        if not self.data or not self.cursor or self.fields.get("has_more") is False:
            return None
        return {"after": self.cursor}


class _LastItem(_Cursor[T]):
    @property
    def cursor(self) -> object:
        return self.fields.get("last_id") or getattr(self.data[-1], "id", None)


class _LastID(_Cursor[T]):
    @property
    def cursor(self) -> object:
        return self.fields.get("last_id")


class _Next(_Cursor[T]):
    @property
    def cursor(self) -> object:
        return self.fields.get("next")


class SyncPage(Page[T]):
    """A page of a sync client."""

    def __iter__(self) -> Iterator[T]:
        items: Iterator[T] = self._driver.iterate(paging.items(self, self._fetch))
        return items

    def iter_pages(self) -> Iterator[SyncPage[T]]:
        """This page and all that follow."""
        pages: Iterator[SyncPage[T]] = self._driver.iterate(paging.pages(self, self._fetch))
        return pages

    def get_next_page(self) -> SyncPage[T]:
        """Raises OpenAIError when there is none."""
        page: SyncPage[T] = self._driver.run(self._fetch(self._following()))
        return page

    @property
    def _driver(self) -> Any:
        client: OpenAI = self._client
        return client.driver


class SyncCursorPage(_LastItem[T], SyncPage[T]):
    """A page of a sync client that continues after its last item."""


class SyncConversationCursorPage(_LastID[T], SyncPage[T]):
    """A page of a sync client that continues after the id that it names."""


class SyncNextCursorPage(_Next[T], SyncPage[T]):
    """A page of a sync client that gives a cursor for the next."""


class AsyncPage(Page[T]):
    """A page of an async client."""

    def __aiter__(self) -> AsyncIterator[T]:
        items: AsyncIterator[T] = self._driver.iterate(paging.items(self, self._fetch))
        return items

    def iter_pages(self) -> AsyncIterator[AsyncPage[T]]:
        """This page and all that follow."""
        pages: AsyncIterator[AsyncPage[T]] = self._driver.iterate(paging.pages(self, self._fetch))
        return pages

    async def get_next_page(self) -> AsyncPage[T]:
        """Raises OpenAIError when there is none."""
        page: AsyncPage[T] = await self._driver.run(self._fetch(self._following()))
        return page

    @property
    def _driver(self) -> Any:
        client: AsyncOpenAI = self._client
        return client.driver


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
