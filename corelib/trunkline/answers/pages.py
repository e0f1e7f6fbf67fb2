"""Paged lists: iterate over a page for the items of all pages.

`SyncPage` is a list without further pages. `SyncCursorPage` continues after the id of its last
item. The sync and the async classes differ in how they fetch; they share the rule for the next
page.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_origin

from trunkline.answers.page_info import PageInfo
from trunkline.codec.type_guards import ARRAY
from trunkline.errors import OpenAIError
from trunkline.flow import Emit, Flow
from trunkline.models import BaseModel, field

if TYPE_CHECKING:
    from typing_extensions import Self

    from trunkline.operations.endpoint import Invocation

T = TypeVar("T")
P = TypeVar("P")


class Page(BaseModel, Generic[T]):
    """One page of a list: its items in `data`, and the other fields of the list.

    Pages are compared by value, like models. Copies share the client. Pickles have neither the
    client nor its key.
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
        """Create the page of a client; with fields only, a page without a client."""
        super().__init__(**{**(sent or {}), **({} if data is None else {"data": data}), **fields})
        self._client, self._invocation = client, invocation

    def __getattr__(self, name: str) -> Any:
        return None if name in Page.__slots__ else super().__getattr__(name)

    def __repr__(self) -> str:
        items: Any = self.data
        count = len(items) if type(items) is ARRAY else 0
        kind = f" {type(items[0]).__name__}" if count else ""
        more = ", has more" if self.has_next_page() else ""
        return f"<{type(self).__name__} of {count}{kind}{more}>"

    def next_query(self) -> dict[str, Any] | None:
        """Return the changes to the query for the next page; None if this is the last page."""
        return None

    def next_invocation(self) -> Invocation | None:
        """Return the call for the next page; None if this is the last page."""
        changes = self.changes()
        if changes is None:
            return None
        if self._invocation is None:
            raise OpenAIError(
                "this page has no client, because it was unpickled or created by hand: "
                "call list() of a client with **page.next_page_info()"
            )
        query = {**self._invocation.query, **changes}
        if query == self._invocation.query:  # otherwise the loop over the pages has no end
            raise _same_again(changes)
        return self._invocation.evolve(query=query)

    def changes(self) -> dict[str, Any] | None:
        """Return `next_query`, or what a class of a user says in openai-python's words."""
        kind: Any = type(self)
        own: Any = Page
        if kind.next_page_info is own.next_page_info:
            return self.next_query()
        info = self.next_page_info() if self.data else None
        return None if info is None else info.params

    def has_next_page(self) -> bool:
        return self.changes() is not None

    def next_page_info(self) -> PageInfo | None:
        """Return the query parameters of the next page; None if there is none."""
        query = self.next_query()
        return None if query is None else PageInfo(query)

    def _following(self) -> Invocation:
        following = self.next_invocation()
        if following is None:
            raise RuntimeError("this is the last page: call has_next_page() first")
        return following

    def _fetch(self, invocation: Invocation) -> Flow[Any]:
        fetched: Flow[Any] = self._client.pipeline.exchange(invocation, self._client.result)
        return fetched

    # __reduce__, which pickles use as well, leaves the client out: copies get it back.
    def __copy__(self) -> Self:
        return self._lend(super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self._lend(super().__deepcopy__(memo))

    def _lend(self, copy: Any) -> Self:
        copy._client, copy._invocation = self._client, self._invocation
        lent: Self = copy
        return lent


class _Course:
    """The pages of one iteration, which a server may lead in a circle, without items even.

    Remembers one page at a time, and each for twice as long as the one before: Brent's algorithm.
    So every circle is found, after at most three times its pages and those before it.
    """

    def __init__(self) -> None:
        self._remembered: Invocation | None = None
        self._span = self._left = 1

    def after(self, page: Page[Any]) -> Invocation | None:
        """Return the call for the next page; None if there is none. Raises OpenAIError."""
        following = page.next_invocation()
        if following is None:
            return None
        if self._remembered is not None and following.query == self._remembered.query:
            raise _same_again(page.changes())
        self._left -= 1
        if not self._left:
            self._span = self._left = 2 * self._span
            self._remembered = following
        return following


def _same_again(changes: object) -> OpenAIError:
    return OpenAIError(f"the server returns the same page again for {changes}")


def _items(page: Page[Any], fetch: Callable[[Invocation], Flow[Page[Any]]]) -> Flow[None]:
    """Emit the items of `page` and of the pages after it; fetch each page when it is needed."""
    current: Page[Any] | None = page
    course = _Course()
    while current is not None:
        for item in current.data:
            yield from Emit(item)
        following = course.after(current)
        current = None if following is None else (yield from fetch(following))


def _pages(page: Page[Any], fetch: Callable[[Invocation], Flow[Page[Any]]]) -> Flow[None]:
    """Emit `page` and the pages after it; fetch each page when it is needed."""
    current: Page[Any] | None = page
    course = _Course()
    while current is not None:
        yield from Emit(current)
        following = course.after(current)
        current = None if following is None else (yield from fetch(following))


def all_items(page: Page[Any], fetch: Callable[[Invocation], Flow[Page[Any]]]) -> Flow[list[Any]]:
    """Return the items of `page` and of all pages after it, within a flow."""
    items: list[Any] = [*page.data]
    course = _Course()
    while (following := course.after(page)) is not None:
        page = yield from fetch(following)
        items += page.data
    return items


def _emitted(flow: Flow[None]) -> Iterator[Any]:
    """Yield the items that a flow emits, without a driver."""
    # For a page without a client: to fetch another one is an error, so nothing is ever sent.
    for effect in flow:
        if isinstance(effect, Emit):
            yield effect.item


class _Emitted:
    """An async iterator over the items that a flow emits, without a driver."""

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
    """The rule of pages whose `cursor` says where the next page begins."""

    has_more: bool | None = None

    @property
    def cursor(self) -> Any:
        return None

    def next_query(self) -> dict[str, Any] | None:
        # Not every server sends `has_more`. Without it, an empty page ends the list; with it, a
        # filter may have left nothing of a page.
        if self.has_more is False or (not self.data and not self.has_more):
            return None
        cursor = self.cursor
        return {"after": cursor} if cursor else None


class _LastItem(_Cursor[T]):
    @property
    def cursor(self) -> Any:
        last = self.data[-1] if self.data else None
        return self.model_extra.get("last_id") or getattr(last, "id", None)


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


class _Token(_Next[T]):
    def next_query(self) -> dict[str, Any] | None:
        query = super().next_query()
        return query and {"page": query["after"]}


class SyncPage(Page[T]):
    """A page of a sync client."""

    def __iter__(self) -> Iterator[T]:  # type: ignore[override]  # items, as in openai-python
        items: Iterator[T] = self._iterate(_items(self, self._fetch))
        return items

    def iter_pages(self) -> Iterator[Self]:
        """Yield this page and all pages after it."""
        pages: Iterator[Self] = self._iterate(_pages(self, self._fetch))
        return pages

    def get_next_page(self) -> Self:
        """Return the next page. Raises RuntimeError if this is the last one."""
        flow = self._fetch(self._following())
        page: Self = self._client.driver.run(flow)
        return page

    def _iterate(self, flow: Flow[None]) -> Iterator[Any]:
        return _emitted(flow) if self._client is None else self._client.driver.iterate(flow)


class SyncCursorPage(_LastItem[T], SyncPage[T]):
    """A page of a sync client. The next page begins after the last item."""


class SyncConversationCursorPage(_LastID[T], SyncPage[T]):
    """A page of a sync client. The next page begins after `last_id`."""


class SyncNextCursorPage(_Next[T], SyncPage[T]):
    """A page of a sync client. The cursor of the next page is `next`."""


class SyncTokenPage(_Token[T], SyncPage[T]):
    """A page of a sync client. `next` is what the next page is asked for with, as `page`."""


class AsyncPage(Page[T]):
    """A page of an async client."""

    def __aiter__(self) -> AsyncIterator[T]:
        items: AsyncIterator[T] = self._iterate(_items(self, self._fetch))
        return items

    def iter_pages(self) -> AsyncIterator[Self]:
        """Yield this page and all pages after it."""
        pages: AsyncIterator[Self] = self._iterate(_pages(self, self._fetch))
        return pages

    async def get_next_page(self) -> Self:
        """Return the next page. Raises RuntimeError if this is the last one."""
        flow = self._fetch(self._following())
        page: Self = await self._client.driver.run(flow)
        return page

    def _iterate(self, flow: Flow[None]) -> AsyncIterator[Any]:
        return _Emitted(flow) if self._client is None else self._client.driver.iterate(flow)


class AsyncCursorPage(_LastItem[T], AsyncPage[T]):
    """A page of an async client. The next page begins after the last item."""


class AsyncConversationCursorPage(_LastID[T], AsyncPage[T]):
    """A page of an async client. The next page begins after `last_id`."""


class AsyncNextCursorPage(_Next[T], AsyncPage[T]):
    """A page of an async client. The cursor of the next page is `next`."""


class AsyncTokenPage(_Token[T], AsyncPage[T]):
    """A page of an async client. `next` is what the next page is asked for with, as `page`."""


class AsyncPaginator(Generic[T, P]):
    """The result of an async list call.

    Await it for the first page, or iterate with ``async for`` over the items of all pages.
    """

    def __init__(
        self, perform: Callable[[Invocation], Awaitable[P]], invocation: Invocation
    ) -> None:
        self._perform = perform
        self._invocation = invocation

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            remedy = ""
            if "_invocation" in self.__dict__:  # a copy has no fields yet
                remedy = f": `await` {self._invocation.name}() for the first page"
            raise AttributeError(f"'AsyncPaginator' object has no attribute {name!r}{remedy}")

    def __await__(self) -> Generator[Any, Any, P]:
        return self._perform(self._invocation).__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(self)


class _Items(Generic[T]):
    """The items of all pages. The first page is fetched when the first item is needed."""

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


_ASYNC_PAGES: dict[Any, Any] = {
    SyncPage: AsyncPage,
    SyncCursorPage: AsyncCursorPage,
    SyncConversationCursorPage: AsyncConversationCursorPage,
    SyncNextCursorPage: AsyncNextCursorPage,
    SyncTokenPage: AsyncTokenPage,
}
_SYNC_PAGES = {made: declared for declared, made in _ASYNC_PAGES.items()}


def class_of_pages(declared: Any, *, is_async: bool) -> Any:
    """Return the class of pages of a client. A user may declare that of the other world."""
    kind = get_origin(declared) or declared
    return (_ASYNC_PAGES if is_async else _SYNC_PAGES).get(kind, kind)
