"""httpx or httpx2: requests and responses in its terms."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from trunkline.errors import not_http
from trunkline.http import Body, Headers, Response
from trunkline_transports.framing import fields
from trunkline_transports.strictness import check_head
from trunkline_transports.uploads import AsyncContent, AsyncUpload, SyncUpload

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline_transports.httpx.sending import HttpxExchange

_URLS: Final = 64
"""How many URLs are kept parsed."""


class HttpxLibrary:
    """One of the two libraries."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.module: Any = import_module(name)
        # Calls have few URLs, and parsing one takes longer than our part of the rest.
        self._url: Any = lru_cache(_URLS)(self.module.URL)
        sync, awaited = self.module.SyncByteStream, self.module.AsyncByteStream
        self._upload: Any = type("_Upload", (SyncUpload, sync), {})
        self._async_content: Any = type("_AsyncContent", (AsyncContent, awaited), {})
        self._async_upload: Any = type("_AsyncUpload", (AsyncUpload, awaited), {})

    def request(self, exchange: HttpxExchange, make: Any, *, exact: bool) -> Any:
        """The library's request, made by its class or by the method of a user's client.

        With `exact`, the target is sent byte for byte. Raises OpenAIError for what is not HTTP/1.1.
        """
        request = exchange.request
        body = request.body
        extensions = exchange.extensions()
        if exact:
            extensions["target"] = request.url.target.encode("ascii")
        given = fields(request)
        made = None
        # Raised below, so that this error, which quotes the value, is not its context.
        with suppress(UnicodeError, self.module.InvalidURL):
            made = make(
                request.method,
                self._url(str(request.url)),
                headers=given,
                content=None if isinstance(body, Body) else body,
                extensions=extensions,
            )
        if made is None:
            raise not_http()
        if isinstance(body, Body):
            kind = self._async_upload if exchange.is_async else self._upload
            made.stream = exchange.upload = kind(body)
        elif exchange.is_async:
            # The library's is a generator. If it is left early, trio warns.
            made.stream = self._async_content(body)
        return made

    def response(self, request: Request, found: Any) -> tuple[Response, Sequence[bytes] | None]:
        """The response without its stream, and its content if the library has read it already.

        Raises LooseHeadError for a head that can be read in two ways.
        """
        pairs = [(n.decode("latin-1"), v.decode("latin-1")) for n, v in found.headers.raw]
        headers = Headers(pairs)
        version = found.extensions.get("http_version", b"HTTP/1.1").decode("ascii")
        check_head(version, found.status_code, headers)
        content = None
        if found.is_stream_consumed:  # by a hook of the user's client, which undid the encoding
            content = [found.content] if found.content else []
            headers = headers.merge({"content-encoding": None})
        return Response(found.status_code, headers, request, None, None, version), content
