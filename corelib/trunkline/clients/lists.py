"""``client.get_api_list``: lists in pages of any route, with openai-python's parameters."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, overload

from trunkline.clients.attributes import Attributes
from trunkline.operations.routes import RequestOptions
from trunkline.operations.worlds import Async, Sync, World

if TYPE_CHECKING:
    from trunkline.answers.pages import AsyncPage, AsyncPaginator, SyncPage

T = TypeVar("T")
S = TypeVar("S", bound="SyncPage[Any]")
A = TypeVar("A", bound="AsyncPage[Any]")
W_co = TypeVar("W_co", bound=World, covariant=True)

_HTTP_METHODS = ("get", "post", "put", "patch", "delete")
_NO_OPTIONS: RequestOptions = {}


class Lists(Attributes[W_co]):
    """The method of clients that lists what any route has."""

    @overload
    def get_api_list(
        self: Lists[Sync],
        path: str,
        *,
        model: type[object],
        page: type[S],
        body: object = None,
        options: RequestOptions = ...,
        method: str = "get",
    ) -> S: ...
    @overload
    def get_api_list(
        self: Lists[Async],
        path: str,
        *,
        model: type[T],
        page: type[A],
        body: object = None,
        options: RequestOptions = ...,
        method: str = "get",
    ) -> AsyncPaginator[T, A]: ...
    def get_api_list(
        self,
        path: str,
        *,
        model: Any,
        page: Any,
        body: object = None,
        options: RequestOptions = _NO_OPTIONS,
        method: str = "get",
    ) -> Any:
        """Return a page of a list; in async code, await it or iterate over all items.

        Raises TypeError for a `page` that is not a class of pages, and for an unknown method.

        Args:
            path: Path relative to the base URL, or a URL of the same origin.
            model: Type of the items, unless `page` names it.
            page: Class of the pages, such as ``SyncCursorPage`` or ``SyncCursorPage[Item]``.
            body: JSON body.
            options: openai-python's dictionary of call options; `params` is the query.
            method: HTTP method.
        """
        from trunkline.answers.pages import Page

        kind: Any = get_origin(page) or page
        pages: Any = Page
        if not isinstance(kind, type) or not issubclass(kind, pages):
            raise TypeError(
                f"get_api_list(): `page` must be a class of trunkline.pagination, such as "
                f"SyncCursorPage, not {page!r}"
            )
        name = str(method).lower()
        if name not in _HTTP_METHODS:
            raise TypeError(
                f"get_api_list(): `method` must be one of {', '.join(_HTTP_METHODS)}, "
                f"not {method!r}"
            )
        call: Any = getattr(self, name)
        items = get_args(page) or (model,)
        return call(path, cast_to=types.GenericAlias(kind, items), body=body, options=options)
